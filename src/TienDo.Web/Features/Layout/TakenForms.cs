namespace TienDo.Web.Features.Layout;

/// <summary>
/// Says to the page (keep.js) that the form it sent was taken: every form that was sends the browser on, while a refusal is a page
/// and whoever is not signed in is asked to be. The cookie says nothing else and lives for a minute.
/// </summary>
internal static class TakenForms
{
    private const string Cookie = "tiendo-taken";

    public static Task Tell(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsPost(context.Request.Method) && context.Request.Path.StartsWithSegments("/lam-viec"))
            context.Response.OnStarting(() =>
            {
                var isSentOn =
                    context.Response.StatusCode is StatusCodes.Status302Found or StatusCodes.Status303SeeOther;
                if (isSentOn && context.User.Identity?.IsAuthenticated == true)
                    context.Response.Cookies.Append(
                        Cookie,
                        "1",
                        new CookieOptions
                        {
                            MaxAge = TimeSpan.FromMinutes(1),
                            SameSite = SameSiteMode.Lax,
                            IsEssential = true,
                        }
                    );
                return Task.CompletedTask;
            });
        return next(context);
    }
}
