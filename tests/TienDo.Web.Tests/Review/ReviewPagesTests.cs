using System.Net;
using Deque.AxeCore.Playwright;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using TienDo.Documents.Drafting;
using TienDo.Web.Features.Review;
using TienDo.Web.Wording;
using static Microsoft.Playwright.Assertions;

namespace TienDo.Web.Tests.Review;

[Collection(ReviewPages.Name)]
public sealed class ReviewPagesTests(ReviewSite site)
{
    [Theory]
    [InlineData(360, "vi")]
    [InlineData(360, "en")]
    [InlineData(1440, "vi")]
    [InlineData(1440, "en")]
    public async Task Every_page_is_accessible_and_never_scrolls_sideways(int width, string language)
    {
        var page = await site.As("Lê Thị Hoa", width: width, language: language);
        var review = await site.TakeIn(page);
        string[] pages =
        [
            "/lam-viec/ban-doc",
            "/lam-viec/nhap-van-ban",
            review,
            review + "?the=nhiem-vu",
            review + "?the=nhiem-vu&chon=A1",
            review + "?the=nhiem-vu&chon=A1&viec=tach",
            review + "?the=nhiem-vu&chon=A1&viec=gop",
            review + "?the=nhiem-vu&chon=A1&viec=chuyen",
            review + "?the=nhiem-vu&chon=A1&viec=nguon",
            review + "?the=nhiem-vu&dong=8&viec=them",
            review + "?the=chi-tieu&dong=8&viec=them-chi-tieu",
            review + "?the=van-ban",
            review + "?the=van-ban&viec=them-can-cu",
            review + "?the=van-ban&viec=bo-ban-doc",
            review + "?the=da-xu-ly",
            review + "?viec=dua-vao",
            review + "?da-co=true",
        ];
        foreach (var address in pages)
        {
            await page.GotoAsync(address);
            await Look(page, width, address);
        }

        var other = await site.As("Trần Văn Nam");
        foreach (var who in new[] { other, page })
            await who.GotoAsync(review + "?the=nhiem-vu&chon=A1");
        await Save(other, "bản của Nam");
        await Expect(other.Locator(".rv-notice.done")).ToBeVisibleAsync();
        await Save(page, "bản của Hoa");
        await Expect(page.Locator(".rv-conflict")).ToBeVisibleAsync();
        await Look(page, width, "the conflict");
    }

    private static async Task Save(IPage page, string text)
    {
        await page.Locator("#f-text").FillAsync(text);
        await page.Locator("button[name=act][value=sua]").ClickAsync();
    }

