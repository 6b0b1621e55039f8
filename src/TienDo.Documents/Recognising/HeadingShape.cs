using System.Text.RegularExpressions;
using TienDo.Language;

namespace TienDo.Documents.Recognising;

/// <summary>Hình thức đề mục: whether a marked paragraph is a heading, and where its title ends.</summary>
internal readonly partial record struct HeadingShape(bool IsHeading, string Title, int TitleEnd, int BodyStart)
{
    private const int LongestTitle = 400;
    private const int LongestRunIn = 90;

    public static HeadingShape Of(Paragraph paragraph, Marker marker, bool hasContentBelow, SectionRole inside)
    {
        var text = paragraph.Text;
        if (RunInEnd(text, marker) is { } colon)
            return new HeadingShape(true, text[marker.End..colon].Trim(), colon, SkipSpaces(text, colon + 1));
        var title = text[marker.End..].TrimEnd(':', ' ', '.');
        var whole = new HeadingShape(true, title, text.Length, text.Length);
        if (marker.Kind is MarkerKind.Roman or MarkerKind.Part or MarkerKind.Chapter or MarkerKind.UpperLetter)
            return text.Length <= LongestTitle * 2 ? whole : whole with { IsHeading = false, BodyStart = marker.End };
        var heading = text.Length <= LongestTitle && hasContentBelow && LooksLikeTitle(text, marker, inside);
        return heading ? whole : new HeadingShape(false, title, text.Length, marker.End);
    }

    private static bool LooksLikeTitle(string text, Marker marker, SectionRole inside)
    {
        if (text[^1] is ':' || text[^1] is not ('.' or ';' or ','))
            return true;
        // "4. Chi cục Quản lý thị trường." with its duties below.
        var words = text[marker.End..];
        return inside == SectionRole.Organising && AgencyHeading.AreAgencies(words) && !TellsWork(words);
    }

    /// <summary>"Các thôn, xóm huy động lực lượng." is a sentence with its subject, no title.</summary>
    private static bool TellsWork(string words) =>
        ResponsibilityPhrase.Read(words) is { Subjects.Count: > 0 } phrase && phrase.ActionStart < words.Length;

    /// <summary>"1. Phạm vi: Tập trung …", "a) Mục tiêu: …": the colon that ends the title.</summary>
    private static int? RunInEnd(string text, Marker marker)
    {
        var colon = text.IndexOf(':', marker.End, Math.Min(LongestRunIn, text.Length - marker.End));
        if (colon < 0 || SkipSpaces(text, colon + 1) >= text.Length)
            return null;
        var title = text[marker.End..colon];
        if (
            title.Length == 0
            || title.Contains('“', StringComparison.Ordinal)
            || title.Contains(". ", StringComparison.Ordinal)
        )
            return null;
        return
            SectionRoles.Of(title) is not null && title.Length <= 60
            || FieldLabel.Of(title) is not null
            || AgencyHeading.AreAgencies(title)
            ? colon
            : null;
    }

    public static bool IsDocumentTitle(string text) => DocumentTitle().IsMatch(text);

    public static bool IsAnnex(string text, Marker marker) =>
        marker.End >= text.Length
        || (
            text.Length < 500
            && !text.EndsWith('.')
            && (marker.Value > 0 || ParagraphBreak.IsCapitals(text))
            && text[marker.End] != '('
        );

    /// <summary>"Nơi nhận" and the signature stand after the body.</summary>
    public static bool EndsTheBody(string text) => AfterBody().IsMatch(text);

    /// <summary>"GIÁM ĐỐC" alone on its line: who signs where no "TM." or "KT." stands above.</summary>
    public static bool IsBarePosition(string text) => BarePosition().IsMatch(text);

    public static bool IsClosing(string text) =>
        ClosingStart().IsMatch(SearchKey.Fold(text.Length > 160 ? text[..160] : text));

    public static bool IsUnmarkedHeading(Paragraph paragraph, Paragraph? next)
    {
        var text = paragraph.Text;
        if (next is null || text.Length > 200 || text[^1] is '.' or ';' or ',' || text[0] == '(')
            return false;
        if (paragraph.Look.HeadingLevel > 0 || (paragraph.Look.Bold && !paragraph.Look.Centered))
            return !DocumentTitle().IsMatch(text);
        return ParagraphBreak.IsCapitals(text) && SectionRoles.Of(text) is not null;
    }

    public static bool IsTopHeading(Paragraph paragraph, SectionRole? role) =>
        role is not null && (paragraph.Look.HeadingLevel is 1 or 2 || ParagraphBreak.IsCapitals(paragraph.Text));

    private static int SkipSpaces(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
            at++;
        return at;
    }

    [GeneratedRegex(
        @"^(KẾ HOẠCH|QUYẾT ĐỊNH ?:?|CHƯƠNG TRÌNH( HÀNH ĐỘNG)?|ĐỀ ÁN|CHỈ THỊ|NGHỊ QUYẾT|HƯỚNG DẪN|PHƯƠNG ÁN|LỘ TRÌNH)$",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex DocumentTitle();

    [GeneratedRegex(
        @"^(Nơi nhận\s*:?|NƠI NHẬN\s*:?|((TM|T/M|KT|TL|TUQ)(\. ?| )|Q\. ?)\p{Lu}{2,}.*)",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex AfterBody();

    [GeneratedRegex(
        @"^(PHÓ |Q\. ?)?(CHỦ TỊCH|TỔNG GIÁM ĐỐC|GIÁM ĐỐC|BỘ TRƯỞNG|THỨ TRƯỞNG|CỤC TRƯỞNG|VỤ TRƯỞNG|CHI CỤC TRƯỞNG|CHÁNH VĂN PHÒNG|CHÁNH THANH TRA|BÍ THƯ|TRƯỞNG BAN|TRƯỞNG PHÒNG|VIỆN TRƯỞNG|HIỆU TRƯỞNG|CHỦ NHIỆM|TỔNG BIÊN TẬP)( THƯỜNG TRỰC)?$",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex BarePosition();

    [GeneratedRegex(
        @"^(tren day la|trong qua trinh|yeu cau (cac|thu truong|giam doc|chu tich)|de nghi (cac|thu truong|giam doc|chu tich)|can cu (ke hoach|noi dung ke hoach) nay|(uy ban nhan dan|ubnd|chu tich|bo|so) .{0,60}\b(yeu cau|de nghi)\b|nhan duoc ke hoach)",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex ClosingStart();
}
