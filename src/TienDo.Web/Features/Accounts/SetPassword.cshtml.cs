using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.App.Accounts;
using TienDo.Language;

namespace TienDo.Web.Features.Accounts;

/// <summary>Sets the first password or changes it; every other session of the account ends with that.</summary>
public sealed class SetPasswordModel(
    UserManager<Account> users,
    SignIn signIn,
    Sessions sessions,
    CurrentPerson current,
    AccountPolicy policy
) : PageModel
{
    public bool HasPassword { get; private set; }

    /// <summary>Came in by an invitation: whoever lost a password has none to show.</summary>
    public bool IsNew { get; private set; }

    public string? UserName { get; private set; }

    public int Length => policy.PasswordLength;

    public Refusal? Refusal { get; private set; }

    public Refusal? OldRefusal { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? moi) => await Load(moi) is null ? Challenge() : Page();

    public async Task<IActionResult> OnPostAsync(string? cu, string? matKhau, string? lai, string? moi)
    {
        if (await Load(moi) is not { } account)
            return Challenge();
        if (HasPassword && !IsNew && !await users.CheckPasswordAsync(account, cu ?? ""))
        {
            OldRefusal = AccountRefusals.ThePresentPasswordIsWrong;
            return Page();
        }
        matKhau = Composed.Of(matKhau ?? "");
        Refusal =
            matKhau.Length < policy.PasswordLength ? AccountRefusals.ThePasswordIsTooShort(policy.PasswordLength)
            : matKhau != Composed.Of(lai ?? "") ? AccountRefusals.TheTwoPasswordsDiffer
            : null;
        if (Refusal is not null)
            return Page();
        var token = await users.GeneratePasswordResetTokenAsync(account);
        var result = await users.ResetPasswordAsync(account, token, matKhau);
        if (!result.Succeeded)
        {
            Refusal = CommonPasswords.ThePasswordIsEasyToGuess;
            return Page();
        }
        sessions.EndAll(account.Id, current.Actor, SessionTickets.KeyHashOf(User));
        var session = await HttpContext.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        await signIn.SignInWithClaimsAsync(account, session.Properties, SessionTickets.WithoutLink(User));
        return LocalRedirect("/tai-khoan?xong=mat-khau");
    }

    private async Task<Account?> Load(string? isNew)
    {
        if (await users.GetUserAsync(User) is not { } account)
            return null;
        HasPassword = account.PasswordHash is not null;
        UserName = account.UserName;
        IsNew = isNew is not null && SessionTickets.CameByLink(User);
        return account;
    }
}
