using System.Globalization;

namespace TienDo.Documents.Recognising;

/// <summary>Kiểu ký hiệu đầu đoạn, from the outermost to the innermost as Decree 30/2020 orders them.</summary>
public enum MarkerKind
{
    Annex,
    Part,
    Chapter,
    UpperLetter,
    Roman,
    Article,
    Number,
    Decimal,
    Letter,
    BracketNumber,
    LowerRoman,
    Dash,
    Dot,
    Plus,
}

/// <summary>Ký hiệu đầu đoạn: what a paragraph begins with.</summary>
/// <param name="Written">As in the source: "I-", "1.1.", "đ)", "PHỤ LỤC II", "-".</param>
/// <param name="Ordinal">Without its punctuation: "I", "1.1", "đ", "PHỤ LỤC II"; empty for bullets.</param>
/// <param name="Value">Place in its row of siblings (the last number of "1.1.3" is 3); 0 for bullets and a lone "PHỤ LỤC".</param>
/// <param name="Depth">How many numbers a decimal marker has, else 1.</param>
/// <param name="End">Where the text after it begins.</param>
public sealed record Marker(MarkerKind Kind, string Written, string Ordinal, int Value, int Depth, int End)
{
    /// <summary>Letters in the order of Vietnamese lists, with those some offices add (f, j, w, z).</summary>
    private const string Letters = "abcdđefghijklmnopqrstuvwxyz";

    public bool IsBullet => Kind is MarkerKind.Dash or MarkerKind.Dot or MarkerKind.Plus;

    /// <summary>The marker at the start of a text, or null.</summary>
    public static Marker? Read(string text)
    {
        if (text.Length == 0)
            return null;
        return Bullet(text)
            ?? Named(text)
            ?? (text[0] == '(' ? Bracketed(text) : null)
            ?? (char.IsAsciiDigit(text[0]) ? Numbered(text) : null)
            ?? RomanNumbered(text)
            ?? Lettered(text);
    }

    /// <summary>True when it can stand right after <paramref name="earlier"/> in one list.</summary>
    public bool Follows(Marker earlier) =>
        Kind == earlier.Kind && (IsBullet || (Value > earlier.Value && Value <= earlier.Value + 3));

    private static Marker? Bullet(string text)
    {
        var kind = text[0] switch
        {
            '-' or '–' or '—' or '−' or '‑' => MarkerKind.Dash,
            '+' => MarkerKind.Plus,
            '•' or '*' or '·' or '●' or '○' or '▪' or '■' or '◦' or '►' or '✓' or '\uF0B7' or '\uF0A7' or '\uF02D' =>
                MarkerKind.Dot,
            _ => (MarkerKind?)null,
        };
        if (kind is null)
            return null;
        var end = SkipSpaces(text, 1);
        // "-5 %" and "--------" are no bullets.
        if (end == text.Length || (end == 1 && !char.IsLetter(text[1]) && text[1] is not ('“' or '"' or '(')))
            return null;
        return text[end] == text[0] ? null : new Marker(kind.Value, text[..1], "", 0, 1, end);
    }

