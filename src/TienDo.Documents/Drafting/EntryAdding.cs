using System.Collections.Immutable;

namespace TienDo.Documents.Drafting;

/// <summary>Thêm: entries the reading missed, put where their lines stand.</summary>
internal static class EntryAdding
{
    public static EditOutcome Assignment(PlanDraft draft, DraftEdit.AddAssignment add, int lineCount)
    {
        if (Refusal(draft, add.NewId, add.LineFrom, add.LineTo, lineCount) is { } refused)
            return refused;
        if (TypedValues.Words(add.Text) is not { } text)
            return new EditOutcome.Refused(EditRefusals.TheTextMayNotBeEmpty, "text");
        if (text.Length > TypedValues.LongestText)
            return new EditOutcome.Refused(EditRefusals.TheTextIsTooLong, "text");
        if (add.Parent is { } parent && EntryEditing.At(draft.Assignments, parent, item => item.Id) is null)
            return new EditOutcome.Refused(EditRefusals.TheEntryIsNoLongerThere, "parent");

        var lines = new SourceSpan(add.LineFrom, add.LineTo);
        var section = TypedValues.Words(add.Section ?? "");
        return Insert(draft, New(add.NewId, section, text, add.Parent, lines));
    }

    public static EditOutcome FromOrientation(PlanDraft draft, DraftEdit.MakeAssignment make)
    {
        if (EntryEditing.At(draft.Orientations, make.Orientation, item => item.Id) is not { } at)
            return new EditOutcome.Refused(EditRefusals.TheEntryIsNoLongerThere);
        if (DraftEntries.Contains(draft, make.NewId))
            return new EditOutcome.Refused(EditRefusals.TheIdIsTaken);
        var orientation = draft.Orientations[at];
        return Insert(
            draft with
            {
                Orientations = [.. draft.Orientations.Where((_, other) => other != at)],
            },
            New(make.NewId, orientation.Section, orientation.Text, null, orientation.Source)
        );
    }

    public static EditOutcome Indicator(PlanDraft draft, DraftEdit.AddIndicator add, int lineCount)
    {
        if (Refusal(draft, add.NewId, add.LineFrom, add.LineTo, lineCount) is { } refused)
            return refused;
        if (TypedValues.Words(add.Name) is not { } name)
            return new EditOutcome.Refused(EditRefusals.TheTextMayNotBeEmpty, "name");
        if (name.Length > TypedValues.LongestText)
            return new EditOutcome.Refused(EditRefusals.TheTextIsTooLong, "name");

        var indicator = new DraftIndicator(
            add.NewId,
            null,
            TypedValues.Words(add.Section ?? ""),
            name,
            name,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            [],
            [],
            [],
            [],
            [],
            new SourceSpan(add.LineFrom, add.LineTo)
        );
        var at = Place(draft.Indicators, add.LineFrom, item => item.Source);
        var indicators = draft.Indicators.ToImmutableList().Insert(at, indicator);
        return new EditOutcome.Done(draft with { Indicators = indicators }, add.NewId);
    }

    public static EditOutcome LegalBasis(PlanDraft draft, DraftEdit.AddLegalBasis add, int lineCount)
    {
        if (!InDocument(add.LineFrom, add.LineTo, lineCount))
            return new EditOutcome.Refused(EditRefusals.TheLinesAreOutsideTheDocument, "source");
        var kind = TypedValues.Words(add.Kind ?? "");
        var number = TypedValues.Words(add.Number ?? "");
        if (kind is null && number is null)
            return new EditOutcome.Refused(EditRefusals.TheTextMayNotBeEmpty, "number");
        if (!TypedValues.TryDay(add.Date ?? "", out var day))
            return new EditOutcome.Refused(EditRefusals.TheDateIsNotADay, "date");

        var source = new SourceSpan(add.LineFrom, add.LineTo);
        var empty = new DraftLegalBasis(kind, number, day, TypedValues.Words(add.Issuer ?? ""), "cites", source);
        if (FieldEditing.Set(empty, "relation", add.Relation).Entry is not { } basis)
            return new EditOutcome.Refused(EditRefusals.TheValueIsNotOneOfTheChoices, "relation");
        var head = draft.Document;
        var at = Place(head.LegalBases, add.LineFrom, item => item.Source);
        var bases = head.LegalBases.ToImmutableList().Insert(at, basis);
        return new EditOutcome.Done(
            draft with
            {
                Document = head with { LegalBases = bases },
            },
            DraftEntries.KeyOf(basis)
        );
    }

    private static DraftAssignment New(string id, string? section, string text, string? parent, SourceSpan lines) =>
        new(
            id,
            null,
            section,
            text,
            parent is null ? "paragraph" : "bullet",
            parent,
            [],
            [],
            [],
            [],
            DraftDeadline.None,
            [],
            null,
            null,
            [],
            lines
        );

    private static EditOutcome.Done Insert(PlanDraft draft, DraftAssignment assignment)
    {
        var at = Place(draft.Assignments, assignment.Source.LineFrom, item => item.Source);
        var assignments = draft.Assignments.ToImmutableList().Insert(at, assignment);
        return new EditOutcome.Done(draft with { Assignments = assignments }, assignment.Id);
    }

    private static EditOutcome.Refused? Refusal(PlanDraft draft, string newId, int from, int to, int lineCount)
    {
        if (DraftEntries.Contains(draft, newId))
            return new EditOutcome.Refused(EditRefusals.TheIdIsTaken);
        return InDocument(from, to, lineCount)
            ? null
            : new EditOutcome.Refused(EditRefusals.TheLinesAreOutsideTheDocument, "source");
    }

    private static bool InDocument(int from, int to, int lineCount) => from >= 1 && from <= to && to <= lineCount;

    /// <summary>After every entry that starts on the same line or before, so that reading order holds.</summary>
    private static int Place<T>(IReadOnlyList<T> entries, int line, Func<T, SourceSpan> sourceOf)
    {
        var at = entries.Count;
        while (at > 0 && sourceOf(entries[at - 1]).LineFrom > line)
            at--;
        return at;
    }
}
