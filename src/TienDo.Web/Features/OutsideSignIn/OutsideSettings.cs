using System.Net;
using TienDo.App.Storage;
using TienDo.Language;

namespace TienDo.Web.Features.OutsideSignIn;

/// <summary>Cài đặt đăng nhập chung: what lies under "SignIn" of the settings; without it there is no such door.</summary>
/// <param name="Issuer">The OpenID Connect issuer, exactly as it names itself.</param>
/// <param name="Secret">Null for a client without one, which PKCE protects.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Site">Where this site is reached from outside; null for where a request says it came.</param>
public sealed record OutsideSettings(string Issuer, string ClientId, string? Secret, string Name, Uri? Site)
{
    /// <summary>Without the secret: settings may end up in a log.</summary>
    public override string ToString() => Issuer;

    public static OutsideSettings? Read(IConfiguration settings, Uri? site)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var own = settings.GetSection("SignIn");
        if (own["Authority"] is not { Length: > 0 } issuer)
            return null;
        var isSafe =
            Uri.TryCreate(issuer, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp && IsThisMachine(address))
            && address is { Query: "", Fragment: "", UserInfo: "" };
        if (!isSafe)
            throw Broken("SignIn:Authority", "https://dang-nhap.laichau.gov.vn/realms/tinh");
        if (own["ClientId"] is not { Length: > 0 } client)
            throw Broken("SignIn:ClientId", "tiendo");
        var secret = own["ClientSecret"] is { Length: > 0 } given ? given : null;
        return new OutsideSettings(
            issuer.TrimEnd('/'),
            client,
            secret,
            own["Name"] ?? "hệ thống đăng nhập chung",
            site
        );
    }

    internal static bool IsThisMachine(Uri address) =>
        address.IsLoopback || IPAddress.TryParse(address.Host, out var ip) && IPAddress.IsLoopback(ip);

    private static BrokenSettingsException Broken(string name, string example) =>
        new(
            new Refusal(
                "TheSettingCannotBeUsed",
                $"Cài đặt {name} không dùng được. Ví dụ: {example}",
                $"The setting {name} cannot be used. Example: {example}"
            )
        );
}
