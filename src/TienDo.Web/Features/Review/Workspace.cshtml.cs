using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TienDo.Accounts;
using TienDo.App.Drafts;
using TienDo.App.Storage;
using TienDo.Plans;
using TienDo.Web.Features.Accounts;

namespace TienDo.Web.Features.Review;

/// <summary>Trang làm việc: drafts that wait for a person, plans that are tracked, and the way in for the next file.</summary>
public sealed class WorkspaceModel(Store store, CurrentPerson current) : PageModel
{
    public IReadOnlyList<DraftSummary> Drafts { get; private set; } = [];

    public IReadOnlyList<Plan> Plans { get; private set; } = [];

    public bool IsOfficer => current.Has(Role.StandingOfficer);

    public void OnGet() =>
        (Drafts, Plans) = store.Ask(db =>
            (
                DraftShelf.List(db),
                (IReadOnlyList<Plan>)[.. db.Plans.AsNoTracking().OrderByDescending(plan => plan.Id).Take(100)]
            )
        );
}
