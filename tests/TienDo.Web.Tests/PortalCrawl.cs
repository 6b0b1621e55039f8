using System.Net;
using System.Text.RegularExpressions;

namespace TienDo.Web.Tests;

/// <summary>Follows every link of the portal from its first page and keeps a few addresses of each route.</summary>
public sealed partial class PortalCrawl
{
    private const int MostPages = 700;
    private const int PagesOfOneRoute = 45;

    private readonly Dictionary<string, List<(string Path, int Size)>> _byRoute = new(StringComparer.Ordinal);

    /// <summary>"/co-quan/x answered 404, linked from /co-quan".</summary>
    public List<string> Dead { get; } = [];

    public IReadOnlyCollection<string> Routes => _byRoute.Keys;

    /// <summary>The heaviest page found of each HTML route.</summary>
    public IEnumerable<string> Heaviest =>
        _byRoute
            .Values.Where(pages => pages.Exists(page => page.Size > 0))
            .Select(pages => pages.MaxBy(page => page.Size).Path);

    public static async Task<PortalCrawl> Of(PublicProvince province)
    {
        var crawl = new PortalCrawl();
        using var client = province.Client();
        var queue = new Queue<(string Path, string From)>([("/", "the start")]);
        var seen = new HashSet<string>(["/"], StringComparer.Ordinal);
        var visited = 0;
        while (visited < MostPages && queue.TryDequeue(out var next))
        {
            var route = province.RouteOf(PathOf(next.Path)) ?? "no route";
            var known = crawl._byRoute.TryGetValue(route, out var pages) ? pages : crawl._byRoute[route] = [];
            if (known.Count >= PagesOfOneRoute)
                continue;
            visited++;
            using var answer = await client.GetAsync(next.Path);
            var isPage = answer.Content.Headers.ContentType?.MediaType == "text/html";
            var html = isPage ? await answer.Content.ReadAsStringAsync() : "";
            if (answer.StatusCode is HttpStatusCode.OK)
                known.Add((next.Path, html.Length));
            else if (answer.StatusCode is not HttpStatusCode.Redirect)
                crawl.Dead.Add($"{next.Path} answered {(int)answer.StatusCode}, linked from {next.From}");
            foreach (Match link in Links().Matches(html))
            {
                var path = WebUtility.HtmlDecode(link.Groups[1].Value);
                if (!path.StartsWith("//", StringComparison.Ordinal) && !path.Contains("lang=") && seen.Add(path))
                    queue.Enqueue((path, next.Path));
            }
        }
        return crawl;
    }

    private static string PathOf(string address) => Uri.UnescapeDataString(address.Split('?', '#')[0]);

    [GeneratedRegex("<a [^>]*href=\"(/[^\"#]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Links();
}
