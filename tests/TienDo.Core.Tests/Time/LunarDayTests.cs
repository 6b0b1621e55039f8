using System.Globalization;
using System.Text.Json;
using TienDo.Time;

namespace TienDo.Core.Tests.Time;

public sealed class LunarDayTests
{
    [Theory]
    [InlineData(2007, "2007-02-17")]
    [InlineData(2025, "2025-01-29")]
    [InlineData(2026, "2026-02-17")]
    [InlineData(2027, "2027-02-06")]
    [InlineData(2028, "2028-01-26")]
    [InlineData(2029, "2029-02-13")]
    [InlineData(2030, "2030-02-02")]
    [InlineData(2031, "2031-01-23")]
    [InlineData(2032, "2032-02-11")]
    [InlineData(2033, "2033-01-31")]
    [InlineData(2034, "2034-02-19")]
    [InlineData(2035, "2035-02-08")]
    [InlineData(2036, "2036-01-28")]
    public void FindsTheFirstDayOfTheYear(int year, string day) => Text(LunarDay.ToSolar(year, 1, 1)).ShouldBe(day);

    [Theory]
    [InlineData(2026, "2026-04-26")]
    [InlineData(2027, "2027-04-16")]
    [InlineData(2028, "2028-04-04")]
    [InlineData(2029, "2029-04-23")]
    [InlineData(2030, "2030-04-12")]
    [InlineData(2031, "2031-04-01")]
    public void FindsTheDayOfTheAncestors(int year, string day) => Text(LunarDay.ToSolar(year, 3, 10)).ShouldBe(day);

    [Fact]
    public void TheShippedCalendarHasTheComputedLunarHolidays()
    {
        using var calendar = JsonDocument.Parse(DataFiles.Read("holidays/viet-nam.json"));
        foreach (var year in calendar.RootElement.GetProperty("years").EnumerateArray())
        {
            var number = year.GetProperty("year").GetInt32();
            var days = year.GetProperty("holidays")
                .EnumerateArray()
                .Select(static holiday => holiday.GetProperty("date").GetString())
                .ToArray();
            days.ShouldContain(Text(LunarDay.ToSolar(number, 1, 1)));
            days.ShouldContain(Text(LunarDay.ToSolar(number, 3, 10)));
        }
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
