using TienDo.Agencies;

namespace TienDo.Assignments;

/// <summary>The living agencies that a name means, and the group they were named by.</summary>
internal sealed record NameMeaning(IReadOnlyList<Agency> Agencies, string? Group)
{
    public static NameMeaning Of(AssignedAgency row, AgencyDirectory directory, DateOnly on, AgencyId? issuer)
    {
        var id = row.AgencyId is { } written ? new AgencyId(written) : (AgencyId?)null;
        if (id is { } known && directory.Find(known) is { } agency)
            return new NameMeaning(AgencySuccession.LivingOn(agency, directory, on), Group: null);
        var group = directory.Groups.FirstOrDefault(candidate => candidate.Id == id);
        if (group is not null)
            return new NameMeaning(Members(group, directory, on, issuer), row.Name);
        return directory.Resolve(row.Name, on, issuer) switch
        {
            AgencyMatch.Found found => new NameMeaning([found.Agency], Group: null),
            AgencyMatch.Reorganised old => new NameMeaning(
                AgencySuccession.LivingOn(old.Agency, directory, on),
                Group: null
            ),
            AgencyMatch.Group several => new NameMeaning(Members(several.Agencies, directory, on, issuer), row.Name),
            _ => new NameMeaning([], Group: null),
        };
    }

    private static Agency[] Members(AgencyGroup group, AgencyDirectory directory, DateOnly on, AgencyId? issuer)
    {
        // "Các phòng, đơn vị" without an owner in the directory are those of whoever signed the document.
        var owner = group.MembersOf ?? (group.Kinds.All(static kind => kind == AgencyKind.Division) ? issuer : null);
        if (owner is null && group.Kinds.Contains(AgencyKind.Division))
            return [];
        var ever = directory
            .Agencies.Where(agency => group.Kinds.Contains(agency.Kind) && (owner is null || agency.Parent == owner))
            .ToArray();
        var living = ever.Where(agency => agency.ExistsOn(on)).ToArray();
        if (living.Length > 0)
            return living;
        return
        [
            .. ever.Where(agency => agency.ValidTo < on)
                .SelectMany(agency => AgencySuccession.LivingOn(agency, directory, on))
                .Distinct(),
        ];
    }
}
