using System.Globalization;
using TienDo.App.Storage;
using TienDo.Assignments;
using TienDo.Plans;

namespace TienDo.App.Stars;

/// <summary>Một ngôi sao: who wants to keep an eye on an assignment, since when.</summary>
public sealed record Star(string ById, string ByName, DateOnly Since);

/// <summary>Nhiệm vụ được gắn sao with how its parts stand.</summary>
/// <param name="Completed">How many parts are completed; of recurring work, the instance of now.</param>
/// <param name="Instance">Of recurring work, the instance of now.</param>
public sealed record StarredAssignment(
    PlanId Plan,
    string PlanSlug,
    string? PlanNumber,
    AssignmentCode Code,
    string Text,
    DateOnly Since,
    int Parts,
    int Overdue,
    int Completed,
    string Agency,
    string? Instance
);

/// <summary>Reads the stars that stand.</summary>
public static class StarredAssignments
{
    public static IReadOnlyList<Star> Of(TienDoDb db, PlanId plan, AssignmentCode code)
    {
        ArgumentNullException.ThrowIfNull(db);
        using var command = db.Command(
            "SELECT ById, ByName, Since FROM Stars WHERE PlanId = $plan AND Code = $code ORDER BY Since, ByName",
            ("$plan", plan.Value),
            ("$code", code.Value)
        );
        using var row = command.ExecuteReader();
        var stars = new List<Star>();
        while (row.Read())
            stars.Add(new Star(row.GetString(0), row.GetString(1), Day(row.GetString(2))));
        return stars;
    }

    /// <summary>What one leader has starred: where something is late first, then the latest star.</summary>
    public static IReadOnlyList<StarredAssignment> By(TienDoDb db, string account)
    {
        ArgumentNullException.ThrowIfNull(db);
        using var command = db.Command(
            """
            SELECT t.PlanId, p.Slug, p.Number, t.Code, a.Text, t.Since, COUNT(s.AgencyId),
              COALESCE(SUM(s.State = 'Overdue'), 0),
              COALESCE(SUM(COALESCE(i.State, s.State) IN ('CompletedOnTime', 'CompletedLate')), 0),
              COALESCE(MIN(CASE s.Role WHEN 'Lead' THEN '0' ELSE '1' END || s.AgencyId), ''), MAX(i.Instance)
            FROM Stars t JOIN Plans p ON p.Id = t.PlanId JOIN Assignments a ON a.PlanId = t.PlanId AND a.Code = t.Code
            LEFT JOIN PartStates s ON s.PlanId = t.PlanId AND s.Code = t.Code
            LEFT JOIN InstanceStates i ON i.PlanId = s.PlanId AND i.Code = s.Code AND i.AgencyId = s.AgencyId AND i.Instance =
              (SELECT MAX(x.Instance) FROM InstanceStates x WHERE x.PlanId = s.PlanId AND x.Code = s.Code)
            WHERE t.ById = $by GROUP BY t.PlanId, t.Code ORDER BY 8 DESC, t.Since DESC, t.PlanId, a.Ordinal
            """,
            ("$by", account)
        );
        using var row = command.ExecuteReader();
        var all = new List<StarredAssignment>();
        while (row.Read())
            all.Add(
                new StarredAssignment(
                    new PlanId(row.GetInt32(0)),
                    row.GetString(1),
                    row.IsDBNull(2) ? null : row.GetString(2),
                    new AssignmentCode(row.GetString(3)),
                    row.GetString(4),
                    Day(row.GetString(5)),
                    row.GetInt32(6),
                    row.GetInt32(7),
                    row.GetInt32(8),
                    row.GetString(9) is { Length: > 1 } first ? first[1..] : "",
                    row.IsDBNull(10) ? null : row.GetString(10)
                )
            );
        return all;
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
