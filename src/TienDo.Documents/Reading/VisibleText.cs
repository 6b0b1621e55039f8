using System.Globalization;
using System.Text;
using TienDo.Language;

namespace TienDo.Documents.Reading;

/// <summary>Chữ nhìn thấy được: NFC, every space a plain one, nothing unseen; spacing itself is kept.</summary>
internal static class VisibleText
{
    public static string Of(ReadOnlySpan<char> raw)
    {
        var removed = 0;
        return Of(raw, ref removed);
    }

    public static string Of(ReadOnlySpan<char> raw, ref int removed)
    {
        var text = raw.IndexOfAnyExceptInRange(' ', '~') < 0 ? raw.ToString() : Compose(Filter(raw, ref removed));
        return text.TrimEnd();
    }

    private static string Filter(ReadOnlySpan<char> raw, ref int removed)
    {
        var seen = new StringBuilder(raw.Length);
        for (var at = 0; at < raw.Length; at++)
        {
            var letter = raw[at];
            if (letter is > '~' and < '\u0300' or '\t' or (>= ' ' and <= '~') && letter is not ('\u00A0' or '\u00AD'))
            {
                if (letter is < '\u007F' or > '\u009F')
                    seen.Append(letter);
                else
                    removed++;
                continue;
            }
            if (char.IsHighSurrogate(letter) && at + 1 < raw.Length && char.IsLowSurrogate(raw[at + 1]))
            {
                seen.Append(letter).Append(raw[++at]);
                continue;
            }
            AppendUnusual(seen, letter, ref removed);
        }
        return seen.ToString();
    }

    private static void AppendUnusual(StringBuilder seen, char letter, ref int removed)
    {
        if (letter is '\f' or '\v' or '\u0085' || char.IsWhiteSpace(letter))
            seen.Append(' ');
        else if (char.IsSurrogate(letter) || letter is '\uFFFE' or '\uFFFF')
            seen.Append('\uFFFD');
        else if (letter is >= '\uE000' and <= '\uF8FF')
            seen.Append(SymbolFontLetter(letter));
        else if (char.GetUnicodeCategory(letter) is UnicodeCategory.Control)
            removed++;
        else if (char.GetUnicodeCategory(letter) is not UnicodeCategory.Format)
            seen.Append(letter);
    }

    /// <summary>Bullets of Symbol and Wingdings arrive as private-use letters from Word and PDF.</summary>
    public static char SymbolFontLetter(char letter) =>
        (letter & 0xFF) switch
        {
            0x2D or 0x2B => (char)(letter & 0xFF),
            0xA3 => '≤',
            0xB3 => '≥',
            0xA7 or 0x6E => '▪',
            0xD8 => '➢',
            0xFC => '✓',
            0x6F => '□',
            0xE0 or 0xF0 => '→',
            _ => '•',
        };

    /// <summary>Two composed texts put together may need composing again.</summary>
    public static string Compose(string text) => Composed.Of(text);
}
