using Microsoft.EntityFrameworkCore;
using TienDo.Accounts;
using TienDo.App.Drafts;
using TienDo.App.Storage;
using TienDo.Documents.Drafting;
using TienDo.Documents.Recognising;

namespace TienDo.App.Review;

/// <summary>
/// Hoàn tác: the draft as it would be had one act never been done. Everything else is done again from the beginning,
/// so an act that no other builds on can be taken back at any time.
/// </summary>
public static class UndoEdit
{
    public static EditDraftOutcome Run(Store store, ReadingKnowledge knowledge, DraftId id, int ordinal, Actor who) =>
        store.Change<EditDraftOutcome>(db =>
        {
            if (DraftShelf.Find(db, id) is not { Summary.Status: DraftStatus.Open } opened)
                return new EditDraftOutcome.NoLongerOpen();
            var edits = db.ReviewedEdits.AsNoTracking().Where(e => e.DraftId == id).OrderBy(e => e.Ordinal).ToList();
            if (edits.FirstOrDefault(edit => edit.Ordinal == ordinal) is not { } undone)
                return new EditDraftOutcome.Refused(ReviewRefusals.ThereIsNoSuchEdit);
            if (undone.UndoneAt is not null)
                return new EditDraftOutcome.Refused(ReviewRefusals.TheEditIsAlreadyUndone);

            var beginning = db.ReviewBeginnings.AsNoTracking().Single(start => start.DraftId == id);
            var draft = PlanDraftJson.Read(beginning.Content);
            foreach (var edit in edits.Where(edit => edit.UndoneAt is null && edit.Ordinal != ordinal))
            {
                var again = DraftEditing.Apply(
                    draft,
                    ReviewHistory.ActOf(edit),
                    knowledge,
                    EditDraft.LastLine(opened.Source)
                );
                if (again is not EditOutcome.Done done)
                    return new EditDraftOutcome.Refused(ReviewRefusals.LaterEditsBuildOnThisOne);
                draft = done.Draft;
            }

            var version = opened.Summary.Version + 1;
            db.ReviewedEdits.Update(undone with { UndoneAt = db.Now, UndoneBy = who.Name, UndoneVersion = version });
            var saved = DraftShelf.Save(
                db,
                id,
                opened.Summary.Version,
                draft,
                who,
                "DraftEditUndone",
                undone.After,
                undone.Before
            );
            if (saved is not SaveOutcome.Saved)
                return new EditDraftOutcome.NoLongerOpen();
            var entry = DraftEntries.Contains(draft, undone.Entry) ? undone.Entry : DraftEntries.Document;
            return new EditDraftOutcome.Done(version, entry, 0);
        });
}
