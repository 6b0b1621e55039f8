using System.Globalization;
using System.Text.RegularExpressions;
using TienDo.Documents.Drafting;

namespace TienDo.Documents.Recognising;

public static partial class DeadlineReader
{
    private const int PlainYear = 2001;

    private static ReadDeadline? Recurring(string raw, string masked, int? contextYear)
    {
        var cycles = DeadlineCycle.In(masked).Take(6).ToArray();
        var monthOfQuarter = DayOfLastMonth().Match(masked);
        if (cycles.Length == 0 && !monthOfQuarter.Success)
            return BareCycle(raw, masked);
        if (StartsOngoing().IsMatch(masked))
            return null;
        var recurrence = monthOfQuarter.Success ? "quarterly" : cycles[0].Recurrence;
        var left = Blank(masked, [.. cycles.Select(static cycle => (cycle.Start, cycle.End))]);
        var (due, rest) = Due(left, recurrence);
        var tokens = DeadlineTokens.Of(rest, 0, rest.Length);
        var doubts = new List<Doubt>();
        DateOnly? from = null;
        DateOnly? to = null;
        if (due is null && tokens.Points.Count > 0)
        {
            var years = DeadlineYears.Fill(tokens.Points, contextYear: null).Points;
            if (years.All(static linked => linked.Point.Year is null && linked.Point.Size != PointSize.Year))
                due = ";by " + MonthDay(years[^1]);
            else if (years.All(static linked => linked.Point is { Year: not null, Exists: true }))
            {
                var stretch = DeadlineMeaning.Of(years, tokens.Onwards);
                (from, to) = (stretch.From, stretch.To);
                doubts.Add(new(Field, DoubtReasons.DeadlineUnclear, Detail: raw, Proposal: recurrence));
            }
        }
        var deadline = new DraftDeadline(raw, DeadlineKinds.Recurring, from, to, Recurrence: recurrence + due);
        var another = tokens.Points.Count == 0 && due is null && AnotherCycle().IsMatch(rest);
        if (
            another
            || tokens.Points.Count > 1
            || cycles.Select(static cycle => cycle.Recurrence).Distinct().Skip(1).Any()
        )
            doubts.Add(new(Field, DoubtReasons.SeveralDeadlines, Detail: raw, Proposal: deadline.Recurrence));
        var unread = tokens
            .Rest.Where(static word =>
                word is not ("dinh" or "ky" or "lan" or "cuoi" or "cung" or "it" or "toi" or "thieu")
            )
            .ToArray();
        if (unread.Length > 0)
            doubts.Add(
                new(
                    Field,
                    DoubtReasons.DeadlineUnclear,
                    Detail: string.Join(' ', unread.Take(12)),
                    Proposal: deadline.Recurrence
                )
            );
        _ = contextYear;
        return new(deadline, doubts);
    }

    /// <summary>"Định kỳ" alone says that it comes again but not how often.</summary>
    private static ReadDeadline? BareCycle(string raw, string masked) =>
        masked.StartsWith("dinh ky", StringComparison.Ordinal)
            ? new(
                new DraftDeadline(raw, DeadlineKinds.Recurring),
                [new Doubt(Field, DoubtReasons.DeadlineUnclear, Detail: raw)]
            )
            : null;

    /// <summary>The due day inside each cycle, and the text without it.</summary>
    private static (string? DueDay, string Left) Due(string masked, string recurrence)
    {
        var last = DayOfLastMonth().Match(masked);
        if (last.Success)
            return (
                $";by day {Plain(last.Groups["day"])} of last month",
                Blank(masked, [(last.Index, last.Index + last.Length)])
            );
        if (recurrence is not ("monthly" or "quarterly" or "halfyearly"))
            return (null, masked);
        var day = DayAlone().Match(masked);
        if (!day.Success)
            return (null, masked);
        var of = recurrence == "monthly" ? "" : " of last month";
        return ($";by day {Plain(day.Groups["day"])}{of}", Blank(masked, [(day.Index, day.Index + day.Length)]));
    }

    private static string MonthDay(LinkedPoint linked)
    {
        var point = linked.Point with { Year = PlainYear };
        var day = linked.Link == DeadlineLink.Before && point.Size != PointSize.Day ? point.From.AddDays(-1) : point.To;
        return day.ToString("MM-dd", CultureInfo.InvariantCulture);
    }

    private static string Plain(Group day) =>
        int.Parse(day.Value, NumberStyles.None, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);

    private static ReadDeadline? Ongoing(string raw, string masked)
    {
        var match = OngoingWords().Match(masked);
        if (!match.Success)
            return null;
        var doubts = new List<Doubt>();
        var left = OngoingWords().Replace(masked, " ");
        var tokens = DeadlineTokens.Of(left, 0, left.Length);
        DateOnly? from = null;
        DateOnly? to = null;
        var points = DeadlineYears.Fill(tokens.Points, contextYear: null).Points;
        if (points.Count > 0 && points.All(static linked => linked.Point is { Year: not null, Exists: true }))
        {
            var stretch = DeadlineMeaning.Of(points, tokens.Onwards);
            (from, to) = (stretch.From, stretch.To);
        }
        if (points.Count > 0 || tokens.Onwards || tokens.Rest.Count > 0)
            doubts.Add(new(Field, DoubtReasons.DeadlineUnclear, Detail: raw, Proposal: DeadlineKinds.Ongoing));
        return new(new DraftDeadline(raw, DeadlineKinds.Ongoing, from, to), doubts);
    }

    private static string Blank(string text, IReadOnlyList<(int Start, int End)> spans)
    {
        var letters = text.ToCharArray();
        foreach (var (start, end) in spans)
            Array.Fill(letters, ' ', start, end - start);
        return new string(letters);
    }

    [GeneratedRegex(
        @"(?<![a-z0-9])(?:ngay )?(?<day>[0-9]{1,2}) ?(?:cua )?thang cuoi(?! nam) ?(?:cua )?(?:hang |moi |cac |tung )?(?:quy|ky)?(?![a-z0-9])",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex DayOfLastMonth();

    [GeneratedRegex(
        @"(?<![a-z0-9])(?:ngay|mung|mong) (?<day>[0-9]{1,2})(?! ?[/\-.] ?[0-9])(?! thang [0-9])(?![0-9])",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex DayAlone();

    [GeneratedRegex(
        @"(?<![a-z0-9])(?:thuong xuyen|lien tuc|thuong ky|xuyen suot|lau dai|dai han|(?:trong )?suot (?:qua trinh|thoi gian|nam|giai doan|nhiem ky)|trong qua trinh)(?![a-z0-9])",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex OngoingWords();

    /// <summary>The "quý, năm" of "hằng tháng, quý, năm".</summary>
    [GeneratedRegex(@"(?<![a-z0-9])(?:nam|quy|thang)(?![a-z0-9])(?! [0-9])", Bounded.Pattern, Bounded.Patience)]
    private static partial Regex AnotherCycle();

    [GeneratedRegex(
        @"^(?:nhiem vu |thuc hien |cong viec |viec )?thuong xuyen(?![a-z0-9])",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex StartsOngoing();
}
