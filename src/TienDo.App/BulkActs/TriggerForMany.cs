using System.Globalization;
using TienDo.Assignments;
using TienDo.Language;
using TienDo.Progress;

namespace TienDo.App.BulkActs;

/// <summary>Một căn cứ cho nhiều nhiệm vụ, typed once; how long each has is said by its own plan.</summary>
/// <param name="DueOn">For those whose plan names no term that runs from it.</param>
public sealed record TriggerForMany(string Number, DateOnly? IssuedOn, DateOnly? DueOn)
{
    public string Mark =>
        string.Create(CultureInfo.InvariantCulture, $"{IssuedOn:yyyy-MM-dd}|{DueOn:yyyy-MM-dd}|{CleanText.Of(Number)}");

    /// <summary>The document as it is for one assignment.</summary>
    public TriggerDocument For(WrittenDeadline written)
    {
        var term = TriggerRule.TermOf(written);
        return new TriggerDocument(CleanText.Of(Number), IssuedOn, term, term is null ? DueOn : null);
    }

    /// <summary>What is wrong with it, whatever the plans say; a day may be missing here.</summary>
    public IReadOnlyList<FieldRefusal> Check(DateOnly today) =>
        [
            .. TriggerRule
                .Check(new TriggerDocument(CleanText.Of(Number), IssuedOn, null, DueOn), today)
                .Where(no => DueOn is not null || no.Refusal != ProgressRefusals.ATermOrADayIsNeeded),
        ];
}
