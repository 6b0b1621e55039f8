using TienDo.Documents.Recognising;

namespace TienDo.Documents.Drafting;

/// <summary>Xử lý nghi vấn: accept, keep or correct; every one of them closes the doubt it names.</summary>
internal static class DoubtSettling
{
    private static readonly IReadOnlyDictionary<string, string> NoOthers = new Dictionary<string, string>();

    public static EditOutcome Accept(PlanDraft draft, DraftEdit.AcceptDoubt accept, ReadingKnowledge knowledge)
    {
        if (Find(draft, accept.Doubt) is not { } open)
            return new EditOutcome.Refused(EditRefusals.TheDoubtIsNoLongerOpen);
        var settled = EntryEditing.WithoutDoubt(draft, open);
        var field = DoubtKey.FieldOf(open.Doubt);
        if (AgencyRenaming.IsAgencies(field))
            return new EditOutcome.Done(AgencyRenaming.Accept(settled, open, field, accept, knowledge), open.Entry);
        if (open.Doubt.Proposal is not { Length: > 0 } proposal || RepeatsTheReading(draft, open, field, proposal))
            return new EditOutcome.Done(settled, open.Entry);

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
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [DoubtKey.FieldOf(open.Doubt)] = correct.Value,
        };
        foreach (var (field, value) in correct.Others ?? NoOthers)
            values[field] = value;
        var outcome = EntryEditing.Edit(draft, open.Entry, values, knowledge);
        if (outcome is not EditOutcome.Done done)
            return outcome;
        var corrected = EntryEditing.WithoutDoubt(done.Draft, open);
        if (correct.Everywhere)
            corrected = AgencyRenaming.Everywhere(draft, corrected, open);
        return new EditOutcome.Done(corrected, done.Entry);
    }

    private static bool RepeatsTheReading(PlanDraft draft, OpenDoubt open, string field, string proposal) =>
        field is "deadline"
        && draft.Assignments.FirstOrDefault(item => item.Id == open.Entry) is { } assignment
        && TypedDeadline.Repeats(assignment.Deadline, proposal);

    private static OpenDoubt? Find(PlanDraft draft, string key) =>
        OpenDoubt.In(draft).FirstOrDefault(open => string.Equals(open.Key, key, StringComparison.Ordinal));
}
