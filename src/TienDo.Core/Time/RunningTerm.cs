using System.Globalization;
using TienDo.Language;

namespace TienDo.Time;

/// <summary>Đơn vị đo thời hạn.</summary>
public enum TermMeasure
{
    /// <summary>Ngày.</summary>
    Days,

    /// <summary>Ngày làm việc.</summary>
    WorkingDays,

    /// <summary>Tuần.</summary>
    Weeks,

    /// <summary>Tháng.</summary>
    Months,

    /// <summary>Năm.</summary>
    Years,
}

/// <summary>Thời hạn kể từ ngày: so long from a day, which itself is not counted.</summary>
public sealed record RunningTerm(int Count, TermMeasure Measure)
{
    private const int LongestInDays = 3_660;

    /// <summary>Ten years are the most that anyone waits for.</summary>
    public bool IsWithinBounds =>
        Count > 0
        && Count
            * (long)(
                Measure switch
                {
                    TermMeasure.Days or TermMeasure.WorkingDays => 1,
                    TermMeasure.Weeks => 7,
                    TermMeasure.Months => 30,
                    TermMeasure.Years => 366,
                }
            )
            <= LongestInDays;

    /// <summary>
    /// The nominal last day: the first day is not counted (Civil Code 2015 Art. 147(2)); a term of months or years ends on the
    /// corresponding day, or the last one of a month that has none (Art. 148(3), (4)). Moving it off a day off is the calendar's.
    /// </summary>
    public DateOnly LastDay(DateOnly from, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (!IsWithinBounds)
            throw new InvalidOperationException("A term that nobody checked does not run.");
        return Measure switch
        {
            TermMeasure.Days => from.AddDays(Count),
            TermMeasure.WorkingDays => calendar.AddWorkingDays(from, Count),
            TermMeasure.Weeks => from.AddDays(Count * 7),
            TermMeasure.Months => from.AddMonths(Count),
            TermMeasure.Years => from.AddYears(Count),
        };
    }

    /// <summary>The term in "trong thời hạn 30 ngày làm việc kể từ ngày …"; null where the words name none, or two that differ.</summary>
    public static RunningTerm? In(string? text)
    {
        var words = SearchKey.Words(text ?? "").Take(400).ToArray();
        string At(int place) => place >= 0 && place < words.Length ? words[place] : "";
        RunningTerm? found = null;
        for (var at = 0; at < words.Length; at++)
        {
            // "Ngày 30 tháng 6 kể từ" is a date.
            if (
                At(at - 1) is "ngay" or "thang" or "nam"
                || !int.TryParse(words[at], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                || Measured(At(at + 1), At(at + 2), At(at + 3)) is not { } measure
            )
                continue;
            var after = measure == TermMeasure.WorkingDays ? at + 4 : at + 2;
            var term = new RunningTerm(count, measure);
            if (
                !term.IsWithinBounds
                || (At(after), At(after + 1))
                    is not (

                        ("ke", "tu" or "khi" or "ngay")
                        or
                        ("tinh", "tu")
                        or
                        ("tu", "ngay" or "khi")
                        or
                        ("sau", "ngay" or "khi")
                    )
            )
                continue;
            if (found is not null && found != term)
                return null;
            found = term;
        }
        return found;
    }

    private static TermMeasure? Measured(string unit, string next, string afterNext) =>
        (unit, next, afterNext) switch
        {
            ("ngay", "lam", "viec") => TermMeasure.WorkingDays,
            ("ngay", _, _) => TermMeasure.Days,
            ("tuan", _, _) => TermMeasure.Weeks,
            ("thang", _, _) => TermMeasure.Months,
            ("nam", _, _) => TermMeasure.Years,
            _ => null,
        };

    /// <summary>For journals and the store; people read the wording of the pages.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} {Measure}");
}
