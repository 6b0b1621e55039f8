using System.Text;
using System.Text.RegularExpressions;
using TienDo.Language;

namespace TienDo.Documents.Recognising;

/// <summary>Câu giao trách nhiệm: who does the work, with whom, and where the words of the work begin.</summary>
/// <param name="Subjects">The agencies that lead the sentence ("Sở Tài chính chủ trì …"); empty when it names none.</param>
/// <param name="Leads">The sentence says "chủ trì".</param>
/// <param name="Cooperating">Whom it says to work with.</param>
/// <param name="ActionStart">Where in the sentence the work begins; the sentence's length when it is only a name.</param>
/// <param name="Unsure">The end of a list was not marked by a verb or a stop known as such.</param>
public sealed partial record ResponsibilityPhrase(
    IReadOnlyList<string> Subjects,
    bool Leads,
    IReadOnlyList<string> Cooperating,
    int ActionStart,
    bool Unsure
)
{
    private const int LongestSentence = 20_000;

    public static ResponsibilityPhrase Read(string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var text = Composed(sentence);
        var lower = text.ToLowerInvariant();
        var at = Bullet().Match(text).Length;
        at += Order().Match(lower, at).Length;
        var unsure = false;
        var subjects = Subject(text, lower, ref at, ref unsure);
        if (subjects.Count > 0 && Order().Match(lower, at) is { Success: true, Length: > 0 } order)
        {
            // "UBND tỉnh giao Sở …": the work is the second one's.
            var after = at + order.Length;
            var second = Subject(text, lower, ref after, ref unsure);
            if (second.Count > 0)
                (subjects, at) = (second, after);
        }
        var action = at;
        var leads = false;
        IReadOnlyList<string> cooperating = [];
        var lead = Lead().Match(lower, at);
        if (lead.Success)
        {
            leads = true;
            action = lead.Index + lead.Length;
        }
        var with = With().Match(lower, action);
        if (with.Success && BeginsActor(text, lower, with.Index + with.Length))
            cooperating = Listed(text, lower, with.Index + with.Length, ref action, ref unsure);
        else if (WithInside(text, lower, action) is { } inside)
        {
            var ignored = action;
            cooperating = Listed(text, lower, inside, ref ignored, ref unsure);
        }
        return new(subjects, leads, cooperating, Math.Min(action, sentence.Length), unsure);
    }

    /// <summary>Composed text of the same length where possible; sources are composed already.</summary>
    private static string Composed(string sentence)
    {
        var text = sentence.Length > LongestSentence ? sentence[..LongestSentence] : sentence;
        return WellFormed
            .Of(text)
            .Normalize(NormalizationForm.FormC)
            .Replace('\n', ' ')
            .Replace('\u00A0', ' ')
            .Replace('\t', ' ');
    }

    private static IReadOnlyList<string> Subject(string text, string lower, ref int at, ref bool unsure)
    {
        if (!BeginsActor(text, lower, at))
            return [];
        var end = AgencyListEnd.Of(text, lower, at);
        var rest = end.End;
        while (rest < text.Length && (char.IsWhiteSpace(text[rest]) || text[rest] == ','))
            rest++;
        var stop = rest < text.Length ? text[rest] : '.';
        var marked =
            stop is ':' or '.' or ';'
            || Duty().IsMatch(lower.AsSpan(rest))
            || ActionVerbs.At(text, lower, rest, "") > 0
            || rest < text.Length && char.IsLower(text[rest]) && AgencyListEnd.EndsWholeName(lower, at, rest);
        if (!marked)
            return [];
        var names = AgencyNames.Split(text[at..end.End]);
        if (names.Count == 0)
            return [];
        unsure |= !end.Sure || names.Any(static name => name.Length > 90);
        at = stop is ':' or '.' or ';' ? Math.Min(text.Length, rest + 1) : rest;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        var responsible = Responsible().Match(lower, at);
        at += responsible.Length;
        return names;
    }

    private static IReadOnlyList<string> Listed(string text, string lower, int from, ref int action, ref bool unsure)
    {
        var end = AgencyListEnd.Of(text, lower, from);
        unsure |= !end.Sure;
        action = end.End;
        while (action < text.Length && (char.IsWhiteSpace(text[action]) || text[action] is ',' or ':'))
            action++;
        action += Within().Match(lower, action).Length;
        return AgencyNames.Split(text[from..end.End]);
    }

    /// <summary>"…, phối hợp với Sở Y …" further on in the first sentence.</summary>
    private static int? WithInside(string text, string lower, int from)
    {
        var stop = text.IndexOf(". ", from, StringComparison.Ordinal);
        var match = LaterWith().Match(lower, from);
        if (!match.Success || (stop >= 0 && match.Index > stop))
            return null;
        var at = match.Index + match.Length;
        return BeginsActor(text, lower, at) ? at : null;
    }

    private static bool BeginsActor(string text, string lower, int at)
    {
        if (at >= text.Length)
            return false;
        if (AgencyList.BeginsName(text, lower, at))
            return !VerbLike().IsMatch(lower.AsSpan(at));
        var many = Many().Match(lower, at);
        var noun = at + many.Length;
        if (many.Length > 0)
            return AgencyWords.GroupNoun(lower, noun) > 0
                || AgencyWords.Actor(lower, noun) > 0
                || AgencyWords.Head(lower, noun) > 0;
        return ActorAlone().IsMatch(lower.AsSpan(at));
    }

    [GeneratedRegex(
        @"^\s*(?:(?:[-+•*–]|[0-9]{1,2}(?:\.[0-9]{1,2})*[.)]|[a-zđ]\))\s+)?",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex Bullet();

    [GeneratedRegex(
        @"\G(?:(?:giao|đề nghị|yêu cầu|phân công|đề nghị các đồng chí|giao trách nhiệm cho)(?: cho)? )?",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex Order();

    [GeneratedRegex(
        @"\G(?:chủ động |trực tiếp |tiếp tục )?(?:là (?:cơ quan|đơn vị|đầu mối)[^,;.]{0,30}, ?)?(?:làm )?chủ trì(?! (?:thực hiện )?(?:các )?nhiệm vụ được)(?:(?:, | và )(?=phối hợp))?,? *",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex Lead();

    [GeneratedRegex(
        @"\G(?:chủ động |tăng cường |tiếp tục |thường xuyên |thực hiện )?phối hợp(?: chặt chẽ| tốt| hiệu quả)?(?: với| cùng với| cùng)? +",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex With();

    [GeneratedRegex(
        @"(?<=[,;] ?(?:chủ động |chủ trì, ?|đồng thời )?)phối hợp(?: chặt chẽ)?(?: với| cùng) +",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex LaterWith();

    [GeneratedRegex(
        @"\G(?:có trách nhiệm|có nhiệm vụ|chịu trách nhiệm)(?: chủ động)?(?= ?:| |,)(?: ?:)? *",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex Responsible();

    [GeneratedRegex(@"\G(?:trong việc|trong quá trình|trong công tác) +", Bounded.Pattern, Bounded.Patience)]
    private static partial Regex Within();

    [GeneratedRegex(
        @"^(?:chủ trì|phối hợp|có trách nhiệm|có nhiệm vụ|chịu trách nhiệm|căn cứ|theo|trên cơ sở|là (?:cơ quan|đơn vị|đầu mối)|giao|yêu cầu|đề nghị|trong phạm vi|tùy|hằng|hàng|định kỳ|cần|phải)(?!\p{L})",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex Duty();

    [GeneratedRegex(
        @"^(?:thanh tra[, ]+kiểm tra|thống kê[, ]|bảo hiểm|kiểm toán[, ]|thuế[, ]+phí|văn phòng phẩm|bộ (?:tiêu chí|chỉ số|máy|dữ liệu|thủ tục)|quỹ thời gian|hội tụ|phòng bệnh|ban đầu|trung ương|đại học)",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex VerbLike();

    [GeneratedRegex(@"\G(?:(?:các|những|một số|toàn thể|tất cả các|mọi) )?", Bounded.Pattern, Bounded.Patience)]
    private static partial Regex Many();

    [GeneratedRegex(
        @"^(?:cơ quan|đơn vị|doanh nghiệp|hợp tác xã|chuyên gia|chính quyền|địa phương|viện|nhà trường|tổ chức, cá nhân|lực lượng|chủ đầu tư|chủ rừng|chủ hộ|chủ phương tiện|nhà đầu tư|nhà thầu|cấp ủy|cấp uỷ|gia đình|nhân dân)(?!\p{L})",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex ActorAlone();
}
