using TienDo.Documents.Drafting;
using TienDo.Documents.Recognising;
using TienDo.Time;

namespace TienDo.Documents.Tests.Drafting;

public sealed class DeadlinesTests
{
    [Theory]
    [InlineData("Quý III, IV/2026", "by 2026-12-31")]
    [InlineData("Trước ngày 25 tháng 12 hằng năm", "yearly;before 12-25")]
    [InlineData("Thường xuyên", "ongoing")]
    [InlineData("Sau khi có hướng dẫn", "after: có hướng dẫn")]
    [InlineData("", "unstated")]
    public void MeansWhatWasRead(string raw, string meaning) =>
        Deadlines
            .From(DeadlineReader.Read(raw, contextYear: null, WorkingCalendar.WeekendsOnly).Deadline)
            .ToString()
            .ShouldBe(meaning);
}
