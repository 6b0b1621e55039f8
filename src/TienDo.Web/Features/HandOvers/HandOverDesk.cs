using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.HandOvers;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Web.Features.Accounts;

namespace TienDo.Web.Features.HandOvers;

/// <summary>Whose work a person may hand over, and which hand-overs they see.</summary>
public sealed class HandOverDesk(Store store, CurrentPerson current, WorkRules rules)
{
    private const int MostShown = 100;

    public bool MayHandOver =>
        current.Person is { } person
        && person.Grants.Any(static grant => RightsOfRoles.Has(grant.Role, Right.HandOver));

    public IReadOnlyList<Carrier> Givers() =>
        [.. store.Ask(HandOverShelf.Carriers).Where(carrier => May(carrier.Agency))];

    public IReadOnlyList<Agency> Receivers() =>
        [
            .. rules.Agencies.Agencies.Where(agency =>
                agency.ExistsOn(current.Today) && agency.Kind != AgencyKind.Central && May(agency.Id)
            ),
        ];

    public IReadOnlyList<MadeHandOver> Made() =>
        [.. store.Ask(db => HandOverShelf.Latest(db, MostShown)).Where(MaySee)];

    public MadeHandOver? Find(long id) =>
        store.Ask(db => HandOverShelf.Find(db, id)) is { } made && MaySee(made) ? made : null;

    public IReadOnlyList<HandedPart> PartsOf(MadeHandOver made)
    {
        ArgumentNullException.ThrowIfNull(made);
        return store.Ask(db => HandOverShelf.PartsOf(db, made));
    }

    public string NameOf(AgencyId agency) => rules.Agencies.Find(agency)?.Name ?? agency.Value;

    /// <summary>An agency that was reorganised hands over to who took its work.</summary>
    public AgencyId? SuccessorOf(AgencyId agency) =>
        rules.Agencies.Find(agency) is { } known && !known.ExistsOn(current.Today)
            ? AgencySuccession.LivingOn(known, rules.Agencies, current.Today) is [var one, ..]
                ? one.Id
                : null
            : null;

    private bool MaySee(MadeHandOver made) => May(made.HandOver.FromAgency) || May(made.HandOver.ToAgency);

    private bool May(AgencyId agency) => Rights.MayHandOver(current.Signed, agency, rules.Agencies, current.Today);
}
