using TienDo.Time;

namespace TienDo.Core.Tests.Time;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar s_vietnam = WorkingCalendar.Parse(DataFiles.Read("holidays/viet-nam.json"));

    [Theory]
    [InlineData("2026-02-28", "2026-03-02", "a Saturday")]
    [InlineData("2026-02-13", "2026-02-13", "the last day before Tết")]
    [InlineData("2026-02-15", "2026-02-23", "Tết and both weekends")]
    [InlineData("2026-04-26", "2026-04-28", "Giỗ Tổ on a Sunday, made good on Monday")]
    [InlineData("2026-04-30", "2026-05-04", "30/4, 1/5 and the weekend")]
    [InlineData("2026-08-31", "2026-09-03", "a Monday swapped for a Saturday, then 1/9 and 2/9")]
    [InlineData("2026-08-22", "2026-08-22", "the Saturday worked instead")]
    [InlineData("2026-11-24", "2026-11-25", "Ngày Văn hóa Việt Nam")]
    [InlineData("2025-11-24", "2025-11-24", "not yet a holiday in 2025")]
    [InlineData("2025-04-26", "2025-04-26", "the Saturday worked instead of 2/5")]
    [InlineData("2025-05-01", "2025-05-05", "1/5, the swapped 2/5 and the weekend")]
    [InlineData("2023-01-01", "2023-01-03", "a Sunday, made good on Monday")]
    [InlineData("2023-01-20", "2023-01-27", "Tết Quý Mão, with two days made good")]
    [InlineData("2023-04-29", "2023-05-04", "Giỗ Tổ and 30/4 on a weekend, made good after 1/5")]
    [InlineData("2023-09-02", "2023-09-05", "2/9 on a Saturday, made good on Monday")]
    [InlineData("2023-08-31", "2023-08-31", "the last day before Quốc khánh")]
    [InlineData("2024-02-07", "2024-02-07", "the last day before Tết Giáp Thìn")]
    [InlineData("2024-02-08", "2024-02-15", "Tết Giáp Thìn, with two days made good")]
    [InlineData("2024-04-18", "2024-04-19", "Giỗ Tổ on a Thursday")]
    [InlineData("2024-04-27", "2024-05-02", "the swapped Monday, 30/4 and 1/5")]
    [InlineData("2024-05-04", "2024-05-04", "the Saturday worked instead of 29/4")]
    [InlineData("2024-09-02", "2024-09-04", "2/9 and 3/9")]
    [InlineData("2022-09-02", "2022-09-02", "before the first year that is known only weekends count")]
    public void MovesATermToTheNextWorkingDay(string nominal, string effective, string because) =>
        s_vietnam.EffectiveDay(Day(nominal)).ShouldBe(Day(effective), because);

    [Fact]
    public void KnowsWhichYearsAreNotYetPublished()
    {
        s_vietnam.IsAssumed(2023).ShouldBeFalse();
        s_vietnam.IsAssumed(2024).ShouldBeFalse();
        s_vietnam.IsAssumed(2026).ShouldBeFalse();
        s_vietnam.IsAssumed(2027).ShouldBeTrue();
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("""{"years":[{"year":2026}]}""")]
    [InlineData("""{"years":[{"year":2026,"published":true,"holidays":[{"date":"01/01/2026"}]}]}""")]
    public void SaysWhenAFileIsNotInItsForm(string json) =>
        Should.Throw<FormatException>(() => WorkingCalendar.Parse(json)).Message.ShouldNotBeEmpty();

    [Fact]
    public void EveryHolidayFileParses() =>
        DataFiles.In("holidays").Select(File.ReadAllText).Select(WorkingCalendar.Parse).Count().ShouldBePositive();

    [Fact]
    public void ATermNeverEndsBeforeItsNominalDay() =>
        Always.Holds(
            (int offset) =>
            {
                var nominal = Nearby(offset);
                return s_vietnam.EffectiveDay(nominal) >= nominal
                    && s_vietnam.IsWorkingDay(s_vietnam.EffectiveDay(nominal));
            }
        );

    [Fact]
    public void OneMoreHolidayNeverShortensATerm() =>
        Always.Holds(
            ((int, int, int[]) sample) =>
            {
                var (offset, holiday, others) = sample;
                var days = others.Select(Nearby).ToArray();
                var before = new WorkingCalendar(days, []);
                var after = new WorkingCalendar([.. days, Nearby(offset + holiday % 7)], []);
                return after.EffectiveDay(Nearby(offset)) >= before.EffectiveDay(Nearby(offset));
            }
        );

    private static DateOnly Nearby(int offset) => new DateOnly(2026, 6, 15).AddDays(offset % 3000);

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
