using System.Text.RegularExpressions;

namespace TienDo.Documents.Recognising;

/// <summary>Finds where a list of agencies inside a sentence ends and the work begins.</summary>
internal static partial class AgencyListEnd
{
    private const int LongestList = 900;

    /// <param name="End">One past the list, blanks excluded.</param>
    /// <param name="Sure">A verb, a preposition or a stop ended the list; false when it simply ran out of room.</param>
    public readonly record struct Place(int End, bool Sure);

    public static Place Of(string text, string lower, int start)
    {
        var limit = Math.Min(text.Length, start + LongestList);
        var at = start;
        while (at < limit)
        {
            var letter = text[at];
            if (letter == '(')
            {
                at = AfterNote(text, at, limit);
                continue;
            }
            if (letter is '.' or ':' or '!' or '?' or '"' or '“')
                return new(at, true);
            if (letter is ',' or ';')
            {
                var next = SkipBlanks(text, at + 1);
                if (next >= text.Length || !GoesOn(text, lower, next, start, at))
                    return new(at, true);
                at = AfterHead(lower, next);
                continue;
            }
            if (!char.IsLetterOrDigit(letter))
            {
                at++;
                continue;
            }
            if (at > start && EndsHere(text, lower, start, at))
                return new(TrimEnd(text, start, at), true);
            at = AgencyWords.StandsAt(lower, at, "và") ? AfterAnd(text, lower, at) : WordEnd(text, at);
        }
        return new(TrimEnd(text, start, limit), limit == text.Length);
    }

    /// <summary>Whether what follows a comma is another agency, or the same name going on.</summary>
    private static bool GoesOn(string text, string lower, int next, int start, int comma)
    {
        if (lower.AsSpan(next).StartsWith("và "))
            next = SkipBlanks(text, next + 3);
        if (next >= text.Length)
            return false;
        if (AgencyList.BeginsName(text, lower, next))
            return true;
        if (char.IsUpper(text[next]))
            return true;
        var noun = AgencyWords.GroupNoun(lower, next);
        if (noun > 0 && IsNounHere(lower, next + noun))
            return true;
        var actor = AgencyWords.Actor(lower, next);
        if (actor > 0 && !AgencyWords.StandsAt(lower, next, "tổ chức"))
            return true;
        return InsideWhole(text, start, comma, next);
    }

    /// <summary>"tổ chức có liên quan" is a noun; "tổ chức hội nghị" is the work.</summary>
    private static bool IsNounHere(string lower, int after)
    {
        var next = after;
        while (next < lower.Length && lower[next] == ' ')
            next++;
        return next >= lower.Length
            || !char.IsLetterOrDigit(lower[next])
            || AgencyWords.Qualifier(lower, next) > 0
            || AgencyWords.StandsAt(lower, next, "và")
            || NotTheWorkOfOrganising().IsMatch(lower.AsSpan(0, after))
            || ActionVerbs.At(lower, lower, next, "") > 0;
    }

    private static bool InsideWhole(string text, int start, int comma, int next)
    {
        var folded = FoldedText.SameLength(text[start..Math.Min(text.Length, next + 40)]);
        return AgencyWords
            .Wholes.Concat(AgencyWords.Domains)
            .Any(whole =>
            {
                var found = folded.IndexOf(whole, StringComparison.Ordinal);
                return found >= 0 && found < comma - start && found + whole.Length > next - start;
            });
    }

    private static bool EndsHere(string text, string lower, int start, int at)
    {
        if (!char.IsLower(text[at]))
            return false;
        if (Stop().IsMatch(lower.AsSpan(at)) && !NoStop().IsMatch(lower.AsSpan(at)))
            return true;
        if (EndsWholeName(lower, start, at))
            return true;
        var before = TwoWordsBefore(lower, start, at);
        return ActionVerbs.At(text, lower, at, before) > 0 && !IsOpeningWord(lower, start, at);
    }

    /// <summary>"Sở Y tế khám …": after a department named in full, a word in lower case is the work, known as a verb or not.</summary>
    public static bool EndsWholeName(string lower, int start, int at)
    {
        var from = SkipBlanks(lower, Math.Max(start, at == 0 ? 0 : lower.LastIndexOfAny([';', ':'], at - 1) + 1));
        var end = at;
        while (end > from && lower[end - 1] == ' ')
            end--;
        var named = lower.AsSpan(from, end - from);
        var head = Math.Max(named.LastIndexOf("sở "), named.LastIndexOf("bộ "));
        if (head < 0 || (head > 0 && named[head - 1] != ' ') || GoesOnAName().IsMatch(lower.AsSpan(at)))
            return false;
        var domain = FoldedText.SameLength(named[(head + 3)..].ToString());
        return AgencyWords.Domain(domain, 0) == domain.Length && domain.Length > 0;
    }

