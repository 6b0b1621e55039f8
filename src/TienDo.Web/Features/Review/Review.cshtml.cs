using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.Accounts;
using TienDo.App.Drafts;
using TienDo.App.Plans;
using TienDo.App.Review;
using TienDo.App.Storage;
using TienDo.Documents.Drafting;
using TienDo.Documents.Recognising;
using TienDo.Language;
using TienDo.Web.Features.Accounts;

namespace TienDo.Web.Features.Review;

/// <summary>Duyệt bản đọc: the source on one side, what was understood of it on the other.</summary>
[Authorize(Policy = Policies.Officer)]
public sealed class ReviewModel(Store store, ReadingKnowledge knowledge, AdoptPlan adoptPlan, CurrentPerson current)
    : PageModel
{
    public ReviewView View { get; private set; } = null!;

    public IActionResult OnGet(int id, ReviewAddress address)
    {
        if (OpenDraft.Run(store, new DraftId(id)) is not { } review)
            return NotFound();
        View = new ReviewView(review, address.Place(id), Learned) { CameAgain = address.CameAgain };
        return review.Summary.Status == DraftStatus.Open ? Page() : new PageResult { StatusCode = 200 };
    }

    public IActionResult OnPost(int id, ReviewAddress address)
    {
        if (OpenDraft.Run(store, new DraftId(id)) is not { } review)
            return NotFound();
        var place = address.Place(id);
        var form = ReviewForm.Of(Request.Form);
        View = new ReviewView(review, place, Learned);
        return form.Act switch
        {
            "hoan-tac" => Answer(
                UndoEdit.Run(store, knowledge, new DraftId(id), place.Just ?? 0, Me),
                place,
                form,
                review
            ),
            "bo-ban-doc" => Discarded(DiscardDraft.Run(store, new DraftId(id), form.Version, Me), place, form, review),
            "dua-vao-theo-doi" => Adopted(adoptPlan.Run(new DraftId(id), form.Version, acceptDoubts: false, Me), form),
            "doc-lai" => ReadAgain(place, form, review),
            _ => Edited(place, form, review),
        };
    }

    /// <summary>What the province knows and what reviewers have said of columns.</summary>
    private ReadingKnowledge Learned => store.Ask(db => ColumnMemory.With(db, knowledge));

    private Actor Me => current.Actor;

    private IActionResult Edited(ReviewPlace place, ReviewForm form, DraftUnderReview review)
    {
        var doubt = View.Doubt;
        if (form.Act is "ghi-nhan" or "giu" && doubt is null)
            return Refused(EditRefusals.TheDoubtIsNoLongerOpen, null, form);
        if (form.ToEdit(View.Entry?.Id, doubt, View.Assignment) is not { } edit)
            return TakenAway(place, review) is { } conflict
                ? Answer(conflict, place, form, review)
                : Refused(EditRefusals.TheEntryIsNoLongerThere, null, form);
        var outcome = EditDraft.Run(store, knowledge, review.Summary.Id, form.Version, edit, Me);
        return Answer(outcome, place, form, review);
    }

    /// <summary>Someone deleted or merged the entry while words for it were being typed.</summary>
    private static EditDraftOutcome.SomeoneElseHasJustChangedThis? TakenAway(
        ReviewPlace place,
        DraftUnderReview review
    ) =>
        review
            .Edits.Where(edit => edit.UndoneAt is null)
            .FirstOrDefault(edit =>
                DraftEditing.Touches(ReviewHistory.ActOf(edit)).Contains(place.Chosen, StringComparer.Ordinal)
            )
            is { } other
            ? new EditDraftOutcome.SomeoneElseHasJustChangedThis(review.Summary.Version, other.By, other.At)
            : null;

    /// <summary>The columns mean what the form says, for this file and every later one of its layout.</summary>
    private IActionResult ReadAgain(ReviewPlace place, ReviewForm form, DraftUnderReview review)
    {
        var layout = form["layout"];
        var table = ColumnWording
            .Tables(review.Source, View.Knowledge)
            .FirstOrDefault(region => region.Mapping.Fingerprint == layout);
        if (table is null)
            return Refused(EditRefusals.TheEntryIsNoLongerThere, null, form);
        var corrected = ColumnWording.Corrected(table.Mapping, form);
        return Answer(
            RereadDraft.Run(store, knowledge, review.Summary.Id, form.Version, corrected, Me),
            place,
            form,
            review
        );
    }

    private IActionResult Answer(EditDraftOutcome outcome, ReviewPlace place, ReviewForm form, DraftUnderReview before)
    {
        switch (outcome)
        {
            case EditDraftOutcome.Done done:
                return SeeOther(Next(done, place, form, before).Url());
            case EditDraftOutcome.Refused refused:
                return Refused(refused.Refusal, refused.Field, form);
            case EditDraftOutcome.SomeoneElseHasJustChangedThis conflict:
                View = View with { Form = form, Conflict = conflict };
                Response.StatusCode = StatusCodes.Status409Conflict;
                return Page();
            default:
                return Refused(ReviewRefusals.TheDraftIsNoLongerOpen, null, form);
        }
    }

    /// <summary>After a doubt the next one; after anything else the entry it was about.</summary>
    private ReviewPlace Next(EditDraftOutcome.Done done, ReviewPlace place, ReviewForm form, DraftUnderReview before)
    {
        int? just = done.Ordinal > 0 ? done.Ordinal : null;
        if (place.Tab == ReviewPlace.Doubts && form.Act is "ghi-nhan" or "giu" && View.Doubt is { } settled)
        {
            var at = before.Doubts.ToList().FindIndex(open => open.Key == settled.Key);
            var left = OpenDraft.Run(store, before.Summary.Id)!.Doubts;
            var next = left.Count == 0 ? null : left[Math.Clamp(at, 0, left.Count - 1)].Key;
            return new ReviewPlace(place.Draft, ReviewPlace.Doubts, next, Just: just);
        }
        if (form.Act is "hoan-tac" && place.Tab is ReviewPlace.Settled or ReviewPlace.Doubts)
            return new ReviewPlace(place.Draft, place.Tab);
        return new ReviewPlace(
            place.Draft,
            ReviewView.TabOf(done.Entry, before.Draft, place.Tab),
            done.Entry,
            Just: just
        );
    }

    private IActionResult Adopted(AdoptOutcome outcome, ReviewForm form) =>
        outcome switch
        {
            AdoptOutcome.Adopted adopted => SeeOther("/ke-hoach/" + adopted.Slug),
            AdoptOutcome.Refused refused => Refused(refused.Refusal, null, form),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private IActionResult Discarded(
        EditDraftOutcome outcome,
        ReviewPlace place,
        ReviewForm form,
        DraftUnderReview review
    ) => outcome is EditDraftOutcome.Done ? SeeOther("/lam-viec/ban-doc") : Answer(outcome, place, form, review);

    private PageResult Refused(Refusal refusal, string? field, ReviewForm form)
    {
        View = View with { Form = form, Refusal = refusal, RefusedField = field };
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private SeeOtherResult SeeOther(string url) => new(url);
}

/// <summary>The address of a place in a review, as its query states it.</summary>
public sealed class ReviewAddress
{
    [FromQuery(Name = "the")]
    public string? Tab { get; set; }

    [FromQuery(Name = "chon")]
    public string? Chosen { get; set; }

    [FromQuery(Name = "dong")]
    public int? Line { get; set; }

    [FromQuery(Name = "viec")]
    public string? Act { get; set; }

    [FromQuery(Name = "trang")]
    public int? Shelf { get; set; }

    [FromQuery(Name = "da-co")]
    public bool CameAgain { get; set; }

    [FromQuery(Name = "vua")]
    public int? Just { get; set; }

    public ReviewPlace Place(int draft) =>
        new(draft, ReviewPlace.KnownTab(Tab), Chosen, Line, Act, Math.Max(1, Shelf ?? 1), Just);
}

/// <summary>303: the page to look at after a form, whatever the form was.</summary>
public sealed class SeeOtherResult(string url) : ActionResult
{
    public override void ExecuteResult(ActionContext context)
    {
        context.HttpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.HttpContext.Response.Headers.Location = url;
    }
}
