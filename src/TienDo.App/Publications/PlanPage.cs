using System.Globalization;

namespace TienDo.App.Publications;

/// <summary>Reads one plan with everything on its page.</summary>
internal static class PlanPage
{
    /// <summary>
    /// The soonest day of plan "p" that is not past: of its parts as they stand, extended or come round again, and of what nobody
    /// was given as the plan says.
    /// </summary>
    internal const string NextDue = """
        (SELECT MIN(Day) FROM (
            SELECT MIN(s.EffectiveDueOn) AS Day FROM Terms s WHERE s.PlanId = p.PlanId AND s.EffectiveDueOn >= $today
            UNION ALL SELECT MIN(a.DueOn) FROM PublishedAssignments a
            WHERE a.PlanId = p.PlanId AND a.DueOn >= $today
              AND NOT EXISTS (SELECT 1 FROM PartStates x WHERE x.PlanId = a.PlanId AND x.Code = a.Code)))
        """;

    public static PublicPlan? Read(Reader reader, string slug, DateOnly today)
    {
        var found = reader.First(
            "SELECT PlanId, NumberKey, Row, Body FROM PublishedPlans WHERE Slug = $slug",
            row => new
            {
                Id = row.GetInt32(0),
                NumberKey = row.IsDBNull(1) ? null : row.GetString(1),
                Row = PortalQueries.Json(row, 2, PublicJson.Plain.PublicPlanRow),
                Body = PortalQueries.Json(row, 3, PublicJson.Plain.PublicPlanBody),
            },
            ("$slug", slug)
        );
        if (found is null)
            return null;
        var assignments = reader.All(
            "SELECT Row FROM PublishedAssignments WHERE PlanId = $plan ORDER BY Ordinal",
            row => PortalQueries.Json(row, 0, PublicJson.Plain.PublicAssignmentRow),
            ("$plan", found.Id)
        );
        var indicators = reader.All(
            "SELECT Body FROM PublishedIndicators WHERE PlanId = $plan ORDER BY Ordinal",
            row => PortalQueries.Json(row, 0, PublicJson.Plain.PublicIndicator),
            ("$plan", found.Id)
        );
        var supersedes = reader.All(
            """
            SELECT s.Number, p.Slug, p.Row FROM PublishedSupersessions s
            LEFT JOIN PublishedPlans p ON p.NumberKey = s.NumberKey AND p.PlanId <> s.PlanId
            WHERE s.PlanId = $plan
            """,
            Link,
            ("$plan", found.Id)
        );
        IReadOnlyList<PublicPlanLink> successors = found.NumberKey is null
            ? []
            : [.. Successors(reader)[found.NumberKey].Where(link => link.Slug != slug)];
        var measured = ProgressReading.OfPlan(reader, found.Id, assignments);
        var nextDue = reader.First(
            $"SELECT {NextDue} FROM PublishedPlans p WHERE p.PlanId = $plan",
            static row => row.IsDBNull(0) ? "" : row.GetString(0),
            ("$plan", found.Id),
            ("$today", Text(today))
        );
        return new PublicPlan(
            found.Row with
            {
                NextDueOn = nextDue is { Length: > 0 } ? Day(nextDue) : null,
                SupersededBy = successors,
            },
            found.Body,
            measured,
            indicators,
            supersedes,
            successors
        );
    }

    public static PublicSourceText? ReadSource(Reader reader, string slug, int fromLine, int count)
    {
        var found = reader.First(
            "SELECT PlanId, Row FROM PublishedPlans WHERE Slug = $slug",
            row => new { Id = row.GetInt32(0), Row = PortalQueries.Json(row, 1, PublicJson.Plain.PublicPlanRow) },
            ("$slug", slug)
        );
        if (found is null)
            return null;
        var lines = reader.All(
            """
            SELECT Number, Page, Text FROM PublishedLines
            WHERE PlanId = $plan AND Number >= $from ORDER BY Number LIMIT $count
            """,
            row => new PublicLine(row.GetInt32(0), row.IsDBNull(1) ? null : row.GetInt32(1), row.GetString(2)),
            ("$plan", found.Id),
            ("$from", fromLine),
            ("$count", count)
        );
        var total = reader.Count("SELECT MAX(Number) FROM PublishedLines WHERE PlanId = $plan", ("$plan", found.Id));
        return new PublicSourceText(found.Row, lines, total);
    }

    /// <summary>Plans by the number they declare replaced.</summary>
    public static ILookup<string, PublicPlanLink> Successors(Reader reader) =>
        reader
            .All(
                """
                SELECT s.NumberKey, p.Row FROM PublishedSupersessions s JOIN PublishedPlans p ON p.PlanId = s.PlanId
                """,
                row => (Key: row.GetString(0), Plan: PortalQueries.Json(row, 1, PublicJson.Plain.PublicPlanRow))
            )
            .ToLookup(
                found => found.Key,
                found => new PublicPlanLink(found.Plan.Number ?? found.Plan.Slug, found.Plan.Slug, found.Plan.Subject),
                StringComparer.Ordinal
            );

    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static PublicPlanLink Link(Microsoft.Data.Sqlite.SqliteDataReader row) =>
        new(
            row.GetString(0),
            row.IsDBNull(1) ? null : row.GetString(1),
            row.IsDBNull(2) ? null : PortalQueries.Json(row, 2, PublicJson.Plain.PublicPlanRow).Subject
        );
}
