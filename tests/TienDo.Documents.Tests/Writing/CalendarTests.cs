using System.Text;
using TienDo.Documents.Writing.Feeds;

namespace TienDo.Documents.Tests.Writing;

public sealed class CalendarTests
{
    private static readonly CalendarEntry s_entry = new(
        "1-II.2-so-khcn@tiendo.example",
        new DateOnly(2026, 3, 31),
        "Hạn: Rà soát quy chế; II.2, chủ trì",
        "Dòng một\nDòng hai",
        new Uri("https://tiendo.example/ke-hoach/653-KH-UBND/nhiem-vu/II.2"),
        new DateTimeOffset(2026, 1, 5, 6, 30, 0, TimeSpan.FromHours(7)),
        Sequence: 2
    );

    [Fact]
    public void An_entry_is_a_whole_day_with_stamps_in_utc() =>
        Unfolded([s_entry])
            .ShouldBe([
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//TienDo//TienDo//VI",
                "CALSCALE:GREGORIAN",
                "METHOD:PUBLISH",
                "NAME:Sở Khoa học và Công nghệ",
                "X-WR-CALNAME:Sở Khoa học và Công nghệ",
                "X-WR-TIMEZONE:Asia/Ho_Chi_Minh",
                "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
                "X-PUBLISHED-TTL:PT6H",
                "BEGIN:VEVENT",
                "UID:1-II.2-so-khcn@tiendo.example",
                "DTSTAMP:20260104T233000Z",
                "LAST-MODIFIED:20260104T233000Z",
                "SEQUENCE:2",
                "DTSTART;VALUE=DATE:20260331",
                "DTEND;VALUE=DATE:20260401",
                @"SUMMARY:Hạn: Rà soát quy chế\; II.2\, chủ trì",
                @"DESCRIPTION:Dòng một\nDòng hai",
                "URL:https://tiendo.example/ke-hoach/653-KH-UBND/nhiem-vu/II.2",
                "STATUS:CONFIRMED",
                "TRANSP:TRANSPARENT",
                "END:VEVENT",
                "END:VCALENDAR",
                "",
            ]);

    [Theory]
    [InlineData("Ủy ban nhân dân các xã, phường báo cáo kết quả thực hiện nhiệm vụ chuyển đổi số quý I năm 2026")]
    [InlineData(
        "\U0001F4C4\U0001F4C4\U0001F4C4\U0001F4C4\U0001F4C4\U0001F4C4\U0001F4C4\U0001F4C4\U0001F4C4\U0001F4C4\U0001F4C4\U0001F4C4\U0001F4C4\U0001F4C4\U0001F4C4\U0001F4C4\U0001F4C4\U0001F4C4\U0001F4C4\U0001F4C4"
    )]
    [InlineData(
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
    )]
    public void No_line_is_longer_than_75_octets_and_none_breaks_a_character(string summary)
    {
        var file = Bytes([s_entry with { Summary = summary }]);

        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        var lines = strict.GetString(file).Split("\r\n");
        lines.ShouldAllBe(line => strict.GetByteCount(line) <= 75);
        Unfolded([s_entry with { Summary = summary }])
            .ShouldContain("SUMMARY:" + summary.Replace(",", @"\,", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("x\r\nATTENDEE:mailto:a@b.example", @"SUMMARY:x\nATTENDEE:mailto:a@b.example")]
    [InlineData("x\u2028END:VEVENT", @"SUMMARY:x\nEND:VEVENT")]
    [InlineData("a\\b", @"SUMMARY:a\\b")]
    [InlineData("a\u0001b\tc", "SUMMARY:ab c")]
    public void Words_never_become_properties(string summary, string line)
    {
        var lines = Unfolded([s_entry with { Summary = summary }]);

        lines.ShouldContain(line);
        lines.Length.ShouldBe(25);
    }

    [Fact]
    public void What_no_longer_holds_is_cancelled_not_dropped() =>
        Unfolded([s_entry with { Cancelled = true }]).ShouldContain("STATUS:CANCELLED");

    private static byte[] Bytes(CalendarEntry[] entries)
    {
        using var file = new MemoryStream();
        CalendarWriter.Write("Sở Khoa học và Công nghệ", entries, file);
        return file.ToArray();
    }

    private static string[] Unfolded(CalendarEntry[] entries) =>
        Encoding.UTF8.GetString(Bytes(entries)).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
}
