using System.Globalization;
using System.Text.RegularExpressions;

namespace TienDo.Documents.Recognising;

/// <summary>One list without semicolons: decides at every comma and "và" whether a name ends there.</summary>
internal static partial class AgencyList
{
    /// <param name="sharedHead">"Sở" of "các sở: Tài chính, Nội vụ"; given to items that have no head of their own.</param>
    public static IReadOnlyList<string> Of(string text, string? sharedHead)
    {
        var lower = text.ToLowerInvariant();
        var folded = FoldedText.SameLength(text);
        var wholes = Wholes(folded);
        var names = new List<string>();
        var start = 0;
        foreach (Match link in Link().Matches(lower))
        {
            var next = link.Index + link.Length;
            if (
                link.Index <= start
                || next >= text.Length
                || wholes.Any(whole => whole.Start < link.Index && next < whole.End)
            )
                continue;
            if (Ends(text, lower, folded, start, link, sharedHead))
            {
                names.Add(text[start..link.Index]);
                start = next;
            }
        }
        names.Add(text[start..]);
        return WithHeads(names, sharedHead);
    }

    /// <summary>The head that the items after a colon share: "các sở, ngành:" → "Sở"; "UBND các xã:" → "UBND xã".</summary>
    public static string? SharedHead(string label)
    {
        var match = SharedHeadLabel().Match(label.ToLowerInvariant());
        if (!match.Success)
            return null;
        var noun = match.Groups["noun"].Value;
        return match.Groups["of"].Success
            ? "UBND " + noun
            : char.ToUpper(noun[0], CultureInfo.InvariantCulture) + noun[1..];
    }

    private static bool Ends(string text, string lower, string folded, int start, Match link, string? sharedHead)
    {
        var next = link.Index + link.Length;
        var current = lower[start..link.Index];
        if (GoesOnTheGroup(current, lower, next))
            return false;
        if (BeginsName(text, lower, next))
            return !IsOneOrgan(current, lower[next..]);
        if (link.Value.AsSpan().ContainsAny("/+-–"))
            return false;
        if (link.Value.Contains("cùng", StringComparison.Ordinal))
            return AgencyWords.Actor(lower, next) > 0;
        if (char.IsUpper(text[next]) || char.IsDigit(text[next]))
            return sharedHead is not null
                ? !IsOpenDomain(folded, start, link.Index)
                : SharesHead(lower, folded, start, link.Index, next);
        return AgencyWords.Actor(lower, next) > 0 || (sharedHead is not null && AgencyWords.Territory(lower, next) > 0);
    }

    /// <summary>"ban" after "các sở", "phường" after "UBND các xã": the same name goes on.</summary>
    private static bool GoesOnTheGroup(string current, string lower, int next)
    {
        var open = OpenGroup().Match(current);
        if (!open.Success)
            return false;
        var noun = open.Groups["body"].Success
            ? AgencyWords.Territory(lower, next)
            : AgencyWords.GroupNoun(lower, next);
        if (noun == 0)
            return false;
        var after = next + noun;
        if (after < lower.Length && lower[after] == ' ')
            after++;
        if (AgencyWords.StandsAt(lower, next, "cơ quan thuộc chính phủ"))
            return false;
        return after >= lower.Length
            || !char.IsLetterOrDigit(lower[after])
            || AgencyWords.Qualifier(lower, after) > 0
            || AgencyWords.StandsAt(lower, after, "và")
            || AgencyWords.GroupNoun(lower, after) > 0;
    }

    public static bool BeginsName(string text, string lower, int at)
    {
        var head = AgencyWords.Head(lower, at);
        if (head == 0)
            return false;
        // "Phòng, chống", "Đoàn Kết", "Xã hội", "Hội nhập": the word is a head only as a word of its own.
        return !NoHead().IsMatch(lower.AsSpan(at));
    }

    private static bool IsOneOrgan(string current, string next) =>
        current is "báo" or "đài" && next.StartsWith("đài", StringComparison.Ordinal)
        || current.StartsWith("văn phòng", StringComparison.Ordinal)
            && AssemblyOffice().IsMatch(current)
            && AssemblyOrCommittee().IsMatch(next);

    /// <summary>"Sở Tài chính, Nội vụ": the second has the first one's head, but only between whole known domains.</summary>
    private static bool SharesHead(string lower, string folded, int start, int end, int next)
    {
        var head = AgencyWords.StandsAt(lower, start, "sở") || AgencyWords.StandsAt(lower, start, "bộ") ? 3 : 0;
        if (head == 0)
        {
            // The items after "Sở Tài chính," in turn have no head.
            return AgencyWords.Domain(folded, start) == end - start && AgencyWords.Domain(folded, next) > 0;
        }
        return start + head <= end
            && AgencyWords.Domain(folded, start + head) == end - start - head
            && AgencyWords.Domain(folded, next) > 0;
    }

    private static bool IsOpenDomain(string folded, int start, int end) =>
        AgencyWords.Domains.Any(domain =>
            domain.Length > end - start && string.CompareOrdinal(folded, start, domain, 0, domain.Length) == 0
        );

