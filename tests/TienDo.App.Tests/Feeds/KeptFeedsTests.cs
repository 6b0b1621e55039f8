using System.Text;
using TienDo.App.Feeds;
using TienDo.App.Tests.DailyRounds;
using TienDo.Progress;
using TienDo.TestWorld;

namespace TienDo.App.Tests.Feeds;

/// <summary>Feeds are worked out once for all who come again, and anew as soon as anything is written or the day turns.</summary>
public sealed class KeptFeedsTests : IDisposable
{
    private readonly RoundProvince _province = new();
    private readonly KeptFeeds _feeds;

    public KeptFeedsTests() =>
        _feeds = new KeptFeeds(
            _province.World.Store,
            new AgencyFeeds(Province.Rules, new Uri("https://tiendo.la.example"))
        );

    [Fact]
    public void What_nobody_touched_is_not_worked_out_again()
    {
        var first = _feeds.News(KnownAgencies.Finance.Id);
        _feeds.News(KnownAgencies.Finance.Id).ShouldBeSameAs(first);
        _feeds.Calendar(KnownAgencies.Finance.Id).ShouldBeSameAs(_feeds.Calendar(KnownAgencies.Finance.Id));
        _feeds.News(KnownAgencies.MuongTe.Id).Tag.ShouldNotBe(first.Tag);
        _province.TakesUp();
        var after = _feeds.News(KnownAgencies.Finance.Id);
        after.Tag.ShouldNotBe(first.Tag);
        Text(after).ShouldContain("Đã tiếp nhận");
        _province.World.On("2026-03-21");
        _feeds.News(KnownAgencies.Finance.Id).ShouldNotBeSameAs(after);
        _feeds.News(KnownAgencies.Finance.Id).Tag.ShouldBe(after.Tag, "a new day alone says nothing new");
    }

    [Fact]
    public void The_news_are_of_the_agency_alone_newest_first_and_the_calendar_knows_when_each_last_changed()
    {
        Text(_feeds.Calendar(KnownAgencies.Finance.Id)).ShouldContain("LAST-MODIFIED:20260320T020000Z");
        _province.TakesUp();
        _province.World.On("2026-06-22");
        _province.Verifies(_province.ClaimsCompletion(), new Verification.Accept(null));
        var news = Text(_feeds.News(KnownAgencies.Finance.Id));
        var said = new[] { "Chấp nhận cập nhật", "Báo hoàn thành", "Đã tiếp nhận" };
        said.Select(words => news.IndexOf(words, StringComparison.Ordinal)).ShouldBeInOrder();
        said.ShouldAllBe(words => news.Contains(words, StringComparison.Ordinal));
        Text(_feeds.News(KnownAgencies.MuongTe.Id)).ShouldNotContain("<entry>");
        Text(_feeds.Calendar(KnownAgencies.Finance.Id)).ShouldContain("LAST-MODIFIED:20260622T020000Z");
    }

    public void Dispose()
    {
        _feeds.Dispose();
        _province.Dispose();
    }

    private static string Text(KeptFeed feed) => Encoding.UTF8.GetString(feed.Content.Span);
}
