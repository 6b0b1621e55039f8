using TienDo.Agencies;
using TienDo.Policies;
using TienDo.Progress;

namespace TienDo.App.Publications;

/// <summary>The names that stand for ids in what is published.</summary>
public sealed record PublicNames(AgencyDirectory Agencies, PolicyBook<ReturnReasons> ReturnReasons)
{
    internal string Of(string agency) => Agencies.Find(new AgencyId(agency))?.Name ?? agency;

    internal PublicReason? Reason(string? id, DateOnly on) =>
        id is not null && ReturnReasons.On(on).Policy.Find(id) is { } reason
            ? new PublicReason(reason.Id, reason.Vietnamese, reason.English)
            : null;
}
