using System.Collections.Immutable;
using TienDo.Documents.Recognising;
using TienDo.Language;

namespace TienDo.Documents.Drafting;

/// <summary>Finds the entry a reviewer named and sets its fields; all of them or none.</summary>
internal static class EntryEditing
{
    public static EditOutcome Edit(
        PlanDraft draft,
        string entry,
        IReadOnlyDictionary<string, string> values,
        ReadingKnowledge knowledge
    )
    {
        if (!DraftEntries.Contains(draft, entry))
            return new EditOutcome.Refused(EditRefusals.TheEntryIsNoLongerThere);
        var shown = entry;
        foreach (var (field, value) in values)
        {
            if (value.Length > TypedValues.LongestText)
                return new EditOutcome.Refused(EditRefusals.TheTextIsTooLong, field);
            var edited = Set(draft, shown, field, value, knowledge);
            if (edited is not EditOutcome.Done done)
                return edited;
            (draft, shown) = (done.Draft, done.Entry);
        }
        return new EditOutcome.Done(draft, shown);
    }

    public static EditOutcome Set(PlanDraft draft, string entry, string field, string value, ReadingKnowledge knowledge)
    {
        var context = EditingContext.Of(draft, knowledge);
        if (string.Equals(entry, DraftEntries.Document, StringComparison.Ordinal))
            return Outcome(
                HeadEditing.Set(draft.Document, field, value, context),
                field,
                entry,
                head => draft with { Document = head }
            );

        if (At(draft.Assignments, entry, item => item.Id) is { } a)
            return Outcome(
                FieldEditing.Set(draft.Assignments[a], field, value, context),
                field,
                entry,
                set => draft with { Assignments = With(draft.Assignments, a, set) }
            );
        if (At(draft.Indicators, entry, item => item.Id) is { } i)
            return Outcome(
                FieldEditing.Set(draft.Indicators[i], field, value, context),
                field,
                entry,
                set => draft with { Indicators = With(draft.Indicators, i, set) }
            );
        if (At(draft.ReportingDuties, entry, item => item.Id) is { } r)
            return Outcome(
                FieldEditing.Set(draft.ReportingDuties[r], field, value, context),
                field,
                entry,
                set => draft with { ReportingDuties = With(draft.ReportingDuties, r, set) }
            );
        if (At(draft.Commitments, entry, item => item.Id) is { } c)
            return Outcome(
                FieldEditing.Set(draft.Commitments[c], field, value),
                field,
                entry,
                set => draft with { Commitments = With(draft.Commitments, c, set) }
            );
        if (At(draft.Document.LegalBases, entry, DraftEntries.KeyOf) is { } b)
        {
            var edited = FieldEditing.Set(draft.Document.LegalBases[b], field, value);
            var key = edited.Entry is { } basis ? DraftEntries.KeyOf(basis) : entry;
            return Outcome(edited, field, key, set => WithBasis(draft, b, set));
        }
        return new EditOutcome.Refused(EditRefusals.TheEntryIsNoLongerThere, field);
    }

    /// <summary>The draft without one doubt, the entry's fields as they are.</summary>
    public static PlanDraft WithoutDoubt(PlanDraft draft, OpenDoubt open)
    {
        IReadOnlyList<Doubt> Rest(IReadOnlyList<Doubt>? doubts) =>
            [.. (doubts ?? []).Where(doubt => doubt != open.Doubt)];

        var head = draft.Document;
        if (string.Equals(open.Entry, DraftEntries.Document, StringComparison.Ordinal))
            return draft with { Document = head with { Doubts = Rest(head.Doubts) } };
        if (At(draft.Assignments, open.Entry, item => item.Id) is { } a)
        {
            var set = draft.Assignments[a] with { Doubts = Rest(draft.Assignments[a].Doubts) };
            return draft with { Assignments = With(draft.Assignments, a, set) };
        }
        if (At(draft.Indicators, open.Entry, item => item.Id) is { } i)
        {
            var set = draft.Indicators[i] with { Doubts = Rest(draft.Indicators[i].Doubts) };
            return draft with { Indicators = With(draft.Indicators, i, set) };
        }
        if (At(draft.ReportingDuties, open.Entry, item => item.Id) is { } r)
        {
            var set = draft.ReportingDuties[r] with { Doubts = Rest(draft.ReportingDuties[r].Doubts) };
            return draft with { ReportingDuties = With(draft.ReportingDuties, r, set) };
        }
        if (At(draft.Commitments, open.Entry, item => item.Id) is { } c)
        {
            var set = draft.Commitments[c] with { Doubts = Rest(draft.Commitments[c].Doubts) };
            return draft with { Commitments = With(draft.Commitments, c, set) };
        }
        if (At(head.LegalBases, open.Entry, DraftEntries.KeyOf) is { } b)
            return WithBasis(draft, b, head.LegalBases[b] with { Doubts = Rest(head.LegalBases[b].Doubts) });
        return draft;
    }

    public static int? At<T>(IReadOnlyList<T> entries, string entry, Func<T, string> idOf)
    {
        for (var at = 0; at < entries.Count; at++)
        {
            if (string.Equals(idOf(entries[at]), entry, StringComparison.Ordinal))
                return at;
        }
        return null;
    }

    public static IReadOnlyList<T> With<T>(IReadOnlyList<T> entries, int at, T entry) =>
        entries.ToImmutableList().SetItem(at, entry);

    private static PlanDraft WithBasis(PlanDraft draft, int at, DraftLegalBasis basis) =>
        draft with
        {
            Document = draft.Document with { LegalBases = With(draft.Document.LegalBases, at, basis) },
        };

    private static EditOutcome Outcome<T>(Edited<T> edited, string field, string entry, Func<T, PlanDraft> put)
        where T : class =>
        edited.Entry is { } set
            ? new EditOutcome.Done(put(set), entry)
            : new EditOutcome.Refused(edited.Refusal ?? EditRefusals.TheFieldCannotBeEdited, field);
}
