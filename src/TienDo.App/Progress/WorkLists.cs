using System.Globalization;
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

/// <summary>By what a list is sorted.</summary>
public enum PartOrder
{
    /// <summary>What presses most first: late, then by the day it is due.</summary>
    Pressing,
    Code,
    Title,
    Due,
    State,
    Evidence,
    LastUpdate,
    Person,

    /// <summary>By the names of agencies, which the database does not know: sorted as groups.</summary>
    Agency,
}

/// <summary>Danh sách phần việc, read from the computed states.</summary>
public static class WorkLists
{
    private const string Usual = "s.Press, s.DueKey, s.PlanId, s.Ordinal, s.AgencyId";

    /// <summary>What <see cref="Line"/> reads, in its order.</summary>
    private const string Columns = """
        p.Slug, p.Number, s.PlanId, s.Code, s.AgencyId, s.Role, a.Text, a.Deadline_Raw, s.State, s.Instance,
        s.OriginalDueOn, s.DueOn, s.EffectiveDueOn, s.DaysLeft, s.DaysLate, s.CompletedOn, s.AwaitsVerification,
        s.SilentSince, s.TakenUp, s.PersonInCharge, s.LastUpdateOn, s.Returned, s.OpenExtension, s.Evidences, s.AlsoOverdue
        """;

    /// <summary>Parts in an order; only those of the page are joined with what is shown of them.</summary>
    public static IReadOnlyList<PartLine> List(
        TienDoDb db,
        PartFilter filter,
        int skip,
        int take,
        PartOrder by = PartOrder.Pressing,
        bool descending = false
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(filter);
        using var command = db.Command("", ("$take", take), ("$skip", skip));
        var order = Order(by, descending);
        var joined = by == PartOrder.Title ? "JOIN Assignments a ON a.PlanId = s.PlanId AND a.Code = s.Code" : "";
#pragma warning disable CA2100 // put together from literals
        command.CommandText = $"""
            SELECT {Columns}
            FROM (SELECT s.* FROM {filter.Source} s {joined} WHERE {filter.Where(command)}
              ORDER BY {order} LIMIT $take OFFSET $skip) s
            JOIN Assignments a ON a.PlanId = s.PlanId AND a.Code = s.Code JOIN Plans p ON p.Id = s.PlanId
            ORDER BY {order}
            """;
#pragma warning restore CA2100
        using var row = command.ExecuteReader();
        var lines = new List<PartLine>();
        while (row.Read())
            lines.Add(Line(row));
        return lines;
    }

    /// <summary>
    /// What presses most with the parts of one assignment that are in one state put together: the one that is behind longest or
    /// due first, and how many there are.
    /// </summary>
    public static IReadOnlyList<(PartLine Line, int Parts)> Together(TienDoDb db, PartFilter filter, int take)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(filter);
        using var command = db.Command("", ("$take", take));
#pragma warning disable CA2100 // put together from literals
        // The agency is that of the row with the least key: SQLite takes bare columns from the row that MIN came from.
        command.CommandText = $"""
            SELECT {Columns}, g.Parts
            FROM (SELECT s.PlanId, s.Code, s.AgencyId, COUNT(*) AS Parts, 
                MIN(s.Press || substr(s.DueKey || '-99-99', 1, 10) || COALESCE(s.SilentSince, '') || s.AgencyId) AS Foremost
              FROM PartStates s WHERE {filter.Where(command)} GROUP BY s.PlanId, s.Ordinal, s.Code, s.Press
              ORDER BY substr(Foremost, 1, 11), s.PlanId, s.Ordinal LIMIT $take) g
            JOIN PartStates s ON s.PlanId = g.PlanId AND s.Code = g.Code AND s.AgencyId = g.AgencyId
            JOIN Assignments a ON a.PlanId = s.PlanId AND a.Code = s.Code JOIN Plans p ON p.Id = s.PlanId
            ORDER BY {Usual}
            """;
#pragma warning restore CA2100
        return Remembered.Of<IReadOnlyList<(PartLine, int)>>(db, Remembered.Question(command), () => Groups(command));
    }

    /// <summary>
    /// By day, with the terms of one assignment that stand alike put together: the one completed last, and how many there are.
    /// </summary>
    public static IReadOnlyList<(PartLine Line, int Parts)> Alike(TienDoDb db, PartFilter filter, int skip, int take)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(filter);
        using var command = db.Command("", ("$take", take), ("$skip", skip));
