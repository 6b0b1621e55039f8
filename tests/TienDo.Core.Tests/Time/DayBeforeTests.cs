using System.Globalization;
using TienDo.Time;

namespace TienDo.Core.Tests.Time;

/// <summary>"Trước ngày N" is at latest the day before N, once or in each cycle.</summary>
public sealed class DayBeforeTests
{
    [Theory]
    [InlineData("trước ngày 25 tháng 12 hằng năm", "yearly;by 12-25", true)]
    [InlineData("Trước 25/12 hằng năm", "yearly;by 12-25", true)]
    [InlineData("Định kỳ hằng quý, trước ngày 05 tháng cuối quý", "quarterly;by day 5 of last month", true)]
    [InlineData("Hằng tháng, TRƯỚC NGÀY 20", "monthly;by day 20", true)]
    [InlineData("chậm nhất ngày 25/12 hằng năm", "yearly;by 12-25", false)]
    [InlineData("trước ngày 30/6 và ngày 25/12 hằng năm", "yearly;by 12-25", false)]
    [InlineData("trước ngày 25/11 hằng năm", "yearly;by 12-25", false)]
    [InlineData("trước 17 giờ ngày 20 hằng tháng", "monthly;by day 17", false)]
    [InlineData("Trước tháng 12 hằng năm", "yearly;by 11-30", false)]
    [InlineData("hằng năm", "yearly", false)]
    [InlineData("trước", "monthly;by day 20", false)]
    [InlineData(null, "monthly;by day 20", false)]
    public void Is_told_from_the_words_of_what_comes_again(string? raw, string recurrence, bool before) =>
        DayBefore.IsMeant(raw, named: null, effective: null, recurrence).ShouldBe(before);

    [Theory]
    [InlineData("2026-04-30", "2026-04-29", true)]
    [InlineData("2026-04-30", "2026-05-04", false)]
    [InlineData("2026-06-29", "2026-06-29", false)]
    [InlineData("2026-06-29", null, false)]
    [InlineData(null, null, false)]
    public void Is_told_from_the_days_of_a_date(string? named, string? effective, bool before) =>
        DayBefore.IsMeant("trước ngày", Day(named), Day(effective), recurrence: null).ShouldBe(before);

    [Theory]
    [InlineData("hoàn thành trước ngày 15/02/2026", "2026-02-15", "2026-02-23", true)]
    [InlineData("hoàn thành trước ngày 15 tháng 02 năm 2026", "2026-02-15", "2026-02-23", true)]
    [InlineData("chậm nhất ngày 15/02/2026", "2026-02-15", "2026-02-23", false)]
    [InlineData("trước Tết, chậm nhất 15/02/2026", "2026-02-15", "2026-02-23", false)]
    public void Is_told_from_the_words_of_a_date_that_days_off_moved(
        string raw,
        string named,
        string effective,
        bool before
    ) => DayBefore.IsMeant(raw, Day(named), Day(effective), recurrence: null).ShouldBe(before);

    [Theory]
    [InlineData("date", "2026-04-30", null, "2026-01-01", "2026-04-29", "before 2026-04-30")]
    [InlineData("range", "2026-07-01", null, "2026-01-01", "2026-06-30", "before 2026-07-01")]
    [InlineData("recurring", null, "yearly;by 12-25", "2026-12-25", "2027-12-24", "yearly;before 12-25")]
    [InlineData("recurring", null, "yearly;by 01-01", "2026-01-02", "2026-12-31", "yearly;before 01-01")]
    [InlineData("recurring", null, "monthly;by day 1", "2026-02-15", "2026-02-28", "monthly;before day 1")]
    [InlineData("recurring", null, "monthly;by day 31", "2026-04-15", "2026-04-30", "monthly;before day 31")]
    [InlineData(
        "recurring",
        null,
        "quarterly;by day 15 of last month",
        "2026-12-01",
        "2026-12-14",
        "quarterly;before day 15 of last month"
    )]
    [InlineData("recurring", null, "quarterly", "2026-12-01", "2026-12-31", "quarterly")]
    public void Ends_the_day_before(
        string kind,
        string? to,
        string? recurrence,
        string seenFrom,
        string due,
        string meaning
    )
    {
        var deadline = Deadline.Of(kind, Day(to), Day(to), recurrence, trigger: null, before: true);

        deadline.NextDue(Day(seenFrom)!.Value).ShouldBe(Day(due));
        deadline.ToString().ShouldBe(meaning);
        if (recurrence is not null)
            Recurrence.Parse(meaning).ShouldNotBeNull().ToString().ShouldBe(meaning);
    }

    [Fact]
    public void Is_never_later_than_the_day_itself_and_stays_inside_its_period() =>
        Always.Holds(
            ((int, int, int) sample) =>
            {
                var (months, day, offset) = sample;
                var by = new Recurrence(Math.Abs(months % 60) + 1, 0, null, Math.Abs(day % 31) + 1);
                var start = new DateOnly(2026, 1, 1).AddDays(Math.Abs(offset % 2_000));
                var until = start.AddYears(6);
                var befores = Occurrences.Of(new Deadline.Every(by with { Before = true }, Within: null), start, until);
                var days = Occurrences
                    .Of(new Deadline.Every(by, Within: null), start, until)
                    .ToDictionary(one => one.Key, one => one.DueOn);
                return befores.All(one =>
                    one.Period.Contains(one.DueOn)
                    && (by.DueDay == 1 || !days.TryGetValue(one.Key, out var on) || one.DueOn <= on)
                );
            }
        );

    private static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
