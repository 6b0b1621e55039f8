using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using TienDo.App.Publications;
using TienDo.Language;
using TienDo.Web.Wording;

namespace TienDo.Web.Features.Portal;

/// <summary>Các chỉ tiêu of all plans.</summary>
public sealed class IndicatorsModel(PortalQueries portal, Words t) : PageModel
{
    private const int RowsAPage = 50;

    private const int LongestWords = 200;

    public IndicatorFilter Filter { get; private set; } = new();

    public bool IsNarrowed =>
        Filter with { Page = 1, PageSize = RowsAPage } != new IndicatorFilter(PageSize: RowsAPage);

    public IndicatorPage Found { get; private set; } = null!;

    public IReadOnlyList<PublicPlanRow> Plans { get; private set; } = [];

    public Pager Pager { get; private set; } = null!;

    /// <summary>What narrows the list, each with the address that lets it go.</summary>
    public IReadOnlyList<(string Label, string Url)> Chips { get; private set; } = [];

    public async Task OnGetAsync(
        [FromQuery(Name = "tu")] string? words,
        [FromQuery(Name = "nam")] int? year,
        [FromQuery(Name = "ke-hoach")] string? plan,
        [FromQuery(Name = "co-quan")] string? agency,
        int trang = 1
    )
    {
        Filter = new IndicatorFilter(
            Text(words),
            Text(plan),
            Text(agency),
            year,
            Math.Clamp(trang, 1, 100_000),
            RowsAPage
        );
        Plans = await portal.Plans();
        Found = await portal.Indicators(Filter);
        Pager = new Pager(Found.Page, Found.PageCount, page => Address(Filter with { Page = page }));
        Chips = [.. ActiveFilters()];
    }

    private IEnumerable<(string, string)> ActiveFilters()
    {
        var first = Filter with { Page = 1 };
        if (Filter.Words is { } words)
            yield return (t["Từ: {0}", words], Address(first with { Words = null }));
        if (Filter.PlanSlug is { } slug)
        {
            var plan = Plans.FirstOrDefault(plan => plan.Slug == slug);
            var name = plan is null ? slug : PlainText.PlanName(plan);
            yield return (t["Kế hoạch: {0}", name], Address(first with { PlanSlug = null }));
        }
        if (Filter.AgencyId is { } id)
        {
            var name = Found.Agencies.FirstOrDefault(agency => agency.Id == id)?.Name ?? id;
            yield return (t["Cơ quan: {0}", name], Address(first with { AgencyId = null }));
        }
        if (Filter.Year is { } year)
            yield return (
                t["Năm: {0}", year.ToString(CultureInfo.InvariantCulture)],
                Address(first with { Year = null })
            );
    }

    private static string Address(IndicatorFilter filter) =>
        QueryHelpers.AddQueryString(
            "/chi-tieu",
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["tu"] = filter.Words,
                ["ke-hoach"] = filter.PlanSlug,
                ["co-quan"] = filter.AgencyId,
                ["nam"] = filter.Year?.ToString(CultureInfo.InvariantCulture),
                ["trang"] = filter.Page > 1 ? filter.Page.ToString(CultureInfo.InvariantCulture) : null,
            }.Where(part => part.Value is not null)
        );

    private static string? Text(string? typed) =>
        string.IsNullOrWhiteSpace(typed)
            ? null
            : CleanText.Of(typed.Length > LongestWords ? typed[..LongestWords] : typed);
}
