using TienDo.Agencies;
using TienDo.Documents.Drafting;

namespace TienDo.Documents.Recognising;

/// <summary>Mã cơ quan: puts the ids of the directory beside names as written; a name that is unsure gets a doubt.</summary>
public static class AgencyIds
{
    /// <param name="issuerId">The agency whose document it is; "Văn phòng Sở" is its own.</param>
    /// <param name="field">The JSON property the doubts are about.</param>
    /// <param name="doubted">Names already doubted in this document; a name is doubted where it first stands.</param>
    public static (IReadOnlyList<string?> Ids, IReadOnlyList<Doubt> Doubts) Resolve(
        IReadOnlyList<string> names,
        string? issuerId,
        DateOnly? on,
        AgencyDirectory directory,
        string field = "lead",
        ISet<string>? doubted = null
    )
    {
        ArgumentNullException.ThrowIfNull(names);
        AgencyId? within = issuerId is null ? null : new AgencyId(issuerId);
        var ids = new List<string?>(names.Count);
        var doubts = new List<Doubt>();
        foreach (var name in names)
        {
            var match = directory.Resolve(name, on, within);
            ids.Add(IdOf(match));
            if (DoubtOf(match, name, field) is { } doubt && doubted?.Add(name) is not false)
                doubts.Add(doubt);
        }
        return (ids, doubts);
    }

    private static string? IdOf(AgencyMatch match) =>
        match switch
        {
            AgencyMatch.Found found => found.Agency.Id.Value,
            AgencyMatch.Reorganised old => old.Agency.Id.Value,
            AgencyMatch.Group group => group.Agencies.Id.Value,
            _ => null,
        };

    private static Doubt? DoubtOf(AgencyMatch match, string name, string field) =>
        match switch
        {
            AgencyMatch.Unknown => new Doubt(field, DoubtReasons.AgencyUnknown, Detail: name),
            AgencyMatch.Ambiguous several => new Doubt(
                field,
                DoubtReasons.AgencyAmbiguous,
                Detail: name,
                Proposal: string.Join("; ", several.Candidates.Take(5).Select(static agency => agency.Name))
            ),
            AgencyMatch.Reorganised old => new Doubt(
                field,
                DoubtReasons.AgencyReorganised,
                Detail: name,
                Proposal: old.Successors.Count == 0
                    ? null
                    : string.Join("; ", old.Successors.Select(static agency => agency.Name))
            ),
            _ => null,
        };
}
