using TienDo.Documents.Drafting;
using TienDo.Documents.Recognising;
using TienDo.Time;

namespace TienDo.Documents.Tests.Recognising;

public sealed class DeadlineReaderTests
{
    [Theory]
    [InlineData("3/2025", "month", "2025-03-01", "2025-03-31")]
    [InlineData("02/2025", "month", "2025-02-01", "2025-02-28")]
    [InlineData("Tháng 8/2024", "month", "2024-08-01", "2024-08-31")]
    [InlineData("tháng 8 năm 2024", "month", "2024-08-01", "2024-08-31")]
    [InlineData("Trong tháng 02/2026", "month", "2026-02-01", "2026-02-28")]
    [InlineData("Tháng 3, 4/2026", "month", "2026-03-01", "2026-04-30")]
    [InlineData("2025", "year", "2025-01-01", "2025-12-31")]
    [InlineData("Năm 2026", "year", "2026-01-01", "2026-12-31")]
    [InlineData("Trong năm 2026", "year", "2026-01-01", "2026-12-31")]
    [InlineData("Quý IV năm 2026", "quarter", "2026-10-01", "2026-12-31")]
    [InlineData("Quý I/2027", "quarter", "2027-01-01", "2027-03-31")]
    [InlineData("Qúy 2/2026", "quarter", "2026-04-01", "2026-06-30")]
    [InlineData("Qui III - 2026", "quarter", "2026-07-01", "2026-09-30")]
    [InlineData("QUÝ IV/2026", "quarter", "2026-10-01", "2026-12-31")]
    [InlineData("Quý Ⅳ／２０２６", "quarter", "2026-10-01", "2026-12-31")]
    [InlineData("Quý III, IV/2026", "quarter", "2026-07-01", "2026-12-31")]
    [InlineData("Quý II và Quý III năm 2026", "quarter", "2026-04-01", "2026-09-30")]
    [InlineData("Quý III, IV/2026, 2027", "range", "2026-07-01", "2027-12-31")]
    [InlineData("Quý IV/2026, 2027", "range", "2026-10-01", "2027-12-31")]
    [InlineData("Từ Quý I/2026 đến hết Quý III/2026", "range", "2026-01-01", "2026-09-30")]
    [InlineData("Từ tháng 3 đến tháng 9/2026", "range", "2026-03-01", "2026-09-30")]
    [InlineData("Tháng 3 - 9/2026", "range", "2026-03-01", "2026-09-30")]
    [InlineData("2024 - 2025", "range", "2024-01-01", "2025-12-31")]
    [InlineData("2026–2030", "range", "2026-01-01", "2030-12-31")]
    [InlineData("Giai đoạn 2026 - 2030", "range", "2026-01-01", "2030-12-31")]
    [InlineData("6 tháng đầu năm 2026", "halfyear", "2026-01-01", "2026-06-30")]
    [InlineData("06 tháng cuối năm 2026", "halfyear", "2026-07-01", "2026-12-31")]
    [InlineData("cuối năm 2026", "date", "2026-12-31", "2026-12-31")]
    [InlineData("Giữa tháng 6/2026", "date", "2026-06-15", "2026-06-15")]
    [InlineData("30/6/2026", "date", "2026-06-30", "2026-06-30")]
    [InlineData("Ngày 05 tháng 9 năm 2026", "date", "2026-09-05", "2026-09-05")]
    [InlineData("30.6.2026", "date", "2026-06-30", "2026-06-30")]
    [InlineData("T12/2026", "month", "2026-12-01", "2026-12-31")]
    [InlineData("Quý IV.2026", "quarter", "2026-10-01", "2026-12-31")]
    [InlineData("08 - 12/2026", "range", "2026-08-01", "2026-12-31")]
    [InlineData("Cả năm 2026", "year", "2026-01-01", "2026-12-31")]
    [InlineData("Tháng 10/2025 - tháng 3/2026", "range", "2025-10-01", "2026-03-31")]
    public void ReadsAPointOrStretchOfTime(string raw, string kind, string from, string to)
    {
        var read = DeadlineReader.Read(raw, contextYear: null, WorkingCalendar.WeekendsOnly);

        read.Doubts.ShouldBeEmpty();
        read.Deadline.Kind.ShouldBe(kind);
        Text(read.Deadline.From).ShouldBe(from);
        Text(read.Deadline.To).ShouldBe(to);
    }

