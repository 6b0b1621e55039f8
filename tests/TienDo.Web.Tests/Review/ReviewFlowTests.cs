using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TienDo.Web.Tests.Review;

/// <summary>From a file to a public plan, as an officer does it.</summary>
[Collection(ReviewPages.Name)]
public sealed class ReviewFlowTests(ReviewSite site)
{
    [Fact]
    public async Task A_pasted_plan_is_reviewed_adopted_and_public()
    {
        var page = await site.As("Lê Thị Hoa");
        var review = await site.TakeIn(page);
        await SettleNumber(page, review, "45/KH-UBND");
        await SettleAll(page, review);

        await page.GotoAsync(review);
        await page.GetByRole(AriaRole.Link, new() { Name = "Đưa vào theo dõi" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Đưa vào theo dõi" }).ClickAsync();
        await page.WaitForURLAsync("**/ke-hoach/*");
        await Expect(page.Locator("main")).ToContainTextAsync("sổ tay số");
        await page.GotoAsync("/lam-viec/ban-doc");
        await Expect(page.Locator("main")).ToContainTextAsync("45/KH-UBND");
    }

    [Fact]
    public async Task An_entry_is_split_merged_again_deleted_and_brought_back()
    {
        var page = await site.As("Lê Thị Hoa");
        var review = await site.TakeIn(page);
        await Open(page, review, "Đánh giá kết quả");
        var before = await Count(page, "Nhiệm vụ");

        await page.GetByRole(AriaRole.Link, new() { Name = "Tách T" }).ClickAsync();
        await page.Locator("#f-marked").FillAsync("Đánh giá kết quả sử dụng. |Đề xuất mở rộng sổ tay số");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tách làm hai" }).ClickAsync();
        await Expect(page.Locator("#f-text"))
            .ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^Đề xuất mở rộng"));
        (await Count(page, "Nhiệm vụ")).ShouldBe(before + 1);

        await Open(page, review, "Đánh giá kết quả");
        await page.GetByRole(AriaRole.Link, new() { Name = "Gộp M" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Gộp vào đây" }).ClickAsync();
        await Expect(page.Locator(".rv-notice.done")).ToContainTextAsync("gộp");
        (await Count(page, "Nhiệm vụ")).ShouldBe(before);

        await page.GetByRole(AriaRole.Button, new() { Name = "Bỏ mục này" }).ClickAsync();
        await Expect(page.Locator(".rv-notice.done")).ToContainTextAsync("bỏ");
        (await Count(page, "Nhiệm vụ")).ShouldBe(before - 1);
        await page.GetByRole(AriaRole.Button, new() { Name = "Hoàn tác" }).ClickAsync();
        await Expect(page.Locator(".rv-notice.done")).ToHaveCountAsync(0);
        (await Count(page, "Nhiệm vụ")).ShouldBe(before);
    }

    [Fact]
    public async Task The_caret_in_the_text_says_where_to_split()
    {
        var page = await site.As("Lê Thị Hoa");
        var review = await site.TakeIn(page);
        await Open(page, review, "Đánh giá kết quả");
        await page.Locator("#f-text").EvaluateAsync("text => { text.focus(); text.setSelectionRange(26, 26); }");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("t");
        await Expect(page.Locator("[data-at-caret]")).ToContainTextAsync("Đề xuất mở rộng sổ tay số");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tách làm hai" }).ClickAsync();
        await Expect(page.Locator("#f-text")).ToHaveValueAsync("Đề xuất mở rộng sổ tay số");
    }

    [Fact]
    public async Task What_was_typed_and_not_saved_comes_back_with_its_entry()
    {
        var page = await site.As("Lê Thị Hoa");
        var review = await site.TakeIn(page);
        await Open(page, review, "Biên soạn");
        await page.Locator("#f-funding").FillAsync("Ngân sách tỉnh");
        await page.GetByRole(AriaRole.Link, new() { Name = "Tách T" }).ClickAsync();
        await Expect(page.Locator("#f-marked")).ToBeVisibleAsync();
        await Expect(page.Locator("#f-funding")).ToHaveValueAsync("Ngân sách tỉnh");
        await Expect(page.Locator("[data-unsaved]")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(page.Locator("#f-funding")).ToHaveValueAsync("Ngân sách tỉnh");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu mục này" }).ClickAsync();
        await Expect(page.Locator(".rv-notice.done")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-unsaved]")).ToBeHiddenAsync();
        await Expect(page.Locator("#f-funding")).ToHaveValueAsync("Ngân sách tỉnh");
    }

    [Fact]
    public async Task A_split_that_meets_anothers_edit_shows_both_and_what_was_deleted_keeps_its_words()
    {
        var hoa = await site.As("Lê Thị Hoa");
        var nam = await site.As("Trần Văn Nam", withScript: false);
        var review = await site.TakeIn(hoa);
        await Open(hoa, review, "Đánh giá kết quả");
        await Open(nam, review, "Đánh giá kết quả");
        await hoa.GetByRole(AriaRole.Link, new() { Name = "Tách T" }).ClickAsync();
        await Expect(hoa.Locator("#f-marked")).ToBeVisibleAsync();
        await nam.Locator("#f-lead").FillAsync("Sở Tài chính");
        await nam.GetByRole(AriaRole.Button, new() { Name = "Lưu mục này" }).ClickAsync();
        await Expect(nam.Locator(".rv-notice.done")).ToBeVisibleAsync();

        await hoa.Locator("#f-marked").FillAsync("Đánh giá kết quả sử dụng. |Đề xuất mở rộng sổ tay số");
        await hoa.GetByRole(AriaRole.Button, new() { Name = "Tách làm hai" }).ClickAsync();
        var conflict = hoa.Locator(".rv-conflict");
        await Expect(conflict.Locator("ins")).ToContainTextAsync("Sở Tài chính");
        await Expect(conflict).ToContainTextAsync("Đề xuất mở rộng sổ tay số");

        await Open(hoa, review, "Biên soạn");
        await Open(nam, review, "Biên soạn");
        await nam.GetByRole(AriaRole.Button, new() { Name = "Bỏ mục này" }).ClickAsync();
        await Expect(nam.Locator(".rv-notice.done")).ToBeVisibleAsync();
        await hoa.Locator("#f-text").FillAsync("Biên soạn và in sổ tay");
        await hoa.GetByRole(AriaRole.Button, new() { Name = "Lưu mục này" }).ClickAsync();
        await Expect(conflict).ToContainTextAsync("vừa được người khác bỏ");
        await Expect(conflict).ToContainTextAsync("Biên soạn và in sổ tay");
    }

    [Fact]
    public async Task Two_reviewers_of_one_entry_see_both_texts_and_lose_neither()
    {
        var hoa = await site.As("Lê Thị Hoa");
        var nam = await site.As("Trần Văn Nam");
        var review = await site.TakeIn(hoa);
        await Open(hoa, review, "Biên soạn");
        await Open(nam, review, "Biên soạn");

        await nam.Locator("#f-text").FillAsync("Biên soạn nội dung sổ tay số, bản của Nam");
        await nam.GetByRole(AriaRole.Button, new() { Name = "Lưu mục này" }).ClickAsync();
        await Expect(nam.Locator(".rv-notice.done")).ToBeVisibleAsync();
        await hoa.Locator("#f-text").FillAsync("Biên soạn nội dung sổ tay số, bản của Hoa");
        await hoa.GetByRole(AriaRole.Button, new() { Name = "Lưu mục này" }).ClickAsync();

        var conflict = hoa.Locator(".rv-conflict");
        await Expect(conflict).ToContainTextAsync("Trần Văn Nam");
        await Expect(conflict).ToContainTextAsync("bản của Nam");
        await Expect(conflict.Locator("textarea")).ToHaveValueAsync("Biên soạn nội dung sổ tay số, bản của Hoa");
        await Expect(hoa.Locator("#ban-doc form")).ToHaveCountAsync(1);
        await hoa.GetByRole(AriaRole.Button, new() { Name = "Ghi bản vừa nhập" }).ClickAsync();
        await Expect(hoa.Locator(".rv-notice.done")).ToBeVisibleAsync();
        await Expect(hoa.Locator("#f-text")).ToHaveValueAsync("Biên soạn nội dung sổ tay số, bản của Hoa");
    }

    [Fact]
    public async Task Keys_alone_settle_doubts_and_undo()
    {
        var page = await site.As("Lê Thị Hoa");
        var review = await site.TakeIn(page);
        await page.GotoAsync(review);
        var before = await Count(page, "Nghi vấn");
        before.ShouldBeGreaterThan(0);
        await page.Keyboard.PressAsync("g");
        await Expect(page.Locator(".rv-notice.done")).ToBeVisibleAsync();
        (await Count(page, "Nghi vấn")).ShouldBe(before - 1);
        await page.Keyboard.PressAsync("z");
        await Expect(page.Locator(".rv-notice.done")).ToHaveCountAsync(0);
        (await Count(page, "Nghi vấn")).ShouldBe(before);

        await page.Keyboard.PressAsync("2");
        await Expect(page.Locator(".rv-tabs [aria-current]")).ToContainTextAsync("Nhiệm vụ");
        await page.Keyboard.PressAsync("j");
        await Expect(page.Locator("#f-text")).ToBeVisibleAsync();
        var first = await page.Locator("#f-text").InputValueAsync();
        await page.Keyboard.PressAsync("j");
        await Expect(page.Locator("#f-text")).Not.ToHaveValueAsync(first);
        await page.Keyboard.PressAsync("k");
        await Expect(page.Locator("#f-text")).ToHaveValueAsync(first);
        await page.Keyboard.PressAsync("?");
        await Expect(page.Locator(".rv-keys details")).ToHaveAttributeAsync("open", "");
    }

    [Fact]
    public async Task Keys_alone_add_split_delete_and_bring_back()
    {
        var page = await site.As("Lê Thị Hoa");
        var review = await site.TakeIn(page);
        await page.GotoAsync(review);
        await page.Keyboard.PressAsync("g");
        await Expect(page.Locator(".rv-notice.done")).ToBeVisibleAsync();
        await Expect(page.Locator(".rv-list > .open")).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("2");
        await Expect(page.Locator(".rv-tabs [aria-current]")).ToContainTextAsync("Nhiệm vụ");
        var before = await Count(page, "Nhiệm vụ");
        await page.Keyboard.PressAsync("n");
        await Expect(page.Locator(".rv-panel #f-text")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Bổ sung phần hỏi đáp. Phát hành bản in");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".rv-notice.done")).ToContainTextAsync("đã thêm");
        (await Count(page, "Nhiệm vụ")).ShouldBe(before + 1);

        await page.Keyboard.PressAsync("t");
        await Expect(page.Locator(".rv-panel input[type=radio]").Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".rv-notice.done")).ToContainTextAsync("đã tách làm hai");
        (await Count(page, "Nhiệm vụ")).ShouldBe(before + 2);

        await page.Keyboard.PressAsync("d");
        await Expect(page.Locator(".rv-notice.done")).ToContainTextAsync("đã bỏ");
        await page.Keyboard.PressAsync("z");
        await Expect(page.Locator(".rv-notice.done")).ToHaveCountAsync(0);
        (await Count(page, "Nhiệm vụ")).ShouldBe(before + 2);
    }

    [Fact]
    public async Task On_a_slow_line_a_second_press_sends_nothing_twice()
    {
        var page = await site.As("Lê Thị Hoa", width: 360);
        var review = await site.TakeIn(page);
        await page.GotoAsync(review);
        var before = await Count(page, "Nghi vấn");
        var sent = 0;
        await page.RouteAsync(
            "**/lam-viec/ban-doc/**",
            async route =>
            {
                if (route.Request.Method == "POST")
                    sent++;
                await Task.Delay(1_500);
                await route.ContinueAsync();
            }
        );
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("g");
        await Expect(page.Locator("[data-review][aria-busy=true]")).ToBeVisibleAsync();
        await Expect(page.Locator(".rv-notice.done")).ToBeVisibleAsync();
        sent.ShouldBe(1);
        (await Count(page, "Nghi vấn")).ShouldBe(before - 1);
    }

    [Fact]
    public async Task Without_script_links_and_forms_do_the_same()
    {
        var page = await site.As("Lê Thị Hoa", withScript: false);
        var review = await site.TakeIn(page);
        await SettleNumber(page, review, "46/KH-UBND");
        await Open(page, review, "Biên soạn");
        await page.Locator("#f-funding").FillAsync("Ngân sách tỉnh");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu mục này" }).ClickAsync();
        await Expect(page.Locator("#f-funding")).ToHaveValueAsync("Ngân sách tỉnh");
        await Expect(page.Locator("#nguon li.on").First).ToContainTextAsync("Biên soạn");

        await page.Locator("#nguon li .rv-no").First.ClickAsync();
        await Expect(page.Locator(".rv-online")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_draft_survives_a_restart()
    {
        var page = await site.As("Lê Thị Hoa");
        var review = await site.TakeIn(page);
        await SettleNumber(page, review, "47/KH-UBND");
        await site.Restart();
        var again = await site.As("Lê Thị Hoa");
        await again.GotoAsync(review + "?the=van-ban");
        await Expect(again.Locator("#f-number")).ToHaveValueAsync("47/KH-UBND");
        await again.GotoAsync(review + "?the=da-xu-ly");
        await Expect(again.Locator(".rv-list")).ToContainTextAsync("Lê Thị Hoa");
    }

    /// <summary>Whether the reading doubted the number or not, it is typed where the document has its head.</summary>
    private static async Task SettleNumber(IPage page, string review, string number)
    {
        await page.GotoAsync(review + "?the=van-ban");
        await page.Locator("#f-number").FillAsync(number);
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu mục này" }).ClickAsync();
        await Expect(page.Locator(".rv-notice.done")).ToBeVisibleAsync();
        await Expect(page.Locator("#f-number")).ToHaveValueAsync(number);
    }

    private static async Task SettleAll(IPage page, string review)
    {
        await page.GotoAsync(review);
        for (var left = await Count(page, "Nghi vấn"); left > 0; left = await Count(page, "Nghi vấn"))
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Giữ như văn bản" }).ClickAsync();
            await Expect(page.Locator(".rv-tabs a").First).ToHaveTextAsync($"Nghi vấn {left - 1}");
        }
        await Expect(page.Locator("main")).ToContainTextAsync("Không còn nghi vấn nào.");
    }

    private static async Task Open(IPage page, string review, string text)
    {
        await page.GotoAsync(review + "?the=nhiem-vu");
        await page.Locator(".rv-list h3 a", new() { HasText = text }).First.ClickAsync();
        await Expect(page.Locator("#f-text")).ToBeVisibleAsync();
    }

    private static async Task<int> Count(IPage page, string tab)
    {
        var text = await page.Locator(".rv-tabs a", new() { HasText = tab }).First.InnerTextAsync();
        return int.Parse(text[(text.LastIndexOf(' ') + 1)..], System.Globalization.CultureInfo.InvariantCulture);
    }
}
