using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.App.Accounts;
using TienDo.App.Storage;
using TienDo.Language;

namespace TienDo.Web.Features.Accounts;

/// <summary>Redeems an entry link. Opening it shows a button, so that a link preview does not use it up.</summary>
public sealed class EnterModel(Store store, UserManager<Account> users, SignIn signIn) : PageModel
{
    public static readonly Refusal TheLinkHasBeenUsedOrHasExpired = new(
        nameof(TheLinkHasBeenUsedOrHasExpired),
        "Liên kết vào đã được dùng hoặc đã hết hạn. Tạo liên kết mới.",
        "The entry link has been used or has expired. Make a new one."
    );

    public string? Token { get; private set; }

    public string Next { get; private set; } = "/lam-viec";

    public Refusal? Refusal { get; private set; }

    public IActionResult OnGet(string? token, string? tiep)
    {
        if (User.Identity?.IsAuthenticated == true && token is null)
            return LocalRedirect("/lam-viec");
        Token = token;
        Next = Local(tiep);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? token, string? tiep)
    {
        Next = Local(tiep);
        var origin = HttpContext.Connection.RemoteIpAddress?.ToString();
        if (
            token is null
            || EntryLinks.Redeem(store, token, origin) is not { } entered
            || await users.FindByIdAsync(entered.AccountId) is not { } account
        )
        {
            Refusal = TheLinkHasBeenUsedOrHasExpired;
            Response.StatusCode = StatusCodes.Status403Forbidden;
            return Page();
        }
        var next = entered.Kind == EntryLinkKind.Invitation ? "/tai-khoan/mat-khau?moi=1" : Next;
        if (account.TwoFactorEnabled)
        {
            // A letter can be read by others; what a person carries with them cannot.
            await signIn.AskSecondStepAsync(account);
            return LocalRedirect("/dang-nhap/ma?tiep=" + Uri.EscapeDataString(next));
        }
        await users.ResetAccessFailedCountAsync(account);
        await signIn.SignInWithClaimsAsync(account, isPersistent: false, [SessionTickets.ByLink]);
        return LocalRedirect(next);
    }

    private string Local(string? next) => next is not null && Url.IsLocalUrl(next) ? next : "/lam-viec";
}
