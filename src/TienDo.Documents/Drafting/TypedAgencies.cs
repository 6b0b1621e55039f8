using TienDo.Agencies;
using TienDo.Documents.Recognising;
using TienDo.Language;

namespace TienDo.Documents.Drafting;

/// <summary>Tên cơ quan do người duyệt nhập: split into agencies, each looked up again.</summary>
internal static class TypedAgencies
{
    /// <returns>Doubts are about names that were not in the field before; those that were keep the doubts they had.</returns>
    public static NamedAgencies Read(
        string value,
        string field,
        NamedAgencies before,
        IReadOnlyList<Doubt> doubtsBefore,
        EditingContext context
    )
    {
        var names = new List<string>();
        var ids = new List<string?>();
        var doubts = new List<Doubt>();
        foreach (var line in value.Split('\n').Select(CleanText.Of).Where(line => line.Length > 0))
        {
            var kept = before.Names.Contains(line, StringComparer.Ordinal);
            foreach (var name in kept ? [line] : AgencyNames.Split(line))
            {
                if (names.Contains(name, StringComparer.Ordinal))
                    continue;
                names.Add(name);
                if (kept)
                {
                    ids.Add(before.Ids[before.Names.ToList().IndexOf(name)]);
                    doubts.AddRange(doubtsBefore.Where(doubt => IsAbout(doubt, field, name)));
                    continue;
                }
                var (found, unsure) = context.Agencies.Resolve([name], field);
                ids.AddRange(found);
                doubts.AddRange(unsure);
            }
        }
        return new NamedAgencies(names, ids) { Doubts = doubts };
    }

    /// <summary>The agency or group that one name means; null when it is unknown or means several.</summary>
    public static string? IdOf(string name, EditingContext context)
    {
        if (context.Knowledge.Agencies.Find(new AgencyId(name)) is { } agency)
            return agency.Id.Value;
        var (ids, _) = context.Agencies.Resolve([name], "lead");
        return ids is [var id] ? id : null;
    }

    private static bool IsAbout(Doubt doubt, string field, string name) =>
        string.Equals(DoubtKey.FieldOf(doubt), field, StringComparison.Ordinal)
        && string.Equals(doubt.Detail, name, StringComparison.Ordinal);
}
