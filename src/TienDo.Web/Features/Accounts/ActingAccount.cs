using TienDo.App.Accounts;

namespace TienDo.Web.Features.Accounts;

/// <summary>Tells the account tables who acts in this request, for their journal lines.</summary>
internal static class ActingAccount
{
    public static Task Name(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsPost(context.Request.Method))
        {
            var actor = context.RequestServices.GetRequiredService<AccountActor>();
            actor.Origin = context.Connection.RemoteIpAddress?.ToString();
            var current = context.RequestServices.GetRequiredService<CurrentPerson>();
            actor.Who = current.Person is null ? null : current.Actor;
        }
        return next(context);
    }
}
