namespace TienDo.Agencies;

/// <summary>Mã cơ quan: a stable slug such as "so-khcn" or, for communes, the five-character code of QĐ 19/2025.</summary>
public readonly record struct AgencyId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>Loại cơ quan.</summary>
public enum AgencyKind
{
    Province,
    Department,
    Division,
    Commune,
    Ward,
    Party,
    Association,
    Central,
    District,
    Other,
}

/// <summary>Cơ quan, đơn vị: a body that can lead or help with an assignment, with the time in which it exists.</summary>
/// <param name="Parent">The body it belongs to (a division to its department), if any.</param>
/// <param name="Aliases">Other spellings and abbreviations, without the official name and short name.</param>
/// <param name="ValidFrom">First day of existence; null when it always was.</param>
/// <param name="ValidTo">Last day of existence; null while it exists.</param>
/// <param name="Successors">Who took over its work after <paramref name="ValidTo"/>.</param>
public sealed record Agency(
    AgencyId Id,
    string Name,
    string ShortName,
    AgencyKind Kind,
    AgencyId? Parent,
    IReadOnlyList<string> Aliases,
    DateOnly? ValidFrom,
    DateOnly? ValidTo,
    IReadOnlyList<AgencyId> Successors
)
{
    public bool ExistsOn(DateOnly day) =>
        (ValidFrom is null || ValidFrom <= day) && (ValidTo is null || day <= ValidTo);
}

/// <summary>Các sở, ban, ngành: a group named in plans; members are all agencies of the given kinds on a day.</summary>
public sealed record AgencyGroup(
    AgencyId Id,
    string Name,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<AgencyKind> Kinds,
    AgencyId? MembersOf
);