    private static Marker? Named(string text)
    {
        foreach (var (word, kind) in Words)
        {
            if (!text.StartsWith(word, StringComparison.OrdinalIgnoreCase) || !char.IsUpper(text[0]))
                continue;
            var at = SkipSpaces(text, word.Length);
            if (at == word.Length && at < text.Length && char.IsLetterOrDigit(text[at]))
                continue;
            if (text.AsSpan(at).StartsWith("số ", StringComparison.OrdinalIgnoreCase))
                at = SkipSpaces(text, at + 3);
            else if (text.AsSpan(at).StartsWith("thứ ", StringComparison.OrdinalIgnoreCase))
                at = SkipSpaces(text, at + 4);
            var ordinalEnd = at;
            while (ordinalEnd < text.Length && char.IsLetterOrDigit(text[ordinalEnd]) && ordinalEnd - at < 6)
                ordinalEnd++;
            var value = OrdinalValue(text[at..ordinalEnd]);
            if (value == 0)
            {
                // A lone "PHỤ LỤC"; "Phụ lục kèm theo …" is running text.
                if (kind != MarkerKind.Annex || (at < text.Length && !IsTitleStart(text, at)))
                    continue;
                return new Marker(
                    kind,
                    text[..word.Length],
                    text[..word.Length],
                    0,
                    1,
                    SkipPunctuation(text, word.Length)
                );
            }
            var end = SkipPunctuation(text, ordinalEnd);
            // "Điều 4 Nghị định số …" points at another document; a heading has its full stop.
            if (kind == MarkerKind.Article && (end == SkipSpaces(text, ordinalEnd)))
                continue;
            if (end < text.Length && !IsTitleStart(text, end) && end == SkipSpaces(text, ordinalEnd))
                continue;
            return new Marker(kind, text[..ordinalEnd], text[..ordinalEnd], value, 1, end);
        }
        return null;
    }

    private static readonly (string Word, MarkerKind Kind)[] Words =
    [
        ("Phụ lục", MarkerKind.Annex),
        ("Phụ biểu", MarkerKind.Annex),
        ("Biểu", MarkerKind.Annex),
        ("Phần", MarkerKind.Part),
        ("Chương", MarkerKind.Chapter),
        ("Điều", MarkerKind.Article),
    ];

