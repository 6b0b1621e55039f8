using System.Globalization;

namespace TienDo.Time;

/// <summary>Kỳ thực hiện: one instance of recurring work.</summary>
/// <param name="Key">"2026", "2026-H1", "2026-Q1", "2026-03"; other cycles "2025-2029" or their first month or day.</param>
/// <param name="DueOn">Nominal last day, inside the period.</param>
public sealed record Occurrence(string Key, Period Period, DateOnly DueOn);

/// <summary>Các kỳ thực hiện of recurring work: they follow each other and never overlap.</summary>
public static class Occurrences
{
    /// <summary>At most so many are given, the latest ones: twenty years of months.</summary>
    public const int Most = 240;

    // Shorter cycles are a habit, not instances that anyone could answer for one by one.
    private const int ShortestCycleInDays = 28;

    /// <summary>Whether the work has instances; daily, weekly and "định kỳ" without a length have none.</summary>
    public static bool AreCounted(Recurrence recurrence) =>
        recurrence.Months > 0 || recurrence.Days >= ShortestCycleInDays;

    /// <summary>
    /// The instances whose due day is not before the start, up to the one in which <paramref name="until"/> falls. Cycles
    /// of months follow the calendar, cycles of days follow the start.
    /// </summary>
    public static IReadOnlyList<Occurrence> Of(Deadline.Every every, DateOnly startsOn, DateOnly until)
    {
        var recurrence = every.Recurrence;
        if (!AreCounted(recurrence))
            return [];
        var first = every.Within is { } within && within.From > startsOn ? within.From : startsOn;
        var last = every.Within?.To ?? DateOnly.MaxValue;
        if (first > last)
            return [];
        // The first instance is given even when it has not begun: it is what will be due next.
        var bound = Clip(until, first, last);
        var found = new List<Occurrence>();
        var cycle = Cycle(recurrence, first, first);
        for (cycle = Math.Max(cycle, Cycle(recurrence, first, bound) - Most); ; cycle++)
        {
            if (Bounds(recurrence, first, cycle) is not { } whole || whole.From > last)
                break;
            if (whole.From > bound && found.Count > 0)
                break;
            var due = Clip(Due(recurrence, whole, cycle), whole.From, last);
            if (due >= first)
                found.Add(
                    new Occurrence(
                        Key(recurrence, whole),
                        new Period(Clip(whole.From, first, last), Clip(whole.To, first, last)),
                        due
                    )
                );
        }
        return found.Count > Most ? found[^Most..] : found;
    }

    /// <summary>First day of the cycle that a key names; null for what is no key.</summary>
    public static DateOnly? StartOf(string key)
    {
        var parts = key.Split('-');
        if (
            !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || year is 0 or > 9999
        )
            return null;
        return parts switch
        {
            [_] or [_, { Length: 4 }] => new DateOnly(year, 1, 1),
            [_, ['H', >= '1' and <= '2' and var half]] => new DateOnly(year, (half - '1') * 6 + 1, 1),
            [_, ['Q', >= '1' and <= '4' and var quarter]] => new DateOnly(year, (quarter - '1') * 3 + 1, 1),
            [_, { Length: 2 }] => Day(key + "-01"),
            _ => Day(key),
        };
        static DateOnly? Day(string text) =>
            DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : null;
    }

    private static int Cycle(Recurrence recurrence, DateOnly first, DateOnly day) =>
        recurrence.Months > 0
            ? (day.Year * 12 + day.Month - 1) / recurrence.Months
            : (day.DayNumber - first.DayNumber) / recurrence.Days;

    private static Period? Bounds(Recurrence recurrence, DateOnly first, int cycle)
    {
        if (recurrence.Months == 0)
        {
            var from = first.DayNumber + (long)cycle * recurrence.Days;
            var to = from + recurrence.Days - 1;
            return to > DateOnly.MaxValue.DayNumber
                ? null
                : new Period(DateOnly.FromDayNumber((int)from), DateOnly.FromDayNumber((int)to));
        }
        var opens = Math.Max(cycle * recurrence.Months, 12);
        var closes = (cycle + 1) * recurrence.Months - 1;
        return closes / 12 > 9999
            ? null
            : new Period(Period.Month(opens / 12, opens % 12 + 1).From, Period.Month(closes / 12, closes % 12 + 1).To);
    }

    private static DateOnly Due(Recurrence recurrence, Period cycle, int number) =>
        recurrence.DueIn(number) is { } due && cycle.Contains(due) ? due : cycle.To;

    private static string Key(Recurrence recurrence, Period cycle)
    {
        var (from, to) = (cycle.From, cycle.To);
        return recurrence.Months switch
        {
            12 => Text($"{from:yyyy}"),
            6 => Text($"{from:yyyy}-H{(from.Month + 5) / 6}"),
            3 => Text($"{from:yyyy}-Q{(from.Month + 2) / 3}"),
            0 => Text($"{from:yyyy-MM-dd}"),
            var months when months % 12 == 0 => Text($"{from:yyyy}-{to:yyyy}"),
            _ => Text($"{from:yyyy-MM}"),
        };
    }

    private static DateOnly Clip(DateOnly day, DateOnly from, DateOnly to) =>
        day < from ? from
        : day > to ? to
        : day;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
