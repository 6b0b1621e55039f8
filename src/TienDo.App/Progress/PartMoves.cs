using System.Globalization;
using TienDo.Agencies;
using TienDo.App.Storage;
using TienDo.Assignments;
using TienDo.Plans;
using TienDo.Time;

namespace TienDo.App.Progress;

/// <summary>Một lần chuyển phần việc from one agency to another.</summary>
public sealed record PartMove(AgencyId From, AgencyId To, DateOnly On);

/// <summary>
/// Chuyển phần việc: everything known about a part goes with it to the agency that carries it from now on. What was said stays as
/// it was said; only under whose part it lies follows the move, and the move is kept.
/// </summary>
public static class PartMoves
{
    /// <summary>A part may wander, but not for ever: a ring in broken data ends here.</summary>
    private const int MostSteps = 50;

    /// <summary>Where the work of a part lies now; the part itself where it was never moved.</summary>
    public static PartKey Current(TienDoDb db, PartKey key)
    {
        ArgumentNullException.ThrowIfNull(db);
        for (var step = 0; step < MostSteps && !Exists(db, key); step++)
        {
            using var next = db.Command(
                """
                SELECT ToAgencyId FROM PartMoves WHERE PlanId = $plan AND Code = $code AND FromAgencyId = $agency
                ORDER BY Id DESC LIMIT 1
                """,
                ("$plan", key.Plan.Value),
                ("$code", key.Code.Value),
                ("$agency", key.Agency.Value)
            );
            if (next.ExecuteScalar() is not string agency)
                break;
            key = key with { Agency = new AgencyId(agency) };
        }
        return key;
    }

    /// <summary>How a part came to the agency that carries it, the latest move first.</summary>
    public static IReadOnlyList<PartMove> To(TienDoDb db, PartKey key)
    {
        ArgumentNullException.ThrowIfNull(db);
        using var command = db.Command(
            """
            WITH RECURSIVE came(Id, FromAgencyId, ToAgencyId, MovedOn) AS (
              SELECT Id, FromAgencyId, ToAgencyId, MovedOn FROM PartMoves
              WHERE PlanId = $plan AND Code = $code AND ToAgencyId = $agency
              UNION SELECT m.Id, m.FromAgencyId, m.ToAgencyId, m.MovedOn FROM PartMoves m JOIN came c
              ON m.ToAgencyId = c.FromAgencyId AND m.Id < c.Id WHERE m.PlanId = $plan AND m.Code = $code)
            SELECT FromAgencyId, ToAgencyId, MovedOn FROM came ORDER BY Id DESC
            """,
            ("$plan", key.Plan.Value),
            ("$code", key.Code.Value),
            ("$agency", key.Agency.Value)
        );
        using var row = command.ExecuteReader();
        var moves = new List<PartMove>();
        while (row.Read())
            moves.Add(
                new PartMove(
                    new AgencyId(row.GetString(0)),
                    new AgencyId(row.GetString(1)),
                    DateOnly.ParseExact(row.GetString(2), "yyyy-MM-dd", CultureInfo.InvariantCulture)
                )
            );
        return moves;
    }

    /// <summary>Moves a part; where the receiver has one in the same assignment the two become one.</summary>
    internal static PartKey Move(TienDoDb db, Work work, AgencyId to, WorkRules rules)
    {
        var (from, target) = (work.Key, work.Key with { Agency = to });
        if (WorkShelf.Find(db, target) is { } there)
            Join(db, work, there, rules);
        else
            MakeParts.Insert(db, work.Part with { Agency = to });
        foreach (var table in TablesOfParts(db))
            Follow(db, table, from, to);
        foreach (var table in (string[])["InstanceStates", "PartStates", "Parts"])
            Run(db, $"DELETE FROM {table} WHERE PlanId = $plan AND Code = $code AND AgencyId = $from", from, to);
        using var keep = db.Command(
            """
            INSERT INTO PartMoves (PlanId, Code, FromAgencyId, ToAgencyId, At, MovedOn)
            VALUES ($plan, $code, $from, $to, $at, $on)
            """,
            ("$plan", from.Plan.Value),
            ("$code", from.Code.Value),
            ("$from", from.Agency.Value),
            ("$to", to.Value),
            ("$at", TienDoDb.UtcText.Text(db.Now)),
            ("$on", VietnamDay.Of(db.Now).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        );
        keep.ExecuteNonQuery();
        return target;
    }

    /// <summary>
    /// The work that comes is open, so what the receiver had completed of its own does not complete it; and who leads is not done
    /// because who helps was.
    /// </summary>
    private static void Join(TienDoDb db, Work moving, Work there, WorkRules rules)
    {
        var comesAsLead = moving.Part.Role == AgencyRole.Lead && there.Part.Role != AgencyRole.Lead;
        if (comesAsLead)
            Run(
                db,
                "UPDATE Parts SET Role = 'Lead' WHERE PlanId = $plan AND Code = $code AND AgencyId = $to",
                moving.Key,
                there.Part.Agency
            );
        var helped = there.Part.Role == AgencyRole.Lead && moving.Part.Role != AgencyRole.Lead;
        var setAside =
            helped ? moving
            : comesAsLead || rules.StateOf(there, VietnamDay.Of(db.Now)).IsCompleted ? there
            : null;
        foreach (var update in setAside?.Updates ?? [])
        {
            using var insert = db.Command(
                "INSERT INTO SetAsideUpdates (UpdateId, At) VALUES ($update, $at) ON CONFLICT DO NOTHING",
                ("$update", update.Id),
                ("$at", TienDoDb.UtcText.Text(db.Now))
            );
            insert.ExecuteNonQuery();
        }
    }

    /// <summary>Every table whose rows lie under a part, also those of features that come later.</summary>
    private static List<string> TablesOfParts(TienDoDb db)
    {
        using var command = db.Command(
            """
            SELECT DISTINCT t.name FROM sqlite_master t JOIN pragma_foreign_key_list(t.name) f
            WHERE t.type = 'table' AND f."table" = 'Parts' ORDER BY t.name
            """
        );
        using var row = command.ExecuteReader();
        var tables = new List<string>();
        while (row.Read())
            tables.Add(row.GetString(0));
        return tables;
    }

    /// <summary>What is there twice, such as one file sent for both parts, is there once afterwards.</summary>
    private static void Follow(TienDoDb db, string table, PartKey from, AgencyId to)
    {
        const string which = "WHERE PlanId = $plan AND Code = $code AND AgencyId = $from";
        Run(db, $"UPDATE OR IGNORE {table} SET AgencyId = $to {which}", from, to);
        Run(db, $"DELETE FROM {table} {which}", from, to);
    }

    private static bool Exists(TienDoDb db, PartKey key)
    {
        using var find = db.Command(
            "SELECT 1 FROM Parts WHERE PlanId = $plan AND Code = $code AND AgencyId = $agency",
            ("$plan", key.Plan.Value),
            ("$code", key.Code.Value),
            ("$agency", key.Agency.Value)
        );
        return find.ExecuteScalar() is not null;
    }

    private static void Run(TienDoDb db, string sql, PartKey from, AgencyId to)
    {
        using var command = db.Command(
            sql,
            ("$plan", from.Plan.Value),
            ("$code", from.Code.Value),
            ("$from", from.Agency.Value),
            ("$to", to.Value)
        );
        command.ExecuteNonQuery();
    }
}
