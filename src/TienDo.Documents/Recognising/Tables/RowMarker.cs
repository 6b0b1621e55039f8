namespace TienDo.Documents.Recognising.Tables;

/// <summary>Số thứ tự của hàng: what stands in the number cell, and how deep it reaches.</summary>
/// <param name="Text">As written: "I.", "1", "1.2", "a)".</param>
internal sealed record RowMarker(string Text, RowMarkerKind Kind, int Depth)
{
    private const string LettersInUse = "abcdđeghiklmnopqrstuvxy";

    /// <summary>Null when the text is no ordinal.</summary>
    public static RowMarker? Read(string cell)
    {
        var text = CellText.Plain(cell);
        if (text.Length is 0 or > 14)
            return null;
        var core = text.TrimEnd('.', ')', ':', '/').TrimStart('(').Trim();
        if (core.Length == 0)
            return text is "-" or "+" or "•" ? Bullet(text) : null;
        if (core is "-" or "+" or "•" or "*")
            return Bullet(text);
        if (IsRoman(core))
            return new RowMarker(text, RowMarkerKind.Roman, 0);
        if (core.Length == 1 && char.IsAsciiLetterUpper(core[0]) || core is "Đ")
            return new RowMarker(text, RowMarkerKind.Capital, 0);
        if (core.Length == 1 && LettersInUse.Contains(core[0], StringComparison.Ordinal))
            return new RowMarker(text, RowMarkerKind.Letter, 1);
        return Numeric(text, core);
    }

    /// <summary>Ordinal in front of words: "II. Giải pháp" gives II and the rest.</summary>
    public static (RowMarker Marker, string Words)? SplitOff(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        if (space is <= 0 or > 8)
            return null;
        var head = text[..space];
        if (head[^1] is not ('.' or ')') && !IsRoman(head) && head is not ("-" or "+"))
            return null;
        return Read(head) is { } marker ? (marker, text[(space + 1)..].Trim()) : null;
    }

    /// <summary>The ordinal without its dot or bracket.</summary>
    public string Core => Text.TrimEnd('.', ')', ':', '/').TrimStart('(').Trim();

    public bool IsDecimal => Kind == RowMarkerKind.Decimal;

    /// <summary>Whether an entry under this marker may have the other as its part.</summary>
    public bool Contains(RowMarker part) =>
        part.Kind switch
        {
            RowMarkerKind.Decimal => IsDecimal && part.Core.StartsWith(Core + ".", StringComparison.Ordinal),
            RowMarkerKind.Letter => Kind is RowMarkerKind.Decimal or RowMarkerKind.Roman or RowMarkerKind.Capital,
            RowMarkerKind.Bullet => Kind != RowMarkerKind.Bullet,
            _ => false,
        };

    public static bool IsRoman(string core)
    {
        if (core.Length is 0 or > 6)
            return false;
        foreach (var letter in core)
            if (letter is not ('I' or 'V' or 'X' or 'L'))
                return false;
        return core is not ("L" or "IIII" or "VV");
    }

    private static RowMarker Bullet(string text) => new(text, RowMarkerKind.Bullet, 1);

    private static RowMarker? Numeric(string text, string core)
    {
        var parts = core.Split('.');
        if (parts.Length > 5)
            return null;
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i].Trim();
            var roman =
                i == 0 && parts.Length > 1 && (IsRoman(part) || (part.Length == 1 && char.IsAsciiLetterUpper(part[0])));
            if (!roman && (part.Length is 0 or > 4 || !part.All(char.IsAsciiDigit)))
                return null;
        }
        return new RowMarker(text, RowMarkerKind.Decimal, parts.Length - 1);
    }
}

internal enum RowMarkerKind
{
    Roman,
    Capital,
    Decimal,
    Letter,
    Bullet,
}
