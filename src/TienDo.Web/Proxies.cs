using System.Net;
using Microsoft.AspNetCore.CookiePolicy;
using Microsoft.AspNetCore.HttpOverrides;

namespace TienDo.Web;

/// <summary>What a server in front, on this very machine, may say of a request: from where it came, and that it came over https.</summary>
internal static class Proxies
{
    /// <param name="site">The configured public address; null where there is none.</param>
    public static void AddProxies(this IServiceCollection services, Uri? site)
    {
        services.Configure<ForwardedHeadersOptions>(Trust);
        if (site?.Scheme == Uri.UriSchemeHttps)
            services.Configure<CookiePolicyOptions>(static cookies => cookies.Secure = CookieSecurePolicy.Always);
    }

    /// <summary>One step back and no further: what a client itself wrote into the header is believed by nobody.</summary>
    internal static void Trust(ForwardedHeadersOptions options)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.ForwardLimit = 1;
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        options.KnownProxies.Add(IPAddress.Loopback);
        options.KnownProxies.Add(IPAddress.IPv6Loopback);
    }
}
