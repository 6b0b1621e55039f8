using Microsoft.EntityFrameworkCore;
using TienDo.App.Drafts;
using TienDo.App.Storage;
using TienDo.Documents.Drafting;
using TienDo.Documents.Reading;

namespace TienDo.App.Review;

/// <summary>Bản đọc đang duyệt: everything a reviewer needs to see at once.</summary>
/// <param name="Doubts">Still open: blocking ones first, then in the order of the document.</param>
/// <param name="Edits">Everything done so far, latest first, undone ones too.</param>
public sealed record DraftUnderReview(
    DraftSummary Summary,
    PlanDraft Draft,
    SourceDocument Source,
    IReadOnlyList<OpenDoubt> Doubts,
    IReadOnlyList<ReviewedEdit> Edits
)
{
    public int Blocking => Doubts.Count(open => open.Doubt.Blocking);
}

/// <summary>Mở bản đọc để duyệt.</summary>
public static class OpenDraft
{
    public static DraftUnderReview? Run(Store store, DraftId id) =>
        store.Ask(db =>
            DraftShelf.Find(db, id) is { } opened
                ? new DraftUnderReview(
                    opened.Summary,
                    opened.Draft,
                    opened.Source,
                    OpenDoubt.In(opened.Draft),
                    [
                        .. db
                            .ReviewedEdits.AsNoTracking()
                            .Where(edit => edit.DraftId == id)
                            .OrderByDescending(edit => edit.Ordinal),
                    ]
                )
                : null
        );
}
