using TienDo.Agencies;
using TienDo.Documents.Drafting;
using TienDo.Documents.Recognising;

namespace TienDo.Documents.Tests.Recognising;

public sealed class AgencyIdsTests
{
    private static readonly AgencyDirectory s_laiChau = AgencyDirectory.Parse(File.ReadAllText(DirectoryFile()));

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
        var (ids, doubts) = AgencyIds.Resolve([name], "so-khcn", new DateOnly(2026, 3, 1), s_laiChau);

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
        var (ids, doubts) = AgencyIds.Resolve([name], "so-khcn", new DateOnly(2026, 3, 1), s_laiChau, "cooperating");

        ids.ShouldBe([null]);
        var doubt = doubts.ShouldHaveSingleItem();
        (doubt.Field, doubt.Reason, doubt.Detail).ShouldBe(("cooperating", DoubtReasons.AgencyUnknown, name));
    }

    [Fact]
    public void OffersTheSuccessorOfAnAgencyThatHasEnded()
    {
        var (ids, doubts) = AgencyIds.Resolve(["Sở TT&TT"], "so-khcn", new DateOnly(2026, 3, 1), s_laiChau);

        ids.ShouldBe(["so-tttt"]);
        doubts.ShouldHaveSingleItem().Proposal.ShouldBe("Sở Khoa học và Công nghệ");
    }

    [Fact]
    public void DoubtsANameOnceInADocument()
    {
        var doubted = new HashSet<string>(StringComparer.Ordinal);

        AgencyIds.Resolve(["chuyên gia"], null, null, s_laiChau, doubted: doubted).Doubts.Count.ShouldBe(1);
        AgencyIds.Resolve(["chuyên gia"], null, null, s_laiChau, doubted: doubted).Doubts.ShouldBeEmpty();
    }

    private static string DirectoryFile()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TienDo.slnx")))
                return Path.Combine(folder.FullName, "data", "agencies", "lai-chau.json");
        }
        throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
