using TienDo.Accounts;
using TienDo.App.Accounts;
using TienDo.App.Progress;
using TienDo.App.Storage;

namespace TienDo.Web.Features.Accounts;

/// <summary>Agencies nobody answers for, for whoever chases them and whoever opens accounts.</summary>
public sealed class UnattendedDesk(Store store, CurrentPerson current, WorkRules rules)
{
    public bool MayOpenAccounts =>
        Rights.MayManageAccounts(current.Signed, agency: null, rules.Agencies, current.Today);

    public IReadOnlyList<UnattendedAgency> Waiting() =>
        MayOpenAccounts
        || current.Signed.Grants.Any(static grant => grant is { Role: Role.StandingOfficer, Agency: null })
            ? store.Ask(db => UnattendedAgencies.All(db, rules.Agencies))
            : [];

    public string NameOf(UnattendedAgency one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return rules.Agencies.Find(one.Agency)?.Name ?? one.Agency.Value;
    }
}
