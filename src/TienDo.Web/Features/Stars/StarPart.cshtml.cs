using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.App.Progress;
using TienDo.App.Stars;
using TienDo.Language;
using TienDo.Web.Features.Progress;

namespace TienDo.Web.Features.Stars;

/// <summary>Gắn sao, bỏ sao: takes the button of the part's page.</summary>
public sealed class StarPartModel(PartDoor door, StarAssignment star) : PageModel
{
    public Work Work { get; private set; } = null!;

    public IReadOnlyList<FieldRefusal> Refusals { get; private set; } = [];

    public IActionResult OnGet(string slug, string code, string agency) =>
        door.Open(slug, code, agency) is { } work ? LocalRedirect(PartDoor.Address(slug, work.Key)) : NotFound();

    public IActionResult OnPost(string slug, string code, string agency, string? sao)
    {
        if (door.Open(slug, code, agency) is not { } work)
            return NotFound();
        Work = work;
        if (star.Run(work.Key, sao == "1", door.Current.Signed, door.Current.Actor) is not WorkOutcome.Refused no)
            return LocalRedirect(PartDoor.Address(work.PlanSlug, work.Key));
        Refusals = no.Refusals;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
