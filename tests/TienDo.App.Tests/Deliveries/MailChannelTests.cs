using System.Text;
using TienDo.App.Deliveries;
using TienDo.App.Reminders;
using TienDo.Documents.Writing.Mail;
using TienDo.Reminders;

namespace TienDo.App.Tests.Deliveries;

/// <summary>Letters over a real line to a real mail server; whoever stands between hears nothing.</summary>
public sealed class MailChannelTests : IDisposable
{
    private readonly LocalSmtpServer _server = new();

    [Theory]
    [InlineData(MailSecurity.StartTls, "PLAIN LOGIN")]
    [InlineData(MailSecurity.StartTls, "LOGIN")]
    [InlineData(MailSecurity.Tls, "PLAIN")]
    [InlineData(MailSecurity.Tls, "LOGIN")]
    public async Task A_letter_arrives_over_tls_by_either_way_of_signing_in(MailSecurity security, string ways)
    {
        _server.TlsFromTheStart = security == MailSecurity.Tls;
        _server.Ways = ways;
        (await Send(security)).ShouldBeOfType<DeliveryAnswer.Went>();
        var letter = _server.Letters.ShouldHaveSingleItem();
        letter.ShouldContain("Message-ID: <khoa-7@laichau.gov.vn>");
        var body = Encoding.UTF8.GetString(Convert.FromBase64String(letter.Split("\r\n\r\n", 2)[1]));
        body.ShouldContain("Bản tin ngày 10/7/2026: 1 việc");
        body.ShouldContain("Lập danh mục dữ liệu dùng chung (Kế hoạch số 12/KH-UBND, mục II.1)");
        body.ShouldContain("https://tiendo.laichau.gov.vn/lam-viec/nhiem-vu/12-KH-UBND/II.1/so-khcn");
        _server.Heard.ShouldContain("tls RCPT TO:<mai@laichau.gov.vn>");
        _server
            .Heard.Where(line => line.StartsWith("plain ", StringComparison.Ordinal))
            .ShouldBe(security == MailSecurity.Tls ? [] : ["plain EHLO tiendo.laichau.gov.vn", "plain STARTTLS"]);
    }

