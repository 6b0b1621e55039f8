using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;

namespace TienDo.Web;

/// <summary>Which verbs an address answers and who may open it, told by its first part alone.</summary>
internal static class Doors
{
    private static readonly string[] TakesForms = ["lam-viec", "vao", "ra", "loi"];

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void Guard(EndpointBuilder page)
    {
        if (page is not RouteEndpointBuilder { RoutePattern.RawText: { } pattern })
            return;
        var door = pattern.TrimStart('/').Split('/')[0];
        if (!TakesForms.Contains(door, StringComparer.Ordinal))
            page.Metadata.Add(new HttpMethodMetadata(Reading));
        if (door == "lam-viec")
            page.Metadata.Add(new AuthorizeAttribute(Policies.Officer));
    }
}
