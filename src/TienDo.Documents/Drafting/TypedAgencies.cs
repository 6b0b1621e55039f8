using TienDo.Agencies;
using TienDo.Documents.Recognising;
using TienDo.Language;

namespace TienDo.Documents.Drafting;

/// <summary>Tên cơ quan do người duyệt nhập: split into agencies, each looked up again.</summary>
/// <param name="Ids">Same length as <paramref name="Names"/>; null where unknown.</param>
/// <param name="Doubts">About names that were not in the field before; those that were, have been seen already.</param>
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
        ReadingKnowledge knowledge,
        DateOnly? documentDate
    )
    {
        var names = new List<string>();
        var ids = new List<string?>();
        var doubts = new List<Doubt>();
        foreach (var name in value.Split(['\n', ';']).Select(CleanText.Of).Where(name => name.Length > 0))
        {
            if (names.Contains(name, StringComparer.Ordinal))
                continue;
            var known = -1;
            for (var at = 0; at < before.Count && known < 0; at++)
            {
                if (string.Equals(before[at], name, StringComparison.Ordinal))
                    known = at;
            }
            var id = known >= 0 ? idsBefore[known] : IdOf(name, knowledge, documentDate);
            names.Add(name);
            ids.Add(id);
            if (known < 0 && id is null)
                doubts.Add(new Doubt(field, DoubtReasons.AgencyUnknown, Detail: name));
            else if (known >= 0)
                doubts.AddRange(
                    doubtsBefore.Where(doubt =>
                        string.Equals(DoubtKey.FieldOf(doubt), field, StringComparison.Ordinal)
                        && string.Equals(doubt.Detail, name, StringComparison.Ordinal)
                    )
                );
        }
        return new TypedAgencies(names, ids, doubts);
    }

    /// <summary>The agency an id, a name, a short name or an alias means, if exactly one.</summary>
    public static string? IdOf(string name, ReadingKnowledge knowledge, DateOnly? documentDate)
    {
        var key = SearchKey.Fold(name);
        var found = knowledge
            .Agencies.Agencies.Where(agency =>
                string.Equals(agency.Id.Value, name, StringComparison.Ordinal)
                || agency
                    .Aliases.Append(agency.Name)
                    .Append(agency.ShortName)
                    .Any(other => SearchKey.Fold(other) == key)
            )
            .Select(agency => agency.Id.Value)
            .Concat(
                knowledge
                    .Agencies.Groups.Where(group =>
                        string.Equals(group.Id.Value, name, StringComparison.Ordinal)
                        || group.Aliases.Append(group.Name).Any(other => SearchKey.Fold(other) == key)
                    )
                    .Select(group => group.Id.Value)
            )
            .Take(2)
            .ToList();
        return found.Count == 1 ? found[0] : null;
    }
}
