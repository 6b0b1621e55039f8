namespace TienDo.Time;

/// <summary>
/// Lịch làm việc: weekends, public holidays and swapped working days of state agencies (Mon–Fri).
/// A day it does not know as a holiday is an ordinary day of the week.
/// </summary>
public sealed class WorkingCalendar
{
    private readonly HashSet<DateOnly> _holidays;
    private readonly HashSet<DateOnly> _swappedIn;
    private readonly HashSet<int> _assumedYears;

    /// <param name="holidays">Days off besides Saturdays and Sundays, compensatory days included.</param>
    /// <param name="swappedIn">Saturdays or Sundays that the Government made working days.</param>
    /// <param name="assumedYears">Years whose days off are not published yet and partly assumed.</param>
    public WorkingCalendar(
        IEnumerable<DateOnly> holidays,
        IEnumerable<DateOnly> swappedIn,
        IEnumerable<int>? assumedYears = null
    )
    {
        _holidays = [.. holidays];
        _swappedIn = [.. swappedIn];
        _assumedYears = [.. assumedYears ?? []];
    }

    /// <summary>Weekends only; for tests and for years without published data.</summary>
    public static WorkingCalendar WeekendsOnly { get; } = new([], []);

    /// <summary>Reads a calendar from its JSON (see data/holidays); throws <see cref="FormatException"/> saying what is wrong.</summary>
    public static WorkingCalendar Parse(string json) => HolidayFormat.Parse([json]);

    /// <summary>Several files are one calendar, each with its own years.</summary>
    public static WorkingCalendar Parse(IReadOnlyList<string> jsons) => HolidayFormat.Parse(jsons);

    /// <summary>Whether the year's days off are not yet published; effective days in it may still move.</summary>
    public bool IsAssumed(int year) => _assumedYears.Contains(year);

    public bool IsWorkingDay(DateOnly day)
    {
        if (_swappedIn.Contains(day))
            return true;
        return day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_holidays.Contains(day);
    }

    /// <summary>
    /// The day a term really ends: the nominal day, or the next working day when it falls on a day off
    /// (Civil Code 2015, Art. 148(5)).
    /// </summary>
    public DateOnly EffectiveDay(DateOnly nominal)
    {
        var day = nominal;
        while (!IsWorkingDay(day) && day < DateOnly.MaxValue)
            day = day.AddDays(1);
        return day;
    }

    /// <summary>The day so many working days after a day, which itself is not counted (Civil Code 2015, Art. 147(2)).</summary>
    public DateOnly AddWorkingDays(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        while (count > 0 && day < DateOnly.MaxValue)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
                count--;
        }
        return day;
    }
}
