using System.Globalization;
using System.Text.RegularExpressions;
using TienDo.Language;

namespace TienDo.Documents.Recognising.Heads;

/// <summary>Viện dẫn văn bản: finds the documents that a text names, with number, date, issuer and title.</summary>
internal static partial class Citations
{
    private const int LongestTitle = 500;

    public static IReadOnlyList<Citation> In(string text)
    {
        var found = new List<Citation>();
        var from = 0;
        foreach (Match match in KindWord().Matches(text))
        {
            if (match.Index < from)
                continue;
            if (Numbered(text, match) is { } numbered)
                found.Add(numbered);
            else if (Law(text, match) is { } law)
                found.Add(law);
            else if (Unnumbered(text, match) is { } unnumbered)
                found.Add(unnumbered);
            else
                continue;
            from = NextFrom(found[^1]);
        }
        AddBare(text, found);
        return found;
    }

    /// <summary>"…; số 160/NQ-HĐND ngày 08/12/2021 …" in a list that named its kind only once.</summary>
    private static void AddBare(string text, List<Citation> found)
    {
        var taken = found.Select(citation => citation.Number).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (Match match in BareNumber().Matches(text))
        {
            var number = match.Groups["number"].Value;
            var place = match.Groups["number"].Index;
            if (KindOfSymbol(number) is not { } kind || !taken.Add(number))
                continue;
            var end = place + number.Length;
            var date = DateAt(text, ref end);
            if (date is not null)
                found.Add(
                    new Citation(kind, number, date, IssuerAt(text, ref end), TitleAt(text, ref end), place, end)
                );
        }
    }

    /// <summary>Abbreviations of Decree 30/2020, Annex III.</summary>
    private static string? KindOfSymbol(string number)
    {
        var symbols = number.Split('/', '-');
        foreach (var symbol in symbols)
        {
            var kind = symbol switch
            {
                "NQ" => "Nghị quyết",
                "NĐ" => "Nghị định",
                "QĐ" => "Quyết định",
                "CT" => "Chỉ thị",
                "TT" => "Thông tư",
                "KH" => "Kế hoạch",
                "KL" => "Kết luận",
                "CTr" => "Chương trình",
                "TB" => "Thông báo",
                _ => null,
            };
            if (kind is not null)
                return kind;
        }
        return null;
    }

    /// <summary>A title may name further documents; they are looked for inside it, after the number.</summary>
    private static int NextFrom(Citation citation) =>
        citation.Start + citation.Kind.Length + (citation.Number?.Length ?? 0);

    private static Citation? Numbered(string text, Match kind)
    {
        var at = kind.Index + kind.Length;
        var window = text.AsSpan(at, Math.Min(160, text.Length - at)).ToString();
        var number = NumberAfter().Match(window);
        if (!number.Success)
            return null;
        // "Luật Đất đai số 31/2024/QH15": between kind and number only the name of a law.
        var between = number.Groups["name"].Value.Trim(' ', ',');
        if (
            between.Length > 0
            && (kind.Value is not ("Luật" or "Bộ luật" or "Pháp lệnh") || KindWord().IsMatch(between))
        )
            return null;
        var written = number.Groups["number"].Value;
        var plain = Spaces().Replace(written, "");
        var blank = !char.IsAsciiDigit(plain[0]);
        if (blank && !number.Groups["so"].Success)
            return null;
        var end = at + number.Length;
        var date = DateAt(text, ref end);
        var issuer = IssuerAt(text, ref end);
        date ??= DateAt(text, ref end);
        var title = TitleAt(text, ref end);
        if (between.Length > 0)
            title = between;
        return new Citation(kind.Value, blank ? null : plain, date, issuer, title, kind.Index, end);
    }

    private static Citation? Law(string text, Match kind)
    {
        if (kind.Value is not ("Luật" or "Bộ luật" or "Pháp lệnh"))
            return null;
        var at = kind.Index + kind.Length;
        var window = text.AsSpan(at, Math.Min(120, text.Length - at)).ToString();
        var folded = SearchKey.Fold(window);
        var known = LawNames.LengthAt(folded.Length == window.Trim().Length ? folded : "");
        var length = known > 0 ? known + (window.Length - window.TrimStart().Length) : LawName().Match(window).Length;
        var name = window[..length];
        if (known == 0 && LawStop().Match(name) is { Success: true } stop)
            (name, length) = (name[..stop.Index], stop.Index);
        name = name.Trim(' ', ',', '.', ';');
        if (name.Length < 4 || NoLaw().IsMatch(name))
            return null;
        var end = at + length;
        var date = DateAt(text, ref end);
        return new Citation("Luật", null, date, null, $"{kind.Value} {name}", kind.Index, end);
    }

