using TienDo.Web.Wording;

namespace TienDo.Web.Features.Layout;

/// <summary>?lang=en or ?lang=vi on any page: remembers the choice and shows the same page in that language.</summary>
internal static class LanguageChoice
{
    public const string CookieName = "lang";

    public static bool IsEnglish(HttpRequest request) => request.Cookies[CookieName] == "en";

    /// <summary>Figures stand on the page as its language writes them.</summary>
    public static Task WriteFigures(HttpContext context, RequestDelegate next)
    {
        Numbers.WriteFor(IsEnglish(context.Request));
        return next(context);
    }

    public static Task Remember(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) || !request.Query.TryGetValue("lang", out var asked))
            return next(context);
        var language = asked == "en" ? "en" : "vi";
        context.Response.Cookies.Append(
            CookieName,
            language,
            new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365),
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                IsEssential = true,
                Path = "/",
            }
        );
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = PathOf(request) + Without(request.Query, "lang");
        return Task.CompletedTask;
    }

    /// <summary>The address of the page being shown, in the other language.</summary>
    public static string SamePage(HttpRequest request, string language)
    {
        var rest = Without(request.Query, "lang").ToUriComponent();
        return PathOf(request) + rest + (rest.Length == 0 ? "?" : "&") + "lang=" + language;
    }

    /// <summary>Begins with one slash: a browser takes two for the name of another house.</summary>
    private static string PathOf(HttpRequest request) => "/" + request.Path.ToUriComponent().TrimStart('/', '\\');

    private static QueryString Without(IQueryCollection query, string name) =>
        QueryString.Create(query.Where(pair => !string.Equals(pair.Key, name, StringComparison.Ordinal)));
}
