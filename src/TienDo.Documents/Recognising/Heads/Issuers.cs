using System.Text.RegularExpressions;
using TienDo.Documents.Drafting;
using TienDo.Language;

namespace TienDo.Documents.Recognising.Heads;

/// <summary>Cơ quan ban hành where the letterhead is missing: the one who "ban hành Kế hoạch", in full.</summary>
internal static partial class Issuers
{
    /// <summary>"Ủy ban nhân dân tỉnh Lai Châu ban hành Kế hoạch …" in the opening words.</summary>
    public static (string Name, SourceSpan Place)? InOpening(IEnumerable<PlacedParagraph> paragraphs)
    {
        foreach (var paragraph in paragraphs)
        {
            var text = paragraph.Paragraph.Text;
            var match = Issuing().Match(text);
            if (!match.Success)
                continue;
            var name = match.Groups["who"];
            return (name.Value.Trim(), paragraph.Paragraph.SpanOf(name.Index, name.Length));
        }
        return null;
    }

    /// <summary>"UBND tỉnh" of a plan that speaks of "tỉnh Lai Châu" is "Ủy ban nhân dân tỉnh Lai Châu".</summary>
    public static string InFull(string name, IEnumerable<string> texts)
    {
        var full = name.StartsWith("UBND ", StringComparison.Ordinal) ? "Ủy ban nhân dân " + name[5..] : name;
        if (!EndsWithProvince().IsMatch(full))
            return full;
        return ProvinceSpokenOf(texts) is { } province ? $"{full} {province}" : full;
    }

    /// <summary>The province or city the text names most.</summary>
    public static string? ProvinceSpokenOf(IEnumerable<string> texts)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            foreach (Match match in ProvinceName().Matches(text))
            {
                var province = match.Groups["name"].Value;
                counts[province] = counts.GetValueOrDefault(province) + 1;
            }
        }
        return counts.Count == 0 ? null : counts.MaxBy(entry => entry.Value).Key;
    }

    /// <summary>Who stands in the note under an annex: "(Kèm theo Kế hoạch số … của Sở …)".</summary>
    public static Match InNote(string text) => Note().Match(text);

    public static bool IsNote(string text) => SearchKey.Fold(text) is var folded && NoteStart().IsMatch(folded);

    [GeneratedRegex(
        @"(^|[.;,:] |nay )(?<who>(Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Ban Cán sự|Ban cán sự|Ban Thường vụ|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Huyện ủy|Đảng ủy|Sở|Bộ|Cục|Ban|Viện|Trường|Hội|Liên|Tổng|Chi cục|Công an|Trung tâm|Văn phòng|Thanh tra|Hội đồng|Chính phủ|Thủ tướng)[^.;:]{0,90}?) (ban hành|xây dựng|triển khai|đề ra) (các )?([Kk]ế hoạch|KẾ HOẠCH|[Cc]hương trình|[Đđ]ề án|[Pp]hương án)",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex Issuing();

    [GeneratedRegex(@"(tỉnh|thành phố)$", Bounded.Pattern, Bounded.Patience)]
    private static partial Regex EndsWithProvince();

    [GeneratedRegex(
        @"\b(tỉnh|thành phố) (?<name>(\p{Lu}\p{Ll}+(-\p{L}+)?)( \p{Lu}\p{Ll}+){0,3})",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex ProvinceName();

    [GeneratedRegex(
        @"(?<kind>[Kk]ế hoạch|[Qq]uyết định|[Cc]hương trình hành động|[Cc]hương trình|[Đđ]ề án|[Cc]hỉ thị|[Cc]ông văn|[Tt]ờ trình) số ?:? ?(?<number>[0-9.… ]{0,8}[-/] ?[\p{L}0-9&]{1,14}([-/][\p{L}0-9&]{1,14}){0,3}) ?,? ?(ngày ?(?<day>[0-9.…]{0,4}) ?(/|tháng|-) ?(?<month>[0-9.…]{0,3}) ?(/|năm|-) ?(?<year>[0-9]{0,4}))?[ .…]*( ?của (?<who>[^()]{3,120}))?",
        Linear.Pattern
    )]
    private static partial Regex Note();

    [GeneratedRegex(@"^\(? ?(ban hanh )?kem theo\b", Bounded.Pattern, Bounded.Patience)]
    private static partial Regex NoteStart();
}
