using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.Time;

namespace TienDo.TestWorld;

/// <summary>Officers of the standing agency.</summary>
public static class Officers
{
    public static Actor Lan { get; } = new("Nguyễn Thị Lan", Role.StandingOfficer);

    public static Actor Minh { get; } = new("Lò Văn Minh", Role.StandingOfficer);
}

/// <summary>A few agencies of the province and its calendar.</summary>
public static class KnownAgencies
{
    public static Agency Science { get; } = Make("so-khcn", "Sở Khoa học và Công nghệ", "Sở KH&CN");

    public static Agency Finance { get; } = Make("so-tc", "Sở Tài chính", "Sở TC");

    public static Agency MuongTe { get; } =
        Make("03445", "Ủy ban nhân dân xã Mường Tè", "xã Mường Tè", AgencyKind.Commune);

    public static AgencyGroup AllDepartments { get; } =
        new(new AgencyId("cac-so"), "Các sở, ban, ngành", [], [AgencyKind.Department], null);

    public static AgencyDirectory Directory { get; } = new([Science, Finance, MuongTe], [AllDepartments]);

    /// <summary>Weekends, and 30/4 with 1/5 of 2026.</summary>
    public static WorkingCalendar Calendar { get; } = new([new(2026, 4, 30), new(2026, 5, 1)], []);

    private static Agency Make(string id, string name, string shortName, AgencyKind kind = AgencyKind.Department) =>
        new(new AgencyId(id), name, shortName, kind, null, [], null, null, []);
}
