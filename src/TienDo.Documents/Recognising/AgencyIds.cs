using TienDo.Agencies;
using TienDo.Documents.Drafting;

namespace TienDo.Documents.Recognising;

/// <summary>
/// Mã cơ quan: the ids of the directory beside names as written. A name that is unsure is doubted where it first stands in
/// the document and not again; a name that means another province's agency has no id and needs no doubt of its own.
/// </summary>
/// <param name="issuerId">The agency whose document it is; "Văn phòng Sở" is its own.</param>
public sealed class AgencyIds(AgencyDirectory directory, AgencyHome home, string? issuerId, DateOnly? on)
{
    private readonly HashSet<string> _doubted = new(StringComparer.Ordinal);
    private readonly AgencyId? _within = issuerId is null ? null : new AgencyId(issuerId);

    /// <param name="field">The JSON property the doubts are about.</param>
    public (IReadOnlyList<string?> Ids, IReadOnlyList<Doubt> Doubts) Resolve(IReadOnlyList<string> names, string field)
    {
        ArgumentNullException.ThrowIfNull(names);
        var ids = new List<string?>(names.Count);
        var doubts = new List<Doubt>();
        foreach (var name in names)
        {
            var match = directory.Resolve(name, on, _within);
            var ours = home == AgencyHome.Province || IsCommon(match) || directory.NamesProvince(name);
            ids.Add(ours || home == AgencyHome.Unknown ? IdOf(match) : null);
            var doubt =
                ours || match is AgencyMatch.Unknown ? DoubtOf(match, name, field)
                : home == AgencyHome.Unknown ? OfWhichProvince(match, name, field)
                : null;
            if (doubt is not null && _doubted.Add(name))
                doubts.Add(doubt);
        }
        return (ids, doubts);
    }

    /// <summary>"Bộ Tài chính" and "UBND các tỉnh" are the same whoever speaks of them.</summary>
    private static bool IsCommon(AgencyMatch match) =>
        match switch
        {
            AgencyMatch.Found found => found.Agency.Kind == AgencyKind.Central,
            AgencyMatch.Reorganised old => old.Agency.Kind == AgencyKind.Central,
            AgencyMatch.Ambiguous several => several.Candidates.All(static agency => agency.Kind == AgencyKind.Central),
            AgencyMatch.Group group => group.Agencies.Kinds.All(static kind =>
                kind is AgencyKind.Central or AgencyKind.Province
            ),
            _ => false,
        };

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
            AgencyMatch.Ambiguous several => Ambiguous(field, name, several.Candidates.Take(5)),
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

    private static Doubt OfWhichProvince(AgencyMatch match, string name, string field) =>
        match switch
        {
            AgencyMatch.Found found => Ambiguous(field, name, [found.Agency]),
            AgencyMatch.Group group => new Doubt(
                field,
                DoubtReasons.AgencyAmbiguous,
                Detail: name,
                Proposal: group.Agencies.Name
            ),
            _ => DoubtOf(match, name, field)!,
        };

    private static Doubt Ambiguous(string field, string name, IEnumerable<Agency> candidates) =>
        new(
            field,
            DoubtReasons.AgencyAmbiguous,
            Detail: name,
            Proposal: string.Join("; ", candidates.Select(static agency => agency.Name))
        );
}
