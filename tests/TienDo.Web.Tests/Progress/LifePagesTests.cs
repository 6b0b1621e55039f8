using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using TienDo.Accounts;
using TienDo.Agencies;

namespace TienDo.Web.Tests.Progress;

/// <summary>The pages of obstacles, steps, suspensions and roll-ups on a phone: accessible, and never wider than the screen.</summary>
[Collection(WorkPages.Name)]
public sealed class LifePagesTests(WorkSite site)
{
    private const string Part = "/lam-viec/nhiem-vu/4242-KH-UBND/II.1/so-tai-chinh";

    [Fact]
    public async Task Every_page_of_a_parts_life_can_be_used_on_a_phone()
    {
        var focal = await Enter(
            "Phạm Thị Sen",
            new(Role.FocalPerson, new AgencyId("so-tai-chinh"), true, [], null, null, null)
        );
        await Sound(focal, Part + "/vuong-mac");
        await focal.FillAsync("#loi-neu", "Chưa có định mức chi cho biên soạn sổ tay.");
        await focal.ClickAsync("main form .button");
        (await focal.InnerTextAsync(".notice.done")).ShouldBe("Đã gửi vướng mắc, kiến nghị.");
        await Sound(focal, Part + "/buoc");
        await focal.FillAsync("#ten-buoc", "Lập dự toán");
        await focal.FillAsync("#han-buoc", "20/6/2026");
        await focal.ClickAsync("main form >> nth=-1 >> .button");
        await focal.ClickAsync("button:has-text('Xong')");
        (await focal.InnerTextAsync("section[aria-labelledby=buoc]")).ShouldContain("Xong ngày 10/6/2026");
        await Sound(focal, Part);

        var officer = await Enter("Lường Văn Toàn", new(Role.StandingOfficer, null, true, [], null, null, null));
        await Sound(officer, "/lam-viec/vuong-mac");
        await officer.ClickAsync(".lines a:has-text('Chưa có định mức chi')");
        await Sound(officer, new Uri(officer.Url).AbsolutePath);
        await officer.FillAsync("#loi-dap", "Áp dụng định mức tại dự toán đầu năm.");
        await officer.ClickAsync("main form >> nth=0 >> .button");
        (await officer.InnerTextAsync(".reply")).ShouldContain("Áp dụng định mức");
        await Sound(officer, Part + "/tam-dung");
        await Sound(officer, "/lam-viec/nhiem-vu/4242-KH-UBND/II.2/tong-hop");
        await focal.GotoAsync(Part);
        (await focal.InnerTextAsync("section[aria-labelledby=vuong-mac]")).ShouldContain("Áp dụng định mức");
    }

    private Task<IPage> Enter(string name, Grant grant) => site.WithGrant(name, grant, width: 360);

    private static async Task Sound(IPage page, string address)
    {
        (await page.GotoAsync(address))!.Status.ShouldBe(200, address);
        (await page.Locator("main").BoundingBoxAsync())!.Width.ShouldBeLessThanOrEqualTo(360);
        var found = await page.RunAxe();
        found.Violations.Select(violation => address + " " + violation.Id + ": " + violation.Help).ShouldBeEmpty();
    }
}
