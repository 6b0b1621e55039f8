using System.Text.Json;
using Microsoft.Data.Sqlite;
using TienDo.Agencies;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Assignments;
using TienDo.Plans;
using TienDo.Time;

namespace TienDo.App.NamedAgencies;

/// <summary>Tên cơ quan chưa rõ: nobody follows this until somebody says who is meant.</summary>
/// <param name="Name">As the plan writes it; "" where the plan names nobody at all.</param>
/// <param name="HasParts">Whether other agencies carry the assignment already.</param>
public sealed record UnclearName(
    PlanId Plan,
    string PlanSlug,
    string? PlanNumber,
    AssignmentCode Code,
    string Text,
    AgencyRole Role,
    string Name,
    bool HasParts
);

/// <summary>Nhiệm vụ chưa rõ cơ quan thực hiện: names no living agency stands behind, and assignments that name none.</summary>
public static class UnclearNames
{
    private const string Select = """
        SELECT p.Id, p.Slug, p.Number, a.Code, a.Text, {0} FROM Assignments a JOIN Plans p ON p.Id = a.PlanId
        """;

    private const string HasParts = "EXISTS (SELECT 1 FROM Parts x WHERE x.PlanId = a.PlanId AND x.Code = a.Code)";

    private const string IsDecided =
        "EXISTS (SELECT 1 FROM NamedAgencies d WHERE d.PlanId = a.PlanId AND d.Code = a.Code AND d.Name = {0})";

    public static IReadOnlyList<UnclearName> All(TienDoDb db, WorkRules rules)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(rules);
        return Remembered.Of(db, $"{nameof(UnclearNames)} {VietnamDay.Of(db.Now):O}", () => Find(db, rules));
    }

    private static IReadOnlyList<UnclearName> Find(TienDoDb db, WorkRules rules)
    {
        var meaningless = Meaningless(db, rules);
        return
        [
            .. Unnamed(db)
                .Concat(meaningless.Count == 0 ? [] : Named(db, meaningless))
                .OrderBy(static one => one.Plan.Value)
                .ThenBy(static one => one.Code.Value, StringComparer.Ordinal),
        ];
    }

    /// <summary>Each name is looked up once, however many assignments it stands in.</summary>
    private static HashSet<(string? Issuer, string Name, string? Id)> Meaningless(TienDoDb db, WorkRules rules)
    {
        using var command = db.Command(
            "SELECT DISTINCT p.IssuerId, n.Name, n.AgencyId FROM AssignedAgencies n JOIN Plans p ON p.Id = n.PlanId"
        );
        using var row = command.ExecuteReader();
        var today = VietnamDay.Of(db.Now);
        var meaningless = new HashSet<(string?, string, string?)>();
        while (row.Read())
        {
            var (issuer, name, id) = (Text(row, 0), row.GetString(1), Text(row, 2));
            var named = new AssignedAgency(new PlanId(0), new AssignmentCode("1"), AgencyRole.Lead, 0, name, id);
            var meant = FanOut.Of([named], rules.Agencies, today, issuer is null ? null : new AgencyId(issuer));
            if (meant.NamesWithoutAgency.Count > 0)
                meaningless.Add((issuer, name, id));
        }
        return meaningless;
    }

    private static List<UnclearName> Named(TienDoDb db, HashSet<(string? Issuer, string Name, string? Id)> meaningless)
    {
        using var command = db.Command(
            $"""
            {Select.Replace("{0}", $"n.Role, n.Name, {HasParts}, p.IssuerId, n.AgencyId", StringComparison.Ordinal)}
            JOIN AssignedAgencies n ON n.PlanId = a.PlanId AND n.Code = a.Code
            WHERE n.Name IN (SELECT value FROM json_each($names)) AND NOT {IsDecided.Replace(
                "{0}",
                "n.Name",
                StringComparison.Ordinal
            )}
            """,
            ("$names", JsonSerializer.Serialize(meaningless.Select(static one => one.Name).Distinct()))
        );
        using var row = command.ExecuteReader();
        var all = new List<UnclearName>();
        while (row.Read())
        {
            if (meaningless.Contains((Text(row, 8), row.GetString(6), Text(row, 9))))
                all.Add(Read(row));
        }
        return all;
    }

    /// <summary>Nobody is named, not even by the assignment above; and it is not itself only the head of others.</summary>
    private static List<UnclearName> Unnamed(TienDoDb db)
    {
        using var command = db.Command(
            $"""
            {Select.Replace("{0}", "'Lead', '', 0", StringComparison.Ordinal)}
            WHERE NOT {HasParts} AND NOT {IsDecided.Replace("{0}", "''", StringComparison.Ordinal)}
              AND NOT EXISTS (SELECT 1 FROM AssignedAgencies n
                WHERE n.PlanId = a.PlanId AND (n.Code = a.Code OR n.Code = a.ParentCode))
              AND NOT EXISTS (SELECT 1 FROM Assignments c WHERE c.PlanId = a.PlanId AND c.ParentCode = a.Code)
            """
        );
        using var row = command.ExecuteReader();
        var all = new List<UnclearName>();
        while (row.Read())
            all.Add(Read(row));
        return all;
    }

    private static UnclearName Read(SqliteDataReader row) =>
        new(
            new PlanId(row.GetInt32(0)),
            row.GetString(1),
            Text(row, 2),
            new AssignmentCode(row.GetString(3)),
            row.GetString(4),
            Enum.Parse<AgencyRole>(row.GetString(5)),
            row.GetString(6),
            row.GetBoolean(7)
        );

    private static string? Text(SqliteDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);
}
