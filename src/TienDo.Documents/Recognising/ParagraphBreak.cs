using System.Text.RegularExpressions;
using TienDo.Documents.Reading;

namespace TienDo.Documents.Recognising;

/// <summary>Whether a new paragraph begins at a line.</summary>
public static partial class ParagraphBreak
{
    public static bool Between(SourceLine before, SourceLine line, FlowLayout layout)
    {
        var above = before.Text.AsSpan().Trim();
        var text = line.Text.Trim();
        if (IsColumns(line.Text) || IsColumns(before.Text))
            return true;
        if (StandsAlone().IsMatch(text) || StandsAlone().IsMatch(above))
            return true;
        if (Authority().IsMatch(text) && !EndsOpen(above))
            return true;
        var marker = Marker.Read(text);
        if (before.Look.HeadingLevel != line.Look.HeadingLevel)
            return true;
        if (UnfinishedDate.IsEndedBy(above, text))
            return false;
        if (marker is not null && IsPlausible(marker, text, above, line, layout))
            return true;
        var closed = IsClosed(above);
        if (!closed && (char.IsLower(text[0]) || EndsOpen(above)))
            return false;
        if (!closed && char.IsAsciiDigit(text[0]) && OpensNumber().IsMatch(above))
            return false;
        if (IsCapitals(above) && IsCapitals(text))
            return false;
        if (!layout.Wrapped)
            return !char.IsLower(text[0]) || above[^1] is '.' or ':';
        return BreaksInWrappedText(before, above, line, text, layout);
    }

    private static bool BreaksInWrappedText(
        SourceLine before,
        ReadOnlySpan<char> above,
        SourceLine line,
        string text,
        FlowLayout layout
    )
    {
        if (char.IsLower(text[0]))
            return false;
        if (before.Look.Bold != line.Look.Bold || IsCapitals(above) != IsCapitals(text) && IsCapitals(above))
            return true;
        // A title set in the middle, then text from the margin.
        if (before.Look.Centered && !line.Look.Centered && char.IsUpper(text[0]))
            return true;
        if (layout.BlankLinesTell && line.Number > before.Number + 1 && line.Page == before.Page)
            return true;
        if (IsClosed(above) && ClosingStart().IsMatch(text))
            return true;
        if (layout.IndentFrom is { } indent && line.Look.Indent >= indent)
            return true;
        var reach = TextWidth.Of(above.ToString()) + TextWidth.Space + TextWidth.Of(FlowLayout.FirstWord(text));
        // Where first lines stand further in, one at the margin goes on unless the line above is clearly short.
        return reach <= (layout.IndentFrom is null || IsClosed(above) ? layout.FullWidth : layout.FullWidth * 0.85f);
    }

    /// <summary>A torn line may begin with what looks like a marker: "- thương mại", "2025. Đồng thời", "a) khoản 1".</summary>
    private static bool IsPlausible(
        Marker marker,
        string text,
        ReadOnlySpan<char> above,
        SourceLine line,
        FlowLayout layout
    )
    {
        if (IsClosed(above))
            return true;
        if (marker.End >= text.Length)
            return true;
        var first = text[marker.End];
        // Where a line is a paragraph, only a torn "- thương mại" is no bullet.
        if (!layout.Wrapped && !(marker.IsBullet && char.IsLower(first)))
            return true;
        if (EndsOpen(above))
            return false;
        if (marker.Kind == MarkerKind.Dash)
        {
            if (char.IsLower(first) || (char.IsAsciiDigit(first) && char.IsAsciiDigit(above[^1])))
                return false;
            return layout.IndentFrom is not { } indent || line.Look.Indent >= indent || !layout.Wrapped;
        }
        return marker.Kind is not (MarkerKind.Number or MarkerKind.Letter or MarkerKind.Roman)
            || !OpensNumber().IsMatch(above)
            || above.EndsWith("danh mục", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsClosed(ReadOnlySpan<char> above) =>
        above.Length == 0 || above[^1] is '.' or ';' or ':' or '!' or '?' or '…' or '”' or '"' or ')';

    /// <summary>Nothing ends with a comma, an opening bracket or a joining word.</summary>
    private static bool EndsOpen(ReadOnlySpan<char> above) =>
        above.Length > 0 && (above[^1] is ',' or '(' or '“' or '-' or '/' or '–' || OpenWord().IsMatch(above));

    /// <summary>Two columns of a letterhead or a signature side by side.</summary>
    public static bool IsColumns(string line)
    {
        var text = line.AsSpan().Trim();
        var gap = text.IndexOf("    ");
        return gap > 0 && text.Length < 200;
    }

    public static bool IsCapitals(ReadOnlySpan<char> text)
    {
        var upper = 0;
        foreach (var letter in text)
        {
            if (char.IsLower(letter))
                return false;
            if (char.IsUpper(letter))
                upper++;
        }
        return upper >= 3;
    }

    /// <summary>Lines of the letterhead and the signature, each a paragraph of its own.</summary>
    [GeneratedRegex(
        @"^(KẾ HOẠCH|QUYẾT ĐỊNH ?:?|QUYẾT NGHỊ ?:?|CHƯƠNG TRÌNH( HÀNH ĐỘNG)?|ĐỀ ÁN|CHỈ THỊ|NGHỊ QUYẾT|THÔNG BÁO|CÔNG VĂN|HƯỚNG DẪN|PHỤ LỤC|Nơi nhận\s*:.*|(TM|T/M|KT|TL|TUQ|Q)\.? .{0,80}|CỘNG H[ÒO]A X[ÃA] HỘI.*|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*-\s*Tự do.*|Số\s*:.{0,40})$",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex StandsAlone();

    /// <summary>Who decides, set between the title and the bases of a decision.</summary>
    [GeneratedRegex(
        @"^(BỘ TRƯỞNG|CHỦ TỊCH|THỦ TƯỚNG|GIÁM ĐỐC|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|CỤC TRƯỞNG|CHÍNH PHỦ|HỘI ĐỒNG NHÂN DÂN|TỔNG CỤC TRƯỞNG|BAN THƯỜNG VỤ) ?[\p{Lu} ,]{0,80}$",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex Authority();

    [GeneratedRegex(
        @"^(Trong quá trình|Trên đây là|Căn cứ Kế hoạch này|Yêu cầu các|Đề nghị các) ",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex ClosingStart();

    [GeneratedRegex(
        @"(^|\s)(và|của|các|cho|với|về|từ|đến|để|là|do|tại|theo|trong|trên|bằng|hoặc|những|VÀ|CỦA|CÁC|CHO|VỚI|VỀ)$",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex OpenWord();

    [GeneratedRegex(
        @"(^|\s)(năm|tháng|ngày|số|quý|điều|khoản|điểm|mục|giai đoạn|phụ lục|lần|thứ|khoảng|đạt|nhất|hơn)$",
        Bounded.Pattern | RegexOptions.IgnoreCase,
        Bounded.Patience
    )]
    private static partial Regex OpensNumber();
}
