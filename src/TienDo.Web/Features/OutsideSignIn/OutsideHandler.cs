using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using TienDo.App.Accounts;

namespace TienDo.Web.Features.OutsideSignIn;

/// <summary>
/// OpenID Connect over the framework's OAuth: it brings state, correlation and PKCE; the addresses of the issuer, the nonce and the
/// identity token are added here.
/// </summary>
internal sealed class OutsideHandler(
    IOptionsMonitor<OAuthOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    OutsideSettings settings,
    OutsideMetadata metadata,
    IdToken idToken
) : OAuthHandler<OAuthOptions>(options, logger, encoder)
{
    public const string Name = "oidc";

    public const string IdTokenName = "id_token";

    private const string NonceItem = "nonce";

    private OpenIdConnectConfiguration? _issuer;

    /// <summary>Who came, as the checked identity token says; for this request alone.</summary>
    public static OutsideIdentity? Of(HttpContext context) => context.Items[typeof(OutsideIdentity)] as OutsideIdentity;

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        _issuer = await metadata.Get(Context.RequestAborted);
        await base.HandleChallengeAsync(properties);
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        var nonce = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        properties.Items[NonceItem] = nonce;
        var asked = QueryHelpers.ParseQuery(new Uri(base.BuildChallengeUrl(properties, Outside(redirectUri))).Query);
        asked[NonceItem] = nonce;
        return QueryHelpers.AddQueryString(_issuer!.AuthorizationEndpoint, asked);
    }

    protected override Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        // An answer of another issuer, sent here to be redeemed with ours (RFC 9207).
        var named = Request.Query["iss"].ToString();
        if (named.Length > 0 && !string.Equals(named.TrimEnd('/'), settings.Issuer, StringComparison.Ordinal))
            throw new OutsideSignInException(OutsideRefusals.TheAnswerCannotBeTrusted);
        return base.HandleRemoteAuthenticateAsync();
    }

    protected override async Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context)
    {
        var issuer = await metadata.Get(Context.RequestAborted);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "authorization_code",
            ["code"] = context.Code,
            ["redirect_uri"] = Outside(context.RedirectUri),
            ["client_id"] = settings.ClientId,
        };
        if (
            context.Properties.Items.TryGetValue(OAuthConstants.CodeVerifierKey, out var verifier)
            && verifier is not null
        )
            fields[OAuthConstants.CodeVerifierKey] = verifier;
        using var request = new HttpRequestMessage(HttpMethod.Post, issuer.TokenEndpoint);
        var ways = issuer.TokenEndpointAuthMethodsSupported;
        if (settings.Secret is { } secret)
        {
            if (ways.Count == 0 || ways.Contains("client_secret_basic"))
                request.Headers.Authorization = new AuthenticationHeaderValue(
                    "Basic",
                    Basic(settings.ClientId, secret)
                );
            else
                fields["client_secret"] = secret;
        }
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Content = new FormUrlEncodedContent(fields);
        try
        {
            using var answer = await Backchannel.SendAsync(request, Context.RequestAborted);
            var body = await answer.Content.ReadAsStringAsync(Context.RequestAborted);
            return answer.IsSuccessStatusCode
                ? OAuthTokenResponse.Success(JsonDocument.Parse(body))
                : OAuthTokenResponse.Failed(new OutsideSignInException(OutsideRefusals.TheAnswerCannotBeTrusted));
        }
        catch (Exception broken) when (broken is HttpRequestException or JsonException)
        {
            return OAuthTokenResponse.Failed(new OutsideSignInException(OutsideRefusals.TheIssuerCannotBeReached));
        }
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(
        ClaimsIdentity identity,
        AuthenticationProperties properties,
        OAuthTokenResponse tokens
    )
    {
        var token = tokens.Response!.RootElement.TryGetProperty(IdTokenName, out var given) ? given.GetString() : null;
        properties.Items.Remove(NonceItem, out var nonce);
        Context.Items[typeof(OutsideIdentity)] = await idToken.Check(
            token,
            tokens.AccessToken,
            nonce,
            Context.RequestAborted
        );
        // For signing out there: it says which session of whom is meant.
        properties.StoreTokens([new AuthenticationToken { Name = IdTokenName, Value = token! }]);
        return new AuthenticationTicket(new ClaimsPrincipal(identity), properties, Name);
    }

    /// <summary>The address the issuer knows us by, which a proxy in front hides from us.</summary>
    private string Outside(string redirectUri) =>
        settings.Site is { } site ? new Uri(site, Options.CallbackPath).AbsoluteUri : redirectUri;

    private static string Basic(string client, string secret) =>
        Convert.ToBase64String(
            Encoding.ASCII.GetBytes(Uri.EscapeDataString(client) + ":" + Uri.EscapeDataString(secret))
        );
}
