using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.App.Directions;

namespace TienDo.Web.Features.Directions;

/// <summary>Mọi chỉ đạo a person may see: what is open, the first due first, and what was answered.</summary>
[ResponseCache(NoStore = true)]
public sealed class DirectionsModel(DirectionDesk desk) : PageModel
{
    public IReadOnlyList<GivenDirection> Open { get; private set; } = [];

    public IReadOnlyList<GivenDirection> Answered { get; private set; } = [];

    public int Late => Open.Count(one => one.Direction.IsOverdue(desk.Today));

    public void OnGet() => (Open, Answered) = (desk.Open(), desk.Answered());
}
