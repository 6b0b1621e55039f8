using TienDo.Agencies;
using TienDo.Core.Tests.Time;

namespace TienDo.Core.Tests.Agencies;

public sealed class AgencyDirectoryTests
{
    private static readonly AgencyDirectory s_laiChau = AgencyDirectory.Parse(DataFiles.Read("agencies/lai-chau.json"));
    private static readonly DateOnly s_today = new(2026, 11, 22);
    private static readonly AgencyId s_department = new("so-khcn");

    [Theory]
    [InlineData("Sở Khoa học và Công nghệ", "so-khcn")]
    [InlineData("Sở KH&CN", "so-khcn")]
    [InlineData("sở KHCN.", "so-khcn")]
    [InlineData("SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH LAI CHÂU", "so-khcn")]
    [InlineData("Giám đốc Sở Khoa học và Công nghệ", "so-khcn")]
    [InlineData("Sở Văn hoá, Thể thao và Du lịch", "so-vhttdl")]
    [InlineData("Sở VHTT&DL", "so-vhttdl")]
    [InlineData("UBND tỉnh", "ubnd-tinh")]
    [InlineData("Ủy ban nhân dân tỉnh Lai Châu", "ubnd-tinh")]
    [InlineData("Uỷ ban nhân dân tỉnh", "ubnd-tinh")]
    [InlineData("VP UBND tỉnh", "vp-ubnd-tinh")]
    [InlineData("Ban Quản lý Khu kinh tế", "bql-kkt")]
    [InlineData("Hiệp hội doanh nghiệp tỉnh", "hh-dn")]
    [InlineData("UBND xã Mường Tè", "03445")]
    [InlineData("Ủy ban nhân dân phường Đoàn Kết", "03388")]
    [InlineData("Bộ KH&CN", "bo-khcn")]
    [InlineData("Trung tâm Kiểm định và Phát triển KHCN", "so-khcn-ttkd")]
    public void FindsAnAgencyUnderAnySpelling(string name, string id) =>
        s_laiChau.Resolve(name, s_today, within: null).ShouldBeOfType<AgencyMatch.Found>().Agency.Id.Value.ShouldBe(id);

    [Theory]
    [InlineData("Các sở, ban, ngành", "cac-so-ban-nganh")]
    [InlineData("các sở, ngành liên quan", "cac-so-ban-nganh")]
    [InlineData("UBND các xã, phường", "ubnd-cac-xa-phuong")]
    [InlineData("các cơ quan, đơn vị có liên quan", "cac-co-quan-don-vi-dia-phuong")]
    [InlineData("UBND các huyện, thành phố", "ubnd-cac-huyen-thanh-pho")]
    public void FindsAGroup(string name, string id) =>
        s_laiChau
            .Resolve(name, s_today, within: null)
            .ShouldBeOfType<AgencyMatch.Group>()
            .Agencies.Id.Value.ShouldBe(id);

    [Theory]
    [InlineData("Sở Thông tin và Truyền thông", "so-tttt", "so-khcn")]
    [InlineData("Sở Kế hoạch và Đầu tư", "so-khdt", "so-tai-chinh")]
    [InlineData("Sở NN&PTNT", "so-nnptnt", "so-nn-mt")]
    [InlineData("Bộ TT&TT", "bo-tttt", "bo-khcn")]
    public void NamesTheSuccessorOfAnAgencyThatHasEnded(string name, string old, string successor)
    {
        var match = s_laiChau.Resolve(name, s_today, within: null).ShouldBeOfType<AgencyMatch.Reorganised>();

        match.Agency.Id.Value.ShouldBe(old);
        match.Successors.ShouldHaveSingleItem().Id.Value.ShouldBe(successor);
    }

    [Fact]
    public void AnAgencyThatStillExistedOnTheDayIsFound() =>
        s_laiChau
            .Resolve("Sở Thông tin và Truyền thông", new DateOnly(2025, 2, 14), within: null)
            .ShouldBeOfType<AgencyMatch.Found>();

