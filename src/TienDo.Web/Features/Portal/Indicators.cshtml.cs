using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using TienDo.App.Publications;
using TienDo.Language;

namespace TienDo.Web.Features.Portal;

/// <summary>Các chỉ tiêu of all plans.</summary>
public sealed class IndicatorsModel(PortalQueries portal) : PageModel
{
    private const int RowsAPage = 50;

    private const int LongestWords = 200;

    public IndicatorFilter Filter { get; private set; } = new();

    public bool IsNarrowed =>
        Filter with { Page = 1, PageSize = RowsAPage } != new IndicatorFilter(PageSize: RowsAPage);

    public IndicatorPage Found { get; private set; } = null!;

    public IReadOnlyList<PublicPlanRow> Plans { get; private set; } = [];

    public Pager Pager { get; private set; } = null!;

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
        Pager = new Pager(Found.Page, Found.PageCount, Address);
    }

    private string Address(int page) =>
        QueryHelpers.AddQueryString(
            "/chi-tieu",
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["tu"] = Filter.Words,
                ["ke-hoach"] = Filter.PlanSlug,
                ["co-quan"] = Filter.AgencyId,
                ["nam"] = Filter.Year?.ToString(CultureInfo.InvariantCulture),
                ["trang"] = page.ToString(CultureInfo.InvariantCulture),
            }.Where(part => part.Value is not null)
        );

    private static string? Text(string? typed) =>
        string.IsNullOrWhiteSpace(typed)
            ? null
            : CleanText.Of(typed.Length > LongestWords ? typed[..LongestWords] : typed);
}
