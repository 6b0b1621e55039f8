using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using TienDo.Accounts;
using TienDo.App.Accounts;
using TienDo.App.Storage;

namespace TienDo.Web.Features.Accounts;

/// <summary>Sets up ASP.NET Core Identity over the province's own database, and who may open what.</summary>
internal static class AccountServices
{
    private static readonly string[] SignInDoors = ["/dang-nhap", "/vao"];

    public static void AddAccounts(this IServiceCollection services, KnowledgeFolder files)
    {
        var policy = AccountPolicy.Load(files);
        services.AddSingleton(policy);
        services.AddSingleton<Sessions>();
        services.AddSingleton<UsedCodes>();
        services.AddScoped<CodeTaken>();
        services.AddSingleton<ManageAccounts>();
        services.AddScoped<AccountActor>();
        services.AddScoped<AccountsDb>();
        services.AddScoped<CurrentPerson>();
        services.AddScoped<UnattendedDesk>();
        services
            .AddIdentityCore<Account>(options =>
            {
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                options.Password = new PasswordOptions
                {
                    RequiredLength = policy.PasswordLength,
                    RequiredUniqueChars = 1,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireNonAlphanumeric = false,
                    RequireUppercase = false,
                };
                options.Lockout.MaxFailedAccessAttempts = policy.WrongAttempts;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(policy.LockMinutes);
                options.Lockout.AllowedForNewUsers = true;
            })
            .AddEntityFrameworkStores<AccountsDb>()
            .AddDefaultTokenProviders()
            .AddTokenProvider<OneTimeCodes>(TokenOptions.DefaultAuthenticatorProvider)
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddSignInManager<SignIn>();
        services.AddSingleton<IPasswordValidator<Account>>(CommonPasswords.Load(files));
        services
            .AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddIdentityCookies(cookies =>
            {
                cookies.ApplicationCookie!.Configure(options => Cookie(options, "tiendo", policy));
                cookies.TwoFactorUserIdCookie!.Configure(options => Cookie(options, "tiendo-buoc-hai", policy));
            });
        services
            .AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<Sessions, IHttpContextAccessor>(
                (options, sessions, accessor) => options.SessionStore = new SessionTickets(sessions, accessor)
            );
        var doors = services.AddAuthorizationBuilder();
        foreach (var (name, may) in Policies.Rules)
            doors.AddPolicy(name, rule => rule.RequireAuthenticatedUser().AddRequirements(new MayPass(may)));
        services.AddScoped<IAuthorizationHandler, MayPassHandler>();
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(Attempts);
        });
    }

    private static void Cookie(CookieAuthenticationOptions options, string name, AccountPolicy policy)
    {
        options.Cookie.Name = name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.LoginPath = "/dang-nhap";
        options.LogoutPath = "/dang-xuat";
        options.AccessDeniedPath = "/loi/403";
        options.ReturnUrlParameter = "tiep";
        options.ExpireTimeSpan = TimeSpan.FromHours(policy.LongestHours);
        options.SlidingExpiration = false;
    }

    /// <summary>Guessing over many accounts is slowed by address; each account has its own lock besides.</summary>
    private static RateLimitPartition<string> Attempts(HttpContext context)
    {
        var isAttempt =
            HttpMethods.IsPost(context.Request.Method)
            && Array.Exists(
                SignInDoors,
                door => context.Request.Path.StartsWithSegments(door, StringComparison.Ordinal)
            );
        return isAttempt
            ? RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = 120, Window = TimeSpan.FromMinutes(1) }
            )
            : RateLimitPartition.GetNoLimiter("");
    }
}

/// <summary>Asks for an open account whose grants of today let it through.</summary>
internal sealed record MayPass(Func<Person, DateOnly, bool> May) : IAuthorizationRequirement;

internal sealed class MayPassHandler(CurrentPerson current) : AuthorizationHandler<MayPass>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, MayPass requirement)
    {
        if (current.Person is { } person && requirement.May(person, current.Today))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
