using TienDo.Accounts;
using TienDo.App.Accounts;
using TienDo.App.Storage;
using TienDo.Documents.Recognising;

namespace TienDo.Web.Features.Accounts;

/// <summary>Agencies nobody answers for, for whoever chases them and whoever opens accounts.</summary>
public sealed class UnattendedDesk(Store store, CurrentPerson current, ReadingKnowledge knowledge)
{
    public bool MayOpenAccounts =>
        Rights.MayManageAccounts(current.Signed, agency: null, knowledge.Agencies, current.Today);

    public IReadOnlyList<UnattendedAgency> Waiting() =>
        MayOpenAccounts
        || current.Signed.Grants.Any(static grant => grant is { Role: Role.StandingOfficer, Agency: null })
            ? store.Ask(db => UnattendedAgencies.All(db, knowledge.Agencies))
            : [];

    public string NameOf(UnattendedAgency one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return knowledge.Agencies.Find(one.Agency)?.Name ?? one.Agency.Value;
    }
}
