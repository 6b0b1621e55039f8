using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.App.Directions;

namespace TienDo.Web.Features.Directions;

/// <summary>Một chỉ đạo chung: what every agency that was given it has answered.</summary>
public sealed class JointModel(DirectionDesk desk) : PageModel
{
    public DirectionLine Line { get; private set; } = null!;

    public static string Address(long id) => "/lam-viec/chi-dao/" + id.ToString(CultureInfo.InvariantCulture);

    public IActionResult OnGet(long id)
    {
        if (desk.Joint(id) is not { } all)
            return NotFound();
        Line = new DirectionLine(all[0], all);
        return Page();
    }
}
