using TienDo.Agencies;
using TienDo.Assignments;
using TienDo.Core.Tests.Time;
using TienDo.Plans;

namespace TienDo.Core.Tests.Assignments;

public sealed class FanOutTests
{
    private static readonly AgencyDirectory s_directory = AgencyDirectory.Parse(
        DataFiles.Read("agencies/lai-chau.json")
    );
    private static readonly DateOnly s_day = new(2026, 3, 20);

    [Fact]
    public void A_group_gives_one_part_for_each_member_of_that_day()
    {
        var after = Parts(("Lead", "UBND các xã, phường", "ubnd-cac-xa-phuong"));

        after.Parts.Count.ShouldBe(38);
        after.Parts.ShouldAllBe(part => part.FromGroup == "UBND các xã, phường" && part.Role == AgencyRole.Lead);
    }

    [Fact]
    public void A_group_is_understood_by_its_name_where_the_plan_was_adopted_without_an_id() =>
        Parts(("Lead", "UBND các xã, phường", null)).Parts.Count.ShouldBe(38);

    [Fact]
    public void A_lead_does_not_also_cooperate()
    {
        var fanned = Parts(
            ("Cooperating", "Các sở, ban, ngành", "cac-so-ban-nganh"),
            ("Cooperating", "Sở Tài chính", "so-tai-chinh"),
            ("Lead", "Sở Khoa học và Công nghệ", "so-khcn")
        );

        fanned.Parts.Count(part => part.Agency == new AgencyId("so-khcn")).ShouldBe(1);
        fanned.Parts[0].ShouldBe(Part("so-khcn", AgencyRole.Lead, null));
        fanned.Parts.ShouldContain(Part("so-tai-chinh", AgencyRole.Cooperating, null), "its own name before the group");
        fanned.Parts.Select(part => part.Agency).ShouldBeUnique();
    }

    [Fact]
    public void A_reorganised_agency_gives_its_successor()
    {
        Parts(("Lead", "Sở Thông tin và Truyền thông", "so-tttt"))
            .Parts.ShouldBe([Part("so-khcn", AgencyRole.Lead, null)]);
        FanOut
            .Of([Named("Lead", "Sở Thông tin và Truyền thông", "so-tttt")], s_directory, new DateOnly(2024, 5, 5))
            .Parts.ShouldBe([Part("so-tttt", AgencyRole.Lead, null)]);
    }

    [Fact]
    public void Names_from_which_no_part_came_are_told_apart()
    {
        var fanned = Parts(
            ("Lead", "Viện Nghiên cứu Chưa từng nghe", null),
            ("Cooperating", "Bộ Khoa học và Công nghệ", "bo-khcn"),
            ("Cooperating", "UBND huyện Tam Đường", "huyen-tam-duong")
        );

        fanned.Parts.ShouldBeEmpty();
        fanned.NamesWithoutAgency.ShouldBe(["Viện Nghiên cứu Chưa từng nghe", "UBND huyện Tam Đường"]);
        fanned.NamesOutside.ShouldBe(["Bộ Khoa học và Công nghệ"]);
    }

    [Fact]
    public void Divisions_without_an_owner_are_those_of_the_issuer()
    {
        var named = Named("Lead", "Các phòng, đơn vị", "cac-phong-don-vi");

        FanOut.Of([named], s_directory, s_day, new AgencyId("so-khcn")).Parts.Count.ShouldBe(8);
        FanOut.Of([named], s_directory, s_day).NamesWithoutAgency.ShouldBe(["Các phòng, đơn vị"]);
    }

    [Fact]
    public void Successors_that_succeed_each_other_in_a_ring_end()
    {
        var old = new DateOnly(2020, 1, 1);
        Agency Ended(string id, string next) =>
            new(new(id), id, id, AgencyKind.Department, null, [], null, old, [new(next)]);
        var ring = new AgencyDirectory([Ended("a", "b"), Ended("b", "a")], []);

        FanOut.Of([Named("Lead", "a", "a")], ring, s_day).NamesWithoutAgency.ShouldBe(["a"]);
    }

    private static FannedOut Parts(params (string Role, string Name, string? Id)[] named) =>
        FanOut.Of(
            named.Select((row, at) => Named(row.Role, row.Name, row.Id) with { Ordinal = at + 1 }),
            s_directory,
            s_day
        );

    private static AssignedAgency Named(string role, string name, string? id) =>
        new(new PlanId(1), new AssignmentCode("II.2"), Enum.Parse<AgencyRole>(role), 1, name, id);

    private static AssignmentPart Part(string agency, AgencyRole role, string? group) =>
        new(new PlanId(1), new AssignmentCode("II.2"), new AgencyId(agency), role, group);
}
