using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using TienDo.Accounts;
using TienDo.App.Progress;
using TienDo.Assignments;
using TienDo.Progress;

namespace TienDo.Web.Tests.Feeds;

/// <summary>An agency's deadlines and news for programs that cannot sign in, by an address that can be taken back.</summary>
public sealed class FeedTests(QuietSite site) : IClassFixture<QuietSite>
{
    private const string Page = "/lam-viec/nguon-tin";

    [Fact]
    public async Task The_calendar_has_each_deadline_of_the_agency_and_nothing_of_another()
    {
        var (calendar, _) = await Addresses(Role.FocalPerson, "so-khcn");
        using var client = new HttpClient { BaseAddress = new Uri(site.Address) };
        using var answer = await client.GetAsync(calendar);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        answer.Headers.CacheControl!.Private.ShouldBeTrue();
        var text = (await answer.Content.ReadAsStringAsync()).Replace("\r\n ", "", StringComparison.Ordinal);
        text.ShouldStartWith("BEGIN:VCALENDAR\r\n");
        text.ShouldContain("UID:4242-KH-UBND-II.1-so-khcn@127.0.0.1");
        text.ShouldContain("DTSTART;VALUE=DATE:20260629");
        text.ShouldContain("SUMMARY:Hạn: Biên soạn nội dung sổ tay số");
        text.ShouldNotContain("4242-KH-UBND-III.2-so-tai-chinh");
        text.ShouldNotContain("LAST-MODIFIED:1970");
    }

