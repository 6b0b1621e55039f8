using System.Xml.Linq;
using TienDo.Documents.Writing.Feeds;

namespace TienDo.Documents.Tests.Writing;

public sealed class AtomTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly DateTimeOffset s_morning = new(2026, 4, 20, 6, 30, 0, TimeSpan.FromHours(7));

    private static readonly FeedEntry s_entry = new(
        "urn:tiendo:event:17",
        "Bị trả lại: <b>II.2</b> & thiếu minh chứng",
        "Bổ sung quyết định đã ký",
        new Uri("https://tiendo.example/ke-hoach/653-KH-UBND/nhiem-vu/II.2"),
        s_morning,
        s_morning.AddHours(1),
        "returned"
    );

    [Fact]
    public void A_feed_says_what_it_is_and_when_it_changed()
    {
        var feed = Written(Feed());

        feed.Name.ShouldBe(Atom + "feed");
        Of(feed, "id").ShouldBe("urn:tiendo:agency:so-khcn");
        Of(feed, "title").ShouldBe("Sở Khoa học và Công nghệ");
        Of(feed, "updated").ShouldBe("2026-04-19T23:30:00Z");
        feed.Element(Atom + "author")!.Element(Atom + "name")!.Value.ShouldBe("TienDo");
        feed.Elements(Atom + "link")
            .Select(link => $"{link.Attribute("rel")!.Value} {link.Attribute("href")!.Value}")
            .ShouldBe(["self https://tiendo.example/nguon/abc.atom", "alternate https://tiendo.example/lam-viec"]);
    }

    [Fact]
    public void An_entry_keeps_its_words_as_words()
    {
        var entry = Written(Feed(s_entry)).Element(Atom + "entry")!;

        entry
            .Elements()
            .Select(element => $"{element.Name.LocalName}: {element.Value}")
            .ShouldBe([
                "id: urn:tiendo:event:17",
                "title: Bị trả lại: <b>II.2</b> & thiếu minh chứng",
                "published: 2026-04-19T23:30:00Z",
                "updated: 2026-04-20T00:30:00Z",
                "link: ",
                "category: ",
                "summary: Bổ sung quyết định đã ký",
            ]);
        entry.Element(Atom + "title")!.HasElements.ShouldBeFalse();
        entry.Element(Atom + "category")!.Attribute("term")!.Value.ShouldBe("returned");
    }

    [Theory]
    [InlineData("Bổ sung", "Bổ sung")]
    [InlineData(null, "Tin")]
    public void An_entry_without_an_address_has_content(string? summary, string content)
    {
        var entry = Written(Feed(s_entry with { Address = null, Summary = summary, Title = "Tin" }))
            .Element(Atom + "entry")!;

        entry.Elements(Atom + "link").ShouldBeEmpty();
        Of(entry, "content").ShouldBe(content);
    }

    [Fact]
    public void What_no_file_may_hold_is_left_out() =>
        Of(Written(Feed(s_entry with { Title = "Tin\u0000 mới\u0008" })).Element(Atom + "entry")!, "title")
            .ShouldBe("Tin mới");

    [Fact]
    public void The_address_with_its_token_is_repeated_only_where_told() =>
        Written(Feed() with { Self = null }).ToString().ShouldNotContain("abc.atom");

    private static Feed Feed(params FeedEntry[] entries) =>
        new(
            "urn:tiendo:agency:so-khcn",
            "Sở Khoa học và Công nghệ",
            "TienDo",
            new Uri("https://tiendo.example/nguon/abc.atom"),
            new Uri("https://tiendo.example/lam-viec"),
            s_morning,
            entries
        );

    private static XElement Written(Feed feed)
    {
        using var file = new MemoryStream();
        AtomWriter.Write(feed, file);
        file.Position = 0;
        return XDocument.Load(file).Root!;
    }

    private static string Of(XElement element, string name) => element.Element(Atom + name)!.Value;
}
