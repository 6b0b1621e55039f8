using System.Globalization;
using System.Text.Json;
using TienDo.Agencies;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Assignments;
using TienDo.Documents.Writing.Sheets;
using TienDo.Progress;

namespace TienDo.App.OfflineTables;

/// <summary>Xuất bảng nhiệm vụ: the parts of a filter, with what may be written beside them while there is no line.</summary>
public static class ExportParts
{
    /// <summary>As many as are taken back.</summary>
    public const int MostRows = 19_000;

    /// <param name="words">The words for roles, instances and states in the person's language.</param>
    public static EditableTable Run(
        TienDoDb db,
        PartFilter filter,
        PartArrangement how,
        AgencyDirectory agencies,
        string title,
        Func<AgencyRole, string> role,
        Func<string, string> period,
        Func<ComputedState, string> words
    )
    {
        ArgumentNullException.ThrowIfNull(how);
        ArgumentNullException.ThrowIfNull(agencies);
        ArgumentNullException.ThrowIfNull(role);
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(words);
        var page = PartTable.Page(db, filter, how, agencies, 0, MostRows);
        var versions = RowVersions.All(db);
        var deliverables = Deliverables(db);
        return AssignmentTable.Of(
            title,
            page.Blocks.SelectMany(static block => block.Lines)
                .Select(line => new AssignmentTableRow(
                    new RowKey(
                        line.Key.Plan.Value,
                        line.Key.Code.Value,
                        line.Key.Agency.Value,
                        line.State.Instance,
                        RowVersions.Text(versions.GetValueOrDefault(line.Key))
                    ),
                    line.PlanNumber ?? "",
                    line.Text,
                    deliverables.GetValueOrDefault((line.Key.Plan.Value, line.Key.Code.Value), ""),
                    agencies.Find(line.Key.Agency)?.Name ?? line.Key.Agency.Value,
                    role(line.Role),
                    line.State.Instance is { } instance ? period(instance) : "",
                    line.State.OriginalDueOn,
                    // The day that the state is counted from, as the table on the screen shows it.
                    line.State.EffectiveDueOn,
                    words(line.State)
                ))
        );
    }

    private static Dictionary<(int, string), string> Deliverables(TienDoDb db)
    {
        using var command = db.Command("SELECT PlanId, Code, Deliverables FROM Assignments WHERE Deliverables <> '[]'");
        using var row = command.ExecuteReader();
        var all = new Dictionary<(int, string), string>();
        while (row.Read())
            all[(row.GetInt32(0), row.GetString(1))] = string.Join(
                "; ",
                JsonSerializer.Deserialize<string[]>(row.GetString(2)) ?? []
            );
        return all;
    }
}

/// <summary>The version of a row: the last update of its part, so that two people on one part are told.</summary>
internal static class RowVersions
{
    public static string Text(long lastUpdate) => string.Create(CultureInfo.InvariantCulture, $"v{lastUpdate}");

    public static string Of(Work work) => Text(work.LastUpdate?.Id ?? 0);

    public static Dictionary<PartKey, long> All(TienDoDb db)
    {
        using var command = db.Command("SELECT PlanId, Code, AgencyId, MAX(Id) FROM Updates GROUP BY 1, 2, 3");
        using var row = command.ExecuteReader();
        var all = new Dictionary<PartKey, long>();
        while (row.Read())
            all[
                new PartKey(
                    new TienDo.Plans.PlanId(row.GetInt32(0)),
                    new AssignmentCode(row.GetString(1)),
                    new AgencyId(row.GetString(2))
                )
            ] = row.GetInt64(3);
        return all;
    }
}
