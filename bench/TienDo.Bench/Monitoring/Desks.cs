using TienDo.App.Progress;
using TienDo.App.Storage;

namespace TienDo.Bench.Monitoring;

/// <summary>Who sits at one agency of the invented province, and the addresses of the work there.</summary>
internal sealed record Desk(string Account, IReadOnlyList<string> Parts)
{
    /// <summary>The focal persons of all agencies with at most some open parts each.</summary>
    public static IReadOnlyList<Desk> All(Store store, int parts) =>
        [
            .. Rows(store, "SELECT AccountId, AgencyId FROM Grants WHERE Role = 'FocalPerson' ORDER BY AgencyId")
                .Select(row => new Desk(
                    row[0],
                    [
                        .. Rows(
                                store,
                                $"""
                                SELECT p.Slug, s.Code FROM PartStates s JOIN Plans p ON p.Id = s.PlanId
                                WHERE s.AgencyId = '{row[
                                    1
                                ]}' AND s.CompletedOn IS NULL ORDER BY s.PlanId, s.Code LIMIT {parts}
                                """
                            )
                            .Select(part => $"/lam-viec/nhiem-vu/{part[0]}/{Uri.EscapeDataString(part[1])}/{row[1]}"),
                    ]
                )),
        ];

    public static string Officer(Store store) =>
        Rows(store, "SELECT AccountId FROM Grants WHERE Role = 'StandingOfficer'")[0][0];

    internal static List<string[]> Rows(Store store, string sql) =>
        store.Ask(db =>
        {
            using var command = db.Connection.CreateCommand();
#pragma warning disable CA2100 // written here, over data made here
            command.CommandText = sql;
#pragma warning restore CA2100
            using var row = command.ExecuteReader();
            var rows = new List<string[]>();
            while (row.Read())
                rows.Add([.. Enumerable.Range(0, row.FieldCount).Select(at => row.GetValue(at).ToString() ?? "")]);
            return rows;
        });
}
