using TienDo.Progress;
using TienDo.Time;

namespace TienDo.Core.Tests.Progress;

/// <summary>What holds for every term, whatever its days.</summary>
public sealed class StatePropertyTests
{
    private static readonly string[] s_cycles =
    [
        "yearly",
        "yearly;by 12-25",
        "halfyearly",
        "quarterly;by day 15 of last month",
        "monthly;by day 20",
        "every 5 years",
        "every 2 months",
        "every 45 days",
    ];

    [Fact]
    public void No_deadline_lies_before_its_start() =>
        Always.Holds(
            ((int, int, int) sample) =>
            {
                var (start, due, asOf) = (Near(sample.Item1), Near(sample.Item2), Near(sample.Item3));
                var record = new WorkRecord { Deadline = new Deadline.ByEndOf(Period.Day(due)), StartsOn = start };
                var state = StateRule.AsOf(record, asOf, Given.Calendar, Given.Policy);
                return state.EffectiveDueOn >= start && state.EffectiveDueOn >= due;
            }
        );

    [Fact]
    public void Moving_a_holiday_by_a_day_never_shortens_the_term_below_its_nominal_day() =>
        Always.Holds(
            ((int, int, bool) sample) =>
            {
                var due = Near(sample.Item1);
                var holiday = due.AddDays(sample.Item2 % 4);
                var record = new WorkRecord
                {
                    Deadline = new Deadline.ByEndOf(Period.Day(due)),
                    StartsOn = due.AddDays(-60),
                };
                DateOnly? Effective(params DateOnly[] off) =>
                    StateRule.AsOf(record, due, new WorkingCalendar(off, []), Given.Policy).EffectiveDueOn;
                var moved = Effective(holiday.AddDays(sample.Item3 ? 1 : -1));
                return moved >= due && Effective() <= Effective(holiday) && Effective() <= moved;
            }
        );

    [Fact]
    public void Instances_follow_each_other_and_never_overlap() =>
        Always.Holds(
            ((int, int, int) sample) =>
            {
                var recurrence = Recurrence.Parse(s_cycles[Math.Abs(sample.Item1 % s_cycles.Length)])!;
                var start = Near(sample.Item2);
                var until = start.AddDays(Math.Abs(sample.Item3 % 20_000));
                var all = Occurrences.Of(new Deadline.Every(recurrence, Within: null), start, until);
                return all.Count is > 0 and <= Occurrences.Most
                    && all.Select(one => one.Key).Distinct().Count() == all.Count
                    && all.All(one => one.Period.Contains(one.DueOn) && one.DueOn >= start)
                    && all.Zip(all.Skip(1)).All(pair => pair.First.Period.To < pair.Second.Period.From);
            }
        );

    [Fact]
    public void Working_days_are_counted_from_the_next_day() =>
        Always.Holds(
            ((int, int) sample) =>
            {
                var (from, count) = (Near(sample.Item1), Math.Abs(sample.Item2 % 60));
                var end = Given.Calendar.AddWorkingDays(from, count);
                var counted = Enumerable
                    .Range(1, end.DayNumber - from.DayNumber)
                    .Count(step => Given.Calendar.IsWorkingDay(from.AddDays(step)));
                return counted == count && (count == 0 || Given.Calendar.IsWorkingDay(end));
            }
        );

    [Fact]
    public void A_day_later_never_makes_overdue_work_less_late() =>
        Always.Holds(
            ((int, int) sample) =>
            {
                var due = Near(sample.Item1);
                var record = new WorkRecord
                {
                    Deadline = new Deadline.ByEndOf(Period.Day(due)),
                    StartsOn = due.AddDays(-30),
                };
                var asOf = due.AddDays(15 + Math.Abs(sample.Item2 % 500));
                var today = StateRule.AsOf(record, asOf, Given.Calendar, Given.Policy);
                var tomorrow = StateRule.AsOf(record, asOf.AddDays(1), Given.Calendar, Given.Policy);
                return tomorrow.DaysLate == today.DaysLate + 1;
            }
        );

    private static DateOnly Near(int offset) => new DateOnly(2026, 6, 15).AddDays(offset % 2000);
}
