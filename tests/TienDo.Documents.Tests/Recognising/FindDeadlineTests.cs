using TienDo.Documents.Recognising;
using TienDo.Time;

namespace TienDo.Documents.Tests.Recognising;

public sealed class FindDeadlineTests
{
    [Theory]
    [InlineData("Rà soát quy định, hoàn thành trong năm 2025.", "hoàn thành trong năm 2025", "year", "2025-12-31")]
    [InlineData(
        "Ban hành kế hoạch trong tháng 05 năm 2025 để thực hiện.",
        "trong tháng 05 năm 2025",
        "month",
        "2025-05-31"
    )]
    [InlineData("Trình UBND tỉnh trước ngày 30/6/2026 và công bố.", "trước ngày 30/6/2026", "date", "2026-06-30")]
    [InlineData("Nghiệm thu trước ngày 25 tháng 12.", "trước ngày 25 tháng 12", "date", "2026-12-25")]
    [InlineData("Hết năm 2025 cơ bản số hóa xong hồ sơ.", "Hết năm 2025", "year", "2025-12-31")]
    [InlineData("Xây dựng dự thảo trong quý III, IV/2026.", "trong quý III, IV/2026", "quarter", "2026-12-31")]
    [InlineData(
        "Khảo sát từ tháng 3 đến tháng 9/2026 tại các xã.",
        "từ tháng 3 đến tháng 9/2026",
        "range",
        "2026-09-30"
    )]
    [InlineData("Thẩm định hồ sơ, chậm nhất là ngày 15/10/2026.", "chậm nhất là ngày 15/10/2026", "date", "2026-10-15")]
    [InlineData("Tổ chức sơ kết vào cuối năm 2026.", "vào cuối năm 2026", "date", "2026-12-31")]
    [InlineData(
        "Đầu tư hạ tầng, thực hiện trong giai đoạn 2026 - 2030.",
        "thực hiện trong giai đoạn 2026 - 2030",
        "range",
        "2030-12-31"
    )]
    [InlineData("Nâng cấp trạm y tế, hoàn thành năm 2027.", "hoàn thành năm 2027", "year", "2027-12-31")]
    public void FindsATerm(string sentence, string raw, string kind, string to)
    {
        var found = DeadlineReader
            .Find(sentence, contextYear: 2026, WorkingCalendar.WeekendsOnly)
            .ShouldHaveSingleItem();

        found.Deadline.Raw.ShouldBe(raw);
        found.Deadline.Kind.ShouldBe(kind);
        found.Deadline.To?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(to);
        sentence.Substring(found.Start, found.Length).ShouldBe(raw);
    }

    [Theory]
    [InlineData("Theo dõi việc thực hiện; định kỳ 5 năm sơ kết, đánh giá.", "định kỳ 5 năm", "every 5 years")]
    [InlineData("Hằng năm, rà soát danh mục dịch vụ công.", "Hằng năm", "yearly")]
    [InlineData(
        "Giám sát trong phạm vi quản lý, định kỳ hằng năm báo cáo, gửi về Bộ Tài chính trước ngày 25 tháng 12 để tổng hợp.",
        "định kỳ hằng năm … trước ngày 25 tháng 12",
        "yearly;by 12-25"
    )]
    [InlineData(
        "Đôn đốc các đơn vị, định kỳ hàng Quý báo cáo về Sở Tài chính trước ngày 15 tháng cuối Quý.",
        "định kỳ hàng Quý … trước ngày 15 tháng cuối Quý",
        "quarterly;by day 15 of last month"
    )]
    [InlineData("Tổng hợp số liệu trước ngày 15/12 hằng năm.", "trước ngày 15/12 hằng năm", "yearly;by 12-15")]
    [InlineData("Hằng năm, trước ngày 15/11, các đơn vị gửi báo cáo.", "Hằng năm, trước ngày 15/11", "yearly;by 11-15")]
    public void FindsWhatComesAgain(string sentence, string raw, string recurrence)
    {
        var found = DeadlineReader
            .Find(sentence, contextYear: 2026, WorkingCalendar.WeekendsOnly)
            .ShouldHaveSingleItem();

        found.Deadline.Kind.ShouldBe("recurring");
        found.Deadline.Raw.ShouldBe(raw);
        found.Deadline.Recurrence.ShouldBe(recurrence);
    }

    [Theory]
    [InlineData("Xây dựng quy chế sau khi có hướng dẫn của Bộ Tài chính.", "có hướng dẫn của Bộ Tài chính")]
    [InlineData("Ngay sau khi Kế hoạch được ban hành, tổ chức quán triệt.", "Kế hoạch được ban hành")]
    [InlineData(
        "Xây dựng kế hoạch chi tiết trong vòng 10 ngày kể từ ngày ban hành Kế hoạch này.",
        "trong vòng 10 ngày kể từ ngày ban hành Kế hoạch này"
    )]
    public void FindsWhatMustComeFirst(string sentence, string trigger)
    {
        var found = DeadlineReader
            .Find(sentence, contextYear: 2026, WorkingCalendar.WeekendsOnly)
            .ShouldHaveSingleItem();

        found.Deadline.Kind.ShouldBe("event");
        found.Deadline.Trigger.ShouldBe(trigger);
    }

    [Theory]
    [InlineData("Triển khai Chiến lược phát triển du lịch đến năm 2030, tầm nhìn đến năm 2045.")]
    [InlineData("Thực hiện Chương trình giai đoạn 2021 - 2030 trên địa bàn.")]
    [InlineData("Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị.")]
    [InlineData("Căn cứ Quyết định số 12/QĐ-UBND ngày 05 tháng 3 năm 2025, rà soát danh mục.")]
    [InlineData("Bố trí kinh phí thường xuyên hằng năm từ ngân sách.")]
    [InlineData("Xử lý các dự án đã phê duyệt trước ngày 01/7/2025.")]
    [InlineData("Phấn đấu đạt 2% tổng chi ngân sách vào năm 2030.")]
    [InlineData("Nghị định có hiệu lực kể từ ngày 15 tháng 7 năm 2026.")]
    [InlineData("Định kỳ kiểm tra, nhắc nhở các đơn vị.")]
    [InlineData("Thường xuyên cập nhật dữ liệu.")]
    [InlineData("Quản lý quỹ 2 tỷ đồng, quy mô 300 hộ.")]
    public void FindsNothingWhereNoTermIsSet(string sentence) =>
        DeadlineReader.Find(sentence, contextYear: 2026, WorkingCalendar.WeekendsOnly).ShouldBeEmpty();
}
