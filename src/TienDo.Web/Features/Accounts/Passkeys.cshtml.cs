using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.App.Accounts;
using TienDo.Language;
using TienDo.Web.Wording;

namespace TienDo.Web.Features.Accounts;

/// <summary>Khóa truy cập (WebAuthn): adding and removing the keys of one's own account.</summary>
public sealed class PasskeysModel(UserManager<Account> users, SignIn signIn, Words words) : PageModel
{
    private const int MostPasskeys = 20;

    public static readonly Refusal ThePasskeyWasNotAccepted = new(
        nameof(ThePasskeyWasNotAccepted),
        "Khóa truy cập chưa được chấp nhận; chưa có gì thay đổi. Thử lại, hoặc dùng mật khẩu.",
        "The passkey was not accepted; nothing has changed. Try again, or use the password."
    );

    public IReadOnlyList<UserPasskeyInfo> Passkeys { get; private set; } = [];

    public Refusal? Refusal { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await Load() is null ? Challenge() : Page();

    public async Task<IActionResult> OnPostOptionsAsync()
    {
        if (await Load() is not { } account)
            return Challenge();
        var options = await signIn.MakePasskeyCreationOptionsAsync(
            new PasskeyUserEntity
            {
                Id = account.Id,
                Name = account.UserName ?? account.Id,
                DisplayName = account.FullName,
            }
        );
        return Content(options, "application/json");
    }

    public async Task<IActionResult> OnPostAsync(string? khoa)
    {
        if (await Load() is not { } account)
            return Challenge();
        Refusal = ThePasskeyWasNotAccepted;
        if (Passkeys.Count >= MostPasskeys || await signIn.NewPasskeyAsync(khoa) is not { } made)
            return Page();
        made.Name = GrantWording.Device(words, Request.Headers.UserAgent.ToString());
        var stored = await users.AddOrUpdatePasskeyAsync(account, made);
        return stored.Succeeded ? LocalRedirect("/tai-khoan/khoa-truy-cap") : Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(string? khoa)
    {
        if (await Load() is not { } account)
            return Challenge();
        if (khoa is { Length: > 0 and < 2000 } && Base64Url.IsValid(khoa))
            await users.RemovePasskeyAsync(account, Base64Url.DecodeFromChars(khoa));
        return LocalRedirect("/tai-khoan/khoa-truy-cap");
    }

    private async Task<Account?> Load()
    {
        if (await users.GetUserAsync(User) is not { } account)
            return null;
        Passkeys = [.. await users.GetPasskeysAsync(account)];
        return account;
    }
}
