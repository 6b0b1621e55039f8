using System.Globalization;
using Microsoft.Data.Sqlite;
using TienDo.App.Storage;

namespace TienDo.App.Progress;

/// <summary>Điều đang chờ trả lời về một phần việc: what a word is waited for about, so that a list can say it.</summary>
public abstract record AskedDecision
{
    private AskedDecision() { }

    /// <param name="Instance">For recurring work, the instance it is for.</param>
    public sealed record MoreTime(DateOnly Until, string? Instance, WaitsFor From) : AskedDecision;

    /// <param name="Other">Id of the agency whose work it is said to be.</param>
    public sealed record NotOurs(string? Other) : AskedDecision;

    /// <param name="Updates">How many lie unverified; a count.</param>
    /// <param name="ClaimsCompletion">Whether one of them says that the work is done.</param>
    public sealed record Verification(int Updates, bool ClaimsCompletion) : AskedDecision;
}

/// <summary>Reads what is asked about the parts of a list.</summary>
public static class AskedDecisions
{
    public static IReadOnlyList<AskedDecision> Of(TienDoDb db, PartKey key)
    {
        ArgumentNullException.ThrowIfNull(db);
        var asked = new List<AskedDecision>();
        using var extensions = About(
            db,
            key,
            """
            SELECT e.NewDueOn, e.Instance, e.Decider FROM DeadlineExtensions e
            WHERE e.PlanId = $plan AND e.Code = $code AND e.AgencyId = $agency
              AND NOT EXISTS (SELECT 1 FROM ExtensionDecisions d WHERE d.ExtensionId = e.Id) ORDER BY e.Id
            """
        );
        using (var row = extensions.ExecuteReader())
        {
            while (row.Read())
                asked.Add(
                    new AskedDecision.MoreTime(
                        DateOnly.ParseExact(row.GetString(0), "yyyy-MM-dd", CultureInfo.InvariantCulture),
                        row.IsDBNull(1) ? null : row.GetString(1),
                        Enum.Parse<WaitsFor>(row.GetString(2))
                    )
                );
        }
        using var answer = About(
            db,
            key,
            """
            SELECT t.OtherAgencyId FROM PartStates s JOIN TakingsUp t
              ON t.PlanId = s.PlanId AND t.Code = s.Code AND t.AgencyId = s.AgencyId AND t.Answer = 'NotOurs'
            WHERE s.PlanId = $plan AND s.Code = $code AND s.AgencyId = $agency AND s.TakenUp = 'NotOurs'
            ORDER BY t.Id DESC LIMIT 1
            """
        );
        using (var row = answer.ExecuteReader())
        {
            if (row.Read())
                asked.Add(new AskedDecision.NotOurs(row.IsDBNull(0) ? null : row.GetString(0)));
        }
        using var updates = About(
            db,
            key,
            """
            SELECT COUNT(*), MAX(u.ClaimsCompletion) FROM Updates u
            WHERE u.PlanId = $plan AND u.Code = $code AND u.AgencyId = $agency
              AND NOT EXISTS (SELECT 1 FROM Verdicts v WHERE v.UpdateId = u.Id)
              AND NOT EXISTS (SELECT 1 FROM SetAsideUpdates o WHERE o.UpdateId = u.Id)
            """
        );
        using (var row = updates.ExecuteReader())
        {
            if (row.Read() && row.GetInt32(0) is > 0 and var count)
                asked.Add(new AskedDecision.Verification(count, row.GetBoolean(1)));
        }
        return asked;
    }

    private static SqliteCommand About(TienDoDb db, PartKey key, string sql) =>
        db.Command(sql, ("$plan", key.Plan.Value), ("$code", key.Code.Value), ("$agency", key.Agency.Value));
}
