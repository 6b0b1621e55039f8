using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;
using TienDo.App.Publications;
using TienDo.Web.Features.Layout;

namespace TienDo.Web.Features.Portal;

/// <summary>
/// Public pages as they were last written, for readers who are not signed in: kept until anybody commits anything, until
/// the day turns, and never beyond the memory set aside for them.
/// </summary>
internal static class PortalCache
{
    private const long MostBytes = 64 * 1024 * 1024;

    private const long LargestPage = 512 * 1024;

    private static readonly string[] Doors =
    [
        "",
        "ke-hoach",
        "ke-hoach.json",
        "tim",
        "tim.json",
        "tim.csv",
        "co-quan",
        "chi-tieu",
        "du-lieu-mo",
    ];

    public static void AddPortalCache(this IServiceCollection services) =>
        services.AddOutputCache(options =>
        {
            options.SizeLimit = MostBytes;
            options.MaximumBodySize = LargestPage;
            options.UseCaseSensitivePaths = true;
            options.AddBasePolicy(policy =>
                policy
                    .With(context => IsPublic(context.HttpContext.Request))
                    .Expire(TimeSpan.FromDays(1))
                    .SetVaryByQuery("*")
                    .SetVaryByHeader("Accept-Encoding")
                    .VaryByValue(Edition)
            );
        });

    private static bool IsPublic(HttpRequest request) =>
        !request.Cookies.ContainsKey("tiendo")
        && !request.Query.ContainsKey("lang")
        && Array.Exists(Doors, door => request.Path.Value!.TrimStart('/').Split('/')[0] == door);

    private static KeyValuePair<string, string> Edition(HttpContext context)
    {
        var portal = context.RequestServices.GetRequiredService<PortalQueries>();
        var language = LanguageChoice.IsEnglish(context.Request) ? "en" : "vi";
        return new(
            "edition",
            string.Create(CultureInfo.InvariantCulture, $"{portal.Edition}|{portal.Today:yyyy-MM-dd}|{language}")
        );
    }
}
