using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;

namespace TienDo.Web;

/// <summary>Which verbs an address answers and who may open it, told by its first part alone.</summary>
internal static class Doors
{
    private static readonly string[] TakesForms =
    [
        "lam-viec",
        "tai-khoan",
        "quan-tri",
        "vao",
        "dang-nhap",
        "dang-xuat",
        "trinh-dien",
        "loi",
    ];

    /// <summary>Doors with one rule for all that lies behind them; pages may ask for more.</summary>
    private static readonly Dictionary<string, string> Rules = new(StringComparer.Ordinal)
    {
        ["lam-viec"] = Policies.SignedIn,
        ["tai-khoan"] = Policies.SignedIn,
        ["quan-tri"] = Policies.Administrator,
    };

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void Guard(EndpointBuilder page)
    {
        if (page is not RouteEndpointBuilder { RoutePattern.RawText: { } pattern })
            return;
        var door = pattern.TrimStart('/').Split('/')[0];
        if (!TakesForms.Contains(door, StringComparer.Ordinal))
            page.Metadata.Add(new HttpMethodMetadata(Reading));
        if (Rules.TryGetValue(door, out var rule))
            page.Metadata.Add(new AuthorizeAttribute(rule));
    }
}