    [Theory]
    [InlineData("trước 30/6/2026", "date", "2026-06-30")]
    [InlineData("Trước ngày 15 tháng 11 năm 2026", "date", "2026-11-15")]
    [InlineData("Hoàn thành trước tháng 6/2026", "month", "2026-05-31")]
    [InlineData("Chậm nhất ngày 30/6/2026", "date", "2026-06-30")]
    [InlineData("Đến hết năm 2026", "year", "2026-12-31")]
    [InlineData("Hết Quý II/2026", "quarter", "2026-06-30")]
    public void ReadsALastDay(string raw, string kind, string to)
    {
        var read = DeadlineReader.Read(raw, contextYear: null, WorkingCalendar.WeekendsOnly);

        read.Doubts.ShouldBeEmpty();
        read.Deadline.Kind.ShouldBe(kind);
        Text(read.Deadline.To).ShouldBe(to);
    }

    [Theory]
    [InlineData("Thường xuyên")]
    [InlineData("Nhiệm vụ thường xuyên")]
    [InlineData("Thường xuyên, liên tục.")]
    [InlineData("thường xuyên trong năm")]
    public void ReadsWorkWithoutEnd(string raw)
    {
        var read = DeadlineReader.Read(raw, contextYear: 2026, WorkingCalendar.WeekendsOnly);

        read.Doubts.ShouldBeEmpty();
        read.Deadline.Kind.ShouldBe("ongoing");
        read.Deadline.To.ShouldBeNull();
    }

    [Theory]
    [InlineData("Hàng năm", "yearly")]
    [InlineData("Hằng năm", "yearly")]
    [InlineData("Định kỳ hằng quý", "quarterly")]
    [InlineData("hàng tháng", "monthly")]
    [InlineData("Định kỳ 5 năm", "every 5 years")]
    [InlineData("định kỳ 6 tháng", "halfyearly")]
    [InlineData("6 tháng/lần", "halfyearly")]
    [InlineData("01 năm/lần", "yearly")]
    [InlineData("2 lần/năm", "halfyearly")]
    [InlineData("3 năm một lần", "every 3 years")]
    [InlineData("Theo quý", "quarterly")]
    [InlineData("Trước ngày 25 tháng 12 hằng năm", "yearly;by 12-25")]
    [InlineData("Trước 15/12 hàng năm", "yearly;by 12-15")]
    [InlineData("Quý IV hằng năm", "yearly;by 12-31")]
    [InlineData("Tháng 6 hằng năm", "yearly;by 06-30")]
    [InlineData("Hằng quý, trước ngày 15 tháng cuối quý", "quarterly;by day 15 of last month")]
    [InlineData("Trước ngày 20 hằng tháng", "monthly;by day 20")]
    public void ReadsWhatComesAgain(string raw, string recurrence)
    {
        var read = DeadlineReader.Read(raw, contextYear: 2026, WorkingCalendar.WeekendsOnly);

        read.Doubts.ShouldBeEmpty();
        read.Deadline.Kind.ShouldBe("recurring");
        read.Deadline.Recurrence.ShouldBe(recurrence);
    }

