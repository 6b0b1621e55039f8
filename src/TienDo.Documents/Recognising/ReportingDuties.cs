using System.Text.RegularExpressions;
using TienDo.Documents.Drafting;
using TienDo.Language;

namespace TienDo.Documents.Recognising;

/// <summary>A paragraph to look for reporting duties in.</summary>
/// <param name="Responsible">The agencies of the heading it stands under, who report where the sentence names no one.</param>
public sealed record DutyParagraph(string Text, SourceSpan Source, IReadOnlyList<string> Responsible);

/// <summary>Chế độ báo cáo: finds who reports to whom, how often and by which day.</summary>
public static partial class ReportingDuties
{
    public static IReadOnlyList<DraftReportingDuty> Find(IEnumerable<DutyParagraph> paragraphs)
    {
        var duties = new List<DraftReportingDuty>();
        foreach (var paragraph in paragraphs)
        {
            IReadOnlyList<string> subjects = paragraph.Responsible;
            foreach (var sentence in Sentences(CleanText.Of(paragraph.Text)))
            {
                var phrase = ResponsibilityPhrase.Read(sentence);
                if (phrase.Subjects.Count > 0)
                    subjects = phrase.Subjects;
                if (Duty(sentence) is not { } found)
                    continue;
                var reporters = Asked(sentence) is { Count: > 0 } asked ? asked : subjects;
                Doubt[] doubts = reporters.Count == 0 ? [new Doubt("reporters", DoubtReasons.LeadNotStated)] : [];
                duties.Add(
                    new(
                        "R" + (duties.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
                        sentence,
                        reporters,
                        new string?[reporters.Count],
                        found.Cycle,
                        found.Due,
                        found.To,
                        null,
                        doubts,
                        paragraph.Source
                    )
                );
            }
        }
        return duties;
    }

    private sealed record FoundDuty(string? Cycle, string? Due, string? To);

    private static FoundDuty? Duty(string sentence)
    {
        var lower = sentence.ToLowerInvariant();
        var folded = FoldedText.SameLength(sentence);
        var to = Recipient(sentence, lower);
        var cycle = Cycle(folded);
        var sends = Sends().IsMatch(lower);
        var feedback = Feedback().IsMatch(lower);
        if (!sends && !feedback)
            return null;
        if (cycle is null && to is null)
            return null;
        if (!feedback && cycle is null && !Sending().IsMatch(lower))
            return null;
        return new(
            cycle
                ?? (
                    feedback && !sends ? "adhoc"
                    : feedback ? "adhoc"
                    : null
                ),
            DueDay(sentence, folded),
            to
        );
    }

    private static string? Cycle(string folded)
    {
        foreach (var cycle in DeadlineCycle.In(folded))
            return cycle.Recurrence is "monthly" or "quarterly" or "halfyearly" or "yearly"
                ? cycle.Recurrence
                : "periodic";
        if (folded.Contains("dinh ky", StringComparison.Ordinal))
            return "periodic";
        return folded.Contains("dot xuat", StringComparison.Ordinal) ? "adhoc" : null;
    }

    private static string? DueDay(string sentence, string folded)
    {
        var match = DuePattern().Match(folded);
        return match.Success ? sentence.Substring(match.Index, match.Length).Trim() : null;
    }

    /// <summary>The first one the report goes to; "(qua Sở …)" is only the way.</summary>
    private static string? Recipient(string sentence, string lower)
    {
        foreach (Match match in RecipientStart().Matches(lower))
        {
            var at = match.Index + match.Length;
            if (at >= sentence.Length || !char.IsUpper(sentence[at]) || !AgencyList.BeginsName(sentence, lower, at))
                continue;
            var end = AgencyListEnd.Of(sentence, lower, at);
            var names = AgencyNames.Split(sentence[at..end.End]);
            if (names.Count > 0)
                return names[0];
        }
        return null;
    }

    /// <summary>"đề nghị các đơn vị kịp thời phản ánh …", "yêu cầu các sở …": who is asked.</summary>
    private static IReadOnlyList<string> Asked(string sentence)
    {
        var match = AskedStart().Match(sentence.ToLowerInvariant());
        return match.Success ? ResponsibilityPhrase.Read(sentence[(match.Index + match.Length)..]).Subjects : [];
    }

    private static IEnumerable<string> Sentences(string text)
    {
        var start = 0;
        foreach (Match match in SentenceEnd().Matches(text))
        {
            yield return text[start..(match.Index + 1)].Trim();
            start = match.Index + match.Length;
        }
        if (start < text.Length)
            yield return text[start..].Trim();
    }

    [GeneratedRegex(@"[.;](?<![0-9]\.)\s+(?=\p{Lu})|\./\.\s*", Bounded.Pattern, Bounded.Patience)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(
        @"(?<!\p{L})(?:báo cáo|gửi|tổng hợp kết quả|gửi kết quả|gửi về)(?!\p{L})",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex Sends();

    [GeneratedRegex(
        @"(?<!\p{L})(?:gửi báo cáo|báo cáo (?:về|kết quả|tình hình|tiến độ|ubnd|ủy ban|uỷ ban|sở|bộ|ban|thủ tướng|chính phủ|chủ tịch|tỉnh)|gửi(?: về)? (?:sở|ubnd|ủy ban|uỷ ban|bộ|ban|phòng|văn phòng|cơ quan))",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex Sending();

    [GeneratedRegex(
        @"(?<!\p{L})(?:phản ánh|báo cáo|thông tin|gửi)[^.;]{0,60}(?:vướng mắc|khó khăn)|(?:khó khăn|vướng mắc)[^.]{0,90}(?:phản ánh|báo cáo|gửi|để sở|thông tin)",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex Feedback();

    [GeneratedRegex(
        @"(?<!\p{L})(?:phản ánh(?: kịp thời)? (?:về|đến)|(?:gửi|báo cáo|gửi báo cáo)(?: [\p{L} ,]{1,90}?)??(?: về| cho| đến| tới)?|gửi|báo cáo|về|cho|để) +(?=(?:sở|ubnd|ủy ban|uỷ ban|bộ|ban|phòng|văn phòng|cục|vụ|tỉnh ủy|thường trực|chủ tịch|thủ tướng|chính phủ)(?!\p{L}))",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex RecipientStart();

    [GeneratedRegex(
        @"(?:(?<!\p{L})(?:đề nghị|yêu cầu)(?: các đồng chí)?|^(?:trong quá trình|nếu|khi|trường hợp)[^;:]{5,200},) (?=các |sở |ubnd |thủ trưởng )",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex AskedStart();

    [GeneratedRegex(
        @"(?<![a-z0-9])(?:truoc|cham nhat(?: la| vao| den)?|vao|xong truoc) (?:ngay )?[0-9]{1,2}(?:(?: ?/ ?[0-9]{1,2}| thang [0-9]{1,2})(?:(?: ?/ ?| nam )[0-9]{4})?)?(?: (?:cua )?(?:thang cuoi|thang dau)(?: (?:cua )?(?:hang |moi )?(?:quy|ky|nam))?| (?:hang|moi) (?:nam|thang|quy))?",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex DuePattern();
}
