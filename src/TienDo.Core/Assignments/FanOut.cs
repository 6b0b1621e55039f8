using TienDo.Agencies;

namespace TienDo.Assignments;

/// <summary>Kết quả phân rã: the parts of an assignment, and the names from which no part came.</summary>
/// <param name="NamesWithoutAgency">Unknown, ambiguous or ended without a known successor: somebody has to decide.</param>
/// <param name="NamesOutside">Known bodies that are not the province's own (ministries, other provinces); nobody here reports for them.</param>
public sealed record FannedOut(
    IReadOnlyList<AssignmentPart> Parts,
    IReadOnlyList<string> NamesWithoutAgency,
    IReadOnlyList<string> NamesOutside
);

/// <summary>Phân rã nhiệm vụ: one part per agency that exists on the day, however the plan names them.</summary>
public static class FanOut
{
    /// <param name="named">The agencies of one assignment as the plan writes them.</param>
    /// <param name="issuer">Whose document it is; "các phòng, đơn vị" are its own.</param>
    public static FannedOut Of(
        IEnumerable<AssignedAgency> named,
        AgencyDirectory directory,
        DateOnly on,
        AgencyId? issuer = null
    )
    {
        var parts = new List<AssignmentPart>();
        var taken = new HashSet<AgencyId>();
        var (without, outside) = (new List<string>(), new List<string>());
        // Leads first: an agency that leads does not also cooperate, whatever else the sentence says. Among equals an
        // agency called by its own name comes before the groups it belongs to.
        var meant = named
            .Select(row => (Row: row, Meaning: NameMeaning.Of(row, directory, on, issuer)))
            .OrderBy(static entry => entry.Row.Role)
            .ThenBy(static entry => entry.Meaning.Group is null ? 0 : 1)
            .ThenBy(static entry => entry.Row.Ordinal);
        foreach (var (row, meaning) in meant)
        {
            var own = meaning.Agencies.Where(static agency => agency.Kind != AgencyKind.Central).ToArray();
            if (own.Length == 0)
                Note(meaning.Agencies.Count == 0 ? without : outside, row.Name);
            foreach (var agency in own)
            {
                if (taken.Add(agency.Id))
                    parts.Add(new AssignmentPart(row.PlanId, row.Code, agency.Id, row.Role, meaning.Group));
            }
        }
        return new FannedOut(parts, without, outside);
    }

    private static void Note(List<string> names, string name)
    {
        if (!names.Contains(name, StringComparer.Ordinal))
            names.Add(name);
    }
}
