using Microsoft.Playwright;

namespace TienDo.Web.Tests.Progress;

/// <summary>Nothing typed is lost: not by a lost line, an ended session or a closed page, nor to another device or another person.</summary>
public sealed class KeptWordsTests(DemonstrationSite site) : IClassFixture<DemonstrationSite>
{
    private const string Part = "/lam-viec/nhiem-vu/5151-KH-UBND/II.2/so-tai-chinh";
    private const string Box = "#trao-doi-moi";
    private const string Words = "Đề nghị gửi dự toán chi tiết.";

    [Fact]
    public async Task Words_in_any_form_come_back_until_the_server_has_taken_them()
    {
        var page = await site.Empty(360);
        await DemonstrationSite.Enter(page, "can-bo");
        await page.GotoAsync(Part);
        await page.FillAsync(Box, Words);
        await page.GotoAsync("/lam-viec");
        await page.GotoAsync(Part);
        await Has(page, Words);
        await Assertions.Expect(page.Locator("p.kept")).ToContainTextAsync("Đã khôi phục nội dung gõ dở lúc");

        // The line is lost: nothing arrives, and nothing is taken for arrived.
        await page.Context.SetOfflineAsync(true);
        await page.ClickAsync("button:has-text('Gửi trao đổi')");
        await page.WaitForTimeoutAsync(500);
        await page.Context.SetOfflineAsync(false);
        await page.GotoAsync(Part);
        await Has(page, Words);

        // The session has ended: whoever signs in again goes on where they were.
        await page.Context.ClearCookiesAsync();
        await page.ClickAsync("button:has-text('Gửi trao đổi')");
        await page.WaitForURLAsync("**/dang-nhap**");
        await DemonstrationSite.Enter(page, "can-bo");
        await page.GotoAsync(Part);
        await Has(page, Words);

        // Another person at the same device sees nothing of it.
        await DemonstrationSite.Enter(page, "dau-moi-so");
        await page.GotoAsync(Part);
        await Has(page, "");

        await DemonstrationSite.Enter(page, "can-bo");
        await page.GotoAsync(Part);
        await page.ClickAsync("button:has-text('Gửi trao đổi')");
        await Assertions.Expect(page.Locator("section[aria-labelledby=trao-doi]")).ToContainTextAsync(Words);
        await Has(page, "");
        (await Kept(page)).ShouldBe(0, "what was taken is kept no longer");
    }

    [Fact]
    public async Task What_is_not_wanted_back_is_dropped_and_refused_words_stay_in_their_own_form()
    {
        var page = await site.Empty();
        await DemonstrationSite.Enter(page, "dau-moi-so");
        await page.GotoAsync(Part);
        await page.ClickAsync("summary:has-text('Đề nghị gia hạn')");
        await page.FillAsync("#ly-do", "Chờ báo giá.");
        await page.ClickAsync("button:has-text('Gửi đề nghị')");
        (await page.Locator(".field.wrong").CountAsync()).ShouldBe(1, "only the form that was sent is refused");
        await Assertions.Expect(page.Locator("#ly-do")).ToHaveValueAsync("Chờ báo giá.");
        await page.GotoAsync(Part);
        await Assertions.Expect(page.Locator("#ly-do")).ToHaveValueAsync("Chờ báo giá.");
        await Assertions.Expect(page.Locator("#ly-do")).ToBeVisibleAsync();
        await page.ClickAsync(".kept button");
        await Assertions.Expect(page.Locator("#ly-do")).ToHaveValueAsync("");
        await page.GotoAsync(Part);
        await Assertions.Expect(page.Locator("#ly-do")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task A_draft_of_another_device_is_never_written_over_unasked()
    {
        const string update = "/lam-viec/nhiem-vu/5151-KH-UBND/II.3/03445/cap-nhat";
        var (phone, desk) = (await site.Empty(360), await site.Empty());
        await DemonstrationSite.Enter(phone, "dau-moi-xa");
        await DemonstrationSite.Enter(desk, "dau-moi-xa");
        await phone.GotoAsync(update);
        await desk.GotoAsync(update);
        await desk.FillAsync("#da-lam", "Gõ trên máy bàn.");
        await Assertions.Expect(desk.Locator("[data-save-state]")).ToContainTextAsync("Đã lưu nháp lúc");

        await phone.FillAsync("#da-lam", "Gõ trên điện thoại.");
        await Assertions.Expect(phone.Locator("[data-other-here]")).ToContainTextAsync("vừa được sửa trên máy khác");
        await desk.GotoAsync(update);
        await Assertions.Expect(desk.Locator("#da-lam")).ToHaveValueAsync("Gõ trên máy bàn.");

        // The page is left without an answer: both texts are still there to choose from.
        await phone.GotoAsync(update);
        await Assertions.Expect(phone.Locator("#da-lam")).ToHaveValueAsync("Gõ trên máy bàn.");
        await Assertions.Expect(phone.Locator("[data-other-words]")).ToHaveTextAsync("Gõ trên điện thoại.");
        // The page says of the draft it shows that it is saved; only the answer says so of these words.
        await phone.RunAndWaitForResponseAsync(
            () => phone.ClickAsync("[data-other-mine]"),
            static answer => answer.Url.Contains("handler=Draft", StringComparison.Ordinal) && answer.Ok
        );
        await desk.GotoAsync(update);
        await Assertions.Expect(desk.Locator("#da-lam")).ToHaveValueAsync("Gõ trên điện thoại.");
    }

    [Fact]
    public async Task A_slow_line_is_no_other_device_and_forms_of_one_address_keep_their_words_apart()
    {
        var page = await site.Empty();
        await DemonstrationSite.Enter(page, "dau-moi-so");
        await page.RouteAsync(
            "**/*handler=Draft",
            async route =>
            {
                await Task.Delay(3_000);
                await route.ContinueAsync();
            }
        );
        await page.GotoAsync(Part + "/cap-nhat");
        await page.FillAsync("#da-lam", "Gõ lần một.");
        await page.WaitForTimeoutAsync(2_500);
        await page.FillAsync("#da-lam", "Gõ lần hai.");
        await page.WaitForTimeoutAsync(7_000);
        (await page.Locator("[data-other]").IsVisibleAsync()).ShouldBeFalse("it was this device all along");
        await page.GotoAsync(Part + "/cap-nhat");
        await Assertions.Expect(page.Locator("#da-lam")).ToHaveValueAsync("Gõ lần hai.");

        await page.GotoAsync(Part + "/buoc");
        await page.FillAsync("#ten-buoc", "Lập dự toán");
        await page.GotoAsync(Part + "/buoc?lang=en");
        await Assertions.Expect(page.Locator("#ten-buoc")).ToHaveValueAsync("Lập dự toán");
        await Assertions.Expect(page.Locator("p.kept")).ToContainTextAsync("is back");
    }

    private static Task Has(IPage page, string words) => Assertions.Expect(page.Locator(Box)).ToHaveValueAsync(words);

    private static Task<int> Kept(IPage page) =>
        page.EvaluateAsync<int>("() => Object.keys(localStorage).filter(key => key.startsWith('tiendo-keep:')).length");
}
