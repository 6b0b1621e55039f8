using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.App.Publications;

namespace TienDo.Web.Features.Portal;

/// <summary>Một nhiệm vụ: all its fields, its deadline as written and as computed, and the sentence it came from.</summary>
public sealed class AssignmentModel(PortalQueries portal) : PageModel
{
    public PublicAssignment Assignment { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, string code)
    {
        if (await portal.Assignment(slug, code) is not { } assignment)
            return NotFound();
        Assignment = assignment;
        return Page();
    }
}
