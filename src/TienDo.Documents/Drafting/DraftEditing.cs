using System.Diagnostics;
using TienDo.Documents.Recognising;

namespace TienDo.Documents.Drafting;

/// <summary>
/// Sửa bản đọc: what a draft becomes by one act of a reviewer. Pure: the same draft, act and knowledge always give the
/// same draft, so that a review can be replayed without any one of its acts.
/// </summary>
public static class DraftEditing
{
    /// <param name="lineCount">Lines of the source document; no entry may point past them.</param>
    public static EditOutcome Apply(PlanDraft draft, DraftEdit edit, ReadingKnowledge knowledge, int lineCount) =>
        edit switch
        {
            DraftEdit.AcceptDoubt accept => DoubtSettling.Accept(draft, accept, knowledge),
            DraftEdit.KeepAsWritten keep => DoubtSettling.Keep(draft, keep.Doubt),
            DraftEdit.CorrectField correct => DoubtSettling.Correct(draft, correct, knowledge),
            DraftEdit.EditEntry fields => EntryEditing.Edit(draft, fields.Entry, fields.Values, knowledge),
            DraftEdit.SplitAssignment split => StructureEditing.Split(draft, split),
            DraftEdit.MergeAssignments merge => StructureEditing.Merge(draft, merge),
            DraftEdit.DeleteEntry delete => StructureEditing.Delete(draft, delete.Entry),
            DraftEdit.Reparent reparent => StructureEditing.Reparent(draft, reparent),
            DraftEdit.MoveSource move => StructureEditing.MoveSource(draft, move, lineCount),
            DraftEdit.AddAssignment add => EntryAdding.Assignment(draft, add, lineCount),
            DraftEdit.AddIndicator add => EntryAdding.Indicator(draft, add, lineCount),
            DraftEdit.AddLegalBasis add => EntryAdding.LegalBasis(draft, add, lineCount),
            DraftEdit.MakeAssignment make => EntryAdding.FromOrientation(draft, make),
            _ => throw new UnreachableException(),
        };

    /// <summary>
    /// The entries an act reads or changes. Two reviewers are in each other's way only where these meet.
    /// </summary>
    public static IReadOnlyList<string> Touches(DraftEdit edit) =>
        edit switch
        {
            DraftEdit.AcceptDoubt accept => [EntryOf(accept.Doubt)],
            DraftEdit.KeepAsWritten keep => [EntryOf(keep.Doubt)],
            DraftEdit.CorrectField correct => [EntryOf(correct.Doubt)],
            DraftEdit.EditEntry fields => [fields.Entry],
            DraftEdit.SplitAssignment split => [split.Entry, split.NewId],
            DraftEdit.MergeAssignments merge => [merge.Into, merge.From],
            DraftEdit.DeleteEntry delete => [delete.Entry],
            DraftEdit.Reparent { Parent: { } parent } reparent => [reparent.Entry, parent],
            DraftEdit.Reparent reparent => [reparent.Entry],
            DraftEdit.MoveSource move => [move.Entry],
            DraftEdit.AddAssignment { Parent: { } parent } add => [add.NewId, parent],
            DraftEdit.AddAssignment add => [add.NewId],
            DraftEdit.AddIndicator add => [add.NewId],
            DraftEdit.AddLegalBasis => [],
            DraftEdit.MakeAssignment make => [make.Orientation, make.NewId],
            _ => throw new UnreachableException(),
        };

    /// <summary>"A12" of "A12.lead.AgencyUnknown".</summary>
    public static string EntryOf(string doubtKey)
    {
        var end = doubtKey.IndexOf('.', StringComparison.Ordinal);
        return end < 0 ? doubtKey : doubtKey[..end];
    }
}
