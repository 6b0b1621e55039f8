using Microsoft.Data.Sqlite;

namespace TienDo.App.Publications;

/// <summary>Reads the agencies and one agency's page.</summary>
internal static class AgencyPage
{
    private const string Row = """
        SELECT g.Id, g.Name, g.ShortName, g.Kind,
            (SELECT COUNT(*) FROM PublishedRoles r WHERE r.AgencyId = g.Id AND r.Role = 'Lead'),
            (SELECT COUNT(*) FROM PublishedRoles r WHERE r.AgencyId = g.Id AND r.Role = 'Cooperating')
        FROM PublishedAgencies g
        """;

    public static List<PublicAgencyRow> List(Reader reader) => reader.All(Row + " ORDER BY g.SortKey, g.Id", AgencyRow);

    public static PublicAgency? Read(Reader reader, string id, DateOnly today)
    {
        var row = reader.First(Row + " WHERE g.Id = $id", AgencyRow, ("$id", id));
        if (row is null)
            return null;
        var due = reader.All(
            """
            SELECT a.Row FROM PublishedRoles r JOIN PublishedAssignments a ON a.RowId = r.AssignmentRow
            WHERE r.AgencyId = $id AND r.DueOn >= $today AND r.Role = 'Lead'
            ORDER BY r.DueOn, a.RowId LIMIT 10
            """,
            found => PortalQueries.Json(found, 0, PublicJson.Plain.PublicAssignmentRow),
            ("$id", id),
            ("$today", PlanPage.Text(today))
        );
        var indicators = reader.All(
            """
            SELECT i.Body FROM PublishedIndicatorRoles r JOIN PublishedIndicators i ON i.RowId = r.IndicatorRow
            WHERE r.AgencyId = $id ORDER BY i.PlanId DESC, i.Ordinal
            """,
            found => PortalQueries.Json(found, 0, PublicJson.Plain.PublicIndicator),
            ("$id", id)
        );
        return new PublicAgency(
            row,
            ProgressReading.OfRows(reader, due),
            indicators,
            ProgressReading.OfAgency(reader, id)
        );
    }

    private static PublicAgencyRow AgencyRow(SqliteDataReader row) =>
        new(
            row.GetString(0),
            row.GetString(1),
            row.IsDBNull(2) ? null : row.GetString(2),
            row.GetString(3),
            row.GetInt32(4),
            row.GetInt32(5)
        );
}
