using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using TienDo.App.Accounts;

namespace TienDo.Web.Features.Accounts;

/// <summary>A closed account cannot sign in by any way.</summary>
public sealed class SignIn(
    UserManager<Account> users,
    IHttpContextAccessor accessor,
    IUserClaimsPrincipalFactory<Account> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Account> confirmation
) : SignInManager<Account>(users, accessor, claims, options, logger, schemes, confirmation)
{
    /// <summary>A credential as JSON is a few kilobytes; more is no credential.</summary>
    private const int LongestCredential = 64 * 1024;

    /// <summary>What a session that began with an entry link is marked with when the second step was asked for besides.</summary>
    public const string ByLink = "link";

    /// <summary>Someone with an entry link still shows the second step where they have turned it on.</summary>
    public Task<SignInResult> AskSecondStepAsync(Account user) =>
        SignInOrTwoFactorAsync(user, isPersistent: false, loginProvider: ByLink);

    /// <summary>Failed where the credential is none, or nobody asked for one in this browser.</summary>
    public async Task<SignInResult> SignInByPasskeyAsync(string? credential)
    {
        if (credential is not { Length: > 0 and <= LongestCredential })
            return SignInResult.Failed;
        try
        {
            return await PasskeySignInAsync(credential);
        }
        catch (InvalidOperationException)
        {
            return SignInResult.Failed;
        }
    }

    /// <summary>Null where the key was not accepted, or nobody asked for one in this browser.</summary>
    public async Task<UserPasskeyInfo?> NewPasskeyAsync(string? credential)
    {
        if (credential is not { Length: > 0 and <= LongestCredential })
            return null;
        try
        {
            return await PerformPasskeyAttestationAsync(credential) is { Succeeded: true } made ? made.Passkey : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    public override async Task<bool> CanSignInAsync(Account user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.DisabledAt is null && await base.CanSignInAsync(user);
    }
}

/// <summary>The name of a signed-in person is their full name, as the journal writes it.</summary>
internal sealed class AccountClaims(UserManager<Account> users, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        if (identity.FindFirst(Options.ClaimsIdentity.UserNameClaimType) is { } userName)
            identity.RemoveClaim(userName);
        identity.AddClaim(new Claim(Options.ClaimsIdentity.UserNameClaimType, user.FullName));
        return identity;
    }
}
