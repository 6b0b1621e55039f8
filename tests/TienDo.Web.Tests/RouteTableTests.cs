using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;

namespace TienDo.Web.Tests;

/// <summary>The access review: each route with its verbs and who may open it, compared with routes.txt.</summary>
[Collection(WebPages.Name)]
public sealed class RouteTableTests(PublicProvince province)
{
    [Fact]
    public void Every_route_is_as_reviewed()
    {
        var table = string.Join('\n', Table());
        // Beside the tests, to be read and then copied when a route was meant to change.
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "routes.now.txt"), table + "\n");
        table.ShouldBe(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "routes.txt")).Trim());
    }

    [Fact]
    public void Whatever_lies_in_the_workspace_asks_who_is_there() =>
        Table()
            .Where(line =>
                line.StartsWith("/lam-viec", StringComparison.Ordinal)
                || line.StartsWith("/tai-khoan", StringComparison.Ordinal)
            )
            .ShouldAllBe(line => line.Contains("SignedIn", StringComparison.Ordinal));

    [Fact]
    public void Administration_is_for_administrators() =>
        Table()
            .Where(line => line.StartsWith("/quan-tri", StringComparison.Ordinal))
            .ShouldAllBe(line => line.Contains(" Administrator", StringComparison.Ordinal));

    private IEnumerable<string> Table() =>
        province
            .Routes.Select(route => $"/{route.RoutePattern.RawText?.TrimStart('/')} {Verbs(route)} {Policy(route)}")
            .Distinct()
            .Order(StringComparer.Ordinal);

    private static string Verbs(RouteEndpoint route) =>
        route.Metadata.GetMetadata<IHttpMethodMetadata>() is { HttpMethods.Count: > 0 } verbs
            ? string.Join(',', verbs.HttpMethods.Order(StringComparer.Ordinal))
            : "*";

    private static string Policy(RouteEndpoint route) =>
        route.Metadata.GetMetadata<IAllowAnonymous>() is not null ? "anyone"
        : route.Metadata.GetOrderedMetadata<IAuthorizeData>() is { Count: > 0 } asked
            ? string.Join(',', asked.Select(data => data.Policy ?? "signed in").Distinct())
        : "anyone";
}
