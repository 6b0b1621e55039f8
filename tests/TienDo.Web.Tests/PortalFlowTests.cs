using Microsoft.Playwright;

namespace TienDo.Web.Tests;

/// <summary>What a reader does on the portal, in a real browser, with and without script.</summary>
[Collection(WebPages.Name)]
public sealed class PortalFlowTests(PublicProvince province, Browser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_the_first_page_to_the_line_an_assignment_came_from(bool withScript)
    {
        var page = await browser.Page(withScript: withScript);
        await page.GotoAsync(province.Address + "/");
        await page.Locator("main a[href^='/ke-hoach/']").First.ClickAsync();
        var summary = page.Locator("details.group:not([open]) > summary").First;
        if (await summary.CountAsync() > 0 && !await page.Locator("main a[href*='/nhiem-vu/']").First.IsVisibleAsync())
            await summary.ClickAsync();
        await page.Locator("main a[href*='/nhiem-vu/']:visible").First.ClickAsync();
        (await page.Locator(".quote").First.InnerTextAsync()).Trim().ShouldNotBeEmpty();
        await page.GetByRole(AriaRole.Link, new() { Name = "Mở đúng chỗ trong toàn văn" }).First.ClickAsync();
        page.Url.ShouldContain("/van-ban");
        page.Url.ShouldContain("#d");
        (await page.Locator(":target").CountAsync()).ShouldBe(1);
        await page.CloseAsync();
    }

    [Fact]
    public async Task Search_from_the_header_by_keyboard_only()
    {
        var page = await browser.Page();
        await page.GotoAsync(province.Address + "/ke-hoach");
        await page.GetByRole(AriaRole.Searchbox).FocusAsync();
        await page.Keyboard.TypeAsync("du lieu");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("main a[href*='/nhiem-vu/']").First.WaitForAsync();
        page.Url.ShouldEndWith("/tim?tu=du+lieu");
        (await page.Locator("main a[href*='/nhiem-vu/']").CountAsync()).ShouldBeGreaterThan(0);
        await page.CloseAsync();
    }

    [Fact]
    public async Task The_first_tab_stop_skips_to_the_content()
    {
        var page = await browser.Page();
        await page.GotoAsync(province.Address + "/ke-hoach");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        (await page.EvaluateAsync<string>("document.activeElement.tagName")).ShouldBe("MAIN");
        await page.CloseAsync();
    }

    [Fact]
    public async Task English_stays_on_the_page_and_stays_chosen()
    {
        var page = await browser.Page();
        await page.GotoAsync(province.Address + "/co-quan");
        await page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        new Uri(page.Url).AbsolutePath.ShouldBe("/co-quan");
        await page.GotoAsync(province.Address + "/ke-hoach");
        (await page.Locator("html").GetAttributeAsync("lang")).ShouldBe("en");
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_link_preview_does_not_use_up_the_way_in()
    {
        var way = province.EntryAddress("Nguyễn Thị Thử");
        using var preview = province.Client();
        (await preview.GetStringAsync(way)).ShouldContain("<form");
        var page = await browser.Page();
        await page.GotoAsync(way);
        await page.Locator("main form button").ClickAsync();
        (await page.Locator("header").InnerTextAsync()).ShouldContain("Nguyễn Thị Thử");
        var second = await browser.Page();
        await second.GotoAsync(way);
        await second.Locator("main form button").ClickAsync();
        (await second.GetByRole(AriaRole.Alert).InnerTextAsync()).ShouldContain("đã được dùng");
        await page.CloseAsync();
        await second.CloseAsync();
    }
}
