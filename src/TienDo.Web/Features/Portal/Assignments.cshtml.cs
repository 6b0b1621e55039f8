using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.App.Publications;
using TienDo.Progress;

namespace TienDo.Web.Features.Portal;

/// <summary>Các nhiệm vụ của một kế hoạch, in reading order.</summary>
public sealed class AssignmentsModel(PortalQueries portal) : PageModel
{
    private const int RowsAPage = 100;

    public PublicPlanRow Plan { get; private set; } = null!;

    public AssignmentPage Found { get; private set; } = null!;

    public Pager Pager { get; private set; } = null!;

    /// <summary>The state whose rows are shown; null for all.</summary>
    public AssignmentState? Only { get; private set; }

    /// <param name="state">A number on the plan's page opens to its rows by this.</param>
    /// <param name="undated">Only what has no day, or rests: the rows that are in no percentage.</param>
    public async Task<IActionResult> OnGetAsync(
        string slug,
        [FromQuery(Name = "tinh-trang")] string? state = null,
        [FromQuery(Name = "khong-han")] bool undated = false,
        int trang = 1
    )
    {
        if ((await portal.Plans()).FirstOrDefault(plan => plan.Slug == slug) is not { } plan)
            return NotFound();
        Plan = plan;
        if (Enum.TryParse<AssignmentState>(state, out var only) && Enum.IsDefined(only))
        {
            Only = only;
            Found = await InState(slug, only, undated, trang);
            Pager = new Pager(
                Found.Page,
                Found.PageCount,
                page =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"/ke-hoach/{slug}/nhiem-vu?tinh-trang={only}{(undated ? "&khong-han=1" : "")}&trang={page}"
                    )
            );
            return Page();
        }
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

    private async Task<AssignmentPage> InState(string slug, AssignmentState only, bool undated, int page)
    {
        PublicAssignmentRow[] rows =
        [
            .. (await portal.Plan(slug))!.Assignments.Where(row =>
                row.State is { } state && state.State == only && PlanProgress.IsOutside(state.Computed) == undated
            ),
        ];
        var pages = Math.Max(1, (rows.Length + RowsAPage - 1) / RowsAPage);
        page = Math.Clamp(page, 1, pages);
        return new AssignmentPage(
            [.. rows.Skip((page - 1) * RowsAPage).Take(RowsAPage)],
            rows.Length,
            page,
            RowsAPage,
            pages,
            new Dictionary<string, int>(StringComparer.Ordinal)
        );
    }
}
