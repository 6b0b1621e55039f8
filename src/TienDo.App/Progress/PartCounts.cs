using System.Globalization;
using Microsoft.Data.Sqlite;
using TienDo.App.Storage;
using TienDo.Progress;

namespace TienDo.App.Progress;

/// <summary>By what parts are put together and counted.</summary>
public enum PartGrouping
{
    None,
    Agency,
    Plan,
    State,

    /// <summary>Month of the present deadline; each instance of recurring work has its own.</summary>
    Month,

    /// <summary>Day of the present deadline; each instance of recurring work has its own.</summary>
    Day,

    /// <summary>Group of tasks of the plan (nhóm nhiệm vụ, giải pháp).</summary>
    Section,
}

/// <summary>Một nhóm with how its parts stand.</summary>
/// <param name="Key">Agency, plan by its slug, state by its name, "2026-06", or path of the section; "" where there is none.</param>
/// <param name="Four">The four groups over all parts counted here.</param>
public sealed record PartGroup(string Key, IReadOnlyDictionary<AssignmentState, int> ByState, FourWayPartition Four)
{
    public int Total => ByState.Values.Sum();
}

/// <summary>Đếm phần việc: each question is counted once until anything changes.</summary>
public static class PartCounts
{
    public static IReadOnlyList<PartGroup> Group(TienDoDb db, PartFilter filter, PartGrouping by)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(filter);
        filter = PartTable.Asked(filter, by);
        using var command = db.Command("");
        var (key, joined) = KeyOf(by);
#pragma warning disable CA2100 // put together from literals
        command.CommandText = $"""
            SELECT {key}, s.Press, s.DueKey < '9999', COUNT(*) FROM {filter.Source} s {joined}
            WHERE {filter.Where(command)} GROUP BY 1, 2, 3
            """;
#pragma warning restore CA2100
        return Remembered.Of<IReadOnlyList<PartGroup>>(db, Remembered.Question(command), () => Count(command));
    }

    /// <summary>Everything a filter leaves, as one group; null where it leaves nothing.</summary>
    public static PartGroup? Whole(TienDoDb db, PartFilter filter) =>
        Group(db, filter, PartGrouping.None) is [var whole, ..] ? whole : null;

    private static List<PartGroup> Count(SqliteCommand command)
    {
        using var row = command.ExecuteReader();
        var groups = new List<PartGroup>();
        string? current = null;
        var states = new Dictionary<AssignmentState, int>();
        var (onTime, late, inTime, overdue, undated, suspended) = (0, 0, 0, 0, 0, 0);
        void Close()
        {
            if (current is null)
                return;
            groups.Add(
                new PartGroup(current, states, new FourWayPartition(onTime, late, inTime, overdue, undated, suspended))
            );
            states = [];
            (onTime, late, inTime, overdue, undated, suspended) = (0, 0, 0, 0, 0, 0);
        }
        while (row.Read())
        {
            var key = row.IsDBNull(0) ? "" : Convert.ToString(row.GetValue(0), CultureInfo.InvariantCulture)!;
            if (key != current)
                Close();
            current = key;
            var (state, dated, count) = (Pressing.Order[row.GetInt32(1)], row.GetBoolean(2), row.GetInt32(3));
            states[state] = states.GetValueOrDefault(state) + count;
            if (state == AssignmentState.Suspended)
                suspended += count;
            else if (!dated)
                undated += count;
            else if (state == AssignmentState.CompletedOnTime)
                onTime += count;
            else if (state == AssignmentState.CompletedLate)
                late += count;
            else if (state == AssignmentState.Overdue)
                overdue += count;
            else
                inTime += count;
        }
        Close();
        return groups;
    }

    private static (string Key, string Joined) KeyOf(PartGrouping by) =>
        by switch
        {
            PartGrouping.Agency => ("s.AgencyId", ""),
            PartGrouping.Plan => ("p.Slug", "JOIN Plans p ON p.Id = s.PlanId"),
            PartGrouping.State => ("s.State", ""),
            PartGrouping.Day => ("s.DueKey", ""),
            PartGrouping.Month => ("substr(s.DueKey, 1, 7)", ""),
            PartGrouping.Section => ("a.SectionPath", "JOIN Assignments a ON a.PlanId = s.PlanId AND a.Code = s.Code"),
            _ => ("''", ""),
        };
}
