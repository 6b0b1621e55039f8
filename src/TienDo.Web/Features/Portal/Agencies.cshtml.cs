using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.App.Publications;

namespace TienDo.Web.Features.Portal;

/// <summary>Các cơ quan named by any plan.</summary>
public sealed class AgenciesModel(PortalQueries portal) : PageModel
{
    public IReadOnlyList<PublicAgencyRow> Agencies { get; private set; } = [];

    public async Task OnGetAsync() => Agencies = await portal.Agencies();
}
