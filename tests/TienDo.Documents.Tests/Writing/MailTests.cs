using System.Text;
using TienDo.Documents.Writing.Mail;

namespace TienDo.Documents.Tests.Writing;

/// <summary>Letters that any mail server takes, and that nobody's name can turn into another letter.</summary>
public sealed class MailTests
{
    private static readonly DateTimeOffset Morning = new(2026, 7, 5, 0, 30, 0, TimeSpan.Zero);

    [Fact]
    public void Every_line_is_seven_bits_wide_at_most_78_long_and_ends_in_crlf()
    {
        var letter = Write("Bản tin ngày 05/7/2026: " + new string('ộ', 400), new string('ữ', 5_000) + "\n.\n..\nhết");
        var text = Encoding.ASCII.GetString(letter);
        letter.ShouldAllBe(one => one < 128);
        text.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain("\n");
        text.Split("\r\n").ShouldAllBe(line => line.Length <= 78);
    }

    [Fact]
    public void Subject_and_body_come_back_as_they_were()
    {
        const string subject = "[TienDo] Bản tin ngày 05/7/2026: 12 việc cần làm, trong đó 3 việc quá hạn";
        var (head, body) = Read(Write(subject, "Kính gửi,\nviệc số 1\r\nviệc số 2"));
        Decoded(head["Subject"]).ShouldBe(subject);
        body.ShouldBe("Kính gửi,\r\nviệc số 1\r\nviệc số 2");
        head["Date"].ShouldBe("Sun, 05 Jul 2026 07:30:00 +0700");
        head["Message-ID"].ShouldBe("<khoa-1@tiendo.vn>");
        head["From"].ShouldBe("TienDo <tiendo@laichau.gov.vn>");
        Decoded(head["To"]).ShouldBe("Đỗ Thị Mai <mai@laichau.gov.vn>");
    }

    [Theory]
    [InlineData("Họp\r\nBcc: ai@do.vn")]
    [InlineData("Họp\nBcc: ai@do.vn")]
    [InlineData("Hop\rBcc: ai@do.vn")]
    [InlineData("Họp\u2028Bcc: ai@do.vn")]
    [InlineData("Hop\0\u0085Bcc: ai@do.vn")]
    public void Words_cannot_begin_a_header_of_their_own(string words)
    {
        var from = Mailbox.Of("TienDo", "tiendo@laichau.gov.vn")!;
        var to = Mailbox.Of(words, "mai@laichau.gov.vn")!;
        var (head, _) = Read(MailWriter.Write(new MailMessage(from, to, words, "x", Morning, "k\r\nBcc: ai@do.vn")));
        head.Keys.ShouldBe([
            "Date",
            "From",
            "To",
            "Message-ID",
            "Subject",
            "Auto-Submitted",
            "MIME-Version",
            "Content-Type",
            "Content-Transfer-Encoding",
        ]);
        Decoded(head["Subject"]).ShouldContain("Bcc: ai@do.vn");
    }

    [Fact]
    public void A_name_with_a_comma_is_not_taken_for_two_addresses()
    {
        var to = Mailbox.Of("Mai, <ai@do.vn>", "mai@laichau.gov.vn")!;
        var from = Mailbox.Of("TienDo", "tiendo@laichau.gov.vn")!;
        var (head, _) = Read(MailWriter.Write(new MailMessage(from, to, "x", "x", Morning, "k")));
        head["To"].ShouldNotContain(",");
        head["To"].ShouldEndWith(" <mai@laichau.gov.vn>");
    }

    [Fact]
    public void Words_that_look_encoded_are_encoded_themselves()
    {
        var (head, _) = Read(Write("=?utf-8?B?eA==?=", "x"));
        head["Subject"].ShouldStartWith("=?utf-8?B?PT91");
        Decoded(head["Subject"]).ShouldBe("=?utf-8?B?eA==?=");
    }

    [Theory]
    [InlineData("mai@laichau.gov.vn")]
    [InlineData(" thu.ky+nhac@so-khcn.laichau.gov.vn ")]
    [InlineData("a@b")]
    public void These_are_addresses(string address) => Mailbox.Of(null, address)!.Address.ShouldBe(address.Trim());

    [Theory]
    [InlineData("")]
    [InlineData("mai")]
    [InlineData("@laichau.gov.vn")]
    [InlineData("mai@")]
    [InlineData("mai@laichau..vn")]
    [InlineData("mai@-laichau.vn")]
    [InlineData(".mai@laichau.vn")]
    [InlineData("mai@laichau.vn>\r\nRCPT TO:<ai@do.vn")]
    [InlineData("mai@laichau.vn> SIZE=1")]
    [InlineData("\"mai\"@laichau.vn")]
    [InlineData("đỗ.mai@laichau.vn")]
    [InlineData("a b@laichau.vn")]
    public void These_are_none(string address) => Mailbox.Of(null, address).ShouldBeNull();

    [Fact]
    public void An_address_has_a_greatest_length()
    {
        Mailbox.Of(null, new string('a', 65) + "@laichau.vn").ShouldBeNull();
        Mailbox.Of(null, "a@" + string.Join('.', Enumerable.Repeat(new string('b', 60), 5))).ShouldBeNull();
    }

    private static byte[] Write(string subject, string body) =>
        MailWriter.Write(
            new MailMessage(
                Mailbox.Of("TienDo", "tiendo@laichau.gov.vn")!,
                Mailbox.Of("Đỗ Thị Mai", "mai@laichau.gov.vn")!,
                subject,
                body,
                Morning,
                "khoa-1@tiendo.vn"
            )
        );

    private static (Dictionary<string, string> Head, string Body) Read(byte[] letter)
    {
        var parts = Encoding.ASCII.GetString(letter).Split("\r\n\r\n", 2);
        var head = parts[0]
            .Replace("\r\n ", " ", StringComparison.Ordinal)
            .Split("\r\n")
            .Select(line => line.Split(": ", 2))
            .ToDictionary(line => line[0], line => line[1], StringComparer.Ordinal);
        return (head, Encoding.UTF8.GetString(Convert.FromBase64String(parts[1])));
    }

    /// <summary>White space between two encoded words is not part of the text (RFC 2047, 6.2).</summary>
    private static string Decoded(string header) =>
        string.Join(
            "",
            header
                .Split(' ')
                .Select(word =>
                    word.StartsWith("=?utf-8?B?", StringComparison.Ordinal)
                        ? Encoding.UTF8.GetString(Convert.FromBase64String(word[10..^2]))
                        : " " + word
                )
        );
}
