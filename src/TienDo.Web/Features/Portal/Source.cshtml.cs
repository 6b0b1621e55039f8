using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.App.Publications;

namespace TienDo.Web.Features.Portal;

/// <summary>Toàn văn of a plan as it stands in the file, each line with an address.</summary>
public sealed class SourceModel(PortalQueries portal) : PageModel
{
    private const int LinesAPage = 500;

    public PublicSourceText Source { get; private set; } = null!;

    public Pager Pager { get; private set; } = null!;

    /// <summary>The place of a line: the right page of the text and the line's anchor.</summary>
    public static string Address(string slug, int line)
    {
        var page = (Math.Max(line, 1) - 1) / LinesAPage + 1;
        var query = page == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"?trang={page}");
        return string.Create(CultureInfo.InvariantCulture, $"/ke-hoach/{slug}/van-ban{query}#d{line}");
    }

    public async Task<IActionResult> OnGetAsync(string slug, int trang = 1)
    {
        var page = Math.Clamp(trang, 1, 100_000);
        if (await portal.SourceText(slug, (page - 1) * LinesAPage + 1, LinesAPage) is not { } source)
            return NotFound();
        Source = source;
        var pages = Math.Max(1, (source.LineCount + LinesAPage - 1) / LinesAPage);
        Pager = new Pager(
            page,
            pages,
            at => string.Create(CultureInfo.InvariantCulture, $"/ke-hoach/{slug}/van-ban?trang={at}")
        );
        return Page();
    }
}
