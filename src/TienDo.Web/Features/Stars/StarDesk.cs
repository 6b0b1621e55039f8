using TienDo.Accounts;
using TienDo.App.Progress;
using TienDo.App.Stars;
using TienDo.App.Storage;
using TienDo.Web.Features.Progress;

namespace TienDo.Web.Features.Stars;

/// <summary>Which stars stand, and who may change them.</summary>
public sealed class StarDesk(Store store, PartDoor door)
{
    public bool IsLeader => door.Current.Has(Role.ProvincialLeader);

    public IReadOnlyList<Star> Of(Work work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return store.Ask(db => StarredAssignments.Of(db, work.Part.PlanId, work.Part.Code));
    }

    public IReadOnlyList<StarredAssignment> Mine() =>
        IsLeader ? store.Ask(db => StarredAssignments.By(db, door.Current.Signed.Id)) : [];

    public bool MayStar(Work work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return Rights.MayStar(door.Current.Signed, work.Part, door.Rules.Agencies, door.Current.Today);
    }

    public bool IsMine(Star star)
    {
        ArgumentNullException.ThrowIfNull(star);
        return star.ById == door.Current.Signed.Id;
    }

    public string AddressOf(StarredAssignment one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return one.Parts == 1
            ? PartDoor.Address(one.PlanSlug, new PartKey(one.Plan, one.Code, new TienDo.Agencies.AgencyId(one.Agency)))
            : $"/lam-viec/nhiem-vu?keHoach={one.PlanSlug}&tu={Uri.EscapeDataString(one.Code.Value)}";
    }
}
