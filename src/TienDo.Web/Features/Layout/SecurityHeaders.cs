namespace TienDo.Web.Features.Layout;

/// <summary>What every answer says to the browser: nothing from elsewhere, nothing inline, no framing.</summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";

    /// <summary>Where pages are about whoever opened them; nothing on the way may keep what they say.</summary>
    private static readonly string[] Personal =
    [
        "/lam-viec",
        "/tai-khoan",
        "/quan-tri",
        "/dang-nhap",
        "/dang-xuat",
        "/vao",
        "/trinh-dien",
        "/loi",
    ];

    public static Task Add(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        if (Personal.Any(area => context.Request.Path.StartsWithSegments(area, StringComparison.Ordinal)))
            (headers.CacheControl, headers.Pragma) = ("no-cache, no-store", "no-cache");
        return next(context);
    }
}
