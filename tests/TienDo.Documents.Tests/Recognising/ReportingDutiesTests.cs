using TienDo.Documents.Drafting;
using TienDo.Documents.Recognising;

namespace TienDo.Documents.Tests.Recognising;

public sealed class ReportingDutiesTests
{
    [Theory]
    [InlineData(
        "Thủ trưởng các sở, ban, ngành trực tiếp chỉ đạo; định kỳ hàng Quý báo cáo kết quả về Sở Tài chính trước ngày 15 tháng cuối Quý để tổng hợp.",
        "Thủ trưởng các sở, ban, ngành",
        "quarterly",
        "trước ngày 15 tháng cuối Quý",
        "Sở Tài chính"
    )]
    [InlineData(
        "Thực hiện giám sát, định kỳ hằng năm báo cáo tình hình, gửi về Bộ Tài chính trước ngày 25 tháng 12 để tổng hợp.",
        "Sở Y tế",
        "yearly",
        "trước ngày 25 tháng 12",
        "Bộ Tài chính"
    )]
    [InlineData(
        "Theo dõi kết quả trong lĩnh vực phụ trách, định kỳ báo cáo Sở Tài chính để tổng hợp, báo cáo UBND tỉnh.",
        "Sở Y tế",
        "periodic",
        null,
        "Sở Tài chính"
    )]
    [InlineData(
        "Tổng hợp kết quả trong lĩnh vực y tế, gửi Sở Tài chính để tổng hợp, báo cáo UBND tỉnh định kỳ.",
        "Sở Y tế",
        "periodic",
        null,
        "Sở Tài chính"
    )]
    [InlineData(
        "Tổng hợp, báo cáo tiến độ triển khai gửi UBND tỉnh theo quy định.",
        "Sở Y tế",
        null,
        null,
        "UBND tỉnh"
    )]
    [InlineData(
        "Định kỳ hàng năm, báo cáo kết quả thực hiện về UBND tỉnh (qua Sở Tài chính) theo quy định.",
        "Sở Y tế",
        "yearly",
        null,
        "UBND tỉnh"
    )]
    [InlineData(
        "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, đề nghị các đơn vị kịp thời phản ánh về Sở Tài chính để tổng hợp.",
        "các đơn vị",
        "adhoc",
        null,
        "Sở Tài chính"
    )]
    [InlineData(
        "Theo dõi, đánh giá việc triển khai, gửi báo cáo kết quả định kỳ hoặc đột xuất cho Sở Tài chính để tổng hợp.",
        "Sở Y tế",
        "periodic",
        null,
        "Sở Tài chính"
    )]
    [InlineData(
        "Nếu thấy cần sửa đổi, bổ sung Kế hoạch, các sở, ban, ngành chủ động báo cáo Sở Tài chính về khó khăn, vướng mắc.",
        "các sở, ban, ngành",
        "adhoc",
        null,
        "Sở Tài chính"
    )]
    public void TellsWhoReportsToWhomAndWhen(string text, string reporters, string? cycle, string? due, string? to)
    {
        var duty = Find(text).ShouldHaveSingleItem();

        duty.Reporters.ShouldBe([reporters]);
        duty.Cycle.ShouldBe(cycle);
        duty.Due.ShouldBe(due);
        duty.To.ShouldBe(to);
    }

    [Theory]
    [InlineData("Xây dựng báo cáo hiện trạng công nghệ của ngành.")]
    [InlineData("Tổ chức hội thảo lấy ý kiến về dự thảo báo cáo.")]
    [InlineData("Định kỳ kiểm tra việc chấp hành quy định.")]
    [InlineData("Tháo gỡ khó khăn, vướng mắc cho doanh nghiệp.")]
    public void FindsNoDutyWhereNoneIsGiven(string text) => Find(text).ShouldBeEmpty();

    [Fact]
    public void DoubtsADutyOfNoOne()
    {
        var duty = ReportingDuties
            .Find([new DutyParagraph("Định kỳ hằng năm báo cáo UBND tỉnh.", new SourceSpan(1, 1), [])])
            .ShouldHaveSingleItem();

        duty.Doubts.ShouldContain(doubt => doubt.Reason == DoubtReasons.LeadNotStated);
    }

    private static IReadOnlyList<DraftReportingDuty> Find(string text) =>
        ReportingDuties.Find([new DutyParagraph(text, new SourceSpan(1, 2), ["Sở Y tế"])]);
}
