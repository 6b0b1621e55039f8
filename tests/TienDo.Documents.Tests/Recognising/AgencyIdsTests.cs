using TienDo.Agencies;
using TienDo.Documents.Drafting;
using TienDo.Documents.Recognising;

namespace TienDo.Documents.Tests.Recognising;

public sealed class AgencyIdsTests
{
    private static readonly AgencyDirectory s_laiChau = Province.Directory;

    /// <summary>Every name that stands in the lead and cooperating cells of the province's five plans.</summary>
    [Theory]
    [InlineData("Văn phòng Sở", "so-khcn-vp")]
    [InlineData("Văn phòng", "so-khcn-vp")]
    [InlineData("Phòng Quản lý KH&CN", "so-khcn-qlkhcn")]
    [InlineData("Phòng Quản lý KHCN", "so-khcn-qlkhcn")]
    [InlineData("phòng Quản lý TĐC", "so-khcn-qltdc")]
    [InlineData("Trung tâm Kiểm định và Phát triển KH&CN", "so-khcn-ttkd")]
    [InlineData("Trung tâm Kiểm định và Phát triển KHCN", "so-khcn-ttkd")]
    [InlineData("Các phòng đơn vị", "so-khcn-cac-phong")]
    [InlineData("Các phòng, đơn vị", "so-khcn-cac-phong")]
    [InlineData("Các phòng, đơn vị thuộc Sở", "so-khcn-cac-phong")]
    [InlineData("Sở Khoa học và Công nghệ", "so-khcn")]
    [InlineData("Sở Công Thương", "so-cong-thuong")]
    [InlineData("Sở Tài chính", "so-tai-chinh")]
    [InlineData("Sở Nông nghiệp và Môi trường", "so-nn-mt")]
    [InlineData("Sở Văn hóa, Thể thao và Du lịch", "so-vhttdl")]
    [InlineData("Sở Nội vụ", "so-noi-vu")]
    [InlineData("Ban Quản lý Khu kinh tế", "bql-kkt")]
    [InlineData("Ban Quản lý Khu kinh tế tỉnh", "bql-kkt")]
    [InlineData("Hiệp hội Doanh nghiệp tỉnh", "hh-dn")]
    [InlineData("UBND các xã, phường", "ubnd-cac-xa-phuong")]
    [InlineData("UBND các huyện, thành phố", "ubnd-cac-huyen-thanh-pho")]
    [InlineData("Ủy ban nhân dân tỉnh Lai Châu", "ubnd-tinh")]
    [InlineData("các sở, ngành, địa phương liên quan", "cac-so-nganh-dia-phuong")]
    [InlineData("các sở, ban, ngành, địa phương", "cac-so-nganh-dia-phuong")]
    [InlineData("Các sở, ban, ngành liên quan", "cac-so-ban-nganh")]
    [InlineData("Các sở, ban, ngành", "cac-so-ban-nganh")]
    [InlineData("các sở, ngành liên quan", "cac-so-ban-nganh")]
    [InlineData("các đơn vị liên quan", "cac-co-quan-don-vi-dia-phuong")]
    [InlineData("các cơ quan, đơn vị, địa phương liên quan", "cac-co-quan-don-vi-dia-phuong")]
    public void KnowsTheAgenciesOfThePlans(string name, string id)
    {
        var (ids, doubts) = OfTheDepartment().Resolve([name], "lead");

        ids.ShouldBe([id]);
        doubts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("các viện nghiên cứu")]
    [InlineData("trường đại học")]
    [InlineData("chuyên gia")]
    [InlineData("doanh nghiệp có năng lực trong lĩnh vực công nghệ")]
    public void DoubtsWhomTheDirectoryDoesNotKnow(string name)
    {
        var (ids, doubts) = OfTheDepartment().Resolve([name], "cooperating");

        ids.ShouldBe([null]);
        var doubt = doubts.ShouldHaveSingleItem();
        (doubt.Field, doubt.Reason, doubt.Detail).ShouldBe(("cooperating", DoubtReasons.AgencyUnknown, name));
    }

    [Fact]
    public void OffersTheSuccessorOfAnAgencyThatHasEnded()
    {
        var (ids, doubts) = OfTheDepartment().Resolve(["Sở TT&TT"], "lead");

        ids.ShouldBe(["so-tttt"]);
        doubts.ShouldHaveSingleItem().Proposal.ShouldBe("Sở Khoa học và Công nghệ");
    }

    [Fact]
    public void DoubtsANameOnceInADocument()
    {
        var ids = OfTheDepartment();

        ids.Resolve(["chuyên gia"], "lead").Doubts.Count.ShouldBe(1);
        ids.Resolve(["chuyên gia"], "cooperating").Doubts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Sở Tài chính", null)]
    [InlineData("UBND tỉnh", null)]
    [InlineData("Các sở, ban, ngành", null)]
    [InlineData("UBND các xã, phường", null)]
    [InlineData("Tỉnh ủy", null)]
    [InlineData("Bộ Tài chính", "bo-tai-chinh")]
    [InlineData("Các bộ, ngành", "cac-bo-nganh")]
    [InlineData("UBND các tỉnh, thành phố", "ubnd-cac-tinh")]
    [InlineData("Sở Tài chính tỉnh Lai Châu", "so-tai-chinh")]
    public void ElsewhereABareNameMeansNoAgencyOfTheProvince(string name, string? id)
    {
        var (ids, doubts) = new AgencyIds(s_laiChau, AgencyHome.Elsewhere, null, null).Resolve([name], "lead");

        ids.ShouldBe([id]);
        doubts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Sở Tài chính", "so-tai-chinh")]
    [InlineData("Các sở, ban, ngành", "cac-so-ban-nganh")]
    public void AnIdIsDoubtedWhereNothingSaysWhichProvinceIsMeant(string name, string id)
    {
        var (ids, doubts) = new AgencyIds(s_laiChau, AgencyHome.Unknown, null, null).Resolve([name, "Bộ Y tế"], "lead");

        ids.ShouldBe([id, "bo-y-te"]);
        var doubt = doubts.ShouldHaveSingleItem();
        (doubt.Reason, doubt.Detail, doubt.Proposal).ShouldBe((DoubtReasons.AgencyAmbiguous, name, name));
    }

    private static AgencyIds OfTheDepartment() =>
        new(s_laiChau, AgencyHome.Province, "so-khcn", new DateOnly(2026, 3, 1));
}
