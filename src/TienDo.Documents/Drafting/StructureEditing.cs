using System.Collections.Immutable;

namespace TienDo.Documents.Drafting;

/// <summary>Tách, gộp, bỏ, chuyển: acts on the tree of assignments.</summary>
internal static class StructureEditing
{
    public static EditOutcome Split(PlanDraft draft, DraftEdit.SplitAssignment split)
    {
        if (EntryEditing.At(draft.Assignments, split.Entry, item => item.Id) is not { } at)
            return new EditOutcome.Refused(EditRefusals.TheEntryIsNoLongerThere);
        if (DraftEntries.Contains(draft, split.NewId))
            return new EditOutcome.Refused(EditRefusals.TheIdIsTaken);
        var whole = draft.Assignments[at];
        if (split.Character <= 0 || split.Character >= whole.Text.Length)
            return new EditOutcome.Refused(EditRefusals.TheSplitLeavesAnEmptyPart, "text");
        var firstWords = whole.Text[..split.Character].Trim();
        var secondWords = whole.Text[split.Character..].Trim();
        if (firstWords.Length == 0 || secondWords.Length == 0)
            return new EditOutcome.Refused(EditRefusals.TheSplitLeavesAnEmptyPart, "text");

        var (firstLines, secondLines) = Part(whole.Source, split.Line);
        var doubts = FieldEditing.Without(whole.Doubts, "text");
        var first = whole with { Text = firstWords, Source = firstLines, Doubts = doubts };
        var second = whole with
        {
            Id = split.NewId,
            Number = null,
            Text = secondWords,
            Deliverables = [],
            Objective = null,
            Funding = null,
            Source = secondLines,
            Sources = null,
            Doubts = doubts,
        };
        var assignments = draft.Assignments.ToImmutableList().SetItem(at, first).Insert(at + 1, second);
        return new EditOutcome.Done(draft with { Assignments = assignments }, split.NewId);
    }

    public static EditOutcome Merge(PlanDraft draft, DraftEdit.MergeAssignments merge)
    {
        if (string.Equals(merge.Into, merge.From, StringComparison.Ordinal))
            return new EditOutcome.Refused(EditRefusals.AnEntryCannotMergeIntoItself);
        if (
            EntryEditing.At(draft.Assignments, merge.Into, item => item.Id) is not { } into
            || EntryEditing.At(draft.Assignments, merge.From, item => item.Id) is not { } from
        )
            return new EditOutcome.Refused(EditRefusals.TheEntryIsNoLongerThere);

        var kept = draft.Assignments[into];
        var gone = draft.Assignments[from];
        var joined = AssignmentMerging.Join(kept, gone, fromFirst: from < into);
        // The kept one may stand somewhere under the one that goes; then it rises to where that one stood.
        if (StandsUnder(kept.Id, gone.Id, Parents(draft.Assignments)))
            joined = joined with { Parent = gone.Parent };
        var assignments = EntryEditing.With(draft.Assignments, into, joined);
        return new EditOutcome.Done(Without(draft with { Assignments = assignments }, from, kept.Id), kept.Id);
    }

    public static EditOutcome Delete(PlanDraft draft, string entry)
    {
        if (Is(entry, DraftEntries.Document))
            return new EditOutcome.Refused(EditRefusals.TheDocumentItselfStays);
        if (EntryEditing.At(draft.Assignments, entry, item => item.Id) is { } a)
        {
            var next = draft.Assignments.ElementAtOrDefault(a + 1) ?? draft.Assignments.ElementAtOrDefault(a - 1);
            var parent = draft.Assignments[a].Parent;
            return new EditOutcome.Done(Without(draft, a, parent), next?.Id ?? DraftEntries.Document);
        }
        if (EntryEditing.At(draft.Indicators, entry, item => item.Id) is { } i)
        {
            var gone = draft.Indicators[i];
            var next = draft.Indicators.ElementAtOrDefault(i + 1) ?? draft.Indicators.ElementAtOrDefault(i - 1);
            IReadOnlyList<DraftIndicator> rest =
            [
                .. draft
                    .Indicators.Where((_, at) => at != i)
                    .Select(item => Is(item.Parent, gone.Id) ? item with { Parent = gone.Parent } : item),
            ];
            return new EditOutcome.Done(draft with { Indicators = rest }, next?.Id ?? DraftEntries.Document);
        }
        if (EntryEditing.At(draft.Commitments, entry, item => item.Id) is { } c)
            return Gone(draft with { Commitments = [.. draft.Commitments.Where((_, at) => at != c)] });
        if (EntryEditing.At(draft.ReportingDuties, entry, item => item.Id) is { } r)
            return Gone(draft with { ReportingDuties = [.. draft.ReportingDuties.Where((_, at) => at != r)] });
        if (EntryEditing.At(draft.Orientations, entry, item => item.Id) is { } o)
            return Gone(draft with { Orientations = [.. draft.Orientations.Where((_, at) => at != o)] });
        var head = draft.Document;
        if (EntryEditing.At(head.LegalBases, entry, DraftEntries.KeyOf) is { } b)
            return Gone(
                draft with
                {
                    Document = head with { LegalBases = [.. head.LegalBases.Where((_, at) => at != b)] },
                }
            );
        return new EditOutcome.Refused(EditRefusals.TheEntryIsNoLongerThere);
    }

