using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.AspNetCore.Routing;
using Microsoft.Playwright;

namespace TienDo.Web.Tests;

/// <summary>What must hold of every page that a reader can reach, whatever it shows.</summary>
[Collection(WebPages.Name)]
public sealed partial class PortalPagesTests(PublicProvince province, Browser browser)
{
    private const int MostBytes = 100 * 1024;

    /// <summary>What passes is not asked for: on a page of many rows, writing it down takes longer than checking.</summary>
    private static readonly AxeRunOptions s_onlyFaults = new() { ResultTypes = [ResultType.Violations] };

    /// <summary>What no link leads to: nothing found, a date that is none, errors.</summary>
    private static readonly string[] NotLinked =
    [
        "/tim?tu=khongcogicanaynhuthe&loai=event",
        "/tim?tu-ngay=32/13/2026",
        "/chi-tieu?ke-hoach=khong-co",
        "/khong-co-trang-nay",
        "/loi/403",
        "/loi/500",
    ];

    private static PortalCrawl? _crawl;

    [Fact]
    public async Task No_link_leads_nowhere() => (await Crawl()).Dead.ShouldBeEmpty();

    [Fact]
    public async Task Every_public_route_is_linked_from_somewhere()
    {
        var crawl = await Crawl();
        province
            .Routes.Select(route => route.RoutePattern.RawText!)
            .Where(pattern => !IsReachedOtherwise(pattern))
            .Distinct()
            .Except(crawl.Routes)
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task First_view_of_the_heaviest_pages_stays_under_one_hundred_kilobytes()
    {
        using var client = province.Client();
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip");
        using var plain = province.Client();
        var heavy = new List<string>();
        foreach (var path in (await Crawl()).Heaviest)
        {
            var html = await plain.GetStringAsync(path);
            var weight = (await client.GetByteArrayAsync(path)).Length;
            foreach (Match part in Parts().Matches(html))
                weight += (await client.GetByteArrayAsync(part.Groups[1].Value)).Length;
            if (weight > MostBytes)
                heavy.Add($"{path}: {weight / 1024} KB");
        }
        heavy.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_page_forbids_what_it_does_not_need()
    {
        using var client = province.Client();
        foreach (var path in (await Crawl()).Heaviest.Append("/khong-co-trang-nay"))
        {
            using var answer = await client.GetAsync(path);
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            policy.ShouldContain("default-src 'none'");
            policy.ShouldNotContain("unsafe");
            answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        }
    }

    [Theory]
    [InlineData(360, "vi")]
    [InlineData(360, "en")]
    [InlineData(1440, "vi")]
    [InlineData(1440, "en")]
    public async Task Every_page_is_accessible_and_fits_its_width(int width, string language)
    {
        var page = await browser.Page(width);
        var faults = new List<string>();
        foreach (var path in (await Crawl()).Heaviest.Concat(NotLinked))
        {
            await page.GotoAsync($"{province.Address}{path}{(path.Contains('?') ? '&' : '?')}lang={language}");
            if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > window.innerWidth"))
                faults.Add($"{path} scrolls sideways");
            if (await page.Locator("html").GetAttributeAsync("lang") != language)
                faults.Add($"{path} is not in {language}");
            var result = await page.RunAxe(s_onlyFaults);
            foreach (var violation in result.Violations)
                faults.Add(
                    $"{path}: {violation.Id} at {string.Join(", ", violation.Nodes.Take(3).Select(n => n.Html))}"
                );
        }
        await page.CloseAsync();
        faults.ShouldBeEmpty();
    }

    private async Task<PortalCrawl> Crawl() => _crawl ??= await PortalCrawl.Of(province);

    /// <summary>By signing in, by an address that was given, or where an installation has a sign-in of its own.</summary>
    private static bool IsReachedOtherwise(string pattern) =>
        pattern.TrimStart('/').Split('/')[0]
            is "lam-viec"
                or "loi"
                or "vao"
                or "trong"
                or "tai-khoan"
                or "quan-tri"
                or "dang-xuat"
                or "lich"
                or "tin"
        || pattern.TrimStart('/') is "dang-nhap/ma" or "dang-nhap/he-thong";

    [GeneratedRegex("<(?:link|script|img)[^>]* (?:href|src)=\"(/[^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();
}
