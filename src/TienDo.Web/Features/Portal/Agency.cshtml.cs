using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.App.Publications;
using TienDo.Assignments;

namespace TienDo.Web.Features.Portal;

/// <summary>Một cơ quan: what it leads, what it helps with, what is due.</summary>
public sealed class AgencyModel(PortalQueries portal) : PageModel
{
    private const int RowsAPage = 25;

    public PublicAgency Agency { get; private set; } = null!;

    public IReadOnlyList<PublicPlanRow> Plans { get; private set; } = [];

    public AssignmentPage Leads { get; private set; } = null!;

    public AssignmentPage Helps { get; private set; } = null!;

    public Pager LeadPager { get; private set; } = null!;

    public Pager HelpPager { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(
        string id,
        [FromQuery(Name = "chu-tri")] int leadPage = 1,
        [FromQuery(Name = "phoi-hop")] int helpPage = 1
    )
    {
        if (await portal.Agency(id) is not { } agency)
            return NotFound();
        Agency = agency;
        Plans = await portal.Plans();
        Leads = await Page(id, AgencyRole.Lead, leadPage);
        Helps = await Page(id, AgencyRole.Cooperating, helpPage);
        LeadPager = new Pager(Leads.Page, Leads.PageCount, page => Address(id, page, Helps.Page, "chu-tri"));
        HelpPager = new Pager(Helps.Page, Helps.PageCount, page => Address(id, Leads.Page, page, "phoi-hop"));
        return Page();
    }

    private ValueTask<AssignmentPage> Page(string id, AgencyRole role, int page) =>
        portal.Search(
            new AssignmentFilter(
                AgencyId: id,
                Role: role,
                Order: AssignmentOrder.Due,
                Page: Math.Clamp(page, 1, 100_000),
                PageSize: RowsAPage,
                OfTheAgency: true
            )
        );

    private static string Address(string id, int leads, int helps, string anchor) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"/co-quan/{Uri.EscapeDataString(id)}?chu-tri={leads}&phoi-hop={helps}#{anchor}"
        );
}