    public static EditOutcome Reparent(PlanDraft draft, DraftEdit.Reparent reparent)
    {
        if (EntryEditing.At(draft.Assignments, reparent.Entry, item => item.Id) is { } a)
        {
            if (Refusal(reparent, Parents(draft.Assignments)) is { } refused)
                return refused;
            var moved = draft.Assignments[a] with { Parent = reparent.Parent };
            return new EditOutcome.Done(
                draft with
                {
                    Assignments = EntryEditing.With(draft.Assignments, a, moved),
                },
                moved.Id
            );
        }
        if (EntryEditing.At(draft.Indicators, reparent.Entry, item => item.Id) is { } i)
        {
            if (Refusal(reparent, draft.Indicators.ToDictionary(item => item.Id, item => item.Parent)) is { } refused)
                return refused;
            var moved = draft.Indicators[i] with { Parent = reparent.Parent };
            return new EditOutcome.Done(
                draft with
                {
                    Indicators = EntryEditing.With(draft.Indicators, i, moved),
                },
                moved.Id
            );
        }
        return new EditOutcome.Refused(EditRefusals.TheEntryIsNoLongerThere);
    }

    public static EditOutcome MoveSource(PlanDraft draft, DraftEdit.MoveSource move, int lineCount)
    {
        if (move.LineFrom < 1 || move.LineTo < move.LineFrom || move.LineTo > lineCount)
            return new EditOutcome.Refused(EditRefusals.TheLinesAreOutsideTheDocument, "source");
        if (EntryEditing.At(draft.Assignments, move.Entry, item => item.Id) is { } a)
        {
            var moved = draft.Assignments[a] with { Source = new SourceSpan(move.LineFrom, move.LineTo) };
            return new EditOutcome.Done(
                draft with
                {
                    Assignments = EntryEditing.With(draft.Assignments, a, moved),
                },
                moved.Id
            );
        }
        if (EntryEditing.At(draft.Indicators, move.Entry, item => item.Id) is { } i)
        {
            var moved = draft.Indicators[i] with { Source = new SourceSpan(move.LineFrom, move.LineTo) };
            return new EditOutcome.Done(
                draft with
                {
                    Indicators = EntryEditing.With(draft.Indicators, i, moved),
                },
                moved.Id
            );
        }
        return new EditOutcome.Refused(EditRefusals.TheEntryIsNoLongerThere);
    }

    /// <summary>Takes one assignment out; what stood under it or spoke of it goes to <paramref name="heir"/>.</summary>
    private static PlanDraft Without(PlanDraft draft, int at, string? heir)
    {
        var gone = draft.Assignments[at].Id;
        return draft with
        {
            Assignments =
            [
                .. draft
                    .Assignments.Where((_, other) => other != at)
                    .Select(item =>
                        !Is(item.Parent, gone) ? item
                        : Is(item.Id, heir) ? item with { Parent = null }
                        : item with { Parent = heir }
                    ),
            ],
            Commitments =
            [
                .. draft.Commitments.Select(item => Is(item.Assignment, gone) ? item with { Assignment = heir } : item),
            ],
        };
    }

    private static EditOutcome.Refused? Refusal(DraftEdit.Reparent reparent, Dictionary<string, string?> parents)
    {
        if (reparent.Parent is null)
            return null;
        if (!parents.ContainsKey(reparent.Parent))
            return new EditOutcome.Refused(EditRefusals.TheEntryIsNoLongerThere, "parent");
        return Is(reparent.Parent, reparent.Entry) || StandsUnder(reparent.Parent, reparent.Entry, parents)
            ? new EditOutcome.Refused(EditRefusals.AnEntryCannotStandUnderItself, "parent")
            : null;
    }

    private static Dictionary<string, string?> Parents(IReadOnlyList<DraftAssignment> assignments) =>
        assignments.ToDictionary(item => item.Id, item => item.Parent, StringComparer.Ordinal);

    private static bool StandsUnder(string entry, string above, Dictionary<string, string?> parents)
    {
        var at = parents.GetValueOrDefault(entry);
        // A draft read from elsewhere might hold a ring; no chain is longer than the draft.
        for (var steps = 0; at is not null && steps <= parents.Count; steps++)
        {
            if (Is(at, above))
                return true;
            at = parents.GetValueOrDefault(at);
        }
        return false;
    }

    private static (SourceSpan First, SourceSpan Second) Part(SourceSpan whole, int? line) =>
        line > whole.LineFrom && line <= whole.LineTo
            ? (whole with { LineTo = line.Value - 1 }, whole with { LineFrom = line.Value })
            : (whole, whole);

    private static EditOutcome.Done Gone(PlanDraft draft) => new(draft, DraftEntries.Document);

    private static bool Is(string? id, string? other) =>
        id is not null && string.Equals(id, other, StringComparison.Ordinal);
}