#pragma warning disable CA2100 // put together from literals
        // SQLite takes bare columns from the row that MAX came from.
        command.CommandText = $"""
            SELECT {Columns}, s.Parts
            FROM (SELECT s.*, COUNT(*) AS Parts, MAX(COALESCE(s.CompletedOn, '') || s.AgencyId)
              {AlikeGroups(filter, command)}
              ORDER BY s.DueKey, s.Press, s.PlanId, s.Ordinal LIMIT $take OFFSET $skip) s
            JOIN Assignments a ON a.PlanId = s.PlanId AND a.Code = s.Code JOIN Plans p ON p.Id = s.PlanId
            ORDER BY {Order(PartOrder.Due, false)}
            """;
#pragma warning restore CA2100
        return Remembered.Of<IReadOnlyList<(PartLine, int)>>(db, Remembered.Question(command), () => Groups(command));
    }

    /// <summary>How many lines <see cref="Alike"/> has in all.</summary>
    public static int CountAlike(TienDoDb db, PartFilter filter)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(filter);
        using var command = db.Command("");
#pragma warning disable CA2100 // put together from literals
        command.CommandText = $"SELECT COUNT(*) FROM (SELECT 1 {AlikeGroups(filter, command)})";
#pragma warning restore CA2100
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static string AlikeGroups(PartFilter filter, SqliteCommand command) =>
        $"FROM Terms s WHERE {filter.Where(command)} "
        + "GROUP BY s.DueKey, s.Press, s.PlanId, s.Ordinal, s.Code, s.Instance, s.OriginalDueOn, s.DueOn";

    public static IReadOnlyDictionary<AssignmentState, int> Counts(TienDoDb db, PartFilter filter)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(filter);
        using var command = db.Command("");
#pragma warning disable CA2100 // put together from literals
        command.CommandText =
            $"SELECT s.Press, COUNT(*) FROM {filter.Source} s WHERE {filter.Where(command)} GROUP BY s.Press";
#pragma warning restore CA2100
        using var row = command.ExecuteReader();
        var counts = new Dictionary<AssignmentState, int>();
        while (row.Read())
            counts[Pressing.Order[row.GetInt32(0)]] = row.GetInt32(1);
        return counts;
    }

    /// <summary>The four groups over the leading parts that a filter leaves.</summary>
    public static FourWayPartition Partition(TienDoDb db, PartFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var led = filter with { Role = AgencyRole.Lead };
        return PartCounts
            .Group(db, led, PartGrouping.None)
            .Select(static group => group.Four)
            .SingleOrDefault(new FourWayPartition(0, 0, 0, 0));
    }

    private static string Order(PartOrder by, bool descending)
    {
        var down = descending ? " DESC" : "";
        return by switch
        {
            PartOrder.Code => $"s.PlanId{down}, s.Ordinal{down}, s.AgencyId{down}",
            PartOrder.Title => $"a.Text{down}, {Usual}",
            PartOrder.Due => $"s.DueKey{down}, s.Press{down}, s.PlanId{down}, s.Ordinal{down}, s.AgencyId{down}",
            PartOrder.Evidence => $"s.Evidences{down}, {Usual}",
            PartOrder.LastUpdate => $"s.LastUpdateOn{down}, {Usual}",
            PartOrder.Person => $"s.PersonInCharge IS NULL, s.PersonInCharge{down}, {Usual}",
            _ when descending => "s.Press DESC, s.DueKey DESC, s.PlanId DESC, s.Ordinal DESC, s.AgencyId DESC",
            _ => Usual,
        };
    }

    private static List<(PartLine Line, int Parts)> Groups(SqliteCommand command)
    {
        using var row = command.ExecuteReader();
        var lines = new List<(PartLine, int)>();
        while (row.Read())
            lines.Add((Line(row), row.GetInt32(25)));
        return lines;
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
                AlsoOverdue = row.GetInt32(24),
            },
            Text(18),
            Text(19),
            Day(20),
            row.GetBoolean(21),
            row.GetBoolean(22),
            row.GetInt32(23)
        );
    }
}
