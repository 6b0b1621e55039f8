using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.App.Publications;

namespace TienDo.Web.Features.Portal;

/// <summary>Các kế hoạch.</summary>
public sealed class PlansModel(PortalQueries portal) : PageModel
{
    public IReadOnlyList<PublicPlanRow> Plans { get; private set; } = [];

    public int AssignmentCount => Plans.Sum(plan => plan.AssignmentCount);

    public DateOnly? NextDue => Plans.Min(plan => plan.NextDueOn);

    public async Task OnGetAsync() => Plans = await portal.Plans();
}
