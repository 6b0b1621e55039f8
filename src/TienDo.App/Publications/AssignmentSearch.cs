using System.Text;
using TienDo.Assignments;

namespace TienDo.App.Publications;

/// <summary>Finds assignments by words, plan, agency, kind of deadline and due window.</summary>
internal static class AssignmentSearch
{
    private const int LargestPage = 200;

    public static AssignmentPage Read(Reader reader, AssignmentFilter filter)
    {
        var size = Math.Clamp(filter.PageSize, 1, LargestPage);
        var words = SearchWords.Question(filter.Words);
        // Words that fold to nothing ("!!!") find nothing, rather than everything.
        if (words is null && !string.IsNullOrWhiteSpace(filter.Words))
            return new([], 0, 1, size, 1, new Dictionary<string, int>(StringComparer.Ordinal));

        var where = Where(filter, words);
        (string, object?)[] parameters =
        [
            ("$words", words),
            ("$slug", filter.PlanSlug),
            ("$agency", filter.AgencyId),
            ("$role", filter.Role?.ToString()),
            ("$from", filter.DueFrom is { } from ? PlanPage.Text(from) : null),
            ("$to", filter.DueTo is { } to ? PlanPage.Text(to) : null),
        ];
        var counts = reader
            .All(
                "SELECT a.DeadlineKind, COUNT(*) FROM PublishedAssignments a" + where + " GROUP BY a.DeadlineKind",
                row => KeyValuePair.Create(row.GetString(0), row.GetInt32(1)),
                parameters
            )
            .ToDictionary(StringComparer.Ordinal);
        var total = filter.DeadlineKind is null ? counts.Values.Sum() : counts.GetValueOrDefault(filter.DeadlineKind);
        var pages = Math.Max(1, (total + size - 1) / size);
        var page = Math.Clamp(filter.Page, 1, pages);
        var rows = reader.All(
            "SELECT a.Row FROM PublishedAssignments a"
                + where
                + (
                    filter.DeadlineKind is null
                        ? ""
                        : (where.Length == 0 ? " WHERE" : " AND") + " a.DeadlineKind = $kind"
                )
                + OrderBy(filter.Order)
                + " LIMIT $size OFFSET $skip",
            row => PortalQueries.Json(row, 0, PublicJson.Plain.PublicAssignmentRow),
            [.. parameters, ("$kind", filter.DeadlineKind), ("$size", size), ("$skip", (page - 1) * size)]
        );
        return new(
            ProgressReading.OfRows(reader, rows, filter.OfTheAgency ? filter.AgencyId : null),
            total,
            page,
            size,
            pages,
            counts
        );
    }

    /// <summary>Everything but the kind of deadline, so that the kinds can be counted side by side.</summary>
    private static string Where(AssignmentFilter filter, string? words)
    {
        var conditions = new List<string>();
        if (words is not null)
            conditions.Add("a.RowId IN (SELECT rowid FROM PublishedWords WHERE PublishedWords MATCH $words)");
        if (filter.PlanSlug is not null)
            conditions.Add("a.PlanId = (SELECT PlanId FROM PublishedPlans WHERE Slug = $slug)");
        if (filter.AgencyId is not null)
            conditions.Add(
                filter.Role is null
                    ? "a.RowId IN (SELECT AssignmentRow FROM PublicRoles WHERE AgencyId = $agency)"
                    : "a.RowId IN (SELECT AssignmentRow FROM PublicRoles WHERE AgencyId = $agency AND Role = $role)"
            );
        if (filter.DueFrom is not null || filter.DueTo is not null)
            conditions.Add(FallsDue(filter));
        return conditions.Count == 0 ? "" : " WHERE " + string.Join(" AND ", conditions);
    }

    /// <summary>Work that somebody has falls due as its terms do, extended or come round again; other work as the plan says.</summary>
    private static string FallsDue(AssignmentFilter filter)
    {
        string Within(string day) =>
            (filter.DueFrom is null ? "" : $"{day} >= $from AND ")
            + (filter.DueTo is null ? $"{day} < '9999'" : $"{day} <= $to");
        var whose = filter.AgencyId is null ? "" : " AND t.AgencyId = $agency";
        return $"""
            ((a.PlanId, a.Code) IN (SELECT t.PlanId, t.Code FROM Terms t WHERE {Within("t.DueKey")}{whose})
              OR {Within("a.DueOrder")} AND NOT EXISTS (
                SELECT 1 FROM PartStates s WHERE s.PlanId = a.PlanId AND s.Code = a.Code))
            """;
    }

    private static string OrderBy(AssignmentOrder order) =>
        order switch
        {
            AssignmentOrder.Plan => " ORDER BY a.PlanId DESC, a.Ordinal",
            AssignmentOrder.Due => " ORDER BY a.DueOrder, a.PlanId DESC, a.Ordinal",
        };
}
