using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using TienDo.Accounts;
using TienDo.App.Accounts;

namespace TienDo.Web.Tests;

/// <summary>Behind a server on the same machine, people come from where they come from, and over https.</summary>
public sealed class ProxyTests(ProxyTests.PublicSite site) : IClassFixture<ProxyTests.PublicSite>
{
    [Theory]
    [InlineData("127.0.0.1", "203.0.113.7", "203.0.113.7")]
    [InlineData("::1", "203.0.113.7", "203.0.113.7")]
    [InlineData("127.0.0.1", "192.0.2.1, 203.0.113.7", "203.0.113.7")]
    [InlineData("10.0.0.8", "203.0.113.7", "10.0.0.8")]
    [InlineData("198.51.100.3", "127.0.0.1", "198.51.100.3")]
    public async Task Only_a_server_on_this_machine_is_believed_and_only_its_own_word(
        string peer,
        string header,
        string address
    )
    {
        var options = new ForwardedHeadersOptions();
        Proxies.Trust(options);
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(peer);
        context.Request.Headers["X-Forwarded-For"] = header;
        await new ForwardedHeadersMiddleware(
            static _ => Task.CompletedTask,
            NullLoggerFactory.Instance,
            Options.Create(options)
        ).Invoke(context);
        context.Connection.RemoteIpAddress.ShouldBe(IPAddress.Parse(address));
    }

    [Fact]
    public async Task The_journal_and_the_session_hold_the_address_passed_on_and_cookies_travel_over_https_only()
    {
        var account = site.Account("Vàng A Lử", Role.FocalPerson, "so-khcn");
        var token = site.Store.Change(db =>
            EntryLinks.Make(
                db,
                account,
                "Vàng A Lử",
                EntryLinks.UsualValidity,
                EntryLinkKind.Entry,
                new Actor("Thử", Role.Operator)
            )
        );
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        browser.BaseAddress = new Uri(site.Address);
        browser.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        browser.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var door = await browser.GetAsync("/vao/" + token);
        var html = await door.Content.ReadAsStringAsync();
        var form = System
            .Text.RegularExpressions.Regex.Match(html, "name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")
            .Groups[1]
            .Value;
        var cookie = door
            .Headers.GetValues("Set-Cookie")
            .Single(one => one.StartsWith("tiendo-form", StringComparison.Ordinal));
        cookie.ShouldContain("secure", Case.Insensitive);
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", form)]);
        using var post = new HttpRequestMessage(HttpMethod.Post, "/vao/" + token) { Content = content };
        post.Headers.Add("Cookie", cookie.Split(';')[0]);
        using var entered = await browser.SendAsync(post);
        entered.StatusCode.ShouldBe(HttpStatusCode.Found);
        entered
            .Headers.GetValues("Set-Cookie")
            .ShouldAllBe(one => one.Contains("secure", StringComparison.OrdinalIgnoreCase));
        site.Store.Ask(db => db.Journal.Where(line => line.Account == account).Select(line => line.Origin).ToList())
            .ShouldBe(["203.0.113.7", "203.0.113.7"]);
        new Sessions(site.Store, AccountPolicy.Usual).Of(account).Single().Address.ShouldBe("203.0.113.7");
    }

    public sealed class PublicSite : QuietSite
    {
        protected override IConfiguration Installation { get; } =
            new ConfigurationBuilder()
                .AddInMemoryCollection([
                    KeyValuePair.Create<string, string?>("PublicAddress", "https://tiendo.example.vn"),
                ])
                .Build();
    }
}