    [Fact]
    public async Task An_unchanged_calendar_is_not_sent_again()
    {
        var (calendar, news) = await Addresses(Role.AgencyHead, "so-khcn");
        using var client = new HttpClient { BaseAddress = new Uri(site.Address) };
        foreach (var address in (string[])[calendar, news])
        {
            using var first = await client.GetAsync(address);
            var tag = first.Headers.ETag.ShouldNotBeNull();
            first.Content.Headers.LastModified.ShouldNotBeNull();
            using var same = new HttpRequestMessage(HttpMethod.Get, address);
            same.Headers.IfNoneMatch.Add(tag);
            using var second = await client.SendAsync(same);
            second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
            (await second.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
            second.Headers.ETag.ShouldBe(tag);
            using var since = new HttpRequestMessage(HttpMethod.Get, address);
            since.Headers.IfModifiedSince = first.Content.Headers.LastModified;
            using var third = await client.SendAsync(since);
            third.StatusCode.ShouldBe(HttpStatusCode.NotModified);
            using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));
            head.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await head.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        }
        var before = await client.GetStringAsync(news);
        TakesUp();
        var after = await client.GetStringAsync(news);
        after.ShouldNotBe(before);
        var feed = XDocument.Parse(after);
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var entry = feed.Root!.Elements(atom + "entry").First();
        entry.Element(atom + "title")!.Value.ShouldStartWith("Đã tiếp nhận: ");
        after.ShouldNotContain("Chang Thị Sua", Case.Sensitive, "no names of persons");
        after.ShouldNotContain(news, Case.Sensitive, "the address is a secret");
    }

    [Fact]
    public async Task A_wrong_and_a_revoked_address_find_nothing()
    {
        using var focal = await site.As("Lò Văn Phong", Role.FocalPerson, "so-y-te");
        var made = await focal.Post(Page, Page, ("coQuan", "so-y-te"));
        var calendar = AddressIn(made, "/lich/", ".ics");
        using var client = new HttpClient { BaseAddress = new Uri(site.Address) };
        (await client.GetAsync(calendar)).StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (
            var wrong in (string[])
                [
                    "/lich/" + new string('a', 43) + ".ics",
                    "/lich/a.ics",
                    "/lich/" + new string('a', 4_000) + ".ics",
                    "/tin/%2e%2e%2f.atom",
                    calendar.Replace(".ics", "x.ics", StringComparison.Ordinal),
                ]
        )
            (await client.GetAsync(wrong)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var again = await focal.Get(Page);
        again.Html.ShouldNotContain(calendar, Case.Sensitive, "shown once only");
        var id = Regex.Match(again.Html, "name=\"id\" value=\"(\\d+)\"").Groups[1].Value;
        using var stranger = await site.As("Vàng A Sinh", Role.FocalPerson, "so-khcn");
        var refused = await stranger.Post(Page, Page + "?handler=Revoke", ("id", id));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await client.GetAsync(calendar)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await focal.Post(Page, Page + "?handler=Revoke", ("id", id))).Status.ShouldBe(HttpStatusCode.OK);
        (await client.GetAsync(calendar)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        site.Store.Ask(db => db.Journal.Where(line => line.Subject == "feed/" + id).Select(line => line.What).ToList())
            .ShouldBe(["FeedLinkMade", "FeedLinkRevoked"], ignoreOrder: true);
    }

    [Fact]
    public async Task Only_the_agency_itself_and_administrators_make_addresses()
    {
        using var officer = await site.As("Nguyễn Thị Hà", Role.StandingOfficer);
        (await officer.Get(Page)).Status.ShouldBe(HttpStatusCode.NotFound);
        using var focal = await site.As("Vàng A Sinh", Role.FocalPerson, "so-khcn");
        var foreign = await focal.Post(Page, Page, ("coQuan", "so-y-te"));
        foreign.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        foreign.Text.ShouldContain("Chỉ thủ trưởng, đầu mối của cơ quan");
        using var administrator = await site.As("Hoàng Minh Tuấn", Role.Administrator);
        (await administrator.Post(Page, Page, ("coQuan", "so-y-te"))).Html.ShouldContain("/lich/");
    }

    [Fact]
    public async Task Whoever_asks_too_often_is_asked_to_wait()
    {
        var other = new QuietSite();
        await other.InitializeAsync();
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri(other.Address) };
            var statuses = new List<HttpStatusCode>();
            for (var tries = 0; tries < 35; tries++)
            {
                using var answer = await client.GetAsync("/lich/" + new string('b', 43) + ".ics");
                statuses.Add(answer.StatusCode);
                if (answer.StatusCode == HttpStatusCode.TooManyRequests)
                    answer.Headers.RetryAfter.ShouldNotBeNull();
            }
            statuses[0].ShouldBe(HttpStatusCode.NotFound);
            statuses[^1].ShouldBe(HttpStatusCode.TooManyRequests);

            using var focal = await other.As("Vàng A Sinh", Role.FocalPerson, "so-khcn");
            var calendar = AddressIn(await focal.Post(Page, Page, ("coQuan", "so-khcn")), "/lich/", ".ics");
            statuses.Clear();
            for (var tries = 0; tries < 35; tries++)
                statuses.Add((await client.GetAsync(calendar)).StatusCode);
            statuses[0].ShouldBe(HttpStatusCode.OK, "who guesses does not shut out who knows");
            statuses[^1].ShouldBe(HttpStatusCode.TooManyRequests);
        }
        finally
        {
            await other.DisposeAsync();
        }
    }

    private async Task<(string Calendar, string News)> Addresses(Role role, string agency)
    {
        using var person = await site.As("Chang Thị Sua", role, agency);
        var made = await person.Post(Page, Page, ("coQuan", agency));
        made.Status.ShouldBe(HttpStatusCode.OK);
        return (AddressIn(made, "/lich/", ".ics"), AddressIn(made, "/tin/", ".atom"));
    }

    private static string AddressIn(Answer page, string from, string to) =>
        Regex.Match(page.Html, Regex.Escape(from) + "[A-Za-z0-9_-]{43}" + Regex.Escape(to)).Value;

    private void TakesUp()
    {
        var part = site.Store.Ask(db =>
            WorkShelf.Find(
                db,
                new PartKey(
                    WorkShelf.PlanOf(db, "4242-KH-UBND")!.Value,
                    new AssignmentCode("II.3"),
                    new Agencies.AgencyId("so-khcn")
                )
            )
        )!;
        var account = site.Account("Chang Thị Sua", Role.FocalPerson, "so-khcn");
        Grant[] grants = [new(Role.FocalPerson, part.Part.Agency, true, [], null, null, null)];
        new TakeUpPart(site.Store, site.Rules)
            .Answer(
                part.Key,
                new TakingUp.Acknowledged("Chang Thị Sua"),
                new Person(account, "Chang Thị Sua", grants),
                new Actor("Chang Thị Sua", Role.FocalPerson, account)
            )
            .ShouldBeOfType<WorkOutcome.Done>();
    }
}
