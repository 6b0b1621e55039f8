using System.Globalization;
using Microsoft.Data.Sqlite;
using TienDo.App.Storage;
using TienDo.Progress;

namespace TienDo.App.Progress;

/// <summary>
/// Trạng thái từng kỳ của việc định kỳ as a table, written with <see cref="PartStates"/>: what falls due in a month is asked of
/// instances, of which a part has many. The view Terms holds both: these, and the parts that have one term.
/// </summary>
internal sealed class InstanceStates : IDisposable
{
    private static readonly string[] Columns =
    [
        "State",
        "OriginalDueOn",
        "DueOn",
        "EffectiveDueOn",
        "DaysLeft",
        "DaysLate",
        "CompletedOn",
        "AwaitsVerification",
        "LastUpdateOn",
        "Evidences",
    ];

    private readonly SqliteCommand _find;

    private readonly SqliteCommand _put;

    private readonly SqliteCommand _drop;

    public InstanceStates(TienDoDb db)
    {
        const string part = "PlanId = $plan AND Code = $code AND AgencyId = $agency";
        var columns = string.Join(", ", Columns);
        _find = db.Command($"SELECT Instance, {columns} FROM InstanceStates WHERE {part}");
        _drop = db.Command($"DELETE FROM InstanceStates WHERE {part} AND Instance = $instance");
        _put = db.Command(
            $"INSERT OR REPLACE INTO InstanceStates (PlanId, Code, AgencyId, Instance, {columns}) "
                + $"VALUES ($plan, $code, $agency, $instance, ${string.Join(", $", Columns)})"
        );
    }

    /// <summary>Only what differs is written: most instances were done long ago, and stay as they are.</summary>
    public void Write(Work work, IReadOnlyList<ComputedState> instances)
    {
        var before = Standing(work.Key);
        foreach (var instance in instances)
        {
            var now = Row(work, instance);
            if (before.Remove(instance.Instance!, out var stood) && stood.SequenceEqual(now))
                continue;
            Ask(_put, work.Key, instance.Instance);
            for (var at = 0; at < Columns.Length; at++)
                _put.Parameters.AddWithValue("$" + Columns[at], now[at] ?? DBNull.Value);
            _put.ExecuteNonQuery();
        }
        foreach (var gone in before.Keys)
        {
            Ask(_drop, work.Key, gone);
            _drop.ExecuteNonQuery();
        }
    }

    public void Dispose()
    {
        _find.Dispose();
        _put.Dispose();
        _drop.Dispose();
    }

    private Dictionary<string, object?[]> Standing(PartKey key)
    {
        Ask(_find, key, null);
        using var row = _find.ExecuteReader();
        var all = new Dictionary<string, object?[]>(StringComparer.Ordinal);
        while (row.Read())
        {
            var values = new object?[Columns.Length];
            for (var at = 0; at < values.Length; at++)
                values[at] = row.IsDBNull(at + 1) ? null : row.GetValue(at + 1);
            all[row.GetString(0)] = values;
        }
        return all;
    }

    /// <summary>In the order of <see cref="Columns"/>, of the types that come back from the database.</summary>
    private static object?[] Row(Work work, ComputedState state)
    {
        var sent = work.Updates.Where(update => !update.IsSetAside && update.Instance == state.Instance).ToArray();
        return
        [
            state.State.ToString(),
            Text(state.OriginalDueOn),
            Text(state.DueOn),
            Text(state.EffectiveDueOn),
            (long?)state.DaysLeft,
            (long?)state.DaysLate,
            Text(state.CompletedOn),
            state.AwaitsVerification ? 1L : 0L,
            sent.Length > 0 ? Text(sent[^1].SentOn) : null,
            (long)sent.Sum(static update => update.Evidences.Count),
        ];
    }

    private static void Ask(SqliteCommand command, PartKey key, string? instance)
    {
        command.Parameters.Clear();
        command.Parameters.AddWithValue("$plan", key.Plan.Value);
        command.Parameters.AddWithValue("$code", key.Code.Value);
        command.Parameters.AddWithValue("$agency", key.Agency.Value);
        if (instance is not null)
            command.Parameters.AddWithValue("$instance", instance);
    }

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
