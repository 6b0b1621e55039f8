using System.Net;
using System.Text;
using TienDo.Accounts;
using TienDo.Web.Features.Accounts;

namespace TienDo.Web.Tests;

/// <summary>Requests that no page of ours sends: each is answered by name, none is an error of the program.</summary>
public sealed class HostileRequestsTests(QuietSite site) : IClassFixture<QuietSite>
{
    [Theory]
    [InlineData("//evil.example/?lang=en", "/evil.example/")]
    [InlineData("///evil.example/%5C?lang=en&a=1", "/evil.example/%5C?a=1")]
    [InlineData("/%5Cevil.example?lang=en", "/%5Cevil.example")]
    [InlineData("/ke-hoach?lang=vi", "/ke-hoach")]
    public async Task Choosing_a_language_leads_nowhere_else(string asked, string leads)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var answer = await client.GetAsync(new Uri(site.Address + asked));
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.Location!.OriginalString.ShouldBe(leads);
    }

    [Theory]
    [InlineData("ten=a%EF%BF%BE&matKhau=x")]
    [InlineData("ten=a%ED%A0%80&matKhau=x")]
    [InlineData("ten=%E2%80%AEnimda&matKhau=%EF%BF%BE")]
    public async Task A_sign_in_name_of_no_letters_is_an_unknown_name(string form)
    {
        var answer = await PostAtTheDoor("/dang-nhap", form);
        answer.Status.ShouldBe(HttpStatusCode.Forbidden);
        answer.Text.ShouldContain("Tên đăng nhập hoặc mật khẩu không đúng.");
    }

    [Fact]
    public async Task A_locked_account_is_told_what_an_unknown_one_is_told()
    {
        using var caller = await site.As("Tẩn Sử Mẩy", Role.FocalPerson, "so-khcn");
        const string page = "/tai-khoan/mat-khau";
        const string phrase = "nương chè Tả Lèng";
        (await caller.Post(page, page, ("matKhau", phrase), ("lai", phrase))).Text.ShouldContain("Đã đặt mật khẩu");
        for (var attempt = 0; attempt < 5; attempt++)
            await PostAtTheDoor("/dang-nhap", "ten=may.tansu&matKhau=sai");
        var locked = await PostAtTheDoor("/dang-nhap", "ten=may.tansu&matKhau=" + Uri.EscapeDataString(phrase));
        locked.Status.ShouldBe(HttpStatusCode.Forbidden, "it is locked");
        var unknown = await PostAtTheDoor("/dang-nhap", "ten=khong.co&matKhau=sai");
        locked.Html.Replace("may.tansu", "khong.co", StringComparison.Ordinal).Length.ShouldBe(unknown.Html.Length);
        locked.Text.ShouldContain("tạm khóa 15 phút");
    }

    [Fact]
    public async Task A_passkey_that_nobody_asked_for_is_not_accepted()
    {
        var answer = await PostAtTheDoor("/dang-nhap?handler=Passkey", "khoa=%7B%7D");
        answer.Status.ShouldBe(HttpStatusCode.Forbidden);
        answer.Text.ShouldContain(PasskeysModel.ThePasskeyWasNotAccepted.Vietnamese);
        using var caller = await site.As("Vàng Thị Mo", Role.FocalPerson, "so-khcn");
        const string page = "/tai-khoan/khoa-truy-cap";
        (await caller.Post(page, page, ("khoa", "{}"))).Text.ShouldContain(
            PasskeysModel.ThePasskeyWasNotAccepted.Vietnamese
        );
    }

    [Fact]
    public async Task A_form_that_cannot_be_read_is_called_by_its_name_and_not_a_missing_page()
    {
        using var focal = await site.Sender(Role.FocalPerson, "so-khcn");
        const string update = QuietSite.Part + "/cap-nhat";
        var token = (await focal.Get(update)).Token;
        var fields = Enumerable.Range(0, 2_000).Select(at => ("f" + at, "x")).ToArray();
        (await focal.Post(update, token, fields)).Html.ShouldContain("Mã lỗi 400");
        (await focal.Post(update, token, ("NoiDung", "a\0b"))).Html.ShouldContain("Mã lỗi 400");
        using var client = new HttpClient();
        client.DefaultRequestHeaders.ExpectContinue = true;
        using var large = new ByteArrayContent(new byte[60_000_000]);
        large.Headers.ContentType = new("application/x-www-form-urlencoded");
        using var answer = await client.PostAsync(new Uri(site.Address + "/dang-nhap"), large);
        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Tệp quá lớn");
    }

    [Theory]
    [InlineData("/lam-viec")]
    [InlineData("/lam-viec/toan-canh")]
    [InlineData("/lam-viec/tien-do")]
    [InlineData("/lam-viec/lich")]
    [InlineData("/lam-viec/vuong-mac")]
    [InlineData("/lam-viec/nhiem-vu")]
    [InlineData("/tai-khoan")]
    [InlineData("/dang-nhap")]
    [InlineData("/lam-viec/khong-co-trang-nay")]
    public async Task Nothing_on_the_way_may_keep_what_a_signed_in_page_says(string path)
    {
        using var caller = await site.As("Lù Văn Pao", Role.Reader, "so-khcn");
        (await caller.CacheControl(path)).ShouldContain("no-store");
        (await caller.CacheControl("/ke-hoach")).ShouldNotContain("no-store");
    }

    /// <summary>As a form of the sign-in page with its own token, of a browser of its own.</summary>
    private async Task<Answer> PostAtTheDoor(string path, string form)
    {
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() });
        var page = await client.GetStringAsync(new Uri(site.Address + "/dang-nhap"));
        var token = WebUtility.HtmlDecode(
            page.Split("name=\"__RequestVerificationToken\"")[1].Split("value=\"")[1].Split('"')[0]
        );
        using var content = new StringContent(
            form + "&__RequestVerificationToken=" + Uri.EscapeDataString(token),
            Encoding.UTF8,
            "application/x-www-form-urlencoded"
        );
        using var answer = await client.PostAsync(new Uri(site.Address + path), content);
        return new Answer(answer.StatusCode, path, await answer.Content.ReadAsStringAsync());
    }
}
