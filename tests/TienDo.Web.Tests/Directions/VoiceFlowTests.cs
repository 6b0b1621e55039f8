using Deque.AxeCore.Playwright;
using TienDo.Accounts;
using TienDo.Web.Tests.Progress;

namespace TienDo.Web.Tests.Directions;

/// <summary>The pages of leaders, inspectors and whoever hands over, in a real browser: whole for everybody, at both widths.</summary>
[Collection(WorkPages.Name)]
public sealed class VoiceFlowTests(WorkSite site)
{
    [Theory]
    [InlineData(360)]
    [InlineData(1440)]
    public async Task The_pages_have_no_violation_and_do_not_scroll_sideways(int width)
    {
        var whole = new Grant(Role.ProvincialLeader, null, true, [], null, null, null);
        var leader = await site.WithGrant("Giàng A Dơ", whole, width);
        var officer = await site.WithGrant("Lý Thị Mẩy", whole with { Role = Role.StandingOfficer }, width);
        await leader.GotoAsync(QuietSite.Part);
        await leader.ClickAsync("summary:has-text('Ra chỉ đạo')");
        await leader.ClickAsync("summary:has-text('Người có thể nhắc tên')");
        await IsWhole(leader);
        await leader.ClickAsync("button:has-text('Gửi chỉ đạo')");
        (await leader.InnerTextAsync(".notice.wrong")).ShouldContain("Chưa ghi nội dung chỉ đạo.");
        await IsWhole(leader);
        const string handOver =
            "/lam-viec/ban-giao?TuCoQuan=so-tai-chinh&DenCoQuan=so-khcn&LyDo=S%E1%BA%AFp+x%E1%BA%BFp";
        foreach (
            var address in (string[])["/lam-viec/chi-dao", "/lam-viec/kiem-tra-lai", "/lam-viec/vang-mat", handOver]
        )
        {
            (await officer.GotoAsync(address))!.Status.ShouldBe(200);
            await IsWhole(officer);
        }
    }

    private static async Task IsWhole(Microsoft.Playwright.IPage page)
    {
        var found = await page.RunAxe();
        found.Violations.Select(violation => violation.Id + ": " + violation.Help).ShouldBeEmpty(page.Url);
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue(page.Url);
    }
}
