namespace TienDo.Documents.Drafting;

/// <summary>Nghi vấn còn mở, with the entry it belongs to and its place.</summary>
public sealed record OpenDoubt(string Key, string Entry, Doubt Doubt, SourceSpan Source)
{
    /// <summary>Every open doubt of a draft: blocking ones first, then in the order of the document.</summary>
    public static IReadOnlyList<OpenDoubt> In(PlanDraft draft)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. All(draft)
                .Where(open => seen.Add(open.Key))
                .OrderBy(open => open.Doubt.Blocking ? 0 : 1)
                .ThenBy(open => open.Source.LineFrom),
        ];
    }

    private static IEnumerable<OpenDoubt> All(PlanDraft draft)
    {
        var head = draft.Document;
        foreach (var doubt in head.Doubts ?? [])
            yield return Open(DraftEntries.Document, doubt, head.Sources, new SourceSpan(1, 1));
        foreach (var basis in head.LegalBases)
        foreach (var doubt in basis.Doubts ?? [])
            yield return Open(DraftEntries.KeyOf(basis), doubt, null, basis.Source);
        foreach (var assignment in draft.Assignments)
        foreach (var doubt in assignment.Doubts)
            yield return Open(assignment.Id, doubt, assignment.Sources, assignment.Source);
        foreach (var indicator in draft.Indicators)
        foreach (var doubt in indicator.Doubts)
            yield return Open(indicator.Id, doubt, indicator.Sources, indicator.Source);
        foreach (var commitment in draft.Commitments)
        foreach (var doubt in commitment.Doubts)
            yield return Open(commitment.Id, doubt, null, commitment.Source);
        foreach (var duty in draft.ReportingDuties)
        foreach (var doubt in duty.Doubts)
            yield return Open(duty.Id, doubt, null, duty.Source);
    }

    private static OpenDoubt Open(
        string entry,
        Doubt doubt,
        IReadOnlyDictionary<string, SourceSpan>? sources,
        SourceSpan whole
    ) => new(DoubtKey.Of(entry, doubt), entry, doubt, sources?.GetValueOrDefault(DoubtKey.FieldOf(doubt)) ?? whole);
}
