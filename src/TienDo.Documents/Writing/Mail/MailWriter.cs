using System.Globalization;
using System.Text;

namespace TienDo.Documents.Writing.Mail;

/// <summary>
/// Ghi thư điện tử (RFC 5322, MIME): seven-bit lines of at most 78 characters that end in CRLF. Words of people reach a header
/// only as encoded words (RFC 2047), so none of them can begin a header of its own.
/// </summary>
public static class MailWriter
{
    /// <summary>39 bytes are 52 letters of base64: with "Subject: =?utf-8?B?" and "?=" around them a line has at most 73.</summary>
    private const int BytesOfAWord = 39;

    private const int BytesOfALine = 57;

    private const int LongestPlain = 60;

    public static byte[] Write(MailMessage message)
    {
        var lines = new StringBuilder();
        lines.Append("Date: ").Append(Moment(message.At)).Append("\r\n");
        lines.Append("From: ").Append(Address(message.From)).Append("\r\n");
        lines.Append("To: ").Append(Address(message.To)).Append("\r\n");
        lines.Append("Message-ID: <").Append(Bare(message.Id)).Append(">\r\n");
        lines.Append("Subject: ").Append(Words(message.Subject)).Append("\r\n");
        // Nobody's holiday notice should answer a program (RFC 3834).
        lines.Append("Auto-Submitted: auto-generated\r\n");
        lines.Append("MIME-Version: 1.0\r\n");
        lines.Append("Content-Type: text/plain; charset=utf-8\r\n");
        lines.Append("Content-Transfer-Encoding: base64\r\n\r\n");
        Body(lines, message.Body);
        return Encoding.ASCII.GetBytes(lines.ToString());
    }

    /// <summary>Plain words stay as they are; others become encoded words, one a line, none cut within a letter.</summary>
    internal static string Words(string text)
    {
        var clean = OneLine(text);
        var isPlain =
            clean.Length <= LongestPlain
            && clean.All(static letter => letter is >= ' ' and <= '~')
            && !clean.Contains("=?", StringComparison.Ordinal);
        if (isPlain)
            return clean;
        return string.Join("\r\n ", Pieces(clean).Select(Encoded));
    }

    /// <summary>A name is an encoded word unless it is letters alone: no comma or bracket of it can be taken for an address.</summary>
    private static string Address(Mailbox box)
    {
        var name = OneLine(box.Name);
        var isLettersAlone =
            name.Length <= LongestPlain
            && name.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter == ' ');
        var written = isLettersAlone ? name : string.Join("\r\n ", Pieces(name).Select(Encoded));
        return name.Length == 0 ? $"<{box.Address}>" : $"{written}\r\n <{box.Address}>";
    }

    private static IEnumerable<string> Pieces(string text)
    {
        var part = new StringBuilder();
        var bytes = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > BytesOfAWord)
            {
                yield return part.ToString();
                part.Clear();
                bytes = 0;
            }
            part.Append(rune.ToString());
            bytes += rune.Utf8SequenceLength;
        }
        if (part.Length > 0)
            yield return part.ToString();
    }

    private static void Body(StringBuilder lines, string text)
    {
        var plain = PlainWords.Of(text).ReplaceLineEndings("\r\n");
        foreach (var line in Encoding.UTF8.GetBytes(plain).Chunk(BytesOfALine))
            lines.Append(Convert.ToBase64String(line)).Append("\r\n");
    }

    private static string Encoded(string text) => $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}?=";

    private static string OneLine(string text) =>
        string.Join(
            ' ',
            new string([.. PlainWords.Of(text).Select(static letter => IsBreak(letter) ? ' ' : letter)]).Split(
                ' ',
                StringSplitOptions.RemoveEmptyEntries
            )
        );

    private static bool IsBreak(char letter) => char.IsControl(letter) || letter is '\u2028' or '\u2029';

    private static string Bare(string id) =>
        string.Concat(
            id.Where(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '@' or '_')
        );

    private static string Moment(DateTimeOffset at) =>
        at.ToOffset(TimeSpan.FromHours(7)).ToString("ddd, dd MMM yyyy HH:mm:ss '+0700'", CultureInfo.InvariantCulture);
}
