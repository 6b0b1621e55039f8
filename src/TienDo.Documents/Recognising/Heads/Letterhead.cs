using System.Globalization;
using System.Text.RegularExpressions;
using TienDo.Documents.Drafting;

namespace TienDo.Documents.Recognising.Heads;

/// <summary>Phần trên của văn bản: issuer, number and day as the letterhead prints them.</summary>
internal sealed partial record Letterhead(
    string? IssuerInCapitals,
    string? Number,
    DateOnly? Date,
    int? Year,
    SourceSpan? IssuerPlace,
    SourceSpan? NumberPlace,
    SourceSpan? DatePlace
)
{
    /// <summary>Every line of the left side that names a body, the issuer's superior first.</summary>
    public IReadOnlyList<string> Names { get; private init; } = [];

    /// <summary>The place before the date: "Lai Châu, ngày …".</summary>
    public string? Place { get; private init; }

    public static Letterhead Of(IReadOnlyList<HeadSegment> segments)
    {
        var head = new Letterhead(null, null, null, null, null, null, null);
        var names = new List<HeadSegment>();
        foreach (var segment in segments)
        {
            if (DocumentTitleShape.TypeOf(segment.Text) is not null)
                break;
            head = WithNumber(WithDate(head, segment), segment);
            if (IsIssuerLine(segment.Text))
                names.Add(segment);
        }
        return !names.Exists(name => BodyWord().IsMatch(name.Text))
            ? head
            : head with
            {
                IssuerInCapitals = IssuerOf(names),
                IssuerPlace = PlaceOf(names[^1]),
                Names = [.. names.Select(name => name.Text)],
            };
    }

    private static Letterhead WithNumber(Letterhead head, HeadSegment segment)
    {
        var match = NumberLine().Match(segment.Text);
        if (!match.Success || head.NumberPlace is not null)
            return head;
        var number = match.Groups["number"].Value.Replace(" ", "", StringComparison.Ordinal);
        return head with
        {
            Number = number.Length > 0 && char.IsAsciiDigit(number[0]) ? number : null,
            NumberPlace = PlaceOf(segment),
        };
    }

    private static Letterhead WithDate(Letterhead head, HeadSegment segment)
    {
        var match = DateLine().Match(segment.Text);
        if (!match.Success || head.DatePlace is not null)
            return head;
        var (day, month, year) = (match.Groups["day"].Value, match.Groups["month"].Value, match.Groups["year"].Value);
        return head with
        {
            Date = Citations.DayOf(day, month, year),
            Year = int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var known) ? known : null,
            DatePlace = PlaceOf(segment),
            Place = segment.Text[..match.Groups["day"].Index],
        };
    }

    private static bool IsIssuerLine(string text) =>
        text is "ỦY" or "UỶ" || ParagraphBreak.IsCapitals(text) && text.Length <= 120 && !NotIssuer().IsMatch(text);

    /// <summary>The last line names the issuer; "ỦY BAN NHÂN DÂN" and "TỈNH LAI CHÂU" are one name over two lines.</summary>
    private static string IssuerOf(List<HeadSegment> names)
    {
        var last = names[^1].Text;
        var from = names.Count - 1;
        while (from > 0 && !BodyWord().IsMatch(names[from].Text))
            from--;
        // Some copies tear "ỦY" from "BAN NHÂN DÂN".
        if (from > 0 && names[from - 1].Text is "ỦY" or "UỶ")
            from--;
        if (
            from > 0
            && PartOf(names[from - 1].Text, string.Join(' ', names.Skip(from).Select(name => name.Text))) is { } whole
        )
            return whole;
        return from == names.Count - 1 ? last : string.Join(' ', names.Skip(from).Select(name => name.Text));
    }

    /// <summary>
    /// An organ that is nobody without the body above it: "ĐẢNG BỘ TỈNH A / BAN THƯỜNG VỤ", "UBND TỈNH A / VĂN PHÒNG",
    /// "UBND TỈNH A / BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ".
    /// </summary>
    private static string? PartOf(string above, string organ)
    {
        var place = Territory().Match(above);
        if (organ is "BAN THƯỜNG VỤ" or "BAN CHẤP HÀNH" && above.StartsWith("ĐẢNG BỘ ", StringComparison.Ordinal))
        {
            var committee = PartyCommittee(above["ĐẢNG BỘ ".Length..]);
            return $"{organ} {committee}";
        }
        if (organ is "VĂN PHÒNG" or "BAN THƯỜNG VỤ" or "BAN CHẤP HÀNH")
            return $"{organ} {above}";
        return organ.StartsWith("BAN CHỈ ĐẠO", StringComparison.Ordinal) && place.Success && !Territory().IsMatch(organ)
            ? $"{organ} {place.Value}"
            : null;
    }

    private static string PartyCommittee(string of) =>
        of.StartsWith("TỈNH ", StringComparison.Ordinal) ? "TỈNH ỦY " + of[5..]
        : of.StartsWith("THÀNH PHỐ ", StringComparison.Ordinal) ? "THÀNH ỦY " + of[10..]
        : "ĐẢNG ỦY " + of;

    [GeneratedRegex(@"\b(TỈNH|THÀNH PHỐ|XÃ|PHƯỜNG) .+$", Bounded.Pattern, Bounded.Patience)]
    private static partial Regex Territory();

    private static SourceSpan PlaceOf(HeadSegment segment) => new(segment.Line, segment.Line, segment.Page);

    [GeneratedRegex(
        @"^(\p{Lu}[^:]{0,60} )?Số ?:? ?(?<number>([0-9]{1,5}|[.…]*) ?(/ ?(19|20)[0-9]{2})? ?[-/] ?\p{Lu}[\p{L}0-9&]{0,12}( ?[-/] ?[\p{L}0-9&]{1,16}){0,4}|[.…]*)[ .]*$",
        Linear.Pattern
    )]
    private static partial Regex NumberLine();

    [GeneratedRegex(
        @"(^|[\p{L}.] ?, ?)[Nn]gày ?(?<day>[0-9]{0,2})[ .…]*tháng ?(?<month>[0-9]{0,2})[ .…]*năm ?(?<year>([0-9]{4})?)[ .…]*$",
        Linear.Pattern
    )]
    private static partial Regex DateLine();

    [GeneratedRegex(
        @"^(\*+$|CỘNG$|CỘNG H|HÒA XÃ HỘI|HOÀ XÃ HỘI|XÃ HỘI CHỦ|CHỦ NGHĨA|VIỆT NAM|ĐỘC LẬP|ĐẢNG CỘNG SẢN|DỰ THẢO|MẬT|TỐI MẬT|HỎA TỐC|KHẨN|PHỤ LỤC|SỐ\b|[/-]|LOGO|BẢN SAO|[A-Z]{1,4}$)",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex NotIssuer();

    [GeneratedRegex(
        @"^(ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|HĐND|SỞ|BỘ|CỤC|VỤ|CHI CỤC|TỔNG CỤC|BAN|TỈNH ỦY|TỈNH UỶ|THÀNH ỦY|HUYỆN ỦY|ĐẢNG ỦY|ĐẢNG UỶ|CHÍNH PHỦ|THỦ TƯỚNG|QUỐC HỘI|VĂN PHÒNG|VIỆN|TRƯỜNG|TRUNG TÂM|CÔNG AN|HỘI|LIÊN HIỆP|LIÊN ĐOÀN|TỔNG CÔNG TY|TẬP ĐOÀN|NGÂN HÀNG|BẢO HIỂM|KHO BẠC|THANH TRA|ĐẠI HỌC|HỌC VIỆN|MẶT TRẬN|ỦY BAN MTTQ|PHÒNG|BỆNH VIỆN|BAN CHẤP HÀNH|THỐNG KÊ|THUẾ|KIỂM TOÁN|TÒA ÁN|ĐÀI|BÁO|TỈNH ĐOÀN|ĐOÀN)\b",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex BodyWord();
}
