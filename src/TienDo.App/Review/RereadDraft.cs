using Microsoft.EntityFrameworkCore;
using TienDo.Accounts;
using TienDo.App.Drafts;
using TienDo.App.Storage;
using TienDo.Documents.Drafting;
using TienDo.Documents.Recognising;
using TienDo.Documents.Recognising.Tables;
using TienDo.Language;

namespace TienDo.App.Review;

/// <summary>Đọc lại theo cột đã sửa: the columns mean what a person says, for this draft and for every file laid out like it.</summary>
public static class RereadDraft
{
    public static EditDraftOutcome Run(
        Store store,
        ReadingKnowledge knowledge,
        DraftId id,
        int expectedVersion,
        ColumnMapping corrected,
        Actor who
    ) =>
        store.Change<EditDraftOutcome>(db =>
        {
            if (DraftShelf.Find(db, id) is not { Summary.Status: DraftStatus.Open } opened)
                return new EditDraftOutcome.NoLongerOpen();
            var summary = opened.Summary;
            if (summary.Version != expectedVersion)
                return new EditDraftOutcome.SomeoneElseHasJustChangedThis(
                    summary.Version,
                    summary.EditedBy,
                    summary.EditedAt
                );
            if (db.ReviewedEdits.Any(edit => edit.DraftId == id && edit.UndoneAt == null))
                return new EditDraftOutcome.Refused(ReviewRefusals.ReadingAgainWouldLoseEdits);

            var learned = knowledge with
            {
                Columns = new Dictionary<string, ColumnMapping>(ColumnMemory.With(db, knowledge).Columns)
                {
                    [corrected.Fingerprint] = corrected,
                },
            };
            if (PlanReader.Read(opened.Source, learned) is not RecognitionOutcome.Recognised(var draft))
                return new EditDraftOutcome.Refused(ReviewRefusals.TheColumnsGiveNoPlan);
            var mapping = ColumnMemory.Remember(db, corrected, who);
            var content = PlanDraftJson.Write(draft);
            db.ReviewBeginnings.Where(start => start.DraftId == id)
                .ExecuteUpdate(set => set.SetProperty(start => start.Content, content));
            return
                DraftShelf.Save(db, id, summary.Version, draft, who, "DraftReadAgain", after: mapping)
                    is SaveOutcome.Saved saved
                ? new EditDraftOutcome.Done(saved.Version, DraftEntries.Document, 0)
                : new EditDraftOutcome.NoLongerOpen();
        });
}
