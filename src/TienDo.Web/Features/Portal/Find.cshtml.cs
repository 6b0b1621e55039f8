using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.App.Publications;
using TienDo.Web.Wording;

namespace TienDo.Web.Features.Portal;

/// <summary>Tìm nhiệm vụ in any spelling, narrowed by plan, agency, kind of deadline and due window.</summary>
public sealed class FindModel(PortalQueries portal, Words t) : PageModel
{
    public const int RowsAPage = 50;

    public FindQuery Query { get; private set; } = null!;

    public AssignmentPage Found { get; private set; } = null!;

    public IReadOnlyList<PublicPlanRow> Plans { get; private set; } = [];

    public IReadOnlyList<PublicAgencyRow> Agencies { get; private set; } = [];

    public IReadOnlyList<(string Label, string Url)> Chips { get; private set; } = [];

    public Pager Pager { get; private set; } = null!;

    public bool? DateRefusal => Query.FromIsUnreadable || Query.ToIsUnreadable ? true : null;

    public int First => (Found.Page - 1) * Found.PageSize + 1;

    public async Task OnGetAsync()
    {
        Query = FindQuery.Of(Request.Query);
        Found = await portal.Search(Query.Filter(RowsAPage));
        Plans = await portal.Plans();
        Agencies = await portal.Agencies();
        Pager = new Pager(Found.Page, Found.PageCount, page => (Query with { Page = page }).Url());
        Chips = [.. ActiveFilters()];
    }

    private IEnumerable<(string, string)> ActiveFilters()
    {
        var first = Query with { Page = 1 };
        if (Query.Words is { } words)
            yield return (t["Từ: {0}", words], (first with { Words = null }).Url());
        if (Query.Plan is { } slug)
        {
            var plan = Plans.FirstOrDefault(plan => plan.Slug == slug);
            yield return (
                t["Kế hoạch: {0}", plan is null ? slug : PlainText.PlanName(plan)],
                (first with { Plan = null }).Url()
            );
        }
        if (Query.Agency is { } id)
        {
            var agency = Agencies.FirstOrDefault(agency => agency.Id == id);
            yield return (t["Cơ quan: {0}", agency?.Name ?? id], (first with { Agency = null }).Url());
        }
        if (Query.Kind is { } kind)
            yield return (t["Thời hạn: {0}", DeadlineText.Kind(t, kind)], (first with { Kind = null }).Url());
        if (Query.From is { } from)
            yield return (t["Hạn từ {0}", Numbers.Date(from)], (first with { FromText = null }).Url());
        if (Query.To is { } to)
            yield return (t["Hạn đến {0}", Numbers.Date(to)], (first with { ToText = null }).Url());
    }
}
