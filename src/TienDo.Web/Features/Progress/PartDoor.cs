using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Assignments;
using TienDo.Progress;
using TienDo.Web.Features.Accounts;

namespace TienDo.Web.Features.Progress;

/// <summary>Finds the part an address names, and lets through only who may see it.</summary>
public sealed class PartDoor(Store store, CurrentPerson current, WorkRules rules)
{
    public CurrentPerson Current => current;

    public WorkRules Rules => rules;

    /// <summary>
    /// Null where there is no such part, or none that this person may know of. An address from before a hand-over leads to where
    /// the work lies now.
    /// </summary>
    public Work? Open(string slug, string code, string agency)
    {
        var work = store.Ask(db =>
            WorkShelf.PlanOf(db, slug) is { } plan
                ? WorkShelf.Find(
                    db,
                    PartMoves.Current(db, new PartKey(plan, new AssignmentCode(code), new AgencyId(agency)))
                )
                : null
        );
        return work is not null && Rights.MaySeeWork(current.Signed, work.Part, rules.Agencies, current.Today)
            ? work
            : null;
    }

    public ComputedState StateOf(Work work) => rules.StateOf(work, current.Today);

    public string NameOf(AgencyId agency) => rules.Agencies.Find(agency)?.Name ?? agency.Value;

    /// <summary>The agencies whose work a person follows; null for the whole province.</summary>
    public IReadOnlyCollection<AgencyId>? Followed()
    {
        var grants = current.Signed.Grants;
        if (grants.Any(grant => grant.Agency is null && RightsOfRoles.Has(grant.Role, Right.SeeWork)))
            return null;
        var own = grants.Select(grant => grant.Agency).OfType<AgencyId>().ToHashSet();
        var below = rules
            .Agencies.Agencies.Where(agency =>
                agency.Parent is { } parent
                && grants.Any(grant => grant.WithSubAgencies && grant.Agency is { } granted && granted == parent)
            )
            .Select(agency => agency.Id);
        return own.Union(below).ToHashSet();
    }

    public static string Address(string slug, PartKey key) =>
        $"/lam-viec/nhiem-vu/{slug}/{Uri.EscapeDataString(key.Code.Value)}/{Uri.EscapeDataString(key.Agency.Value)}";
}
