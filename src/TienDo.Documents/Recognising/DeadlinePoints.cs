using System.Globalization;
using System.Text.RegularExpressions;

namespace TienDo.Documents.Recognising;

/// <summary>Reads one point of time at a place of a folded text. Every pattern is anchored and bounded.</summary>
internal static partial class DeadlinePoints
{
    public static DeadlinePoint? At(string folded, int at) =>
        Edge(folded, at)
        ?? Day(folded, at)
        ?? Quarter(folded, at)
        ?? Half(folded, at)
        ?? Month(folded, at)
        ?? Year(folded, at);

    /// <summary>A bare number that goes on a list of quarters or months: the "IV/2026" of "Quý III, IV/2026".</summary>
    public static DeadlinePoint? Next(string folded, int at, DeadlinePoint previous)
    {
        if (previous.Size == PointSize.Quarter)
        {
            var match = BareQuarter().Match(folded, at);
            return match.Success ? QuarterOf(match) : null;
        }
        if (previous.Size == PointSize.Month)
        {
            var match = BareMonth().Match(folded, at);
            return match.Success ? MonthOf(match) : null;
        }
        return null;
    }

    private static DeadlinePoint? Edge(string folded, int at)
    {
        var match = EdgePattern().Match(folded, at);
        if (!match.Success)
            return null;
        var after = match.Index + match.Length;
        var point = Quarter(folded, after) ?? Month(folded, after) ?? Year(folded, after) ?? BareUnit(folded, after);
        if (point is null || (point.Size == PointSize.Quarter && point.Number == 0))
            return null;
        var edge = match.Groups["edge"].Value switch
        {
            "dau" => PointEdge.Start,
            "giua" => PointEdge.Middle,
            _ => PointEdge.End,
        };
        return point with { Start = at, Edge = edge };
    }

    private static DeadlinePoint? BareUnit(string folded, int at)
    {
        var match = BareYearWord().Match(folded, at);
        return match.Success ? new(at, match.Index + match.Length, PointSize.Year, 0, null) : null;
    }

    private static DeadlinePoint? Day(string folded, int at)
    {
        var match = DayPattern().Match(folded, at);
        if (!match.Success)
            match = DayInWords().Match(folded, at);
        if (!match.Success)
            match = DayMonth().Match(folded, at);
        if (!match.Success)
            return null;
        var day = Number(match.Groups["day"]);
        var month = Number(match.Groups["month"]);
        var year = YearOf(match.Groups["year"]);
        if (day is < 1 or > 31 || month is < 1 or > 12 || (year is null && match.Groups["year"].Success))
            return null;
        return new(at, match.Index + match.Length, PointSize.Day, day, year, month);
    }

    private static DeadlinePoint? Quarter(string folded, int at)
    {
        var match = QuarterPattern().Match(folded, at);
        return match.Success ? QuarterOf(match) : null;
    }

    private static DeadlinePoint? QuarterOf(Match match)
    {
        var number = match.Groups["number"].Value switch
        {
            "i" or "1" or "01" => 1,
            "ii" or "2" or "02" => 2,
            "iii" or "3" or "03" => 3,
            _ => 4,
        };
        return new(match.Index, match.Index + match.Length, PointSize.Quarter, number, YearOf(match.Groups["year"]));
    }

    private static DeadlinePoint? Half(string folded, int at)
    {
        var match = HalfPattern().Match(folded, at);
        if (!match.Success)
            return null;
        var end = match.Index + match.Length;
        var year = YearOf(match.Groups["year"]);
        if (match.Groups["months"].Value is "9" or "09" or "chin")
        {
            return match.Groups["part"].Value == "dau" ? new(at, end, PointSize.NineMonths, 0, year) : null;
        }
        return new(at, end, PointSize.HalfYear, match.Groups["part"].Value == "dau" ? 1 : 2, year);
    }

    private static DeadlinePoint? Month(string folded, int at)
    {
        var match = MonthPattern().Match(folded, at);
        if (!match.Success)
            match = MonthWithYear().Match(folded, at);
        if (!match.Success)
            match = MonthBeforeMonth().Match(folded, at);
        return match.Success ? MonthOf(match) : null;
    }

