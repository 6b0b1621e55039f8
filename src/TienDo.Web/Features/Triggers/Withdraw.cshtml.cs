using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.Accounts;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.App.Triggers;
using TienDo.Language;
using TienDo.Time;
using TienDo.Web.Features.Progress;

namespace TienDo.Web.Features.Triggers;

/// <summary>Rút lại căn cứ ghi nhầm: what follows is said before it is done.</summary>
public sealed class WithdrawModel(Store store, PartDoor door, RegisterTrigger register) : PageModel
{
    public Work Work { get; private set; } = null!;

    /// <summary>How many agencies have a part in the assignment.</summary>
    public int Agencies { get; private set; }

    public string? Typed { get; private set; }

    /// <summary>The document whose withdrawing was refused; another may be registered by now, or none.</summary>
    public string? Seen { get; private set; }

    public IReadOnlyList<FieldRefusal> Refusals { get; private set; } = [];

    public IActionResult OnGet(string slug, string code, string agency) =>
        !Load(slug, code, agency) ? NotFound()
        : Work.Record.Trigger is null ? LocalRedirect(PartDoor.Address(slug, Work.Key))
        : Page();

    public IActionResult OnPost(string slug, string code, string agency, string? canCu, string? loi)
    {
        if (!Load(slug, code, agency))
            return NotFound();
        (Typed, Seen) = (loi, canCu);
        var outcome = register.Withdraw(Work.Key, canCu ?? "", loi ?? "", door.Current.Signed, door.Current.Actor);
        if (outcome is not WorkOutcome.Refused refused)
            return LocalRedirect(PartDoor.Address(slug, Work.Key) + "?xong=rut-can-cu");
        Refusals = refused.Refusals;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    public Refusal? Error(string field) =>
        Refusals.FirstOrDefault(refusal => string.Equals(refusal.Field, field, StringComparison.Ordinal))?.Refusal;

    private bool Load(string slug, string code, string agency)
    {
        if (
            door.Open(slug, code, agency) is not { Record.Deadline: Deadline.After } work
            || !Rights.MaySettle(door.Current.Signed, work.Part, door.Rules.Agencies, door.Current.Today)
        )
            return false;
        Work = work;
        Agencies = store.Ask(db => WorkShelf.OfAssignment(db, work.Part.PlanId, work.Part.Code).Count);
        return true;
    }
}