    private static async Task Look(IPage page, int width, string address)
    {
        var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        wide.ShouldBeLessThanOrEqualTo(width, address);
        var found = await page.RunAxe();
        found.Violations.Select(one => $"{address} {one.Id}: {one.Nodes[0].Html}").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refused_file_gets_its_sentence_and_what_was_pasted_stays()
    {
        var page = await site.As("Lê Thị Hoa");
        await page.GotoAsync("/lam-viec/nhap-van-ban");
        await page.Locator("main form button").ClickAsync();
        await Expect(page.Locator("#e-tep")).ToContainTextAsync("Chọn tệp hoặc dán văn bản");
        await page.Locator("#van-ban").FillAsync("Chỉ là một lời nhắn, không phải kế hoạch.");
        await page.Locator("main form button").ClickAsync();
        await Expect(page.Locator("#e-tep")).ToBeVisibleAsync();
        await Expect(page.Locator("#van-ban")).ToHaveValueAsync("Chỉ là một lời nhắn, không phải kế hoạch.");
    }

    [Fact]
    public async Task A_refused_edit_keeps_what_was_typed_beside_its_sentence()
    {
        var page = await site.As("Lê Thị Hoa");
        var review = await site.TakeIn(page);
        await page.GotoAsync(review + "?the=van-ban");
        await page.Locator("#f-date").FillAsync("ngày nào đó");
        await page.Locator("#f-subject").FillAsync("Trích yếu vừa sửa");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu mục này" }).ClickAsync();
        await Expect(page.Locator("#e-date")).ToContainTextAsync("05/12/2026");
        await Expect(page.Locator("#f-date")).ToHaveValueAsync("ngày nào đó");
        await Expect(page.Locator("#f-subject")).ToHaveValueAsync("Trích yếu vừa sửa");
    }

    [Fact]
    public async Task Script_in_a_document_is_only_words()
    {
        var page = await site.As("Lê Thị Hoa");
        const string Evil = "<script>document.title='x'</script><img src=x onerror=\"document.title='x'\">";
        var plan = ReviewSite.Plan.Replace("Biên soạn nội dung", "Biên soạn " + Evil, StringComparison.Ordinal);
        var review = await site.TakeIn(page, plan);
        await page.GotoAsync(review + "?the=nhiem-vu&chon=A1");
        (await page.TitleAsync()).ShouldNotBe("x");
        (await page.Locator("main img").CountAsync()).ShouldBe(0);
        await Expect(page.Locator("#nguon")).ToContainTextAsync("<script>");
    }

    [Fact]
    public async Task Ten_thousand_characters_are_saved_as_typed()
    {
        var page = await site.As("Lê Thị Hoa");
        var review = await site.TakeIn(page);
        await page.GotoAsync(review + "?the=nhiem-vu&chon=A1");
        var text = string.Join(' ', Enumerable.Repeat("sổ tay số", 1_100))[..10_000].Trim();
        await page.Locator("#f-text").FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu mục này" }).ClickAsync();
        await Expect(page.Locator(".rv-notice.done")).ToBeVisibleAsync();
        await Expect(page.Locator("#f-text")).ToHaveValueAsync(text);
    }

    [Fact]
    public async Task A_form_without_its_token_or_without_an_officer_is_refused()
    {
        var page = await site.As("Lê Thị Hoa");
        var review = await site.TakeIn(page);
        var cookies = string.Join("; ", (await page.Context.CookiesAsync()).Select(one => one.Name + "=" + one.Value));
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        foreach (var token in new[] { "", "CfDJ8forged" })
        {
            using var forged = new HttpRequestMessage(HttpMethod.Post, site.Address + review)
            {
                Content = new FormUrlEncodedContent(
                    new Dictionary<string, string> { ["act"] = "bo-ban-doc", ["__RequestVerificationToken"] = token }
                ),
            };
            forged.Headers.Add("Cookie", cookies);
            (await client.SendAsync(forged)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }
        foreach (var address in new[] { "/lam-viec/ban-doc", "/lam-viec/nhap-van-ban", review })
        {
            var stranger = await client.GetAsync(site.Address + address);
            stranger.StatusCode.ShouldBe(HttpStatusCode.Redirect);
            stranger.Headers.Location!.ToString().ShouldContain("/dang-nhap");
        }
    }

    [Fact]
    public async Task A_review_that_does_not_exist_is_not_found()
    {
        var page = await site.As("Lê Thị Hoa");
        (await page.GotoAsync("/lam-viec/ban-doc/9999"))!.Status.ShouldBe(404);
    }

    [Fact]
    public void Every_doubt_has_words_in_both_languages()
    {
        var reasons = typeof(DoubtReasons).GetFields().Select(field => (string)field.GetRawConstantValue()!);
        var vietnamese = In("vi");
        var english = In("en");
        foreach (var reason in reasons)
        {
            DoubtWording.Title(vietnamese, reason).ShouldNotBe(reason);
            DoubtWording.Sentence(vietnamese, reason).ShouldNotBeEmpty(reason);
            DoubtWording.Title(english, reason).ShouldNotBe(DoubtWording.Title(vietnamese, reason));
            DoubtWording.Sentence(english, reason).ShouldNotBe(DoubtWording.Sentence(vietnamese, reason));
        }
    }

    private static Words In(string language)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Cookie = "lang=" + language;
        return new Words(new HttpContextAccessor { HttpContext = context }, EnglishCatalogue.Load());
    }
}
