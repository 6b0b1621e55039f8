using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace TienDo.Web.Features.Directions;

/// <summary>Mọi chỉ đạo a person may see: what is open, the first due first, and what was answered.</summary>
public sealed class DirectionsModel(DirectionDesk desk) : PageModel
{
    public IReadOnlyList<DirectionLine> Open { get; private set; } = [];

    public IReadOnlyList<DirectionLine> Answered { get; private set; } = [];

    public int Late => Open.Count(line => line.Late(desk.Today) > 0);

    public void OnGet() => (Open, Answered) = (desk.Open(), desk.Answered());
}