    private static DeadlinePoint? MonthOf(Match match)
    {
        var number = Number(match.Groups["number"]);
        var year = YearOf(match.Groups["year"]);
        if (number is < 1 or > 12 || (year is null && match.Groups["year"].Success))
            return null;
        return new(match.Index, match.Index + match.Length, PointSize.Month, number, year);
    }

    private static DeadlinePoint? Year(string folded, int at)
    {
        var match = YearPattern().Match(folded, at);
        if (!match.Success || YearOf(match.Groups["year"]) is not { } year)
            return null;
        return new(at, match.Index + match.Length, PointSize.Year, 0, year);
    }

    private static int Number(Group group) => int.Parse(group.Value, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int? YearOf(Group group) =>
        group.Success && Number(group) is >= 1945 and <= 2150 and var year ? year : null;

    [GeneratedRegex(@"\G(?<edge>dau|giua|cuoi) (?=nam\b|quy |qui |thang )", Bounded.Pattern, Bounded.Patience)]
    private static partial Regex EdgePattern();

    [GeneratedRegex(@"\Gnam(?: nay)?(?![a-z])(?! ?\d)", Bounded.Pattern, Bounded.Patience)]
    private static partial Regex BareYearWord();

    [GeneratedRegex(
        @"\G(?:ngay )?(?<day>[0-9]{1,2})(?<mark> ?[/.\-] ?)(?<month>[0-9]{1,2})\k<mark>(?<year>[0-9]{4})(?![0-9])",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex DayPattern();

    [GeneratedRegex(
        @"\G(?:ngay )?(?<day>[0-9]{1,2}) ?,? ?thang (?<month>[0-9]{1,2})(?![0-9])(?:(?: ?[,/]? ?nam ?| ?/ ?)(?<year>[0-9]{4})(?![0-9]))?",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex DayInWords();

    [GeneratedRegex(
        @"\G(?:ngay )?(?<day>[0-9]{1,2}) ?/ ?(?<month>[0-9]{1,2})(?! ?[0-9/%])",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex DayMonth();

    [GeneratedRegex(
        @"\G(?:quy|qui|q)\.? ?(?<number>iv|iii|ii|i|0?[1-4])(?![a-z0-9])(?:(?: ?[/\-,.]? ?nam ?| ?[/\-.] ?| )(?<year>[0-9]{4})(?![0-9]))?",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex QuarterPattern();

    [GeneratedRegex(
        @"\G(?<number>iv|iii|ii|i|0?[1-4])(?![a-z0-9])(?:(?: ?/? ?nam ?| ?[/\-] ?| )(?<year>[0-9]{4})(?![0-9]))?",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex BareQuarter();

    [GeneratedRegex(
        @"\G(?<months>0?6|0?9|sau|chin|nua) ?(?:thang )?(?<part>dau|cuoi)(?: nam)?(?: ?[/\-]? ?(?<year>[0-9]{4})(?![0-9]))?",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex HalfPattern();

    [GeneratedRegex(
        @"\G(?:thang |t\.? ?)(?<number>[0-9]{1,2})(?![0-9])(?:(?: ?[/\-,]? ?nam ?| ?[/\-.] ?)(?<year>[0-9]{4})(?![0-9]))?",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex MonthPattern();

    [GeneratedRegex(@"\G(?<number>[0-9]{1,2}) ?[/\-.] ?(?<year>[0-9]{4})(?![0-9])", Bounded.Pattern, Bounded.Patience)]
    private static partial Regex MonthWithYear();

    /// <summary>The "08" of "08 - 12/2026".</summary>
    [GeneratedRegex(
        @"\G(?<number>[0-9]{1,2})(?= ?(?:-|,|va|den) ?[0-9]{1,2} ?/ ?[0-9]{4}(?![0-9]))",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex MonthBeforeMonth();

    [GeneratedRegex(
        @"\G(?<number>[0-9]{1,2})(?![0-9])(?:(?: ?/? ?nam ?| ?[/\-.] ?)(?<year>[0-9]{4})(?![0-9]))?",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex BareMonth();

    [GeneratedRegex(@"\G(?:nam )?(?<year>[0-9]{4})(?![0-9])", Bounded.Pattern, Bounded.Patience)]
    private static partial Regex YearPattern();
}
