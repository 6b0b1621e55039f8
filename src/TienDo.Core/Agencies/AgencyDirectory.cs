namespace TienDo.Agencies;

/// <summary>Danh bạ cơ quan: every agency and group of the province with dates, aliases and successors.</summary>
public sealed class AgencyDirectory
{
    private readonly Dictionary<string, List<Agency>> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Agency>> _byScopedKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<AgencyGroup>> _groupsByKey = new(StringComparer.Ordinal);
    private readonly Dictionary<AgencyId, Agency> _byId = [];
    private readonly string _province;

    /// <param name="province">The province's name without "tỉnh"; names may carry it at their end or leave it out.</param>
    public AgencyDirectory(IEnumerable<Agency> agencies, IEnumerable<AgencyGroup> groups, string province = "")
    {
        Agencies = [.. agencies];
        Groups = [.. groups];
        Province = province;
        _province = AgencyKey.Of(province);
        foreach (var agency in Agencies)
        {
            _byId[agency.Id] = agency;
            Add(_byKey, agency.Name, agency);
            Add(_byKey, agency.ShortName, agency);
            // "Văn phòng Sở" means another office in every department: a division's aliases hold inside its parent only.
            var index = agency.Kind == AgencyKind.Division ? _byScopedKey : _byKey;
            foreach (var alias in agency.Aliases)
                Add(index, alias, agency);
        }
        foreach (var group in Groups)
        {
            Add(_groupsByKey, group.Name, group);
            foreach (var alias in group.Aliases)
                Add(_groupsByKey, alias, group);
        }
    }

    public static AgencyDirectory Empty { get; } = new([], []);

    public IReadOnlyList<Agency> Agencies { get; }

    public IReadOnlyList<AgencyGroup> Groups { get; }

    public string Province { get; }

    /// <summary>Whether a name says that it is this province's: "Sở Công Thương tỉnh Lai Châu".</summary>
    public bool NamesProvince(string name) =>
        _province.Length > 0
        && (" " + AgencyKey.Of(name) + " ").Contains(" " + _province + " ", StringComparison.Ordinal);

    public Agency? Find(AgencyId id) => _byId.GetValueOrDefault(id);

    /// <summary>Reads a directory from its JSON (see data/agencies); throws <see cref="FormatException"/> saying what is wrong.</summary>
    public static AgencyDirectory Parse(string json) => AgencyDirectoryFormat.Parse([json]);

    /// <summary>Several files are one directory: a name in one may be the parent or successor of a name in another.</summary>
    public static AgencyDirectory Parse(IReadOnlyList<string> jsons) => AgencyDirectoryFormat.Parse(jsons);

    /// <summary>What a name means on a day, said inside a document of <paramref name="within"/>.</summary>
    public AgencyMatch Resolve(string name, DateOnly? on, AgencyId? within)
    {
        ArgumentNullException.ThrowIfNull(name);
        var key = AgencyKey.Of(name);
        if (key.Length == 0)
            return new AgencyMatch.Unknown();
        return ByKey(key, on, within)
            ?? ByKey(AgencyKey.WithoutTitleAndProvince(key, _province), on, within)
            ?? new AgencyMatch.Unknown();
    }

    private AgencyMatch? ByKey(string key, DateOnly? on, AgencyId? within)
    {
        if (within is not null && _byScopedKey.TryGetValue(key, out var divisions))
        {
            var own = divisions
                .Where(division => division.Parent == within || division.Parent == ParentOf(within))
                .ToArray();
            if (own.Length > 0)
                return Among(own, on, within);
        }
        if (_groupsByKey.TryGetValue(key, out var groups))
        {
            var group = groups.Find(candidate => candidate.MembersOf == within && within is not null);
            group ??= groups.Find(static candidate => candidate.MembersOf is null) ?? groups[0];
            return new AgencyMatch.Group(group);
        }
        return _byKey.TryGetValue(key, out var found) ? Among(found, on, within) : null;
    }

    private AgencyId? ParentOf(AgencyId? id) => id is { } known ? Find(known)?.Parent : null;

    private AgencyMatch Among(IReadOnlyList<Agency> candidates, DateOnly? on, AgencyId? within)
    {
        if (candidates.Count == 1)
            return Alone(candidates[0], on);
        var living = on is { } day
            ? candidates.Where(agency => agency.ExistsOn(day)).ToArray()
            : [.. candidates.Where(static agency => agency.ValidTo is null)];
        if (living.Length == 1)
            return new AgencyMatch.Found(living[0]);
        var near = (living.Length > 0 ? living : candidates)
            .Where(agency => within is not null && agency.Parent == within)
            .ToArray();
        if (near.Length == 1)
            return Alone(near[0], on);
        return new AgencyMatch.Ambiguous(living.Length > 0 ? living : candidates);
    }

    private AgencyMatch Alone(Agency agency, DateOnly? on)
    {
        var ended = agency.ValidTo is { } last && (on is null || on > last);
        return ended
            ? new AgencyMatch.Reorganised(agency, [.. agency.Successors.Select(Find).OfType<Agency>()])
            : new AgencyMatch.Found(agency);
    }

    private static void Add<T>(Dictionary<string, List<T>> index, string name, T value)
    {
        var key = AgencyKey.Of(name);
        if (key.Length == 0)
            return;
        if (!index.TryGetValue(key, out var values))
            index[key] = values = [];
        if (!values.Contains(value))
            values.Add(value);
    }
}
