using TienDo.Documents.Drafting;
using TienDo.Documents.Recognising;
using TienDo.Documents.Tests.Reading;
using TienDo.Time;

namespace TienDo.Documents.Tests.Recognising;

public sealed class AgencyHomeTests
{
    [Theory]
    [InlineData("UBND TỈNH LAI CHÂU", "SỞ CÔNG THƯƠNG", "Lai Châu", "", "so-cong-thuong", "so-tai-chinh")]
    [InlineData("TỈNH ỦY LAI CHÂU", "BAN TỔ CHỨC", "Lai Châu", "", null, "so-tai-chinh")]
    [InlineData("ỦY BAN NHÂN DÂN", "TỈNH LAI CHÂU", "Lai Châu", "", "ubnd-tinh", "so-tai-chinh")]
    [InlineData("UBND HUYỆN CŨ", "UBND XÃ MƯỜNG TÈ", "Mường Tè", "", "03445", "so-tai-chinh")]
    [InlineData("", "SỞ CÔNG THƯƠNG", "Lai Châu", "", "so-cong-thuong", "so-tai-chinh")]
    [InlineData("", "SỞ CÔNG THƯƠNG", "Thành phố", " trên địa bàn tỉnh Lai Châu", "so-cong-thuong", "so-tai-chinh")]
    [InlineData("UBND TỈNH SƠN LA", "SỞ CÔNG THƯƠNG", "Sơn La", "", null, null)]
    [InlineData("ỦY BAN NHÂN DÂN", "THÀNH PHỐ CẦN THƠ", "Cần Thơ", "", null, null)]
    [InlineData("THÀNH ỦY CẦN THƠ", "VĂN PHÒNG", "Cần Thơ", "", null, null)]
    [InlineData("", "SỞ CÔNG THƯƠNG", "Thành phố", " trên địa bàn tỉnh Sơn La", null, null)]
    [InlineData("", "BỘ CÔNG THƯƠNG", "Hà Nội", " tại tỉnh Lai Châu", "bo-cong-thuong", null)]
    public void TellsWhoseAgenciesADocumentNames(
        string above,
        string issuer,
        string place,
        string where,
        string? issuerId,
        string? lead
    )
    {
        var draft = Read(
            $"""
            {above}
            {issuer}          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Số: 5/KH          {place}, ngày 05 tháng 01 năm 2026

            KẾ HOẠCH
            Kiểm tra kho hàng{where}

            I. NHIỆM VỤ
            1. Kiểm tra kho hàng
            - Lập danh sách kho hàng. Sở Tài chính chủ trì, phối hợp với Bộ Y tế, hoàn thành trước ngày 30/6/2026.
            """
        );

        draft.Document.IssuerId.ShouldBe(issuerId);
        var assignment = draft.Assignments.ShouldHaveSingleItem();
        assignment.Lead.ShouldBe(["Sở Tài chính"]);
        assignment.LeadIds.ShouldBe([lead]);
        assignment.CooperatingIds.ShouldBe(["bo-y-te"]);
        assignment.Doubts.ShouldBeEmpty();
    }

    [Fact]
    public void AnotherProvincesPlanIsDoubtedOnceAtItsIssuer()
    {
        var draft = Read(
            """
            UBND TỈNH SƠN LA
            SỞ CÔNG THƯƠNG          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Số: 5/KH-SCT            Sơn La, ngày 05 tháng 01 năm 2026

            KẾ HOẠCH
            Kiểm tra kho hàng do Sở Công Thương quản lý

            I. NHIỆM VỤ
            1. Kiểm tra kho hàng
            - Lập danh sách kho hàng. Sở Tài chính chủ trì, hoàn thành trước ngày 30/6/2026.
            """
        );

        draft
            .Document.Doubts!.ShouldHaveSingleItem()
            .ShouldBe(new Doubt("issuer", DoubtReasons.AgencyUnknown, Detail: "Sở Công Thương"));
    }

    private static PlanDraft Read(string plan) =>
        PlanReader
            .Read(Given.Text(plan), new ReadingKnowledge(Province.Directory, WorkingCalendar.WeekendsOnly))
            .ShouldBeOfType<RecognitionOutcome.Recognised>()
            .Draft;
}
