using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TienDo.App.Drafts;
using TienDo.App.Storage;
using TienDo.Plans;

namespace TienDo.Web.Features.Review;

/// <summary>Trang làm việc: drafts that wait for a person, plans that are tracked, and the way in for the next file.</summary>
[Authorize(Policy = Policies.Officer)]
public sealed class WorkspaceModel(Store store) : PageModel
{
    public IReadOnlyList<DraftSummary> Drafts { get; private set; } = [];

    public IReadOnlyList<Plan> Plans { get; private set; } = [];

    public void OnGet() =>
        (Drafts, Plans) = store.Ask(db =>
            (
                DraftShelf.List(db),
                (IReadOnlyList<Plan>)[.. db.Plans.AsNoTracking().OrderByDescending(plan => plan.Id).Take(100)]
            )
        );
}
