using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using TienDo.Accounts;
using TienDo.App.Accounts;

namespace TienDo.Web.Tests;

/// <summary>The second step cannot be gone round: not by a code seen over a shoulder, not by an entry link.</summary>
public sealed partial class SecondStepTests(QuietSite site) : IClassFixture<QuietSite>
{
    private const string Phrase = "sương mù đèo Khau Cọ";
    private const string Step = "/dang-nhap/ma";

    [Fact]
    public async Task A_code_signs_in_once_and_an_entry_link_asks_for_one_too()
    {
        var (account, secret) = await WithSecondStep("Lý Tả Mẩy");
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30;

        using var first = await AtSecondStep("may.lyta");
        (await first.Post(Step, Step, ("ma", ""))).Text.ShouldContain(AccountRefusals.TheCodeIsMissing.Vietnamese);
        (await first.Post(Step, Step, ("ma", Code(secret, now + 1)))).Path.ShouldBe("/lam-viec");

        using var again = await AtSecondStep("may.lyta");
        var replayed = await again.Post(Step, Step, ("ma", Code(secret, now + 1)));
        replayed.Status.ShouldBe(HttpStatusCode.Forbidden);
        replayed.Text.ShouldContain(AccountRefusals.TheCodeWasUsedBefore.Vietnamese);

        var token = site.Store.Change(db =>
            EntryLinks.Make(db, account, "Lý Tả Mẩy", EntryLinks.UsualValidity, EntryLinkKind.Invitation, Operator)
        );
        using var byLink = new Caller(site.Address, account);
        (await byLink.Post("/vao/" + token, "/vao/" + token)).Path.ShouldStartWith(Step);
        (await byLink.Get("/lam-viec")).Path.ShouldStartWith("/dang-nhap", customMessage: "nobody is in yet");
        var next = "/tai-khoan/mat-khau?moi=1";
        var entered = await byLink.Post(
            Step + "?tiep=" + Uri.EscapeDataString(next),
            Step,
            ("ma", Code(secret, now + 2)),
            ("tiep", next)
        );
        entered.Path.ShouldBe(next);
        // Whoever came by a link has no password to show.
        var changed = await byLink.Post(
            next,
            next,
            ("matKhau", "mây phủ đỉnh Putaleng"),
            ("lai", "mây phủ đỉnh Putaleng")
        );
        changed.Text.ShouldContain("Đã đặt mật khẩu");
        (await byLink.Get("/lam-viec")).Text.ShouldContain("Có liên kết vào mới cho tài khoản này");
        const string page = "/tai-khoan/mat-khau";
        var second = await byLink.Post(page, next, ("matKhau", Phrase), ("lai", Phrase));
        second.Text.ShouldContain(
            AccountRefusals.ThePresentPasswordIsWrong.Vietnamese,
            Case.Sensitive,
            "it has one now"
        );
    }

    [Fact]
    public async Task A_computer_that_was_left_open_turns_nothing_off_without_the_password()
    {
        const string page = "/tai-khoan/xac-thuc-hai-buoc";
        using var caller = await site.As("Phùng Thị Lai", Role.FocalPerson, "so-khcn");
        await TurnOn(caller);
        foreach (var handler in (string[])["?handler=TurnOff", "?handler=NewCodes"])
        {
            foreach (var shown in (string[])["", "sai mật khẩu rồi đó"])
            {
                var refused = await caller.Post(page, page + handler, ("xacNhan", shown));
                refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
                refused.Text.ShouldContain(AccountRefusals.ThePresentPasswordIsWrong.Vietnamese);
            }
        }
        (await caller.Post(page, page + "?handler=NewCodes", ("xacNhan", Phrase))).Text.ShouldContain(
            "mã dự phòng này"
        );
        (await caller.Post(page, page + "?handler=TurnOff", ("xacNhan", Phrase))).Path.ShouldBe(
            "/tai-khoan?xong=tat-hai-buoc"
        );
    }

    private static Actor Operator { get; } = new("Thử", Role.Operator);

    private async Task<(string Account, string Secret)> WithSecondStep(string name)
    {
        using var caller = await site.As(name, Role.FocalPerson, "so-khcn");
        return (caller.Account, await TurnOn(caller));
    }

    private static async Task<string> TurnOn(Caller caller)
    {
        const string page = "/tai-khoan/xac-thuc-hai-buoc";
        await caller.Post("/tai-khoan/mat-khau", "/tai-khoan/mat-khau", ("matKhau", Phrase), ("lai", Phrase));
        var shown = await caller.Post(page, page + "?handler=Begin");
        var secret = Key().Match(shown.Html).Groups[1].Value;
        var on = await caller.Post(
            page,
            page,
            ("ma", Code(secret, DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30 - 1))
        );
        on.Status.ShouldBe(HttpStatusCode.OK);
        return secret;
    }

    private async Task<Caller> AtSecondStep(string userName)
    {
        var caller = new Caller(site.Address, "");
        var answer = await caller.Post("/dang-nhap", "/dang-nhap", ("ten", userName), ("matKhau", Phrase));
        answer.Path.ShouldStartWith(Step);
        return caller;
    }

    private static string Code(string base32, long step)
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
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // the standard's own hash
        var hash = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        var value = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (value % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("<code>([A-Z2-7]{32})</code>", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Key();
}