    /// <summary>"Chương trình hành động của Tỉnh ủy": a document known by its kind and issuer only.</summary>
    private static Citation? Unnumbered(string text, Match kind)
    {
        // Decisions and reports "của UBND tỉnh" are as often yet to be made as made.
        if (kind.Value is not ("Kế hoạch" or "Chương trình" or "Chương trình hành động"))
            return null;
        var end = kind.Index + kind.Length;
        var issuer = IssuerAt(text, ref end);
        if (issuer is null || !IssuingBody().IsMatch(SearchKey.Fold(issuer)))
            return null;
        var title = TitleAt(text, ref end);
        return new Citation(kind.Value, null, null, issuer, title, kind.Index, end);
    }

    private static DateOnly? DateAt(string text, ref int end)
    {
        var match = DateAfter().Match(text.Substring(end, Math.Min(60, text.Length - end)));
        if (!match.Success)
            return null;
        end += match.Length;
        return DayOf(match.Groups["day"].Value, match.Groups["month"].Value, match.Groups["year"].Value);
    }

    public static DateOnly? DayOf(string day, string month, string year)
    {
        if (
            !int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var d)
            || !int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var m)
            || !int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y)
            || y is < 1945 or > 2200
            || m is < 1 or > 12
            || d < 1
            || d > DateTime.DaysInMonth(y, m)
        )
            return null;
        return new DateOnly(y, m, d);
    }

    private static string? IssuerAt(string text, ref int end)
    {
        var window = text.Substring(end, Math.Min(260, text.Length - end));
        var of = OfWord().Match(window);
        if (!of.Success)
            return null;
        var rest = window[of.Length..];
        var stop = IssuerStop().Match(rest);
        // The comma inside "Văn hóa, Thể thao và Du lịch" is part of the name.
        while (stop.Value == ", " && rest.AsSpan(stop.Index).StartsWith(", Thể thao", StringComparison.Ordinal))
            stop = IssuerStop().Match(rest, stop.Index + 2);
        var length = stop.Success ? stop.Index : rest.Length;
        var issuer = rest[..length];
        // "Ban Chỉ đạo Trung ương về phát triển khoa học, công nghệ …" is one name.
        if (
            stop.Success
            && issuer.EndsWith("Ban Chỉ đạo Trung ương", StringComparison.Ordinal)
            && stop.Value.Trim() == "về"
        )
        {
            var longer = CommitteeStop().Match(rest, length + 1);
            length = longer.Success ? longer.Index : rest.Length;
            issuer = rest[..length];
        }
        issuer = issuer.Trim(' ', ',', ';', '.', ')', '(');
        if (issuer.Length is < 2 or > 160 || !char.IsUpper(issuer[0]))
            return null;
        end += of.Length + length;
        return issuer;
    }

    private static string? TitleAt(string text, ref int end)
    {
        var stop = end;
        var depth = 0;
        while (stop < text.Length && stop - end < LongestTitle)
        {
            var letter = text[stop];
            if (letter == '(')
                depth++;
            else if (letter == ')' && depth-- == 0)
                break;
            else if (letter == ';' || (letter == '.' && (stop + 1 >= text.Length || text[stop + 1] is ' ' or '/')))
                break;
            stop++;
        }
        var raw = text[end..stop];
        var aside = raw.IndexOf(" (", StringComparison.Ordinal);
        if (aside >= 0)
            raw = raw[..aside];
        if (NextIssuing().Match(raw) is { Success: true } next)
            raw = raw[..next.Index];
        var title = raw.Trim(' ', ',', ':', '-');
        if (title.Length < 8 || !TitleStart().IsMatch(SearchKey.Fold(title)))
            return null;
        end = stop;
        return title;
    }

    [GeneratedRegex(
        @"\b(?:Hiến pháp|Bộ luật|Luật|Pháp lệnh|Nghị quyết liên tịch|Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông tư liên tịch|Thông tư|Kết luận|Kế hoạch|Chương trình hành động|Chương trình|Thông báo kết luận|Thông báo|Công văn|Công điện|Hướng dẫn|Quy định|Quy chế|Đề án|Tờ trình|Báo cáo|Văn bản)\b",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex KindWord();

    [GeneratedRegex(
        @"^(?<name>[^.;:()0-9“”]{0,90}?) ?(?<so>số|Số|SỐ)? ?:? ?(?<number>([0-9]{1,5}|…+|\.{2,})? ?(/ ?(19|20)[0-9]{2})? ?[-/] ?(\p{Lu}|Qđ)[\p{L}0-9&Đđ]{0,12}( ?[-/] ?[\p{L}0-9&]{1,16}){0,4})",
        Linear.Pattern
    )]
    private static partial Regex NumberAfter();

    [GeneratedRegex(
        @"(^|[ ;,(])(?<number>[0-9]{1,5}(/(19|20)[0-9]{2})?[-/]\p{Lu}[\p{L}]{0,5}[-/][\p{L}0-9&]{1,16}),? ngày ",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex BareNumber();

    [GeneratedRegex(@" ", Bounded.Pattern, Bounded.Patience)]
    private static partial Regex Spaces();

    [GeneratedRegex(
        @"^ ?,? ?(?:ban hành |ký )?ngày (?<day>[0-9]{1,2}) ?(?:/|-|\.|tháng) ?(?<month>[0-9]{1,2}) ?(?:/|-|\.|năm|,? ?năm) ?(?<year>[0-9]{4})",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex DateAfter();

    /// <summary>", Sở Công Thương ban hành Kế hoạch …" begins what the plan itself does.</summary>
    [GeneratedRegex(
        @", ?(Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Sở|Bộ|Ban|Tỉnh ủy|Cục|Chi cục|Công an|Hội|Liên|Trường|Viện) [^,;]{0,70} (ban hành|xây dựng) ",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex NextIssuing();

    [GeneratedRegex(@"^ ?,? ?(?:do|của) ", Bounded.Pattern, Bounded.Patience)]
    private static partial Regex OfWord();

    [GeneratedRegex(
        @"[;.:()“]|, | (về|ban hành|Ban hành|quy định|Quy định|sửa đổi|Sửa đổi|bổ sung|thực hiện|triển khai|phê duyệt|Phê duyệt|hướng dẫn|Hướng dẫn|tại|Về|V/v|đến|tới|để|cho|trong|theo|là|được|đã|và các|và Kế hoạch|và Chương trình|và Nghị quyết|và Quyết định|ngày|năm|kỳ họp|thông qua|giao|chi tiết|Thông báo|Chương trình|Nghị quyết|gắn|nhằm|có|với|đối với|nêu|và các)( |,|$)",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex IssuerStop();

    [GeneratedRegex(
        @"[;.]| (Thông báo|Sửa đổi|Ban hành|Phê duyệt|Quy định|ban hành|phê duyệt|thông báo) ",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex CommitteeStop();

    [GeneratedRegex(
        @"^(ve|ban hanh|quy dinh|sua doi|bo sung|thuc hien|trien khai|phe duyet|huong dan|thong bao|chi tiet|v/v|hoi nghi|tiep tuc|day manh|tang cuong|mot so|xay dung|phat trien)\b",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex TitleStart();

    [GeneratedRegex(
        @"^(sư|này|của|sửa đổi|và|pháp|đã|có|được|do|quy định|mới|\p{Lu}{3,})\b",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex NoLaw();

    [GeneratedRegex(
        @" (có hiệu lực|theo|quy định|tại|được|trên|trong|cho|đối với|và các|đến|của|này|là|gồm|đã|để|nhằm|ngày|năm|số|khi)\b",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex LawStop();

    [GeneratedRegex(@"^ \p{L}[\p{L} ]{2,60}", Bounded.Pattern, Bounded.Patience)]
    private static partial Regex LawName();

    [GeneratedRegex(
        @"^(ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|tinh uy|thanh uy|huyen uy|ban thuong vu|ban chap hanh|ban can su|dang uy|chinh phu|thu tuong|quoc hoi|bo chinh tri|ban bi thu|trung uong|bo |so |ban chi dao)",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex IssuingBody();
}
