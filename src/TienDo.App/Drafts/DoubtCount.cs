using TienDo.Documents.Drafting;

namespace TienDo.App.Drafts;

/// <summary>A doubt with the thing it is about: "document", "assignment A4", "indicator C2", …</summary>
public sealed record LocatedDoubt(string Subject, Doubt Doubt);

/// <summary>Đếm nghi vấn: every doubt still open in a draft, wherever it sits.</summary>
public static class DoubtCount
{
    public static (int Open, int Blocking) Of(PlanDraft draft)
    {
        var open = 0;
        var blocking = 0;
        foreach (var located in All(draft))
        {
            open++;
            if (located.Doubt.Blocking)
                blocking++;
        }
        return (open, blocking);
    }

    public static IEnumerable<LocatedDoubt> All(PlanDraft draft)
    {
        foreach (var doubt in draft.Document.Doubts ?? [])
            yield return new("document", doubt);
        for (var at = 0; at < draft.Document.LegalBases.Count; at++)
        {
            foreach (var doubt in draft.Document.LegalBases[at].Doubts ?? [])
                yield return new(string.Create(null, $"legalBasis {at + 1}"), doubt);
        }
        foreach (var assignment in draft.Assignments)
        foreach (var doubt in assignment.Doubts)
            yield return new("assignment " + assignment.Id, doubt);
        foreach (var indicator in draft.Indicators)
        foreach (var doubt in indicator.Doubts)
            yield return new("indicator " + indicator.Id, doubt);
        foreach (var commitment in draft.Commitments)
        foreach (var doubt in commitment.Doubts)
            yield return new("commitment " + commitment.Id, doubt);
        foreach (var duty in draft.ReportingDuties)
        foreach (var doubt in duty.Doubts)
            yield return new("reportingDuty " + duty.Id, doubt);
    }
}
