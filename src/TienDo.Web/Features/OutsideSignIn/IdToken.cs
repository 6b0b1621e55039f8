using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using TienDo.App.Accounts;

namespace TienDo.Web.Features.OutsideSignIn;

/// <summary>
/// Thẻ danh tính: what the issuer says and signs about somebody, believed only after every check of OpenID Connect Core, 3.1.3.7.
/// </summary>
internal sealed class IdToken(OutsideSettings settings, OutsideMetadata metadata, TimeProvider clock)
{
    /// <summary>Clocks of two machines differ a little.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan OldestIssue = TimeSpan.FromMinutes(15);

    private const int LongestToken = 64 * 1024;

    /// <summary>Signatures only the issuer can make: no "none", and no secret that we know as well.</summary>
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256,
        SecurityAlgorithms.RsaSha384,
        SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256,
        SecurityAlgorithms.RsaSsaPssSha384,
        SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256,
        SecurityAlgorithms.EcdsaSha384,
        SecurityAlgorithms.EcdsaSha512,
    ];

    private readonly JsonWebTokenHandler _handler = new() { MaximumTokenSizeInBytes = LongestToken };

    public async Task<OutsideIdentity> Check(string? token, string? accessToken, string? nonce, CancellationToken stop)
    {
        if (string.IsNullOrEmpty(token) || token.Length > LongestToken)
            throw Untrusted();
        var result = await Validate(token, await metadata.Get(stop));
        // A key nobody has seen may be the new one of an issuer that changed it.
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
            result = await Validate(token, await metadata.GetNewer(stop));
        if (!result.IsValid || result.SecurityToken is not JsonWebToken valid)
            throw Untrusted();
        var isOurs =
            nonce is { Length: > 0 }
            && Same(Claim(valid, "nonce"), nonce)
            && (valid.Audiences.Count() == 1 || Same(Claim(valid, "azp"), settings.ClientId))
            && (Claim(valid, "azp") is not { } party || Same(party, settings.ClientId))
            && (Claim(valid, "at_hash") is not { } hash || Same(hash, HashOf(accessToken ?? "", valid.Alg)))
            && valid.IssuedAt > (clock.GetUtcNow() - OldestIssue).UtcDateTime
            && valid.Subject is { Length: > 0 and <= 255 };
        if (!isOurs)
            throw Untrusted();
        var isVerified = valid.TryGetValue("email_verified", out object? verified) && verified is true or "true";
        return new OutsideIdentity(settings.Issuer, valid.Subject, Claim(valid, "email"), isVerified);
    }

    private Task<TokenValidationResult> Validate(string token, OpenIdConnectConfiguration issuer) =>
        _handler.ValidateTokenAsync(
            token,
            new TokenValidationParameters
            {
                ValidIssuer = issuer.Issuer,
                ValidAudience = settings.ClientId,
                IssuerSigningKeys = issuer.SigningKeys,
                ValidAlgorithms = Algorithms,
                RequireSignedTokens = true,
                RequireExpirationTime = true,
                // Trying every key would hide that the right one is missing.
                TryAllIssuerSigningKeys = false,
                LifetimeValidator = (from, to, _, _) =>
                    to > (clock.GetUtcNow() - Skew).UtcDateTime
                    && (from is null || from < (clock.GetUtcNow() + Skew).UtcDateTime),
            }
        );

    /// <summary>The left half of the hash of the access token, by the hash the signature uses (3.1.3.6).</summary>
    private static string HashOf(string accessToken, string algorithm)
    {
        var bytes = Encoding.ASCII.GetBytes(accessToken);
        var hash = algorithm[^3..] switch
        {
            "512" => SHA512.HashData(bytes),
            "384" => SHA384.HashData(bytes),
            _ => SHA256.HashData(bytes),
        };
        return Base64Url.EncodeToString(hash.AsSpan(0, hash.Length / 2));
    }

    private static string? Claim(JsonWebToken token, string name) =>
        token.TryGetValue(name, out string? value) ? value : null;

    private static bool Same(string? one, string other) => string.Equals(one, other, StringComparison.Ordinal);

    private static OutsideSignInException Untrusted() => new(OutsideRefusals.TheAnswerCannotBeTrusted);
}
