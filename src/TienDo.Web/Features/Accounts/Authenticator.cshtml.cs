using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using QRCoder;
using TienDo.App.Accounts;
using TienDo.Language;

namespace TienDo.Web.Features.Accounts;

/// <summary>Xác thực hai bước: an authenticator (RFC 6238) and recovery codes.</summary>
public sealed class AuthenticatorModel(UserManager<Account> users, CodeTaken taken) : PageModel
{
    private const int RecoveryCodes = 10;

    private const string Issuer = "TienDo";

    public bool IsOn { get; private set; }

    /// <summary>Whether the account has a password to show; a code is asked for otherwise.</summary>
    public bool HasPassword { get; private set; }

    public int CodesLeft { get; private set; }

    /// <summary>Empty until one is asked for.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Path of the dark modules, one step a module.</summary>
    public string Qr { get; private set; } = "";

    /// <summary>Modules along one side.</summary>
    public int Size { get; private set; }

    public IReadOnlyList<string> Codes { get; private set; } = [];

    public Refusal? Refusal { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await Load() is null ? Challenge() : Page();

    /// <summary>The key is made when asked for: opening a page changes nothing.</summary>
    public async Task<IActionResult> OnPostBeginAsync()
    {
        if (await Load() is { TwoFactorEnabled: false } account && Key.Length == 0)
            await users.ResetAuthenticatorKeyAsync(account);
        return LocalRedirect("/tai-khoan/xac-thuc-hai-buoc");
    }

    public async Task<IActionResult> OnPostAsync(string? ma)
    {
        if (await Load() is not { } account || IsOn || Key.Length == 0)
            return LocalRedirect("/tai-khoan");
        var code = (ma ?? "").Replace(" ", "", StringComparison.Ordinal);
        var isRight = await users.VerifyTwoFactorTokenAsync(
            account,
            users.Options.Tokens.AuthenticatorTokenProvider,
            code
        );
        if (!isRight)
        {
            Refusal = taken.Before ? AccountRefusals.TheCodeWasUsedBefore : AccountRefusals.TheCodeIsWrong;
            return Page();
        }
        await users.SetTwoFactorEnabledAsync(account, true);
        return await ShowNewCodes(account);
    }

    public async Task<IActionResult> OnPostNewCodesAsync(string? xacNhan)
    {
        if (await Load() is not { TwoFactorEnabled: true } account)
            return LocalRedirect("/tai-khoan");
        return await IsThePerson(account, xacNhan) ? await ShowNewCodes(account) : Page();
    }

    public async Task<IActionResult> OnPostTurnOffAsync(string? xacNhan)
    {
        if (await Load() is not { TwoFactorEnabled: true } account)
            return LocalRedirect("/tai-khoan");
        if (!await IsThePerson(account, xacNhan))
            return Page();
        await users.SetTwoFactorEnabledAsync(account, false);
        await users.ResetAuthenticatorKeyAsync(account);
        return LocalRedirect("/tai-khoan?xong=tat-hai-buoc");
    }

    /// <summary>A computer that was left open is not its person: the password is asked for, or a code where there is none.</summary>
    private async Task<bool> IsThePerson(Account account, string? shown)
    {
        if (
            HasPassword
                ? await users.CheckPasswordAsync(account, shown ?? "")
                : await users.VerifyTwoFactorTokenAsync(
                    account,
                    users.Options.Tokens.AuthenticatorTokenProvider,
                    (shown ?? "").Replace(" ", "", StringComparison.Ordinal)
                )
        )
            return true;
        Refusal = HasPassword ? AccountRefusals.ThePresentPasswordIsWrong : AccountRefusals.TheCodeIsWrong;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return false;
    }

    private async Task<PageResult> ShowNewCodes(Account account)
    {
        Codes = [.. await users.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes) ?? []];
        return Page();
    }

    private async Task<Account?> Load()
    {
        if (await users.GetUserAsync(User) is not { } account)
            return null;
        (IsOn, HasPassword) = (account.TwoFactorEnabled, account.PasswordHash is not null);
        if (IsOn)
        {
            CodesLeft = await users.CountRecoveryCodesAsync(account);
            return account;
        }
        Key = await users.GetAuthenticatorKeyAsync(account) ?? "";
        if (Key.Length == 0)
            return account;
        var label = Uri.EscapeDataString($"{Issuer}:{account.UserName}");
        Draw($"otpauth://totp/{label}?secret={Key}&issuer={Issuer}&digits=6");
        return account;
    }

    private void Draw(string content)
    {
        using var data = QRCodeGenerator.GenerateQrCode(content, QRCodeGenerator.ECCLevel.M);
        Size = data.ModuleMatrix.Count;
        var path = new StringBuilder();
        for (var y = 0; y < Size; y++)
        {
            for (var x = 0; x < Size; x++)
            {
                if (data.ModuleMatrix[y][x])
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
            }
        }
        Qr = path.ToString();
    }
}
