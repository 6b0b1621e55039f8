using Microsoft.EntityFrameworkCore;
using TienDo.Accounts;
using TienDo.App.Drafts;
using TienDo.App.Storage;
using TienDo.Documents.Drafting;
using TienDo.Documents.Reading;
using TienDo.Documents.Recognising;

namespace TienDo.App.Review;

/// <summary>Sửa bản đọc: one act of a reviewer, applied to what the draft is now and kept in its history.</summary>
public static class EditDraft
{
    /// <param name="expectedVersion">What the reviewer saw; older is fine where nobody has touched the same entry since.</param>
    public static EditDraftOutcome Run(
        Store store,
        ReadingKnowledge knowledge,
        DraftId id,
        int expectedVersion,
        DraftEdit edit,
        Actor who
    ) =>
        store.Change<EditDraftOutcome>(db =>
        {
            if (DraftShelf.Find(db, id) is not { Summary.Status: DraftStatus.Open } opened)
                return new EditDraftOutcome.NoLongerOpen();
            var edits = db.ReviewedEdits.AsNoTracking().Where(past => past.DraftId == id).ToList();
            var ordinal = edits.Count + 1;
            edit = ReviewHistory.WithNewId(edit, ordinal);
            if (ReviewHistory.InTheWay(edits, expectedVersion, edit) is { } other)
                return new EditDraftOutcome.SomeoneElseHasJustChangedThis(
                    opened.Summary.Version,
                    other.UndoneBy ?? other.By,
                    other.UndoneAt ?? other.At
                );

            var before = opened.Draft;
            var applied = DraftEditing.Apply(before, edit, knowledge, LastLine(opened.Source));
            if (applied is EditOutcome.Refused refused)
                return new EditDraftOutcome.Refused(refused.Refusal, refused.Field);
            var done = (EditOutcome.Done)applied;
            if (string.Equals(PlanDraftJson.Write(done.Draft), PlanDraftJson.Write(before), StringComparison.Ordinal))
                return new EditDraftOutcome.Done(opened.Summary.Version, done.Entry, 0);

            if (ordinal == 1)
                db.ReviewBeginnings.Add(new ReviewBeginning(id, PlanDraftJson.Write(before)));
            var kept = ReviewHistory.Line(id, ordinal, edit, before, done, opened.Summary.Version + 1, db.Now, who);
            db.ReviewedEdits.Add(kept);
            var saved = DraftShelf.Save(
                db,
                id,
                opened.Summary.Version,
                done.Draft,
                who,
                ReviewHistory.JournalName(edit),
                kept.Before,
                kept.After ?? kept.Act
            );
            return saved is SaveOutcome.Saved { Version: var version }
                ? new EditDraftOutcome.Done(version, done.Entry, ordinal)
                : new EditDraftOutcome.NoLongerOpen();
        });

    internal static int LastLine(SourceDocument source) => source.Lines.Count == 0 ? 1 : source.Lines[^1].Number;
}
