using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.App.SubSteps;
using TienDo.Language;
using TienDo.Progress;
using TienDo.Web.Features.Progress;

namespace TienDo.Web.Features.SubSteps;

/// <summary>Bước thực hiện của một phần việc: for the agency that does it.</summary>
public sealed class StepsModel(Store store, PartDoor door, DivideWork divide) : PageModel
{
    public Work Work { get; private set; } = null!;

    public IReadOnlyList<KeptStep> Steps { get; private set; } = [];

    public DateOnly Today => door.Current.Today;

    /// <summary>By when all steps end; null where the work has no day, or it has passed.</summary>
    public DateOnly? DueOn => door.StateOf(Work).EffectiveDueOn is { } due && due >= Today ? due : null;

    public string? Title { get; private set; }

    public string? TypedDue { get; private set; }

    public string? Person { get; private set; }

    /// <summary>The step whose dropping was refused, with the reason as typed.</summary>
    public long? Dropping { get; private set; }

    public string? Reason { get; private set; }

    public Refusal? DropRefusal => Error("Reason");

    public string FormKey { get; private set; } = "";

    public IReadOnlyList<FieldRefusal> Refusals { get; private set; } = [];

    public IActionResult OnGet(string slug, string code, string agency)
    {
        FormKey = Guid.NewGuid().ToString("N");
        return Load(slug, code, agency) ? Page() : NotFound();
    }

    public IActionResult OnPostAdd(
        string slug,
        string code,
        string agency,
        string? tenBuoc,
        string? hanBuoc,
        string? nguoi,
        string? maPhieu
    )
    {
        (Title, TypedDue, Person) = (tenBuoc, hanBuoc, nguoi);
        FormKey = maPhieu is { Length: > 0 and <= 64 } ? maPhieu : Guid.NewGuid().ToString("N");
        return Act(
            slug,
            code,
            agency,
            () =>
                TypedDay.Read(hanBuoc) is { } day
                    ? divide.Add(Work.Key, tenBuoc ?? "", day, nguoi, FormKey, door.Current.Signed, door.Current.Actor)
                    : new WorkOutcome.Refused([
                        .. SubStepRule.CheckTitle(tenBuoc ?? ""),
                        new FieldRefusal("DueOn", TypedDay.TheDayIsNotWrittenAsADay),
                    ])
        );
    }

    public IActionResult OnPostFinish(string slug, string code, string agency, long buoc) =>
        Act(slug, code, agency, () => divide.Finish(Work.Key, buoc, door.Current.Signed, door.Current.Actor));

    public IActionResult OnPostDrop(string slug, string code, string agency, long buoc, string? lyDo)
    {
        (Dropping, Reason) = (buoc, lyDo);
        return Act(
            slug,
            code,
            agency,
            () => divide.Drop(Work.Key, buoc, lyDo, door.Current.Signed, door.Current.Actor)
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
            return LocalRedirect(PartDoor.Address(slug, Work.Key) + "?xong=buoc#buoc");
        Refusals = refused.Refusals;
        if (FormKey.Length == 0)
            FormKey = Guid.NewGuid().ToString("N");
        Load(slug, code, agency);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private bool Load(string slug, string code, string agency)
    {
        if (
            door.Open(slug, code, agency) is not { } work
            || !Rights.MayUpdate(door.Current.Signed, work.Part, door.Rules.Agencies, Today)
        )
            return false;
        Work = work;
        Steps = store.Ask(db => SubStepShelf.OfPart(db, work.Key));
        return true;
    }
}
