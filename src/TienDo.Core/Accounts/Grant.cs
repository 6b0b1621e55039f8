using TienDo.Agencies;
using TienDo.Plans;

namespace TienDo.Accounts;

/// <summary>Vai trò: in what capacity a person may act.</summary>
public enum Role
{
    /// <summary>Quản trị: accounts, settings, the journal; not the work itself.</summary>
    Administrator,

    /// <summary>Cán bộ cơ quan thường trực: enters plans, verifies, reminds, compiles.</summary>
    StandingOfficer,

    /// <summary>Thủ trưởng cơ quan: answers for the agency's work.</summary>
    AgencyHead,

    /// <summary>Đầu mối: reports for the agency.</summary>
    FocalPerson,

    /// <summary>Lãnh đạo tỉnh: sees everything, directs, decides.</summary>
    ProvincialLeader,

    /// <summary>Thanh tra, kiểm tra: reads everything, draws samples.</summary>
    Inspector,

    /// <summary>Người đọc: reads what lies in scope.</summary>
    Reader,

    /// <summary>The person at the command line of the machine itself; never granted.</summary>
    Operator,

    /// <summary>The program itself, on its daily round; never granted.</summary>
    Program,
}

/// <summary>Quyền được giao: one role, where and when it holds.</summary>
/// <param name="Agency">The agency it is held for; null for the whole province.</param>
/// <param name="WithSubAgencies">Whether the agency's divisions are in it too.</param>
/// <param name="Plans">The plans it is limited to; none means every plan.</param>
/// <param name="From">First day; null from the beginning.</param>
/// <param name="To">Last day; null until it is taken back.</param>
/// <param name="OnBehalfOf">Account id of the person on leave for whom this one acts.</param>
public sealed record Grant(
    Role Role,
    AgencyId? Agency,
    bool WithSubAgencies,
    IReadOnlyList<PlanId> Plans,
    DateOnly? From,
    DateOnly? To,
    string? OnBehalfOf
)
{
    public bool HoldsOn(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);
}

/// <summary>Người dùng: who is signed in, with what was granted.</summary>
public sealed record Person(string Id, string Name, IReadOnlyList<Grant> Grants);
