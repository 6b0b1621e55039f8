using TienDo.Agencies;
using TienDo.Plans;

namespace TienDo.App.Publications;

/// <summary>An agency as its page shows it.</summary>
internal sealed record NamedAgency(string Id, string Name, string? ShortName, string Kind);

/// <summary>From names in plans to agencies with pages: those of the directory, its groups, and names it does not know.</summary>
internal sealed class NamedAgencies
{
    private readonly Dictionary<string, NamedAgency> _known = new(StringComparer.Ordinal);

    public NamedAgencies(AgencyDirectory directory)
    {
        foreach (var agency in directory.Agencies)
            _known.TryAdd(agency.Id.Value, new(agency.Id.Value, agency.Name, agency.ShortName, agency.Kind.ToString()));
        foreach (var group in directory.Groups)
            _known.TryAdd(group.Id.Value, new(group.Id.Value, group.Name, null, "Group"));
    }

    /// <summary>The name as written with the address of its page; an unknown name gets one made of its own words.</summary>
    public PublicAgencyName Name(string written, string? id)
    {
        if (id is not null && _known.TryGetValue(id, out var known))
            return new(written, known.Id, known.ShortName);
        var address = PlanNames.Address(written, keepCase: false);
        return new(written, address.Length == 0 ? "khong-ro" : address, null);
    }

    public NamedAgency Of(PublicAgencyName name) =>
        _known.TryGetValue(name.Id, out var known) ? known : new(name.Id, name.Name, null, "Unknown");
}
