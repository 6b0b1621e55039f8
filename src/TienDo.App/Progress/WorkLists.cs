using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using TienDo.Agencies;
using TienDo.App.Storage;
using TienDo.Assignments;
using TienDo.Plans;
using TienDo.Progress;

namespace TienDo.App.Progress;

/// <summary>One part in a list.</summary>
/// <param name="Written">The deadline as the document writes it.</param>
public sealed record PartLine(
    string PlanSlug,
    string? PlanNumber,
    PartKey Key,
    AgencyRole Role,
    string Text,
    string? Written,
    ComputedState State,
    string? TakenUp,
    string? PersonInCharge,
    DateOnly? LastUpdateOn,
    bool IsReturned,
    bool HasOpenExtension,
    int Evidences
);

/// <summary>What a list is asked for; what is null or empty is not limited.</summary>
/// <param name="Starred">Only what a leader has starred.</param>
/// <param name="Waiting">Only parts that wait for the standing agency: an update to verify, "not ours" or more time to decide.</param>
public sealed record PartFilter(
    IReadOnlyCollection<AgencyId>? Agencies = null,
    string? PlanSlug = null,
    IReadOnlyCollection<AssignmentState>? States = null,
    AgencyRole? Role = null,
    string? Words = null,
    bool Waiting = false,
    bool Returned = false,
    bool Starred = false
);

/// <summary>Danh sách phần việc, read from the computed states.</summary>
public static class WorkLists
{
    private const string Joined = """
        FROM PartStates s JOIN Assignments a ON a.PlanId = s.PlanId AND a.Code = s.Code JOIN Plans p ON p.Id = s.PlanId
        """;

    /// <summary>Parts in the order of what presses most: late first, then by the day they are due.</summary>
    public static IReadOnlyList<PartLine> List(TienDoDb db, PartFilter filter, int skip, int take)
    {
        using var command = Command(
            db,
            filter,
            """
            SELECT p.Slug, p.Number, s.PlanId, s.Code, s.AgencyId, s.Role, a.Text, a.Deadline_Raw, s.State, s.Instance,
              s.OriginalDueOn, s.DueOn, s.EffectiveDueOn, s.DaysLeft, s.DaysLate, s.CompletedOn, s.AwaitsVerification,
              s.SilentSince, s.TakenUp, s.PersonInCharge, s.LastUpdateOn, s.Returned, s.OpenExtension, s.Evidences
            """,
            """
            ORDER BY CASE s.State WHEN 'Overdue' THEN 0 WHEN 'RoutineSilent' THEN 1 WHEN 'NoEvidence' THEN 2 WHEN 'DueSoon' THEN 3
              WHEN 'InTime' THEN 4 WHEN 'RoutineAlive' THEN 5 WHEN 'WaitingForTrigger' THEN 6 WHEN 'Suspended' THEN 7 ELSE 8 END,
              s.EffectiveDueOn IS NULL, s.EffectiveDueOn, s.PlanId, a.Ordinal, s.AgencyId LIMIT $take OFFSET $skip
            """
        );
        command.Parameters.AddWithValue("$take", take);
        command.Parameters.AddWithValue("$skip", skip);
        using var row = command.ExecuteReader();
        var lines = new List<PartLine>();
        while (row.Read())
            lines.Add(Line(row));
        return lines;
    }

    public static IReadOnlyDictionary<AssignmentState, int> Counts(TienDoDb db, PartFilter filter)
    {
        using var command = Command(db, filter, "SELECT s.State, COUNT(*)", "GROUP BY s.State");
        using var row = command.ExecuteReader();
        var counts = new Dictionary<AssignmentState, int>();
        while (row.Read())
            counts[Enum.Parse<AssignmentState>(row.GetString(0))] = row.GetInt32(1);
        return counts;
    }

