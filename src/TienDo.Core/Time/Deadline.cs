using System.Globalization;

namespace TienDo.Time;

/// <summary>Thời hạn: when the work of an assignment is due, as the plan means it.</summary>
public abstract record Deadline
{
    private Deadline() { }

    /// <summary>The nominal last day, where there is one.</summary>
    public virtual DateOnly? LastDay => null;

    /// <summary>The next nominal day on which something is due, seen from a day; null where no day is set.</summary>
    public virtual DateOnly? NextDue(DateOnly from) => LastDay is { } last && last >= from ? last : null;

    /// <summary>Chậm nhất: by the end of a period; a plain date is a period of one day.</summary>
    /// <param name="Before">"Trước ngày N": the period ends on the day named, and the last day in time is the one before it.</param>
    public sealed record ByEndOf(Period Period, bool Before = false) : Deadline
    {
        public override DateOnly? LastDay => Last;

        /// <summary>The nominal last day, which this kind always has.</summary>
        public DateOnly Last => Before && Period.To > DateOnly.MinValue ? Period.To.AddDays(-1) : Period.To;
    }

    /// <summary>Định kỳ: again and again, perhaps only within a period.</summary>
    public sealed record Every(Recurrence Recurrence, Period? Within) : Deadline
    {
        public override DateOnly? LastDay => Within?.To;

        public override DateOnly? NextDue(DateOnly from)
        {
            var next = Recurrence.NextDue(Within is { } within && within.From > from ? within.From : from);
            return Within is { } bounds && next > bounds.To ? null : next;
        }
    }

    /// <summary>Thường xuyên: always on; no day is ever missed, but silence is noticed.</summary>
    public sealed record Continuous(DateOnly? From, DateOnly? To) : Deadline
    {
        public override DateOnly? LastDay => To;
    }

    /// <summary>Sau khi: waits for something to happen; waiting is never overdue.</summary>
    public sealed record After(string Trigger) : Deadline;

    /// <summary>Không nêu: the plan names no time.</summary>
    public sealed record Unstated : Deadline;

    /// <summary>
    /// The deadline that a reading's fields mean ("kind", "from", "to", "recurrence", "trigger"). Fields that do not
    /// make a deadline of their kind give <see cref="Unstated"/>.
    /// </summary>
    /// <param name="before">Whether the day named, or that of each cycle, is the first one too late (<see cref="DayBefore"/>).</param>
    public static Deadline Of(
        string kind,
        DateOnly? from,
        DateOnly? to,
        string? recurrence,
        string? trigger,
        bool before = false
    ) =>
        kind switch
        {
            "date" when to is { } day => new ByEndOf(Period.Day(day), before),
            "month" or "quarter" or "halfyear" or "year" or "range" when to is { } last => new ByEndOf(
                new Period(from is { } first && first <= last ? first : last, last),
                before
            ),
            "recurring" => Repeating(from, to, recurrence, before),
            "ongoing" => new Continuous(from, to is null || from is null || from <= to ? to : null),
            "event" => new After(trigger ?? ""),
            _ => new Unstated(),
        };

    private static Every Repeating(DateOnly? from, DateOnly? to, string? recurrence, bool before)
    {
        Period? within = from is { } first && to is { } last && first <= last ? new Period(first, last) : null;
        var cycle = Recurrence.Parse(recurrence) ?? Recurrence.Unspecified;
        return new Every(before && cycle.DueDay is not null ? cycle with { Before = true } : cycle, within);
    }

    /// <summary>For journals and logs; people read the wording of the pages.</summary>
    public sealed override string ToString() =>
        this switch
        {
            ByEndOf by => string.Create(
                CultureInfo.InvariantCulture,
                $"{(by.Before ? "before" : "by")} {by.Period.To:yyyy-MM-dd}"
            ),
            Every every => every.Recurrence.ToString(),
            Continuous => "ongoing",
            After after => "after: " + after.Trigger,
            _ => "unstated",
        };
}
