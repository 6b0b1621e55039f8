namespace TienDo.Time;

/// <summary>Khoảng thời gian: whole days from first to last, both inside.</summary>
public readonly record struct Period
{
    public Period(DateOnly from, DateOnly to)
    {
        if (to < from)
            throw new ArgumentException("A period ends on or after the day it begins.", nameof(to));
        From = from;
        To = to;
    }

    public DateOnly From { get; }

    public DateOnly To { get; }

    public bool Contains(DateOnly day) => From <= day && day <= To;

    public static Period Day(DateOnly day) => new(day, day);

    public static Period Month(int year, int month) =>
        new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));

    public static Period Quarter(int year, int quarter) =>
        new(Month(year, quarter * 3 - 2).From, Month(year, quarter * 3).To);

    /// <summary>The quarter in which a day falls.</summary>
    public static Period QuarterOf(DateOnly day) => Quarter(day.Year, (day.Month + 2) / 3);

    public static Period Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
}
