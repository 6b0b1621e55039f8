using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace TienDo.Web.Features.Layout;

/// <summary>The layout around nothing: what every page costs before it says anything. Only there while measuring.</summary>
public sealed class EmptyModel(WebSettings settings) : PageModel
{
    public IActionResult OnGet() => settings.MeasuringPage ? Page() : NotFound();
}
