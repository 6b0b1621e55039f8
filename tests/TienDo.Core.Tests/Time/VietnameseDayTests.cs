using TienDo.Time;

namespace TienDo.Core.Tests.Time;

public sealed class VietnameseDayTests
{
    [Theory]
    [InlineData(2027, 3, 31, "31/3/2027", "ngày 31 tháng 3 năm 2027")]
    [InlineData(2026, 12, 5, "05/12/2026", "ngày 05 tháng 12 năm 2026")]
    [InlineData(2025, 2, 14, "14/02/2025", "ngày 14 tháng 02 năm 2025")]
    [InlineData(2025, 1, 1, "01/01/2025", "ngày 01 tháng 01 năm 2025")]
    public void Is_written_as_the_decree_has_it(int year, int month, int day, string figures, string words)
    {
        VietnameseDay.Write(new DateOnly(year, month, day)).ShouldBe(figures);
        VietnameseDay.InWords(new DateOnly(year, month, day)).ShouldBe(words);
    }
}