    [Theory]
    [InlineData("Sau khi có văn bản hướng dẫn của Trung ương", "có văn bản hướng dẫn của Trung ương")]
    [InlineData("Ngay sau khi Luật được thông qua", "Luật được thông qua")]
    [InlineData("Theo chỉ đạo của Trung ương", "chỉ đạo của Trung ương")]
    [InlineData("Theo tiến độ của dự án", "tiến độ của dự án")]
    [InlineData("Theo kế hoạch", "kế hoạch")]
    [InlineData("Khi có yêu cầu", "có yêu cầu")]
    [InlineData(
        "Sau khi Nghị quyết số 15/2026/NQ-HĐND ngày 09/7/2026 có hiệu lực",
        "Nghị quyết số 15/2026/NQ-HĐND ngày 09/7/2026 có hiệu lực"
    )]
    public void ReadsWhatMustComeFirst(string raw, string trigger)
    {
        var read = DeadlineReader.Read(raw, contextYear: 2026, WorkingCalendar.WeekendsOnly);

        read.Doubts.ShouldBeEmpty();
        read.Deadline.Kind.ShouldBe("event");
        read.Deadline.Trigger.ShouldBe(trigger);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("-")]
    [InlineData("…")]
    public void SaysNothingWhereNothingStands(string raw)
    {
        var read = DeadlineReader.Read(raw, contextYear: 2026, WorkingCalendar.WeekendsOnly);

        read.Deadline.ShouldBe(DraftDeadline.None);
        read.Doubts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Quý I", "quarter", "2026-03-31", DoubtReasons.DeadlineInferred)]
    [InlineData("trước 30/6", "date", "2026-06-30", DoubtReasons.DeadlineInferred)]
    [InlineData("cuối năm", "date", "2026-12-31", DoubtReasons.DeadlineInferred)]
    [InlineData("Tháng 4/2026; tháng 10/2026", "month", "2026-10-31", DoubtReasons.SeveralDeadlines)]
    [InlineData("Dự thảo: Quý II/2026; trình ký: Quý IV/2026", "quarter", "2026-12-31", DoubtReasons.SeveralDeadlines)]
    [InlineData("Quý II/2026 (nếu kịp)", "quarter", "2026-06-30", DoubtReasons.DeadlineUnclear)]
    [InlineData("31/02/2026", "none", null, DoubtReasons.DeadlineUnclear)]
    [InlineData("Phòng Tổng hợp", "none", null, DoubtReasons.DeadlineUnclear)]
    [InlineData("Năm 2026 và các năm tiếp theo", "ongoing", null, DoubtReasons.DeadlineUnclear)]
    [InlineData("Trong năm", "year", "2026-12-31", DoubtReasons.DeadlineInferred)]
    [InlineData("Hằng tháng, quý, năm", "recurring", null, DoubtReasons.SeveralDeadlines)]
    [InlineData("Đầu năm 2026", "date", "2026-01-01", DoubtReasons.DeadlineUnclear)]
    [InlineData("Tháng 10 - tháng 3/2026", "range", "2026-03-31", DoubtReasons.DeadlineInferred)]
    [InlineData("Thường xuyên, hằng năm", "ongoing", null, DoubtReasons.DeadlineUnclear)]
    [InlineData("Sau khi Luật có hiệu lực (01/7/2026)", "event", null, DoubtReasons.DeadlineUnclear)]
    [InlineData("Từ năm 2026", "ongoing", null, DoubtReasons.DeadlineUnclear)]
    public void DoubtsWhatIsNotStated(string raw, string kind, string? to, string reason)
    {
        var read = DeadlineReader.Read(raw, contextYear: 2026, WorkingCalendar.WeekendsOnly);

        read.Doubts.ShouldContain(doubt => doubt.Reason == reason && doubt.Field == "deadline");
        read.Deadline.Kind.ShouldBe(kind);
        Text(read.Deadline.To).ShouldBe(to);
    }

    [Fact]
    public void KeepsTheNominalAndTheEffectiveDayApart()
    {
        var calendar = new WorkingCalendar([new DateOnly(2026, 3, 2)], []);

        var deadline = DeadlineReader.Read("Trong tháng 02/2026", contextYear: null, calendar).Deadline;

        Text(deadline.To).ShouldBe("2026-02-28");
        Text(deadline.Effective).ShouldBe("2026-03-03");
    }

    private static string? Text(DateOnly? day) =>
        day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
