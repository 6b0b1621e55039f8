using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using TienDo.Agencies;
using TienDo.App.Storage;
using TienDo.Assignments;
using TienDo.Progress;

namespace TienDo.App.Progress;

/// <summary>What a list is asked for; what is null or empty is not limited.</summary>
/// <param name="Starred">Only what a leader has starred.</param>
/// <param name="Waiting">Only parts that wait for a word: an update to verify, "not ours" or more time to decide.</param>
/// <param name="DueFrom">First day on which the present deadline may lie; work without a day is then left out.</param>
/// <param name="Section">A group of tasks of the plan, by its path.</param>
/// <param name="Dated">Only what has a day, only what has none.</param>
/// <param name="ByTerm">Each instance of recurring work is a row of its own; always so where days are asked for.</param>
public sealed record PartFilter(
    IReadOnlyCollection<AgencyId>? Agencies = null,
    string? PlanSlug = null,
    IReadOnlyCollection<AssignmentState>? States = null,
    AgencyRole? Role = null,
    AskedWords? Words = null,
    WaitsFor? Waiting = null,
    bool Returned = false,
    bool Starred = false,
    DateOnly? DueFrom = null,
    DateOnly? DueTo = null,
    string? Section = null,
    bool? Dated = null,
    bool ByTerm = false
)
{
    /// <summary>What the condition is put to: parts by their state as a whole, or their terms.</summary>
    internal string Source => ByTerm || DueFrom is not null || DueTo is not null ? "Terms" : "PartStates";

    /// <summary>The condition on <see cref="Source"/>, as "s", with its values.</summary>
    internal string Where(SqliteCommand command)
    {
        var where = new StringBuilder("1");
        string Put(string name, object value)
        {
            command.Parameters.AddWithValue(name, value);
            return name;
        }
        if (Agencies is { } agencies)
            where
                .Append(" AND s.AgencyId IN (")
                .AppendJoin(',', agencies.Select((agency, at) => Put($"$agency{at}", agency.Value)))
                .Append(')');
        if (States is { Count: > 0 } states)
            where
                .Append(" AND s.Press IN (")
                .AppendJoin(',', states.Select((state, at) => Put($"$state{at}", Pressing.Of(state))))
                .Append(')');
        if (PlanSlug is { Length: > 0 } slug)
            where.Append(" AND s.PlanId = (SELECT Id FROM Plans WHERE Slug = ").Append(Put("$slug", slug)).Append(')');
        if (Role is { } role)
            where.Append(" AND s.Role = ").Append(Put("$role", role.ToString()));
        if (DueFrom is { } from)
            where.Append(" AND s.DueKey >= ").Append(Put("$dueFrom", Iso(from)));
        if (DueTo is { } to)
            where.Append(" AND s.DueKey <= ").Append(Put("$dueTo", Iso(to)));
        // "9999" stands for no day; whoever names a first day does not mean it.
        if ((Dated ?? (DueFrom is null ? null : (bool?)true)) is { } isDated)
            where.Append(isDated ? " AND s.DueKey < '9999'" : " AND s.DueKey = '9999'");
        if (Starred)
            where.Append(" AND (s.PlanId, s.Code) IN (SELECT t.PlanId, t.Code FROM Stars t)");
        if (Returned)
            where.Append(" AND s.Returned = 1");
        if (Waiting is { } waiting)
            where.Append(" AND s.Waits = 1").Append(Word(waiting));
        if (Section is { Length: > 0 } section)
            where
                .Append(" AND (s.PlanId, s.Code) IN (SELECT a.PlanId, a.Code FROM Assignments a WHERE a.SectionPath = ")
                .Append(Put("$section", section))
                .Append(')');
        if (Words is { } words)
            where.Append(" AND ").Append(words.Where(Put));
        return where.ToString();
    }

    private static string Word(WaitsFor waiting)
    {
        if (waiting == WaitsFor.Anybody)
            return "";
        var extension = $"""
            EXISTS (SELECT 1 FROM DeadlineExtensions e WHERE e.PlanId = s.PlanId AND e.Code = s.Code
              AND e.AgencyId = s.AgencyId AND e.Decider = '{waiting}'
              AND NOT EXISTS (SELECT 1 FROM ExtensionDecisions d WHERE d.ExtensionId = e.Id))
            """;
        return waiting == WaitsFor.ProvincialLeader
            ? $" AND s.OpenExtension = 1 AND {extension}"
            // What waits and asks for no more time waits for the standing agency, which most of it does.
            : $"""
                 AND (s.OpenExtension = 0 OR s.TakenUp IS 'NotOurs' OR {extension} OR EXISTS (
                  SELECT 1 FROM Updates u WHERE u.PlanId = s.PlanId AND u.Code = s.Code AND u.AgencyId = s.AgencyId
                  AND NOT EXISTS (SELECT 1 FROM Verdicts v WHERE v.UpdateId = u.Id)
                  AND NOT EXISTS (SELECT 1 FROM SetAsideUpdates o WHERE o.UpdateId = u.Id)))
                """;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Whose word work waits for.</summary>
public enum WaitsFor
{
    Anybody,

    /// <summary>Cơ quan thường trực: updates, "not ours", and more time up to what the policy leaves to it.</summary>
    StandingAgency,

    /// <summary>Lãnh đạo UBND tỉnh: more time than that.</summary>
    ProvincialLeader,
}

/// <summary>What presses most comes first; the numbers stand in the database too (PartTableSchema).</summary>
public static class Pressing
{
    /// <summary>States in that order.</summary>
    public static IReadOnlyList<AssignmentState> Order { get; } =
    [
        AssignmentState.Overdue,
        AssignmentState.RoutineSilent,
        AssignmentState.NoEvidence,
        AssignmentState.DueSoon,
        AssignmentState.InTime,
        AssignmentState.RoutineAlive,
        AssignmentState.WaitingForTrigger,
        AssignmentState.Suspended,
        AssignmentState.CompletedLate,
        AssignmentState.CompletedOnTime,
    ];

    internal static int Of(AssignmentState state)
    {
        for (var at = 0; at < Order.Count; at++)
        {
            if (Order[at] == state)
                return at;
        }
        throw new ArgumentOutOfRangeException(nameof(state));
    }
}
