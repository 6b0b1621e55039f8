using TienDo.Agencies;
using TienDo.Language;

namespace TienDo.App.Publications;

/// <summary>Reads the agencies and one agency's page.</summary>
internal static class AgencyPage
{
    private const int MostDue = 10;

    /// <summary>Those that a plan names, and those that carry a part as members of a group.</summary>
    public static List<PublicAgencyRow> List(Reader reader, PublicNames names) => Rows(reader, names, null);

    private static List<PublicAgencyRow> Rows(Reader reader, PublicNames names, string? id)
    {
        string Only(string column) => id is null ? "" : $"WHERE {column} = $id";
        var counts = reader
            .All(
                $"""
                SELECT AgencyId, SUM(Role = 'Lead'), SUM(Role = 'Cooperating') FROM PublicRoles {Only("AgencyId")}
                GROUP BY AgencyId
                """,
                static row => (Id: row.GetString(0), Lead: row.GetInt32(1), Cooperating: row.GetInt32(2)),
                ("$id", id)
            )
            .ToDictionary(static one => one.Id, StringComparer.Ordinal);
        var named = reader.All(
            $"SELECT Id, Name, ShortName, Kind FROM PublishedAgencies {Only("Id")}",
            static row => new PublicAgencyRow(
                row.GetString(0),
                row.GetString(1),
                row.IsDBNull(2) ? null : row.GetString(2),
                row.GetString(3),
                0,
                0
            ),
            ("$id", id)
        );
        var known = named.Select(static row => row.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. named
                .Concat(counts.Keys.Where(id => !known.Contains(id)).Select(id => Carrying(names, id)))
                .Select(row =>
                    counts.TryGetValue(row.Id, out var count)
                        ? row with
                        {
                            LeadCount = count.Lead,
                            CooperatingCount = count.Cooperating,
                        }
                        : row
                )
                .OrderBy(static row => SearchKey.Fold(row.Name), StringComparer.Ordinal)
                .ThenBy(static row => row.Id, StringComparer.Ordinal),
        ];
    }

    public static PublicAgency? Read(Reader reader, PublicNames names, string id, DateOnly today)
    {
        if (Rows(reader, names, id) is not [var row])
            return null;
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
            ProgressReading.DueSoonest(reader, id, today, MostDue),
            indicators,
            ProgressReading.OfAgency(reader, id)
        );
    }

    private static PublicAgencyRow Carrying(PublicNames names, string id) =>
        names.Agencies.Find(new AgencyId(id)) is { } agency
            ? new PublicAgencyRow(id, agency.Name, agency.ShortName, agency.Kind.ToString(), 0, 0)
            : new PublicAgencyRow(id, id, null, "Unknown", 0, 0);
}
