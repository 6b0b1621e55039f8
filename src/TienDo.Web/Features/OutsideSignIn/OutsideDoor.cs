using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using TienDo.App.Accounts;
using TienDo.Web.Features.Accounts;

namespace TienDo.Web.Features.OutsideSignIn;

/// <summary>The way out to the issuer and back in, and out again.</summary>
internal static partial class OutsideDoor
{
    public const string BeginPath = "/dang-nhap/he-thong";

    public const string ReturnPath = "/dang-nhap/tro-ve";

    private static readonly Claim ByIssuer = new("amr", "oidc");

    public static void AddOutsideSignIn(this IServiceCollection services, OutsideSettings? settings, TimeProvider clock)
    {
        services.AddSingleton<OutsideLogins>();
        if (settings is null)
            return;
        var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            Timeout = TimeSpan.FromSeconds(15),
            MaxResponseContentBufferSize = 1024 * 1024,
        };
        var metadata = new OutsideMetadata(settings, http, clock);
        services.AddSingleton(settings);
        services.AddSingleton(metadata);
        services.AddSingleton(new IdToken(settings, metadata, clock));
        services
            .AddAuthentication()
            .AddOAuth<OAuthOptions, OutsideHandler>(
                OutsideHandler.Name,
                options =>
                {
                    options.ClientId = settings.ClientId;
                    options.ClientSecret = settings.Secret ?? "none";
                    // The real ones are what the issuer publishes.
                    options.AuthorizationEndpoint = settings.Issuer;
                    options.TokenEndpoint = settings.Issuer;
                    options.CallbackPath = ReturnPath;
                    options.SignInScheme = IdentityConstants.ExternalScheme;
                    options.UsePkce = true;
                    options.Backchannel = http;
                    options.Scope.Add("openid");
                    options.Scope.Add("email");
                    options.CorrelationCookie.SameSite = SameSiteMode.Lax;
                    options.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                    options.Events.OnRemoteFailure = Refuse;
                    options.Events.OnTicketReceived = LetIn;
                }
            );
    }

    public static void Map(WebApplication app) =>
        app.MapGet(
            BeginPath,
            async (string? tiep, HttpContext context) =>
            {
                if (context.RequestServices.GetService<OutsideSettings>() is null)
                    return Results.StatusCode(StatusCodes.Status404NotFound);
                var next = RedirectHttpResult.IsLocalUrl(tiep) ? tiep : "/lam-viec";
                try
                {
                    await context.ChallengeAsync(
                        OutsideHandler.Name,
                        new AuthenticationProperties { RedirectUri = next }
                    );
                    return Results.Empty;
                }
                catch (OutsideSignInException refused)
                {
                    return Results.LocalRedirect(Refused(refused.Refusal.Name));
                }
            }
        );

    /// <summary>Where a person who came by the issuer signs out there too; null where that is not offered.</summary>
    public static async Task<string?> LeaveAddress(HttpContext context)
    {
        if (context.RequestServices.GetService<OutsideMetadata>() is not { } metadata)
            return null;
        var session = await context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        if (session.Principal?.HasClaim(ByIssuer.Type, ByIssuer.Value) != true)
            return null;
        try
        {
            var issuer = await metadata.Get(context.RequestAborted);
            if (issuer.EndSessionEndpoint is not { Length: > 0 } end)
                return null;
            var settings = context.RequestServices.GetRequiredService<OutsideSettings>();
            var site = settings.Site ?? new Uri($"{context.Request.Scheme}://{context.Request.Host}");
            return QueryHelpers.AddQueryString(
                end,
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["id_token_hint"] = session.Properties?.GetTokenValue(OutsideHandler.IdTokenName),
                    ["client_id"] = settings.ClientId,
                    ["post_logout_redirect_uri"] = new Uri(site, "/dang-xuat").AbsoluteUri,
                }
            );
        }
        catch (OutsideSignInException)
        {
            // Signing out here must not hang on a system that is not there.
            return null;
        }
    }

    private static async Task LetIn(TicketReceivedContext context)
    {
        var services = context.HttpContext.RequestServices;
        context.HandleResponse();
        var (id, refusal) = services
            .GetRequiredService<OutsideLogins>()
            .Find(OutsideHandler.Of(context.HttpContext)!, context.HttpContext.Connection.RemoteIpAddress?.ToString());
        var signIn = services.GetRequiredService<SignIn>();
        if (id is null || await signIn.UserManager.FindByIdAsync(id) is not { } account)
        {
            context.Response.Redirect(Refused((refusal ?? OutsideRefusals.TheAnswerCannotBeTrusted).Name));
            return;
        }
        var next = context.ReturnUri ?? "/lam-viec";
        if (account.TwoFactorEnabled)
        {
            // Whoever asked for a second step here is asked for it whichever way they come.
            var identity = OutsideHandler.Of(context.HttpContext)!;
            await signIn.ExternalLoginSignInAsync(identity.Issuer, identity.Subject, isPersistent: false, false);
            context.Response.Redirect(QueryHelpers.AddQueryString("/dang-nhap/ma", "tiep", next));
            return;
        }
        var token = context.Properties?.GetTokenValue(OutsideHandler.IdTokenName);
        var properties = new AuthenticationProperties();
        if (token is not null)
            properties.StoreTokens([new AuthenticationToken { Name = OutsideHandler.IdTokenName, Value = token }]);
        await signIn.SignInWithClaimsAsync(account, properties, [ByIssuer]);
        context.Response.Redirect(next);
    }

    private static Task Refuse(RemoteFailureContext context)
    {
        var refusal = context.Failure switch
        {
            OutsideSignInException refused => refused.Refusal,
            { InnerException: OutsideSignInException refused } => refused.Refusal,
            _ => OutsideRefusals.TheSignInWasNotCompleted,
        };
        var log = context.HttpContext.RequestServices.GetRequiredService<ILogger<OutsideHandler>>();
        WasRefused(log, refusal.Name);
        context.HandleResponse();
        context.Response.Redirect(Refused(refusal.Name));
        return Task.CompletedTask;
    }

    private static string Refused(string name) => "/dang-nhap?loi=" + name;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Signing in by way of the issuer was refused: {Name}")]
    private static partial void WasRefused(ILogger log, string name);
}
