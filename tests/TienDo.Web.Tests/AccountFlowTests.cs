using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Playwright;
using TienDo.Web.Tests.Review;

namespace TienDo.Web.Tests;

/// <summary>Ways in and out, walked in a real browser.</summary>
[Collection(ReviewPages.Name)]
public sealed class AccountFlowTests(ReviewSite site)
{
    private const string Phrase = "sương mù đèo Khau Cọ";

    [Fact]
    public async Task A_password_set_after_the_link_signs_in_and_a_wrong_one_is_refused_in_words()
    {
        var page = await Invited("Giàng A Páo");
        await page.GotoAsync("/tai-khoan/mat-khau");
        await page.FillAsync("#moi", "matkhau123456789");
        await page.FillAsync("#lai", "matkhau123456789");
        await page.ClickAsync("main button");
        (await page.InnerTextAsync(".error")).ShouldContain("dễ đoán");
        await SetPassword(page);
        await page.ClickAsync("text=Đăng xuất >> nth=-1");
        await page.GotoAsync("/lam-viec");
        page.Url.ShouldContain("/dang-nhap");
        await SignIn(page, "pao.gianga", "sai mật khẩu rồi đó");
        (await page.InnerTextAsync(".error")).ShouldStartWith("Tên đăng nhập hoặc mật khẩu không đúng.");
        (await page.InputValueAsync("#ten")).ShouldBe("pao.gianga");
        await SignIn(page, "pao.gianga", Phrase);
        new Uri(page.Url).AbsolutePath.ShouldBe("/lam-viec");
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_for_a_while()
    {
        var page = await Invited("Sùng Thị Dợ");
        await SetPassword(page);
        await page.ClickAsync("text=Đăng xuất >> nth=-1");
        await page.GotoAsync("/dang-nhap");
        for (var attempt = 0; attempt < 5; attempt++)
            await SignIn(page, "do.sungthi", "sai mật khẩu rồi đó");
        await SignIn(page, "do.sungthi", Phrase);
        (await page.InnerTextAsync(".error")).ShouldContain("tạm khóa 15 phút");
    }

    [Fact]
    public async Task With_the_second_step_on_a_code_or_a_recovery_code_is_asked_for()
    {
        var page = await Invited("Lý Tả Mẩy");
        await SetPassword(page);
        await page.GotoAsync("/tai-khoan/xac-thuc-hai-buoc");
        await page.ClickAsync("button:has-text('Bắt đầu')");
        var key = await page.InnerTextAsync(".steps code");
        await page.FillAsync("#ma", "000000");
        await page.ClickAsync("main button");
        (await page.InnerTextAsync(".error")).ShouldContain("Mã không đúng");
        await page.FillAsync("#ma", Code(key));
        await page.ClickAsync("main button");
        var spare = await page.Locator(".codes code").First.InnerTextAsync();
        (await page.Locator(".codes code").CountAsync()).ShouldBe(10);
        await SignOut(page);
        await page.GotoAsync("/dang-nhap");
        await SignIn(page, "may.lyta", Phrase);
        page.Url.ShouldContain("/dang-nhap/ma");
        await page.FillAsync("#ma", spare);
        await page.ClickAsync("main button");
        new Uri(page.Url).AbsolutePath.ShouldBe("/lam-viec");
        await SignOut(page);
        await page.GotoAsync("/dang-nhap");
        await SignIn(page, "may.lyta", Phrase);
        await page.FillAsync("#ma", spare);
        await page.ClickAsync("main button");
        (await page.InnerTextAsync(".error")).ShouldContain(
            "Mã không đúng",
            customMessage: "a recovery code works once"
        );
    }

    [Fact]
    public async Task A_passkey_signs_in_without_a_password()
    {
        var page = await Invited("Chẻo Lở Mẩy");
        var devices = await page.Context.NewCDPSessionAsync(page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new()
            {
                ["options"] = new Dictionary<string, object>
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = true,
                    ["automaticPresenceSimulation"] = true,
                },
            }
        );
        await page.GotoAsync("/tai-khoan/khoa-truy-cap");
        await page.ClickAsync("text=Thêm khóa truy cập trên máy này");
        await Assertions.Expect(page.Locator("main .list li")).ToHaveCountAsync(1);
        await SignOut(page);
        await page.GotoAsync("/dang-nhap");
        await page.ClickAsync("text=Dùng khóa truy cập");
        await page.WaitForURLAsync("**/lam-viec");
        (await page.InnerTextAsync(".me")).ShouldBe("Chẻo Lở Mẩy");
    }

    [Fact]
    public async Task Ending_the_other_sessions_puts_them_out()
    {
        var here = await Invited("Tẩn Sành Quáng");
        var there = await Invited("Tẩn Sành Quáng");
        await here.GotoAsync("/tai-khoan");
        await here.ClickAsync("text=Đăng xuất mọi nơi khác");
        (await here.InnerTextAsync("main .notice")).ShouldContain("Đã đăng xuất mọi nơi khác");
        await there.GotoAsync("/lam-viec");
        there.Url.ShouldContain("/dang-nhap");
    }

    /// <summary>Passkeys need a name for the place, which an address in digits is not: "localhost" is one.</summary>
    private Task<IPage> Invited(string name) => site.As(name, host: "localhost");

    private static async Task SetPassword(IPage page)
    {
        await page.GotoAsync("/tai-khoan/mat-khau");
        await page.FillAsync("#moi", Phrase);
        await page.FillAsync("#lai", Phrase);
        await page.ClickAsync("main button");
        (await page.InnerTextAsync("main .notice")).ShouldContain("Đã đặt mật khẩu");
    }

    private static async Task SignOut(IPage page)
    {
        await page.GotoAsync("/tai-khoan");
        await page.ClickAsync("text=Đăng xuất >> nth=-1");
    }

    private static async Task SignIn(IPage page, string name, string password)
    {
        await page.FillAsync("#ten", name);
        await page.FillAsync("#mat-khau", password);
        await page.ClickAsync("main form >> nth=0 >> button");
        await page.WaitForLoadStateAsync();
    }

    /// <summary>RFC 6238 with its usual 30 seconds, SHA-1 and six digits.</summary>
    private static string Code(string base32)
    {
        var bits = string.Concat(
            base32.Select(letter =>
                Convert
                    .ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2)
                    .PadLeft(5, '0')
            )
        );
        var key = Enumerable
            .Range(0, bits.Length / 8)
            .Select(at => Convert.ToByte(bits.Substring(at * 8, 8), 2))
            .ToArray();
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // the standard's own hash
        var hash = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        var value = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (value % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }
}
