using System.Globalization;
using TienDo.Time;

namespace TienDo.Core.Tests.Time;

public sealed class DeadlineTests
{
    [Theory]
    [InlineData("quarter", "2026-07-01", "2026-12-31", null, null, "by 2026-12-31")]
    [InlineData("date", null, "2026-06-29", null, null, "by 2026-06-29")]
    [InlineData("year", null, "2026-12-31", null, null, "by 2026-12-31")]
    [InlineData("range", "2026-12-31", "2026-01-01", null, null, "by 2026-01-01")]
    [InlineData("recurring", null, null, "yearly;by 12-25", null, "yearly;by 12-25")]
    [InlineData("recurring", null, null, null, null, "periodic")]
    [InlineData("ongoing", null, null, null, null, "ongoing")]
    [InlineData("event", null, null, null, "có hướng dẫn", "after: có hướng dẫn")]
    [InlineData("none", null, null, null, null, "unstated")]
    [InlineData("date", null, null, null, null, "unstated")]
    [InlineData("surprise", null, "2026-01-01", null, null, "unstated")]
    public void MeansWhatTheFieldsSay(
        string kind,
        string? from,
        string? to,
        string? recurrence,
        string? trigger,
        string meaning
    ) => Deadline.Of(kind, Day(from), Day(to), recurrence, trigger).ToString().ShouldBe(meaning);

    [Theory]
    [InlineData("yearly;by 12-25", "2026-03-01", "2026-12-25")]
    [InlineData("yearly;by 12-25", "2026-12-26", "2027-12-25")]
    [InlineData("yearly", "2026-03-01", "2026-12-31")]
    [InlineData("quarterly;by day 15 of last month", "2026-03-16", "2026-06-15")]
    [InlineData("quarterly;by day 15 of last month", "2026-03-15", "2026-03-15")]
    [InlineData("monthly;by day 31", "2026-02-10", "2026-02-28")]
    [InlineData("halfyearly", "2026-03-01", "2026-06-30")]
    [InlineData("every 5 years", "2026-03-01", "2029-12-31")]
    public void KnowsTheNextDueDay(string recurrence, string from, string due) =>
        Recurrence.Parse(recurrence).ShouldNotBeNull().NextDue(Day(from)!.Value).ShouldBe(Day(due));

    [Theory]
    [InlineData("yearly")]
    [InlineData("every 5 years")]
    [InlineData("every 2 months")]
    [InlineData("weekly")]
    [InlineData("daily")]
    [InlineData("every 10 days")]
    [InlineData("monthly;by day 20")]
    [InlineData("halfyearly;by day 15 of last month")]
    public void WritesARecurrenceAsItReadsIt(string text) =>
        Recurrence.Parse(text).ShouldNotBeNull().ToString().ShouldBe(text);

    [Theory]
    [InlineData("")]
    [InlineData("sometimes")]
    [InlineData("every 0 years")]
    [InlineData("every many years")]
    [InlineData("yearly;by 13-45")]
    [InlineData("monthly;by day 40")]
    public void ReadsNoRecurrenceWhereNoneIsWritten(string text) => Recurrence.Parse(text).ShouldBeNull();

    [Fact]
    public void WithinAPeriodNothingIsDueOutsideIt()
    {
        var deadline = Deadline.Of("recurring", Day("2026-01-01"), Day("2027-12-31"), "yearly", trigger: null);

        deadline.NextDue(new DateOnly(2025, 5, 5)).ShouldBe(new DateOnly(2026, 12, 31));
        deadline.NextDue(new DateOnly(2028, 1, 1)).ShouldBeNull();
    }

    [Fact]
    public void WaitingAndUnstatedAreNeverDue()
    {
        new Deadline.After("có hướng dẫn").NextDue(new DateOnly(2026, 1, 1)).ShouldBeNull();
        new Deadline.Unstated().NextDue(new DateOnly(2026, 1, 1)).ShouldBeNull();
    }

    [Fact]
    public void APeriodEndsOnOrAfterTheDayItBegins()
    {
        Should.Throw<ArgumentException>(() => new Period(new DateOnly(2026, 2, 1), new DateOnly(2026, 1, 31)));
        Period.Quarter(2026, 4).ShouldBe(new Period(new DateOnly(2026, 10, 1), new DateOnly(2026, 12, 31)));
        Period.Month(2028, 2).To.ShouldBe(new DateOnly(2028, 2, 29));
    }

    [Fact]
    public void TheNextDueDayNeverLiesBehind() =>
        Always.Holds(
            ((int, int, int) sample) =>
            {
                var (months, day, offset) = sample;
                var recurrence = new Recurrence(Math.Abs(months % 60) + 1, 0, null, Math.Abs(day % 31) + 1);
                var from = new DateOnly(2026, 1, 1).AddDays(offset % 20_000);
                return recurrence.NextDue(from) >= from;
            }
        );

    private static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
