using TienDo.Time;

namespace TienDo.Core.Tests.Time;

public sealed class OccurrencesTests
{
    [Theory]
    [InlineData("yearly", "2026-03-20", "2027-05-01", "2026 2027")]
    [InlineData("yearly;by 02-15", "2026-03-20", "2027-05-01", "2027")]
    [InlineData("halfyearly", "2026-03-20", "2027-05-01", "2026-H1 2026-H2 2027-H1")]
    [InlineData("quarterly", "2026-03-20", "2026-08-01", "2026-Q1 2026-Q2 2026-Q3")]
    [InlineData("quarterly;by day 15 of last month", "2026-03-20", "2026-03-25", "2026-Q2")]
    [InlineData("monthly;by day 20", "2026-03-20", "2026-05-01", "2026-03 2026-04 2026-05")]
    [InlineData("every 5 years", "2026-03-20", "2031-01-01", "2025-2029 2030-2034")]
    [InlineData("every 2 months", "2026-03-20", "2026-05-01", "2026-03 2026-05")]
    [InlineData("every 60 days", "2026-03-20", "2026-05-20", "2026-03-20 2026-05-19")]
    [InlineData("weekly", "2026-03-20", "2026-05-20", "")]
    [InlineData("daily", "2026-03-20", "2026-05-20", "")]
    public void Are_named_after_their_time(string recurrence, string start, string until, string keys) =>
        string.Join(' ', Of(recurrence, start, until).Select(occurrence => occurrence.Key)).ShouldBe(keys);

    [Theory]
    [InlineData("yearly;by 12-25", "2026-12-25")]
    [InlineData("halfyearly;by 12-25", "2026-06-30")]
    [InlineData("quarterly;by day 15 of last month", "2026-06-15")]
    [InlineData("monthly;by day 31", "2026-03-31")]
    public void Are_due_inside_their_own_period(string recurrence, string due) =>
        Of(recurrence, "2026-03-20", "2026-03-25")[0].DueOn.ShouldBe(Day(due));

    [Fact]
    public void Stay_within_the_period_the_plan_names()
    {
        var within = new Period(Day("2026-07-01"), Day("2027-06-30"));
        var every = new Deadline.Every(Recurrence.Parse("yearly")!, within);

        var all = Occurrences.Of(every, Day("2026-01-05"), Day("2030-01-01"));

        all.Select(one => (one.Key, one.Period.From, one.DueOn))
            .ShouldBe([("2026", Day("2026-07-01"), Day("2026-12-31")), ("2027", Day("2027-01-01"), Day("2027-06-30"))]);
    }

    [Fact]
    public void A_period_that_ended_before_the_plan_has_none() =>
        Occurrences
            .Of(
                new Deadline.Every(Recurrence.Parse("yearly")!, new Period(Day("2024-01-01"), Day("2024-12-31"))),
                Day("2026-01-05"),
                Day("2026-06-01")
            )
            .ShouldBeEmpty();

    [Fact]
    public void Are_bounded_whatever_the_days()
    {
        var all = Of("monthly", "0001-01-01", "9999-12-31");

        all.Count.ShouldBe(Occurrences.Most);
        all[^1].Key.ShouldBe("9999-12");
    }

    private static IReadOnlyList<Occurrence> Of(string recurrence, string start, string until) =>
        Occurrences.Of(new Deadline.Every(Recurrence.Parse(recurrence)!, Within: null), Day(start), Day(until));

    private static DateOnly Day(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
