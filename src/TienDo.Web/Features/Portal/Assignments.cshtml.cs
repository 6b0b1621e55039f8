using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.App.Publications;

namespace TienDo.Web.Features.Portal;

/// <summary>Các nhiệm vụ của một kế hoạch, in reading order.</summary>
public sealed class AssignmentsModel(PortalQueries portal) : PageModel
{
    private const int RowsAPage = 100;

    public PublicPlanRow Plan { get; private set; } = null!;

    public AssignmentPage Found { get; private set; } = null!;

    public Pager Pager { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, int trang = 1)
    {
        if ((await portal.Plans()).FirstOrDefault(plan => plan.Slug == slug) is not { } plan)
            return NotFound();
        Plan = plan;
        Found = await portal.Search(
            new AssignmentFilter(PlanSlug: slug, Page: Math.Clamp(trang, 1, 100_000), PageSize: RowsAPage)
        );
        Pager = new Pager(
            Found.Page,
            Found.PageCount,
            page => string.Create(CultureInfo.InvariantCulture, $"/ke-hoach/{slug}/nhiem-vu?trang={page}")
        );
        return Page();
    }
}
