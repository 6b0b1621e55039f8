using TienDo.Accounts;
using TienDo.App.Drafts;
using TienDo.App.Storage;

namespace TienDo.App.Review;

/// <summary>Bỏ bản đọc: puts a draft away; its file and its journal stay.</summary>
public static class DiscardDraft
{
    public static EditDraftOutcome Run(Store store, DraftId id, int expectedVersion, Actor who) =>
        store.Change<EditDraftOutcome>(db =>
            DraftShelf.Discard(db, id, expectedVersion, who) switch
            {
                SaveOutcome.Saved saved => new EditDraftOutcome.Done(saved.Version, "document", 0),
                SaveOutcome.Conflict conflict => new EditDraftOutcome.SomeoneElseHasJustChangedThis(
                    conflict.CurrentVersion,
                    conflict.EditedBy,
                    conflict.EditedAt
                ),
                _ => new EditDraftOutcome.NoLongerOpen(),
            }
        );
}
