using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace TienDo.Web.Features.Errors;

/// <summary>What is larger than an address takes is told so before it is read: as a form it would only be one that cannot be read.</summary>
internal static class TooLarge
{
    public static Task Refuse(HttpContext context, RequestDelegate next)
    {
        var most = context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;
        var isTold = context.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        if (isTold || context.Request.ContentLength is not { } length || most is null || length <= most)
            return next(context);
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return Task.CompletedTask;
    }
}
