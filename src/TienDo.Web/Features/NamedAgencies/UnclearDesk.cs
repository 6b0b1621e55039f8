using System.Globalization;
using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.NamedAgencies;
using TienDo.App.Storage;
using TienDo.Web.Features.Progress;

namespace TienDo.Web.Features.NamedAgencies;

/// <summary>What waits for whoever is signed in to say which agency is meant; nothing for those who may not say it.</summary>
public sealed class UnclearDesk(Store store, PartDoor door)
{
    private IReadOnlyList<UnclearName>? _waiting;

    public bool MayName =>
        door.Current.Signed.Grants.Any(grant =>
            grant.Role == Role.StandingOfficer && grant.Agency is null && grant.HoldsOn(door.Current.Today)
        );

    public IReadOnlyList<UnclearName> Waiting() =>
        _waiting ??= MayName ? [.. store.Ask(db => UnclearNames.All(db, door.Rules)).Where(MayNameOf)] : [];

    /// <summary>What may be typed: agencies of today, and the groups plans speak of.</summary>
    public IEnumerable<string> Suggestions() =>
        door
            .Rules.Agencies.Agencies.Where(agency =>
                agency.ExistsOn(door.Current.Today) && agency.Kind != AgencyKind.Central
            )
            .Select(static agency => agency.Name)
            .Concat(door.Rules.Agencies.Groups.Select(static group => group.Name))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Create(new CultureInfo("vi-VN"), ignoreCase: true));

    /// <summary>The last answer is dropped: it changed what waits.</summary>
    public void Forget() => _waiting = null;

    private bool MayNameOf(UnclearName one) =>
        Rights.GrantToNameAgencies(door.Current.Signed, one.Plan, door.Rules.Agencies, door.Current.Today) is not null;
}
