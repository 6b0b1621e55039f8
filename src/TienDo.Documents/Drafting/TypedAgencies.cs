using TienDo.Agencies;
using TienDo.Documents.Recognising;
using TienDo.Language;

namespace TienDo.Documents.Drafting;

/// <summary>Tên cơ quan do người duyệt nhập: split into agencies, each looked up again.</summary>
/// <param name="Ids">Same length as <paramref name="Names"/>; null where unknown.</param>
/// <param name="Doubts">About names that were not in the field before; those that were keep the doubts they had.</param>
internal sealed record TypedAgencies(
    IReadOnlyList<string> Names,
    IReadOnlyList<string?> Ids,
    IReadOnlyList<Doubt> Doubts
)
{
    public static TypedAgencies Read(
        string value,
        string field,
        IReadOnlyList<string> before,
        IReadOnlyList<string?> idsBefore,
        IReadOnlyList<Doubt> doubtsBefore,
        EditingContext context
    )
    {
        var names = new List<string>();
        var ids = new List<string?>();
        var doubts = new List<Doubt>();
        foreach (var line in value.Split('\n').Select(CleanText.Of).Where(line => line.Length > 0))
        {
            var kept = before.Contains(line, StringComparer.Ordinal);
            foreach (var name in kept ? [line] : AgencyNames.Split(line))
            {
                if (names.Contains(name, StringComparer.Ordinal))
                    continue;
                names.Add(name);
                if (kept)
                {
                    ids.Add(idsBefore[before.ToList().IndexOf(name)]);
                    doubts.AddRange(doubtsBefore.Where(doubt => IsAbout(doubt, field, name)));
                    continue;
                }
                var (found, unsure) = AgencyIds.Resolve(
                    [name],
                    context.IssuerId,
                    context.On,
                    context.Knowledge.Agencies,
                    field
                );
                ids.AddRange(found);
                doubts.AddRange(unsure);
            }
        }
        return new TypedAgencies(names, ids, doubts);
    }

    /// <summary>The agency or group that one name means; null when it is unknown or means several.</summary>
    public static string? IdOf(string name, EditingContext context)
    {
        if (context.Knowledge.Agencies.Find(new AgencyId(name)) is { } agency)
            return agency.Id.Value;
        var (ids, _) = AgencyIds.Resolve([name], context.IssuerId, context.On, context.Knowledge.Agencies);
        return ids is [var id] ? id : null;
    }

    private static bool IsAbout(Doubt doubt, string field, string name) =>
        string.Equals(DoubtKey.FieldOf(doubt), field, StringComparison.Ordinal)
        && string.Equals(doubt.Detail, name, StringComparison.Ordinal);
}