    private static List<(int Start, int End)> Wholes(string folded)
    {
        var spans = new List<(int, int)>();
        foreach (var whole in AgencyWords.Wholes.Concat(AgencyWords.Domains))
        {
            if (!whole.Contains(' ', StringComparison.Ordinal))
                continue;
            for (
                var at = folded.IndexOf(whole, StringComparison.Ordinal);
                at >= 0;
                at = folded.IndexOf(whole, at + 1, StringComparison.Ordinal)
            )
                spans.Add((at, at + whole.Length));
        }
        // A known "Cục X và Y" is also written "Cục X và Cục Y".
        foreach (Match match in RepeatedHead().Matches(folded))
        {
            var once = $"{match.Groups["head"].Value} {match.Groups["a"].Value} va {match.Groups["b"].Value}";
            if (AgencyWords.Wholes.Contains(once, StringComparer.Ordinal))
                spans.Add((match.Index, match.Index + match.Length));
        }
        return spans;
    }

    private static List<string> WithHeads(List<string> names, string? sharedHead)
    {
        var head = sharedHead;
        for (var i = 0; i < names.Count; i++)
        {
            var lower = names[i].ToLowerInvariant();
            var own = BeginsName(names[i], lower, 0) || AgencyWords.Actor(lower, 0) > 0;
            if (own && sharedHead is null)
                head =
                    AgencyWords.StandsAt(lower, 0, "sở") ? names[i][..2]
                    : AgencyWords.StandsAt(lower, 0, "bộ") ? names[i][..2]
                    : null;
            else if (!own && head is not null && names[i].Length > 0 && (sharedHead is not null || i > 0))
                names[i] =
                    (AgencyWords.Territory(lower, 0) > 0 ? head[..Math.Max(0, head.LastIndexOf(' '))] : head)
                    + " "
                    + names[i];
        }
        return names;
    }

    [GeneratedRegex(
        @"\s*(?:,\s*(?:và\s|cùng\s)?|\svà\s(?:với\s)?|\scùng\s(?:với\s)?|\shoặc\s|\s&\s|\s*/\s*|\s[+–-]\s|\.\s)\s*",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex Link();

    [GeneratedRegex(
        @"^(?:(?:thủ trưởng|lãnh đạo|đại diện|đại diện lãnh đạo|giám đốc|người đứng đầu|trưởng|chủ tịch|bí thư) )*(?:(?:(?<body>ubnd|ủy ban nhân dân|uỷ ban nhân dân|hđnd|sở [^,]{3,60}|công an|đảng ủy|đảng uỷ|huyện ủy|cấp ủy|hội [^,]{3,40}|phòng [^,]{3,40}) )?(?:toàn thể các|tất cả các|các|những|toàn bộ|từng|mọi|cấp) )?"
            + @"(?:(?:sở|ban|ngành|bộ|đoàn thể|địa phương|đơn vị|cơ quan|phòng chuyên môn|phòng nghiệp vụ|cơ quan chuyên môn|phòng|tổ chức|cá nhân|cấp|hội|huyện|thành phố|thị xã|quận|xã|phường|thị trấn|đặc khu|tỉnh|chi cục|trung tâm|lực lượng|ban đảng)(?:,? và |, | |$)){1,12}$",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex OpenGroup();

    [GeneratedRegex(
        @"(?:^|\s)(?:(?<of>ubnd|ủy ban nhân dân|uỷ ban nhân dân) )?(?:các )?(?<noun>sở|bộ|cục|vụ|phòng|xã|phường|huyện|hội|ban)(?:(?:, | và |,? )(?:ban|ngành|sở|phường|xã|thị trấn|huyện|thành phố|đoàn thể|đơn vị|địa phương|cơ quan|tỉnh|liên quan|phòng)){0,6}\s*$",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex SharedHeadLabel();

    [GeneratedRegex(
        @"^(?:phòng,? chống|đoàn kết|hội nhập|hội thảo|hội nghị|bộ phận|ban hành|báo cáo|trường hợp|đội ngũ|quỹ đất|phòng ngừa|thuế quan|đài các|thống kê (?:và|,))(?!\p{L})",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex NoHead();

    [GeneratedRegex(@"(?:hđnd|đbqh|quốc hội|hội đồng nhân dân)$", Bounded.Pattern, Bounded.Patience)]
    private static partial Regex AssemblyOffice();

    [GeneratedRegex(
        @"^(?:hđnd|ubnd|hội đồng nhân dân|ủy ban nhân dân|uỷ ban nhân dân)",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex AssemblyOrCommittee();

    [GeneratedRegex(
        @"(?<![a-z])(?<head>cuc|vu|so|bo|ban|vien) (?<a>[a-z ]{2,40}?) va \k<head> (?<b>[a-z]+(?: [a-z]+){0,4}?)(?=$|[,;.])",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex RepeatedHead();
}
