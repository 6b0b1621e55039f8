using TienDo.Assignments;
using TienDo.Language;
using TienDo.Time;

namespace TienDo.Progress;

/// <summary>Căn cứ: the document an assignment was waiting for, with the term that runs from it or the day it leads to.</summary>
/// <param name="Term">Counted from the day of the document.</param>
/// <param name="DueOn">The nominal last day, where no term is named.</param>
public sealed record TriggerDocument(string Number, DateOnly? IssuedOn, RunningTerm? Term, DateOnly? DueOn)
{
    /// <summary>The nominal last day that follows; null while something is missing.</summary>
    public DateOnly? LastDay(WorkingCalendar calendar) =>
        Term is { IsWithinBounds: true } term
            ? (IssuedOn is { } issued ? term.LastDay(issued, calendar) : null)
            : DueOn;
}

/// <summary>Quy tắc ghi nhận căn cứ.</summary>
public static class TriggerRule
{
    public const int LongestNumber = 100;

    /// <summary>The term that a plan says to run from the document; null where it names none.</summary>
    public static RunningTerm? TermOf(WrittenDeadline written)
    {
        ArgumentNullException.ThrowIfNull(written);
        return RunningTerm.In(written.Raw) ?? RunningTerm.In(written.Trigger);
    }

    /// <summary>A term that has run out is no reason to refuse: the document is there, and the work is late.</summary>
    public static IReadOnlyList<FieldRefusal> Check(TriggerDocument document, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(document);
        var refusals = new List<FieldRefusal>();
        if (document.Number.Length is 0 or > LongestNumber)
            refusals.Add(new("Number", ProgressRefusals.TheDocumentNeedsItsNumber));
        if (document.IssuedOn is not { } issued)
            refusals.Add(new("IssuedOn", ProgressRefusals.TheDocumentNeedsItsDay));
        else if (issued > today)
            refusals.Add(new("IssuedOn", ProgressRefusals.TheDocumentIsNotIssuedYet));
        if (document.Term is { } term)
        {
            if (!term.IsWithinBounds)
                refusals.Add(new("Count", ProgressRefusals.TheTermIsOutOfBounds));
        }
        else if (document.DueOn is not { } due)
            refusals.Add(new("DueOn", ProgressRefusals.ATermOrADayIsNeeded));
        else if (due < document.IssuedOn)
            refusals.Add(new("DueOn", ProgressRefusals.TheDayLiesBeforeTheDocument));
        return refusals;
    }
}
