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
    public string? Words { get; private set; }

    public int? Year { get; private set; }

    public IndicatorPage Found { get; private set; } = null!;

    public IReadOnlyList<PublicPlanRow> Plans { get; private set; } = [];

    public Pager Pager { get; private set; } = null!;

    public async Task OnGetAsync(
        [FromQuery(Name = "tu")] string? words,
        [FromQuery(Name = "nam")] int? year,
        int trang = 1
    )
    {
        Words = string.IsNullOrWhiteSpace(words) ? null : CleanText.Of(words.Length > 200 ? words[..200] : words);
        Year = year;
        Plans = await portal.Plans();
        Found = await portal.Indicators(
            new IndicatorFilter(Words, Year: year, Page: Math.Clamp(trang, 1, 100_000), PageSize: 50)
        );
        Pager = new Pager(Found.Page, Found.PageCount, Address);
    }

    private string Address(int page) =>
        QueryHelpers.AddQueryString(
            "/chi-tieu",
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["tu"] = Words,
                ["nam"] = Year?.ToString(CultureInfo.InvariantCulture),
                ["trang"] = page.ToString(CultureInfo.InvariantCulture),
            }.Where(part => part.Value is not null)
        );
}
