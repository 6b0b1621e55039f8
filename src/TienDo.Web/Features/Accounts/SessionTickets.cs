using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using TienDo.App.Accounts;

namespace TienDo.Web.Features.Accounts;

/// <summary>The cookie carries a key only; what it stands for lies with the sessions.</summary>
internal sealed class SessionTickets(Sessions sessions, IHttpContextAccessor accessor) : ITicketStore
{
    private const string KeyClaim = "sid";

    private const string WayClaim = "amr";

    /// <summary>Marks a session opened by an entry link: such a person has no old password to show.</summary>
    public static Claim ByLink { get; } = new(WayClaim, SignIn.ByLink);

    /// <summary>The hash of the key of the session a request belongs to.</summary>
    public static string? KeyHashOf(ClaimsPrincipal user) => user.FindFirstValue(KeyClaim);

    public static bool CameByLink(ClaimsPrincipal user) =>
        user.HasClaim(WayClaim, ByLink.Value) || user.HasClaim(ClaimTypes.AuthenticationMethod, ByLink.Value);

    /// <summary>How a session was entered, without the link: it ends with the first password that was set.</summary>
    public static IEnumerable<Claim> WithoutLink(ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.Claims.Where(static claim =>
            claim.Type is WayClaim or ClaimTypes.AuthenticationMethod && claim.Value != SignIn.ByLink
        );
    }

    public Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var request = accessor.HttpContext?.Request;
        sessions.Open(
            key,
            ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier) ?? "",
            request?.Headers.UserAgent.ToString() ?? "",
            accessor.HttpContext?.Connection.RemoteIpAddress?.ToString() ?? "",
            ticket.Principal.HasClaim(WayClaim, "mfa"),
            Bytes(ticket, key)
        );
        return Task.FromResult(key);
    }

    public Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        sessions.Renew(key, Bytes(ticket, key));
        return Task.CompletedTask;
    }

    private static byte[] Bytes(AuthenticationTicket ticket, string key)
    {
        if (ticket.Principal.Identity is ClaimsIdentity identity && !identity.HasClaim(claim => claim.Type == KeyClaim))
            identity.AddClaim(new Claim(KeyClaim, Sessions.HashOf(key)));
        return TicketSerializer.Default.Serialize(ticket);
    }

    public Task<AuthenticationTicket?> RetrieveAsync(string key) =>
        Task.FromResult(sessions.Find(key) is { } ticket ? TicketSerializer.Default.Deserialize(ticket) : null);

    public Task RemoveAsync(string key)
    {
        sessions.End(key);
        return Task.CompletedTask;
    }
}