    [Theory]
    [InlineData("Văn phòng Sở", "so-khcn-vp")]
    [InlineData("Văn phòng", "so-khcn-vp")]
    [InlineData("phòng Quản lý TĐC", "so-khcn-qltdc")]
    public void ADivisionIsNamedShortlyInsideItsDepartment(string name, string id) =>
        s_laiChau.Resolve(name, s_today, s_department).ShouldBeOfType<AgencyMatch.Found>().Agency.Id.Value.ShouldBe(id);

    [Fact]
    public void TheOfficeOfAnotherDepartmentIsNotKnown() =>
        s_laiChau.Resolve("Văn phòng Sở", s_today, new AgencyId("so-noi-vu")).ShouldBeOfType<AgencyMatch.Unknown>();

    [Fact]
    public void DivisionsAreThoseOfTheIssuer()
    {
        s_laiChau
            .Resolve("Các phòng đơn vị", s_today, s_department)
            .ShouldBeOfType<AgencyMatch.Group>()
            .Agencies.MembersOf.ShouldBe(s_department);
        s_laiChau
            .Resolve("Các phòng đơn vị", s_today, new AgencyId("so-noi-vu"))
            .ShouldBeOfType<AgencyMatch.Group>()
            .Agencies.MembersOf.ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("Sở Khoa học và Công nghệ tỉnh Lào Cai")]
    [InlineData("Sở")]
    [InlineData("Câu lạc bộ Cờ vua")]
    public void DoesNotKnowStrangers(string name) =>
        s_laiChau.Resolve(name, s_today, within: null).ShouldBeOfType<AgencyMatch.Unknown>();

    [Fact]
    public void TwoAgenciesOfOneNameAreAmbiguousUnlessTheTimeDecides()
    {
        var directory = new AgencyDirectory(
            [
                Body("a", from: null, to: new DateOnly(2025, 6, 30)),
                Body("b", from: new DateOnly(2025, 7, 1), to: null),
                Body("c", null, null),
            ],
            []
        );

        directory
            .Resolve("Ban Điều phối", new DateOnly(2026, 1, 1), null)
            .ShouldBeOfType<AgencyMatch.Ambiguous>()
            .Candidates.Count.ShouldBe(2);
    }

    [Fact]
    public void ThirtyEightCommunesExistSinceTheDistrictsEnded()
    {
        var day = new DateOnly(2025, 7, 1);
        var communes = s_laiChau
            .Agencies.Where(static agency => agency.Kind is AgencyKind.Commune or AgencyKind.Ward)
            .ToArray();

        communes.Count(agency => agency.ExistsOn(day)).ShouldBe(38);
        communes.ShouldAllBe(agency => agency.Id.Value.Length == 5 && !agency.ExistsOn(day.AddDays(-1)));
        s_laiChau
            .Agencies.Where(agency => agency.Kind == AgencyKind.District)
            .ShouldAllBe(agency => !agency.ExistsOn(day));
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("""{"agencies":[{"id":"a"}]}""")]
    [InlineData("""{"agencies":[{"id":"a","name":"A","kind":"Circus"}]}""")]
    [InlineData("""{"agencies":[{"id":"a","name":"A","kind":"Other"},{"id":"a","name":"B","kind":"Other"}]}""")]
    [InlineData("""{"agencies":[{"id":"a","name":"A","kind":"Other","successors":["gone"]}]}""")]
    [InlineData("""{"agencies":[{"id":"a","name":"A","kind":"Other","validFrom":"2026-02-30"}]}""")]
    public void SaysWhenAFileIsNotInItsForm(string json) =>
        Should.Throw<FormatException>(() => AgencyDirectory.Parse(json)).Message.ShouldNotBeEmpty();

    [Fact]
    public void EveryAgencyFileParsesAndFindsEachOfItsNames()
    {
        foreach (var file in DataFiles.In("agencies"))
        {
            var directory = AgencyDirectory.Parse(File.ReadAllText(file));
            foreach (var agency in directory.Agencies)
                directory
                    .Resolve(agency.Name, agency.ValidFrom ?? agency.ValidTo, agency.Parent)
                    .ShouldBe(new AgencyMatch.Found(agency), agency.Name);
        }
    }

    private static Agency Body(string id, DateOnly? from, DateOnly? to) =>
        new(new AgencyId(id), "Ban Điều phối", "Ban Điều phối", AgencyKind.Other, null, [], from, to, []);
}
