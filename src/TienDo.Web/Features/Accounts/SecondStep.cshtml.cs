using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.App.Accounts;
using TienDo.Language;

namespace TienDo.Web.Features.Accounts;

/// <summary>Bước hai: a code of the authenticator, or one of the recovery codes.</summary>
public sealed class SecondStepModel(SignIn signIn, AccountPolicy policy, CodeTaken taken) : PageModel
{
    private const int AuthenticatorDigits = 6;

    public string Next { get; private set; } = "/lam-viec";

    public Refusal? Refusal { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? tiep)
    {
        Next = Local(tiep);
        return await signIn.GetTwoFactorAuthenticationUserAsync() is null ? LocalRedirect("/dang-nhap") : Page();
    }

    public async Task<IActionResult> OnPostAsync(string? ma, string? tiep)
    {
        Next = Local(tiep);
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is null)
            return LocalRedirect("/dang-nhap");
        var code = (ma ?? "").Replace(" ", "", StringComparison.Ordinal);
        if (code.Length == 0)
        {
            Refusal = AccountRefusals.TheCodeIsMissing;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        var isFromAuthenticator = code.Length == AuthenticatorDigits && code.All(char.IsAsciiDigit);
        var result = isFromAuthenticator
            ? await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false)
            : await signIn.TwoFactorRecoveryCodeSignInAsync(code);
        if (result.Succeeded)
            return LocalRedirect(Next);
        Refusal =
            result.IsLockedOut ? AccountRefusals.TheAccountIsLockedForAWhile(policy.LockMinutes)
            : taken.Before ? AccountRefusals.TheCodeWasUsedBefore
            : AccountRefusals.TheCodeIsWrong;
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Page();
    }

    private string Local(string? next) => next is not null && Url.IsLocalUrl(next) ? next : "/lam-viec";
}
