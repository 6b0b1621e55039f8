using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.Web.Features.OutsideSignIn;

namespace TienDo.Web.Features.Accounts;

/// <summary>Đăng xuất on this device.</summary>
public sealed class SignOutModel(SignIn signIn) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/");

    /// <summary>Where the session at the issuer ends; only for those who came that way.</summary>
    public string? Leave { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        Leave = await OutsideDoor.LeaveAddress(HttpContext);
        await signIn.SignOutAsync();
        return Leave is null ? LocalRedirect("/") : Page();
    }
}
