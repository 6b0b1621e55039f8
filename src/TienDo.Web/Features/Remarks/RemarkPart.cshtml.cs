using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.App.Progress;
using TienDo.App.Remarks;
using TienDo.Web.Features.Progress;

namespace TienDo.Web.Features.Remarks;

/// <summary>Trao đổi về một phần việc: takes the form of the part's page, and gives it back with what is wrong.</summary>
public sealed class RemarkPartModel(PartDoor door, WriteRemark write) : PageModel
{
    public RemarkForm Form { get; private set; } = null!;

    public IActionResult OnGet(string slug, string code, string agency) =>
        door.Open(slug, code, agency) is { } work
            ? LocalRedirect(PartDoor.Address(slug, work.Key) + "#trao-doi")
            : NotFound();

    public IActionResult OnPost(string slug, string code, string agency, string? noiDung)
    {
        if (door.Open(slug, code, agency) is not { } work)
            return NotFound();
        if (write.Run(work.Key, noiDung ?? "", door.Current.Signed, door.Current.Actor) is not WorkOutcome.Refused no)
            return LocalRedirect(PartDoor.Address(work.PlanSlug, work.Key) + "#trao-doi");
        Form = new RemarkForm(work, noiDung, no.Refusals);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
