using TienDo.Documents.Recognising;

namespace TienDo.Documents.Drafting;

/// <summary>Xử lý nghi vấn: accept, keep or correct; every one of them closes the doubt it names.</summary>
internal static class DoubtSettling
{
    public static EditOutcome Accept(PlanDraft draft, string key, ReadingKnowledge knowledge)
    {
        if (Find(draft, key) is not { } open)
            return new EditOutcome.Refused(EditRefusals.TheDoubtIsNoLongerOpen);
        if (open.Doubt.Proposal is not { Length: > 0 } proposal)
            return new EditOutcome.Done(EntryEditing.WithoutDoubt(draft, open), open.Entry);

        var field = DoubtKey.FieldOf(open.Doubt);
        if (field is "lead" or "cooperating" or "reporters")
            return AcceptAgency(draft, open, field, proposal, knowledge);
        var typed = field is "deadline" ? "deadlineMeaning" : field;
        // A proposal that is advice and not a value changes nothing; accepting it still settles the doubt.
        var applied = EntryEditing.Set(draft, open.Entry, typed, proposal, knowledge) as EditOutcome.Done;
        return new EditOutcome.Done(
            EntryEditing.WithoutDoubt(applied?.Draft ?? draft, open),
            applied?.Entry ?? open.Entry
        );
    }

    public static EditOutcome Keep(PlanDraft draft, string key) =>
        Find(draft, key) is { } open
            ? new EditOutcome.Done(EntryEditing.WithoutDoubt(draft, open), open.Entry)
            : new EditOutcome.Refused(EditRefusals.TheDoubtIsNoLongerOpen);

    public static EditOutcome Correct(PlanDraft draft, DraftEdit.CorrectField correct, ReadingKnowledge knowledge)
    {
        if (Find(draft, correct.Doubt) is not { } open)
            return new EditOutcome.Refused(EditRefusals.TheDoubtIsNoLongerOpen);
        var field = DoubtKey.FieldOf(open.Doubt);
        if (correct.Value.Length > TypedValues.LongestText)
            return new EditOutcome.Refused(EditRefusals.TheTextIsTooLong, field);
        var outcome = EntryEditing.Set(draft, open.Entry, field, correct.Value, knowledge);
        return outcome is EditOutcome.Done done
            ? new EditOutcome.Done(EntryEditing.WithoutDoubt(done.Draft, open), done.Entry)
            : outcome;
    }

    /// <summary>The name stays as the document writes it; the agency beside it becomes the proposed one.</summary>
    private static EditOutcome.Done AcceptAgency(
        PlanDraft draft,
        OpenDoubt open,
        string field,
        string proposal,
        ReadingKnowledge knowledge
    )
    {
        var settled = EntryEditing.WithoutDoubt(draft, open);
        if (TypedAgencies.IdOf(proposal, knowledge, draft.Document.Date) is not { } id)
            return new EditOutcome.Done(settled, open.Entry);
        IReadOnlyList<string?> Known(IReadOnlyList<string> names, IReadOnlyList<string?> ids) =>
            [
                .. ids.Select(
                    (known, at) =>
                        string.Equals(names[at], open.Doubt.Detail, StringComparison.Ordinal) || names.Count == 1
                            ? id
                            : known
                ),
            ];

        if (EntryEditing.At(settled.Assignments, open.Entry, item => item.Id) is { } a)
        {
            var entry = settled.Assignments[a];
            entry = field is "lead"
                ? entry with
                {
                    LeadIds = Known(entry.Lead, entry.LeadIds),
                }
                : entry with
                {
                    CooperatingIds = Known(entry.Cooperating, entry.CooperatingIds),
                };
            settled = settled with { Assignments = EntryEditing.With(settled.Assignments, a, entry) };
        }
        else if (EntryEditing.At(settled.Indicators, open.Entry, item => item.Id) is { } i)
        {
            var entry = settled.Indicators[i];
            entry = field is "lead"
                ? entry with
                {
                    LeadIds = Known(entry.Lead, entry.LeadIds),
                }
                : entry with
                {
                    CooperatingIds = Known(entry.Cooperating, entry.CooperatingIds),
                };
            settled = settled with { Indicators = EntryEditing.With(settled.Indicators, i, entry) };
        }
        else if (EntryEditing.At(settled.ReportingDuties, open.Entry, item => item.Id) is { } r)
        {
            var entry = settled.ReportingDuties[r];
            entry = entry with { ReporterIds = Known(entry.Reporters, entry.ReporterIds) };
            settled = settled with { ReportingDuties = EntryEditing.With(settled.ReportingDuties, r, entry) };
        }
        return new EditOutcome.Done(settled, open.Entry);
    }

    private static OpenDoubt? Find(PlanDraft draft, string key) =>
        OpenDoubt.In(draft).FirstOrDefault(open => string.Equals(open.Key, key, StringComparison.Ordinal));
}