    /// <summary>A verb right after a bare head belongs to the name: "Ban quản lý …", "Hội đồng thẩm định …".</summary>
    private static bool IsOpeningWord(string lower, int start, int at)
    {
        var itemStart = Math.Max(start, lower.LastIndexOfAny([',', ';'], at - 1) + 1);
        itemStart = SkipBlanks(lower, itemStart);
        if (LongName().Match(lower, itemStart) is { Success: true } name && at < name.Index + name.Length)
            return true;
        return false;
    }

    private static string TwoWordsBefore(string lower, int start, int at)
    {
        var words = lower[Math.Max(start, at - 24)..at].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length switch
        {
            0 => "",
            1 => words[0],
            _ => words[^2].TrimEnd(',') + " " + words[^1],
        };
    }

    private static int AfterAnd(string text, string lower, int at)
    {
        var next = SkipBlanks(text, at + 2);
        return AfterHead(lower, next);
    }

    /// <summary>The head of a name is passed over whole, so that "tổ chức" or "phòng" in it is not taken for a verb.</summary>
    private static int AfterHead(string lower, int at)
    {
        if (lower.AsSpan(at).StartsWith("và "))
            at = SkipBlanks(lower, at + 3);
        var length = Math.Max(
            AgencyWords.Head(lower, at),
            Math.Max(AgencyWords.GroupNoun(lower, at), AgencyWords.Actor(lower, at))
        );
        if (AgencyWords.StandsAt(lower, at, "tổ chức") && !IsNounHere(lower, at + 7))
            return at;
        return at + length;
    }

    private static int AfterNote(string text, int at, int limit)
    {
        var close = text.IndexOf(')', at, limit - at);
        return close < 0 ? at + 1 : close + 1;
    }

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    private static int WordEnd(string text, int at)
    {
        while (
            at < text.Length
            && (
                char.IsLetterOrDigit(text[at])
                || text[at] is '&' or '-' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1])
            )
        )
            at++;
        return at;
    }

    private static int TrimEnd(string text, int start, int at)
    {
        while (at > start && (char.IsWhiteSpace(text[at - 1]) || text[at - 1] is ',' or ';'))
            at--;
        if (at - start > 3 && text.AsSpan(start, at - start).EndsWith(" và"))
            at -= 3;
        return at;
    }

    [GeneratedRegex(
        @"^(?:tỉnh|thành phố|các|và|của|thuộc|cùng|hoặc|tại|trên|nơi|trực thuộc|có liên quan|liên quan|xã|phường|quốc gia)(?!\p{L})",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex GoesOnAName();

    [GeneratedRegex(
        @"^(?:trong|để|nhằm|theo|trên cơ sở|căn cứ|khi|về|do|nếu|thì|là|được|phải|cần|sẽ|đã|có trách nhiệm|có nhiệm vụ|chịu|hằng|hàng|trước|từ|đến|bằng|thông qua|qua|tùy|tuỳ|gồm|bao gồm|như|cho|sớm|cùng nhau|không|chưa|với)(?!\p{L})",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex Stop();

    [GeneratedRegex(
        @"^(?:trong (?:tỉnh|nước|và ngoài|khu|toàn|ngành|lĩnh vực|vùng|danh)|được (?:giao|phân công|ủy quyền|uỷ quyền)|về (?:khoa học|lâm nghiệp|chuyển đổi|môi trường|nông nghiệp)|là thành viên|khi (?:có|cần))(?!\p{L})",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex NoStop();

    [GeneratedRegex(
        @"\G(?:(?:các )?ban quản lý(?: các)?(?: dự án)?(?: đầu tư)?(?: xây dựng)?|ban chỉ đạo(?: thực hiện| phát triển)?|ban chỉ huy(?: phòng)?|hội đồng (?:thẩm định|quản lý|tư vấn|đánh giá)|quỹ (?:đầu tư phát triển|đầu tư|phát triển|bảo vệ(?: và phát triển)?|hỗ trợ)|tổ (?:giúp việc|công tác)(?: thực hiện)?|hội (?:khuyến học|bảo vệ)|trung tâm (?:hỗ trợ|kiểm định|đào tạo|phục vụ|nghiên cứu|quản lý|điều hành|giám sát)(?: và (?:phát triển|tư vấn|chuyển giao))?)",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex LongName();

    [GeneratedRegex(
        @"(?:sở|ban|ngành|bộ|đoàn thể|địa phương|đơn vị|cơ quan|phòng|cá nhân|xã|phường|huyện|thành phố|tỉnh|thị trấn|chi cục|trung tâm|lực lượng|hội)$",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex NotTheWorkOfOrganising();
}