    /// <summary>The four groups over the leading parts that a filter leaves.</summary>
    public static FourWayPartition Partition(TienDoDb db, PartFilter filter)
    {
        using var command = Command(
            db,
            filter with
            {
                Role = AgencyRole.Lead,
            },
            "SELECT s.State, s.EffectiveDueOn IS NOT NULL, COUNT(*)",
            "GROUP BY 1, 2"
        );
        using var row = command.ExecuteReader();
        var states = new List<ComputedState>();
        while (row.Read())
            states.AddRange(
                Enumerable.Repeat(
                    new ComputedState(Enum.Parse<AssignmentState>(row.GetString(0)))
                    {
                        EffectiveDueOn = row.GetBoolean(1) ? DateOnly.MinValue : null,
                    },
                    row.GetInt32(2)
                )
            );
        return FourWayPartition.Of(states);
    }

    private static PartLine Line(SqliteDataReader row)
    {
        string? Text(int at) => row.IsDBNull(at) ? null : row.GetString(at);
        int? Number(int at) => row.IsDBNull(at) ? null : row.GetInt32(at);
        DateOnly? Day(int at) =>
            row.IsDBNull(at)
                ? null
                : DateOnly.ParseExact(row.GetString(at), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new PartLine(
            row.GetString(0),
            Text(1),
            new PartKey(
                new PlanId(row.GetInt32(2)),
                new AssignmentCode(row.GetString(3)),
                new AgencyId(row.GetString(4))
            ),
            Enum.Parse<AgencyRole>(row.GetString(5)),
            row.GetString(6),
            Text(7),
            new ComputedState(Enum.Parse<AssignmentState>(row.GetString(8)))
            {
                Instance = Text(9),
                OriginalDueOn = Day(10),
                DueOn = Day(11),
                EffectiveDueOn = Day(12),
                DaysLeft = Number(13),
                DaysLate = Number(14),
                CompletedOn = Day(15),
                AwaitsVerification = row.GetBoolean(16),
                SilentSince = Text(17),
            },
            Text(18),
            Text(19),
            Day(20),
            row.GetBoolean(21),
            row.GetBoolean(22),
            row.GetInt32(23)
        );
    }

    private static SqliteCommand Command(TienDoDb db, PartFilter filter, string select, string tail)
    {
        var where = new StringBuilder("1");
        var command = db.Command("");
        string Put(string name, object value)
        {
            command.Parameters.AddWithValue(name, value);
            return name;
        }
        if (filter.Agencies is { } agencies)
            where
                .Append(" AND s.AgencyId IN (")
                .AppendJoin(',', agencies.Select((agency, at) => Put($"$agency{at}", agency.Value)))
                .Append(')');
        if (filter.States is { Count: > 0 } states)
            where
                .Append(" AND s.State IN (")
                .AppendJoin(',', states.Select((state, at) => Put($"$state{at}", state.ToString())))
                .Append(')');
        if (filter.PlanSlug is { Length: > 0 } slug)
            where.Append(" AND p.Slug = ").Append(Put("$slug", slug));
        if (filter.Role is { } role)
            where.Append(" AND s.Role = ").Append(Put("$role", role.ToString()));
        if (filter.Starred)
            where.Append(" AND EXISTS (SELECT 1 FROM Stars t WHERE t.PlanId = s.PlanId AND t.Code = s.Code)");
        if (filter.Returned)
            where.Append(" AND s.Returned = 1");
        if (filter.Waiting)
            where.Append(
                """
                 AND (s.OpenExtension = 1 OR s.TakenUp = 'NotOurs' OR EXISTS (SELECT 1 FROM Updates u
                  LEFT JOIN Verdicts v ON v.UpdateId = u.Id
                  WHERE u.PlanId = s.PlanId AND u.Code = s.Code AND u.AgencyId = s.AgencyId AND v.UpdateId IS NULL))
                """
            );
        if (filter.Words is { Length: > 0 } words)
            where
                .Append(" AND (a.Text LIKE ")
                .Append(
                    Put(
                        "$words",
                        "%"
                            + words
                                .Replace("\\", @"\\", StringComparison.Ordinal)
                                .Replace("%", "\\%", StringComparison.Ordinal)
                                .Replace("_", "\\_", StringComparison.Ordinal)
                            + "%"
                    )
                )
                .Append(" ESCAPE '\\' OR s.Code = ")
                .Append(Put("$exact", words))
                .Append(')');
#pragma warning disable CA2100 // put together from the literals above
        command.CommandText = $"{select} {Joined} WHERE {where} {tail}";
#pragma warning restore CA2100
        return command;
    }
}