    [Fact]
    public async Task A_server_that_nobody_vouches_for_hears_nothing()
    {
        (await Send(MailSecurity.StartTls, authority: false)).ShouldBe(
            new DeliveryAnswer.Failed(FailedDelivery.NotTrusted)
        );
        // The authority vouches for "localhost" only.
        (await Send(MailSecurity.StartTls, host: "127.0.0.1")).ShouldBe(
            new DeliveryAnswer.Failed(FailedDelivery.NotTrusted)
        );
        _server.Heard.ShouldAllBe(line => line.EndsWith("STARTTLS") || line.Contains("EHLO", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_without_tls_hears_nothing()
    {
        _server.OffersTls = false;
        (await Send(MailSecurity.StartTls)).ShouldBe(new DeliveryAnswer.Failed(FailedDelivery.NoEncryption));
        _server.Heard.ShouldBe(["plain EHLO tiendo.laichau.gov.vn"]);
    }

    [Fact]
    public async Task Words_put_in_before_the_handshake_are_not_taken_for_the_servers()
    {
        _server.Instead["STARTTLS"] = "220 go on\r\n250-localhost\r\n250 AUTH PLAIN";
        var failed = (await Send(MailSecurity.StartTls)).ShouldBeOfType<DeliveryAnswer.Failed>();
        failed.Why.ShouldBe(FailedDelivery.NotUnderstood);
        _server.Heard.ShouldNotContain(line => line.Contains("AUTH", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wrong_password_is_told_without_the_password()
    {
        var failed = (await Send(MailSecurity.StartTls, password: "sai")).ShouldBeOfType<DeliveryAnswer.Failed>();
        failed.ShouldBe(new DeliveryAnswer.Failed(FailedDelivery.SignInRefused, Detail: "535"));
        Settings(MailSecurity.StartTls, "localhost", true, "sai").ToString().ShouldNotContain("sai");
    }

    [Theory]
    [InlineData("RCPT", "550 no such box", FailedDelivery.RecipientRefused, true)]
    [InlineData("RCPT", "450 later", FailedDelivery.RecipientRefused, false)]
    [InlineData("MAIL", "451 later", FailedDelivery.Refused, false)]
    [InlineData("DATA", "554 no", FailedDelivery.Refused, false)]
    [InlineData("EHLO", "hello there", FailedDelivery.NotUnderstood, false)]
    [InlineData("EHLO", "25", FailedDelivery.NotUnderstood, false)]
    public async Task A_refusal_keeps_what_the_server_said(string verb, string reply, FailedDelivery why, bool lasting)
    {
        _server.Instead[verb] = reply;
        var failed = (await Send(MailSecurity.StartTls)).ShouldBeOfType<DeliveryAnswer.Failed>();
        (failed.Why, failed.IsLasting).ShouldBe((why, lasting));
        if (why != FailedDelivery.NotUnderstood)
            failed.Detail.ShouldBe(reply);
        _server.Letters.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reply_without_end_is_cut_off()
    {
        _server.Instead["EHLO"] = "250-" + new string('x', 10_000);
        (await Send(MailSecurity.StartTls))
            .ShouldBeOfType<DeliveryAnswer.Failed>()
            .Detail.ShouldBe("a reply without end");
        _server.Instead["EHLO"] = string.Join("\r\n", Enumerable.Repeat("250-x", 500));
        (await Send(MailSecurity.StartTls))
            .ShouldBeOfType<DeliveryAnswer.Failed>()
            .Why.ShouldBe(FailedDelivery.NotUnderstood);
    }

    [Fact]
    public async Task A_server_that_is_not_there_and_one_that_is_mute_are_told_apart()
    {
        _server.IsMute = true;
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        await Should.ThrowAsync<OperationCanceledException>(() => Send(MailSecurity.StartTls, stop: soon.Token));
        _server.Dispose();
        (await Send(MailSecurity.StartTls, authority: false)).ShouldBe(
            new DeliveryAnswer.Failed(FailedDelivery.CannotConnect)
        );
    }

    [Theory]
    [InlineData("a\r\n.b\r\n", "a\r\n..b\r\n.\r\n")]
    [InlineData(".", "..\r\n.\r\n")]
    [InlineData("a", "a\r\n.\r\n")]
    [InlineData("a.b\r\n..\r\n", "a.b\r\n...\r\n.\r\n")]
    [InlineData("", ".\r\n")]
    public void A_dot_that_begins_a_line_is_doubled(string letter, string stuffed) =>
        Encoding.ASCII.GetString(SmtpLine.Stuffed(Encoding.ASCII.GetBytes(letter))).ShouldBe(stuffed);

    public void Dispose()
    {
        if (Directory.Exists(Path.GetDirectoryName(_server.AuthorityFile)))
            _server.Dispose();
    }

    private MailSettings Settings(MailSecurity security, string host, bool authority, string? password) =>
        new(
            host,
            _server.Port,
            security,
            _server.User,
            password ?? _server.Password,
            Mailbox.Of("TienDo", "tiendo@laichau.gov.vn")!,
            authority ? _server.AuthorityFile : null
        );

    private Task<DeliveryAnswer> Send(
        MailSecurity security,
        bool authority = true,
        string? password = null,
        string host = "localhost",
        CancellationToken stop = default
    ) =>
        new MailChannel(
            Settings(security, host, authority, password),
            new Uri("https://tiendo.laichau.gov.vn"),
            TimeProvider.System
        ).Send(Letter, stop);

    internal static Delivery Letter { get; } =
        new(
            1,
            Channel.Mail,
            "khoa-7",
            new DateTimeOffset(2026, 7, 10, 1, 0, 0, TimeSpan.Zero),
            0,
            "Đỗ Thị Mai",
            "mai@laichau.gov.vn",
            new Notice(
                1,
                NoticeKind.Digest,
                new DateOnly(2026, 7, 10),
                new DateTimeOffset(2026, 7, 10, 1, 0, 0, TimeSpan.Zero),
                [
                    new NoticeItem(
                        ToDo.FinishOverdue,
                        "12-KH-UBND",
                        "12/KH-UBND",
                        "II.1",
                        "so-khcn",
                        null,
                        "Lập danh mục dữ liệu dùng chung",
                        new DateOnly(2026, 6, 30),
                        10
                    ),
                ],
                0,
                null
            )
        );
}
