using System.Globalization;
using System.Text;

namespace TienDo.Documents.Writing.Feeds;

/// <summary>Ghi lịch iCalendar (RFC 5545), to be subscribed to. The same entries give the same bytes.</summary>
public static class CalendarWriter
{
    private const int LongestLine = 75;

    public static void Write(string name, IEnumerable<CalendarEntry> entries, Stream to)
    {
        using var lines = new StreamWriter(to, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\r\n" };
        Line(lines, "BEGIN:VCALENDAR");
        Line(lines, "VERSION:2.0");
        Line(lines, "PRODID:-//TienDo//TienDo//VI");
        Line(lines, "CALSCALE:GREGORIAN");
        Line(lines, "METHOD:PUBLISH");
        Line(lines, "NAME:" + Escaped(name));
        Line(lines, "X-WR-CALNAME:" + Escaped(name));
        Line(lines, "X-WR-TIMEZONE:Asia/Ho_Chi_Minh");
        Line(lines, "REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        Line(lines, "X-PUBLISHED-TTL:PT6H");
        foreach (var entry in entries)
            Entry(lines, entry);
        Line(lines, "END:VCALENDAR");
    }

    private static void Entry(StreamWriter lines, CalendarEntry entry)
    {
        var changed = Utc(entry.ChangedAt);
        Line(lines, "BEGIN:VEVENT");
        Line(lines, "UID:" + Escaped(entry.Id));
        Line(lines, "DTSTAMP:" + changed);
        Line(lines, "LAST-MODIFIED:" + changed);
        Line(lines, "SEQUENCE:" + entry.Sequence.ToString(CultureInfo.InvariantCulture));
        Line(lines, "DTSTART;VALUE=DATE:" + Date(entry.Day));
        // The end of a whole day is the next one, which is not in it (RFC 5545, 3.6.1).
        if (entry.Day < DateOnly.MaxValue)
            Line(lines, "DTEND;VALUE=DATE:" + Date(entry.Day.AddDays(1)));
        Line(lines, "SUMMARY:" + Escaped(entry.Summary));
        if (entry.Description is { Length: > 0 } description)
            Line(lines, "DESCRIPTION:" + Escaped(description));
        if (entry.Address is { } address)
            Line(lines, "URL:" + address.AbsoluteUri);
        Line(lines, entry.Cancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
        Line(lines, "TRANSP:TRANSPARENT");
        Line(lines, "END:VEVENT");
    }

    /// <summary>Folded so that no line is longer than 75 octets, never inside a character (RFC 5545, 3.1).</summary>
    private static void Line(StreamWriter lines, string line)
    {
        var length = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (length + rune.Utf8SequenceLength > LongestLine)
            {
                lines.WriteLine();
                lines.Write(' ');
                length = 1;
            }
            lines.Write(rune.ToString());
            length += rune.Utf8SequenceLength;
        }
        lines.WriteLine();
    }

    /// <summary>RFC 5545, 3.3.11; a line break that is not escaped would begin a property of its own.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var letter in PlainWords.Of(text).Replace("\r\n", "\n", StringComparison.Ordinal))
        {
            _ = letter switch
            {
                '\\' => escaped.Append(@"\\"),
                ';' => escaped.Append(@"\;"),
                ',' => escaped.Append(@"\,"),
                '\n' or '\r' or '\u0085' or '\u2028' or '\u2029' => escaped.Append(@"\n"),
                _ when char.IsControl(letter) => escaped.Append(' '),
                _ => escaped.Append(letter),
            };
        }
        return escaped.ToString();
    }

    private static string Date(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Utc(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
