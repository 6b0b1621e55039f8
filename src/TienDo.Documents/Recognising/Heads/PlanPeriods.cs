using System.Globalization;
using System.Text.RegularExpressions;
using TienDo.Documents.Drafting;

namespace TienDo.Documents.Recognising.Heads;

/// <summary>Giai đoạn của kế hoạch: the years it covers, as its title says them.</summary>
internal static partial class PlanPeriods
{
    public static DraftPeriod? Of(string? subject, int? year, IEnumerable<string> headings, IEnumerable<string> texts)
    {
        var title = WithoutCitations(subject ?? "");
        if (Span(title) is { } span)
            return span;
        if (Until(title) is { } until)
            return new DraftPeriod(FromOf(until, texts) ?? year, until);
        if (InYear().Match(title) is { Success: true } annual)
            return new DraftPeriod(Number(annual.Groups["year"]), Number(annual.Groups["year"]));
        var horizons = headings.Select(Until).OfType<int>().ToArray();
        return horizons.Length == 0 ? null : new DraftPeriod(year, horizons.Max());
    }

    private static DraftPeriod? Span(string text)
    {
        var match = Years().Match(text);
        return match.Success ? new DraftPeriod(Number(match.Groups["from"]), Number(match.Groups["to"])) : null;
    }

    private static int? Until(string text)
    {
        var match = UntilYear().Match(text);
        return match.Success ? Number(match.Groups["year"]) : null;
    }

    /// <summary>"giai đoạn 2026 - 2035" somewhere in the text tells where a plan "đến năm 2035" begins.</summary>
    private static int? FromOf(int until, IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            foreach (Match match in Years().Matches(text))
            {
                if (Number(match.Groups["to"]) == until)
                    return Number(match.Groups["from"]);
            }
        }
        return null;
    }

    /// <summary>Days of cited documents are no years of the plan.</summary>
    private static string WithoutCitations(string text) => CitedDay().Replace(text, " ");

    private static int? Number(Group group) =>
        int.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    [GeneratedRegex(
        @"(giai đoạn|GIAI ĐOẠN|thời kỳ|Giai đoạn|nhiệm kỳ) (từ )?(năm )?(?<from>20[0-9]{2}) ?(-|–|đến|đến năm) ?(?<to>20[0-9]{2})",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex Years();

    [GeneratedRegex(@"([Đđ]ến|ĐẾN) (hết )?([Nn]ăm|NĂM) (?<year>20[0-9]{2})", Bounded.Pattern, Bounded.Patience)]
    private static partial Regex UntilYear();

    [GeneratedRegex(@"(^|[^0-9/]) ?(năm|NĂM|Năm) (?<year>20[0-9]{2})", Bounded.Pattern, Bounded.Patience)]
    private static partial Regex InYear();

    [GeneratedRegex(
        @"(?i)ngày [0-9]{1,2} ?(/|-|\.|tháng) ?[0-9]{1,2} ?(/|-|\.|năm) ?[0-9]{4}|/20[0-9]{2}/",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex CitedDay();
}
