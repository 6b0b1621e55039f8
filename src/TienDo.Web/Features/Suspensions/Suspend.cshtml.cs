using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.App.Suspensions;
using TienDo.Language;
using TienDo.Web.Features.Progress;

namespace TienDo.Web.Features.Suspensions;

/// <summary>Tạm dừng, cho tiếp tục một phần việc: for the standing agency.</summary>
public sealed class SuspendModel(Store store, PartDoor door, SuspendWork suspend) : PageModel
{
    public Work Work { get; private set; } = null!;

    public bool Rests { get; private set; }

    /// <summary>How many other agencies have a part in the assignment.</summary>
    public int Others { get; private set; }

    public DateOnly? DueOn => door.StateOf(Work).EffectiveDueOn;

    public string? Reason { get; private set; }

    public string? Number { get; private set; }

    public string? IssuedOn { get; private set; }

    public string? Words { get; private set; }

    public bool Whole { get; private set; }

    public IReadOnlyList<FieldRefusal> Refusals { get; private set; } = [];

    public IActionResult OnGet(string slug, string code, string agency) =>
        Load(slug, code, agency) ? Page() : NotFound();

    public IActionResult OnPostSuspend(
        string slug,
        string code,
        string agency,
        string? lyDo,
        string? soVanBan,
        string? ngayVanBan,
        string? phamVi
    )
    {
        (Reason, Number, IssuedOn, Whole) = (lyDo, soVanBan, ngayVanBan, phamVi == "ca");
        var day = TypedDay.Read(ngayVanBan);
        return Act(
            slug,
            code,
            agency,
            () =>
                day is null && !string.IsNullOrWhiteSpace(ngayVanBan)
                    ? new WorkOutcome.Refused([new FieldRefusal("IssuedOn", TypedDay.TheDayIsNotWrittenAsADay)])
                    : suspend.Suspend(
                        Work.Key,
                        new SuspensionOrder(lyDo ?? "", soVanBan ?? "", day),
                        Whole,
                        door.Current.Signed,
                        door.Current.Actor
                    )
        );
    }

    public IActionResult OnPostResume(string slug, string code, string agency, string? loi, string? phamVi)
    {
        (Words, Whole) = (loi, phamVi == "ca");
        return Act(
            slug,
            code,
            agency,
            () => suspend.Resume(Work.Key, loi, Whole, door.Current.Signed, door.Current.Actor)
        );
    }

    public string NameOf(AgencyId agency) => door.NameOf(agency);

    public Refusal? Error(string field) =>
        Refusals.FirstOrDefault(refusal => string.Equals(refusal.Field, field, StringComparison.Ordinal))?.Refusal;

    private IActionResult Act(string slug, string code, string agency, Func<WorkOutcome> act)
    {
        if (!Load(slug, code, agency))
            return NotFound();
        if (act() is not WorkOutcome.Refused refused)
            return LocalRedirect(PartDoor.Address(slug, Work.Key) + "?xong=tam-dung#tam-dung");
        Refusals = refused.Refusals;
        Load(slug, code, agency);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private bool Load(string slug, string code, string agency)
    {
        if (
            door.Open(slug, code, agency) is not { } work
            || !Rights.MaySettle(door.Current.Signed, work.Part, door.Rules.Agencies, door.Current.Today)
        )
            return false;
        Work = work;
        (Rests, Others) = store.Ask(db =>
            (
                SuspensionShelf.OfPart(db, work.Key).Any(one => one.ResumedOn is null),
                WorkShelf.OfAssignment(db, work.Part.PlanId, work.Part.Code).Count - 1
            )
        );
        return true;
    }
}
