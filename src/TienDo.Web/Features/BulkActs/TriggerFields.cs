using TienDo.App.BulkActs;
using TienDo.Language;
using TienDo.Time;
using TienDo.Web.Features.Progress;
using TienDo.Web.Wording;

namespace TienDo.Web.Features.BulkActs;

/// <summary>Căn cứ as it is typed for many rows, and what a row is told of it.</summary>
internal static class TriggerFields
{
    public const string Number = "SoCanCu";
    public const string IssuedOn = "NgayCanCu";
    public const string DueOn = "HanCanCu";

    public static (TriggerForMany Document, IReadOnlyList<FieldRefusal> Misread) Read(Func<string, string?> typed)
    {
        var misread = new List<FieldRefusal>();
        DateOnly? Day(string name, string field)
        {
            var day = TypedDay.Read(typed(name));
            if (day is null && !string.IsNullOrWhiteSpace(typed(name)))
                misread.Add(new(field, TypedDay.TheDayIsNotWrittenAsADay));
            return day;
        }
        var document = new TriggerForMany(
            typed(Number) ?? "",
            Day(IssuedOn, nameof(TriggerForMany.IssuedOn)),
            Day(DueOn, nameof(TriggerForMany.DueOn))
        );
        return (document, misread);
    }

    /// <summary>The deadline of a row, as it follows from the document.</summary>
    public static string Follows(Words t, DateOnly last, WorkingCalendar calendar, DateOnly today)
    {
        var effective = calendar.EffectiveDay(last);
        var follows = SentenceCase.Capital(t["hạn {0}", Numbers.Date(effective)]);
        if (effective != last)
            follows += " " + t["(ngày cuối {0} là ngày nghỉ)", Numbers.Date(last)];
        return effective < today ? follows + ", " + t["đã qua"] : follows;
    }
}