    private static Marker? Bracketed(string text)
    {
        var close = text.IndexOf(')', 0, Math.Min(text.Length, 7));
        if (close < 2)
            return null;
        var inner = text[1..close];
        var end = SkipSpaces(text, close + 1);
        if (end == text.Length)
            return null;
        if (int.TryParse(inner, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number is 0 or > 99
                ? null
                : new Marker(MarkerKind.BracketNumber, text[..(close + 1)], inner, number, 1, end);
        if (RomanValue(inner.ToUpperInvariant()) is var roman and > 0 && char.IsAsciiLetterLower(inner[0]))
            return new Marker(MarkerKind.LowerRoman, text[..(close + 1)], inner, roman, 1, end);
        var letter = inner.Length == 1 ? Letters.IndexOf(inner[0], StringComparison.Ordinal) : -1;
        return letter < 0 ? null : new Marker(MarkerKind.Letter, text[..(close + 1)], inner, letter + 1, 1, end);
    }

    private static Marker? Numbered(string text)
    {
        var at = 0;
        var depth = 0;
        var value = 0;
        var ordinalEnd = 0;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            var start = at;
            while (at < text.Length && char.IsAsciiDigit(text[at]) && at - start < 3)
                at++;
            if (at < text.Length && char.IsAsciiDigit(text[at]))
                return null;
            value = int.Parse(text.AsSpan(start, at - start), NumberStyles.None, CultureInfo.InvariantCulture);
            depth++;
            ordinalEnd = at;
            if (at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]) && depth < 5)
                at++;
            else
                break;
        }
        var end = SkipSpaces(text, at);
        var closed = at < text.Length && text[at] is '.' or ')' or '/' or ':' or '-' or '–';
        if (at < text.Length && text[at] is '/' or '-' or '–' or ':' && (at + 1 >= text.Length || text[at + 1] != ' '))
            return null;
        if (closed)
            end = SkipSpaces(text, at + 1);
        if (value == 0 && depth == 1 || value > 199)
            return null;
        if (end < text.Length && char.IsAsciiDigit(text[end]))
            return null;
        // "1.5 triệu" and "3 phường" are quantities; an unclosed number is a marker only before a capital ("1.1 Xây dựng").
        if (!closed && (depth == 1 || end == at || end == text.Length || !char.IsUpper(text[end])))
            return null;
        var kind = depth == 1 ? MarkerKind.Number : MarkerKind.Decimal;
        return new Marker(kind, text[..(closed ? at + 1 : at)], text[..ordinalEnd], value, depth, end);
    }

    private static Marker? RomanNumbered(string text)
    {
        var at = 0;
        while (at < text.Length && at < 8 && text[at] is 'I' or 'V' or 'X' or 'L')
            at++;
        var value = RomanValue(text[..at]);
        if (value == 0)
            return null;
        var stop = SkipSpaces(text, at);
        if (stop == text.Length || text[stop] is not ('.' or '-' or '–' or '/' or ')' or ':'))
            return null;
        var end = SkipSpaces(text, stop + 1);
        if (end < text.Length && !IsTitleStart(text, end))
            return null;
        return new Marker(MarkerKind.Roman, text[..(stop + 1)], text[..at], value, 1, end);
    }

    private static Marker? Lettered(string text)
    {
        if (text.Length < 2)
            return null;
        var lower = char.ToLowerInvariant(text[0]);
        var letter = Letters.IndexOf(lower, StringComparison.Ordinal);
        if (letter < 0 || text[1] is not ('.' or ')' or '/'))
            return LowerRomanNumbered(text);
        var end = SkipSpaces(text, 2);
        if (text[1] is '.' or '/' && (end == 2 || end == text.Length || !char.IsUpper(text[end])))
            return null;
        var kind = char.IsUpper(text[0]) ? MarkerKind.UpperLetter : MarkerKind.Letter;
        return new Marker(kind, text[..2], text[..1], letter + 1, 1, end);
    }

    private static Marker? LowerRomanNumbered(string text)
    {
        var at = 0;
        while (at < text.Length && at < 6 && text[at] is 'i' or 'v' or 'x')
            at++;
        if (at < 2 || at == text.Length || text[at] is not ('.' or ')'))
            return null;
        var value = RomanValue(text[..at].ToUpperInvariant());
        return value == 0
            ? null
            : new Marker(MarkerKind.LowerRoman, text[..(at + 1)], text[..at], value, 1, SkipSpaces(text, at + 1));
    }

    private static bool IsTitleStart(string text, int at) =>
        char.IsUpper(text[at]) || char.IsAsciiDigit(text[at]) || text[at] is '“' or '"' or '(' or '*';

    private static int OrdinalValue(string word)
    {
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number is > 0 and < 200 ? number : 0;
        var roman = RomanValue(word);
        if (roman > 0)
            return roman;
        if (word.Length == 1 && char.IsUpper(word[0]))
            return Letters.IndexOf(char.ToLowerInvariant(word[0]), StringComparison.Ordinal) + 1;
        return word.ToLowerInvariant() switch
        {
            "nhất" => 1,
            "hai" => 2,
            "ba" => 3,
            "tư" => 4,
            "năm" => 5,
            _ => 0,
        };
    }

    /// <summary>The value of a Roman number up to 89 in its regular spelling; 0 for anything else.</summary>
    private static int RomanValue(string word)
    {
        if (word.Length is 0 or > 8)
            return 0;
        var total = 0;
        for (var at = 0; at < word.Length; at++)
        {
            var value = RomanDigit(word[at]);
            if (value == 0)
                return 0;
            var next = at + 1 < word.Length ? RomanDigit(word[at + 1]) : 0;
            total += value < next ? -value : value;
        }
        return total is > 0 and < 90 && RomanNumber(total) == word ? total : 0;
    }

    private static int RomanDigit(char letter) =>
        letter switch
        {
            'I' => 1,
            'V' => 5,
            'X' => 10,
            'L' => 50,
            _ => 0,
        };

    private static string RomanNumber(int value)
    {
        string[] ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
        string[] tens = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX"];
        return tens[value / 10] + ones[value % 10];
    }

    private static int SkipSpaces(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    private static int SkipPunctuation(string text, int at)
    {
        var next = SkipSpaces(text, at);
        if (next < text.Length && text[next] is '.' or ':' or '-' or '–' or '/' or ')')
            next = SkipSpaces(text, next + 1);
        return next;
    }
}
