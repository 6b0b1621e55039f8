using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.App.Accounts;
using TienDo.Language;
using TienDo.Web.Features.OutsideSignIn;

namespace TienDo.Web.Features.Accounts;

/// <summary>Đăng nhập bằng mật khẩu. The same sentence for an unknown name, a wrong password and a locked account.</summary>
public sealed class PasswordModel(UserManager<Account> users, SignIn signIn, AccountPolicy policy) : PageModel
{
    /// <summary>What an unknown name is checked against, so that it takes as long as a known one.</summary>
    private static readonly string NobodysHash = new PasswordHasher<string>().HashPassword(
        "",
        Guid.NewGuid().ToString()
    );

    public string Next { get; private set; } = "/lam-viec";

    public string? UserName { get; private set; }

    /// <summary>Whether the person was sent here from a page that asks for a session.</summary>
    public bool Ended { get; private set; }

    public Refusal? Refusal { get; private set; }

    /// <summary>Why the way over the outside system ended; no field of this page is wrong then.</summary>
    public Refusal? NotLetIn { get; private set; }

    /// <summary>What the outside system is called; null where there is none.</summary>
    public string? Outside => HttpContext.RequestServices.GetService<OutsideSettings>()?.Name;

    /// <param name="loi">Why signing in by way of the issuer was refused.</param>
    public IActionResult OnGet(string? tiep, string? loi)
    {
        if (User.Identity?.IsAuthenticated == true)
            return LocalRedirect(Local(tiep));
        Next = Local(tiep);
        if (OutsideRefusals.Named(loi) is { } refusal)
        {
            NotLetIn = refusal;
            Response.StatusCode = StatusCodes.Status403Forbidden;
        }
        Ended = Request.Cookies.ContainsKey("tiendo");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? ten, string? matKhau, string? tiep)
    {
        Next = Local(tiep);
        UserName = ten is null ? null : CleanText.Of(ten);
        var account = UserName is { Length: > 0 and <= 200 }
            ? await users.FindByNameAsync(UserName) ?? await users.FindByEmailAsync(UserName)
            : null;
        if (account?.PasswordHash is null)
        {
            CheckNobody(matKhau);
            return Refused(AccountRefusals.TheNameOrPasswordIsWrong(policy.LockMinutes));
        }
        var result = await signIn.PasswordSignInAsync(account, matKhau ?? "", false, lockoutOnFailure: true);
        if (result.Succeeded)
            return LocalRedirect(Next);
        if (result.RequiresTwoFactor)
            return RedirectToPage("SecondStep", new { tiep = Next });
        // A locked account is not asked for its password; the answer takes as long and says the same.
        if (result.IsLockedOut)
            CheckNobody(matKhau);
        return Refused(AccountRefusals.TheNameOrPasswordIsWrong(policy.LockMinutes));
    }

    public async Task<IActionResult> OnPostPasskeyOptionsAsync() =>
        Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(string? khoa, string? tiep)
    {
        Next = Local(tiep);
        var result = await signIn.SignInByPasskeyAsync(khoa);
        return result.Succeeded ? LocalRedirect(Next) : Refused(PasskeysModel.ThePasskeyWasNotAccepted);
    }

    private static void CheckNobody(string? password) =>
        new PasswordHasher<string>().VerifyHashedPassword("", NobodysHash, password ?? "");

    private PageResult Refused(Refusal refusal)
    {
        Refusal = refusal;
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Page();
    }

    private string Local(string? next) => next is not null && Url.IsLocalUrl(next) ? next : "/lam-viec";
}
