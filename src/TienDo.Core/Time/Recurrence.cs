using System.Globalization;

namespace TienDo.Time;

/// <summary>Chu kỳ: every so many months or days, with the day of each cycle on which it is due.</summary>
/// <param name="Months">Length of a cycle in calendar months; 0 where it is counted in days or not stated.</param>
/// <param name="Days">Length of a cycle in days; 0 where it is counted in months.</param>
/// <param name="DueMonth">For yearly cycles: the month of the due day.</param>
/// <param name="DueDay">The due day: of <paramref name="DueMonth"/>, or of the last month of each cycle.</param>
/// <param name="Before">"Trước ngày": the due day named is the first one too late.</param>
public sealed record Recurrence(int Months, int Days, int? DueMonth, int? DueDay, bool Before = false)
{
    private const int LongestCycle = 1200;

    /// <summary>Comes again, the plan does not say how often.</summary>
    public static Recurrence Unspecified { get; } = new(0, 0, null, null);

    /// <summary>Reads "yearly", "every 5 years", "yearly;by 12-25", "quarterly;before day 15 of last month"; null for anything else.</summary>
    public static Recurrence? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var parts = text.Split(';', 2, StringSplitOptions.TrimEntries);
        var cycle = parts[0] switch
        {
            "yearly" => new Recurrence(12, 0, null, null),
            "halfyearly" => new Recurrence(6, 0, null, null),
            "quarterly" => new Recurrence(3, 0, null, null),
            "monthly" => new Recurrence(1, 0, null, null),
            "weekly" => new Recurrence(0, 7, null, null),
            "daily" => new Recurrence(0, 1, null, null),
            _ => EveryN(parts[0]),
        };
        return cycle is null || parts.Length == 1 ? cycle : WithDue(cycle, parts[1]);
    }

    /// <summary>The first due day on or after a day; cycles are counted from the calendar, years from year 0.</summary>
    public DateOnly? NextDue(DateOnly from)
    {
        if (Days > 0)
            return from;
        if (Months == 0)
            return null;
        var index = (from.Year * 12 + from.Month - 1) / Months;
        for (var cycle = index; cycle <= index + 1; cycle++)
        {
            if (DueIn(cycle) is { } due && due >= from)
                return due;
        }
        return null;
    }

    public override string ToString()
    {
        var cycle = (Months, Days) switch
        {
            (12, _) => "yearly",
            (6, _) => "halfyearly",
            (3, _) => "quarterly",
            (1, _) => "monthly",
            (0, 1) => "daily",
            (0, 7) => "weekly",
            (0, 0) => "periodic",
            (0, var days) => string.Create(CultureInfo.InvariantCulture, $"every {days} days"),
            var (months, _) when months % 12 == 0 => string.Create(
                CultureInfo.InvariantCulture,
                $"every {months / 12} years"
            ),
            var (months, _) => string.Create(CultureInfo.InvariantCulture, $"every {months} months"),
        };
        if (DueDay is not { } day)
            return cycle;
        var by = Before ? "before" : "by";
        if (DueMonth is { } month)
            return string.Create(CultureInfo.InvariantCulture, $"{cycle};{by} {month:00}-{day:00}");
        var of = Months == 1 ? "" : " of last month";
        return string.Create(CultureInfo.InvariantCulture, $"{cycle};{by} day {day}{of}");
    }

    /// <summary>The due day of the cycle with this number, counted from the calendar; none where days are counted.</summary>
    internal DateOnly? DueIn(int cycle)
    {
        if (Months == 0)
            return null;
        var lastMonth = (cycle + 1) * Months - 1;
        if (DueMonth is { } month)
            lastMonth = lastMonth / 12 * 12 + month - 1;
        var (year, monthIndex) = (lastMonth / 12, lastMonth % 12 + 1);
        if (year is < 1 or > 9998)
            return null;
        var length = DateTime.DaysInMonth(year, monthIndex);
        var day = DueDay is { } named ? named - (Before ? 1 : 0) : length;
        // "Trước ngày 01" ends with the month before it.
        return day > 0 ? new DateOnly(year, monthIndex, Math.Min(day, length))
            : (year, monthIndex) == (1, 1) ? null
            : new DateOnly(year, monthIndex, 1).AddDays(-1);
    }

    private static Recurrence? EveryN(string text)
    {
        var words = text.Split(' ');
        if (
            words is not ["every", var number, var size]
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || count is < 1 or > LongestCycle
        )
            return null;
        return size switch
        {
            "years" => new(count * 12, 0, null, null),
            "months" => new(count, 0, null, null),
            "weeks" => new(0, count * 7, null, null),
            "days" => new(0, count, null, null),
            _ => null,
        };
    }

    private static Recurrence? WithDue(Recurrence cycle, string due)
    {
        if (due.StartsWith("before ", StringComparison.Ordinal))
            return WithDue(cycle, string.Concat("by ", due.AsSpan("before ".Length))) is { } named
                ? named with
                {
                    Before = true,
                }
                : null;
        if (
            due.StartsWith("by ", StringComparison.Ordinal)
            && DateOnly.TryParseExact(
                "2000-" + due[3..],
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
            return cycle with { DueMonth = day.Month, DueDay = day.Day };
        var words = due.Split(' ');
        return
            words is ["by", "day", var number, ..]
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var of)
            && of is >= 1 and <= 31
            ? cycle with
            {
                DueDay = of,
            }
            : null;
    }
}
