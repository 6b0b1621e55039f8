using System.Net;
using TienDo.Accounts;

namespace TienDo.Web.Tests.Overviews;

/// <summary>At a glance, along time, in a calendar: the same parts as in the table, and each figure leads to them.</summary>
public sealed class OverviewPagesTests(QuietSite site) : IClassFixture<QuietSite>
{
    [Fact]
    public async Task Each_figure_of_the_overview_opens_its_rows()
    {
        using var leader = await site.As("Trần Quốc Bình", Role.ProvincialLeader);
        var page = await leader.Get("/lam-viec/toan-canh");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("Đã hoàn thành / đã đến hạn:");
        page.Text.ShouldContain("Theo kế hoạch");
        var link = page
            .Text.Split("href=\"")
            .Select(part => part.Split('"')[0])
            .First(href =>
                href.Contains("nhiem-vu?", StringComparison.Ordinal)
                && href.Contains("InTime", StringComparison.Ordinal)
            );
        var rows = await leader.Get(link);
        rows.Text.ShouldContain("data-row");
        var chosen = await leader.Get("/lam-viec/toan-canh?keHoach=4242-KH-UBND");
        chosen.Text.ShouldContain("Theo lĩnh vực, nhóm nhiệm vụ của kế hoạch");
    }

    [Fact]
    public async Task The_timeline_and_the_calendar_say_in_words_what_they_draw()
    {
        using var officer = await site.As("Nguyễn Thị Hà", Role.StandingOfficer);
        var line = await officer.Get("/lam-viec/tien-do?nam=2026");
        line.Text.ShouldContain("class=\"term\"");
        line.Text.ShouldContain("29/6/2026");
        line.Text.ShouldNotContain(" style=");
        var month = await officer.Get("/lam-viec/lich?thang=6/2026");
        Uri.UnescapeDataString(month.Text).ShouldContain("hanTu=29/6/2026");
        month.Text.ShouldContain("danh-sach");
    }

    [Theory]
    [InlineData("/lam-viec/tien-do?nam=99999")]
    [InlineData("/lam-viec/tien-do?nam=-1&trang=100")]
    [InlineData("/lam-viec/lich?thang=13/2026")]
    [InlineData("/lam-viec/lich?thang=1/0001")]
    [InlineData("/lam-viec/toan-canh?nhom=%27%3B--&hanTu=31/02/2026")]
    public async Task What_an_address_cannot_mean_is_left_out(string address)
    {
        using var focal = await site.As("Đỗ Thị Mai", Role.FocalPerson, "so-khcn");
        (await focal.Get(address)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_agency_sees_its_own_in_each_of_them()
    {
        using var finance = await site.As("Phạm Văn Dũng", Role.FocalPerson, "so-tc");
        (await finance.Get("/lam-viec/toan-canh")).Text.ShouldNotContain("Sở Khoa học và Công nghệ");
        (await finance.Get("/lam-viec/lich?thang=6/2026")).Text.ShouldNotContain("danh-sach");
        (await finance.Get("/lam-viec/tien-do?nam=2026")).Text.ShouldContain("Không có phần việc nào đến hạn");
    }
}
