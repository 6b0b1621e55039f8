using System.Globalization;
using TienDo.App.Storage;
using TienDo.Plans;
using TienDo.Progress;
using TienDo.Time;

namespace TienDo.App.Progress;

/// <summary>
/// Trạng thái từng phần việc as a table to list from: what <see cref="StateRule"/> says of the facts as of a day. Each
/// change of a part writes its row again in the same transaction; a new day writes all.
/// </summary>
public static class PartStates
{
    /// <summary>Columns of what the facts say; the days that pass are not among them.</summary>
    private static readonly string[] Facts =
    [
        "Role",
        "State",
        "Instance",
        "AlsoOverdue",
        "OriginalDueOn",
        "DueOn",
        "EffectiveDueOn",
        "CompletedOn",
        "AwaitsVerification",
        "SilentSince",
        "TakenUp",
        "PersonInCharge",
        "LastUpdateOn",
        "Returned",
        "OpenExtension",
        "Waits",
        "Evidences",
        "Ordinal",
    ];

    private static readonly string[] Days = ["AsOf", "DaysLeft", "DaysLate"];

    private static readonly string[] Key = ["PlanId", "Code", "AgencyId"];

    /// <summary>On most days most parts only grow a day older, which touches no index but that of the day.</summary>
    private static readonly string GrowOlder =
        $"UPDATE PartStates SET {Each(Days, "{0} = ${0}", ", ")} WHERE {Each(Key, "{0} = ${0}", " AND ")} AND {Each(Facts, "{0} IS ${0}", " AND ")}";

    private static readonly string Put =
        $"INSERT OR REPLACE INTO PartStates ({Each([.. Key, .. Days, .. Facts], "{0}", ", ")}) VALUES ({Each([.. Key, .. Days, .. Facts], "${0}", ", ")})";

    internal static void RefreshPart(TienDoDb db, PartKey key, WorkRules rules)
    {
        if (WorkShelf.Find(db, key) is { } work)
            Refresh(db, work, rules);
    }

    /// <summary>Of a part whose facts are at hand as they stand now.</summary>
    internal static void Refresh(TienDoDb db, Work work, WorkRules rules) => Write(db, [work], rules);

    internal static void RefreshAssignment(TienDoDb db, PartKey key, WorkRules rules) =>
        Write(db, WorkShelf.OfAssignment(db, key.Plan, key.Code), rules);

    internal static void RefreshPlan(TienDoDb db, PlanId plan, WorkRules rules) =>
        Write(db, WorkShelf.OfPlan(db, plan), rules);

    /// <summary>Brings every row to today; nothing is done when they already are. Returns how many parts there are.</summary>
    public static int BringToToday(Store store, WorkRules rules)
    {
        ArgumentNullException.ThrowIfNull(store);
        var isNeeded = store.Ask(db =>
        {
            using var stale = db.Command(
                "SELECT EXISTS (SELECT 1 FROM PartStates WHERE AsOf < $today OR AsOf > $today)",
                ("$today", Text(VietnamDay.Of(db.Now)))
            );
            return Convert.ToInt64(stale.ExecuteScalar(), CultureInfo.InvariantCulture) == 1;
        });
        return isNeeded ? store.Change(db => Write(db, WorkShelf.All(db), rules)) : 0;
    }

    private static int Write(TienDoDb db, IReadOnlyList<Work> works, WorkRules rules)
    {
        var today = VietnamDay.Of(db.Now);
        return Write(db, [.. works.Select(work => rules.Standing(work, today))], today);
    }

    /// <summary>Brings the rows of these parts to a day; the daily round writes all of them.</summary>
    internal static int Write(TienDoDb db, IReadOnlyList<StandingWork> works, DateOnly today)
    {
        using var instances = new InstanceStates(db);
        using var put = db.Command(Put);
        using var growOlder = db.Command(GrowOlder);
        foreach (var standing in works)
        {
            var (work, state) = standing;
            put.Parameters.Clear();
            growOlder.Parameters.Clear();
            void Set(string column, object? value)
            {
                put.Parameters.AddWithValue("$" + column, value ?? DBNull.Value);
                growOlder.Parameters.AddWithValue("$" + column, value ?? DBNull.Value);
            }
            Set("PlanId", work.Part.PlanId.Value);
            Set("Code", work.Part.Code.Value);
            Set("AgencyId", work.Part.Agency.Value);
            Set("Role", work.Part.Role.ToString());
            Set("AsOf", Text(today));
            Set("State", state.State.ToString());
            Set("Instance", state.Instance);
            Set("AlsoOverdue", state.AlsoOverdue);
            Set("OriginalDueOn", Text(state.OriginalDueOn));
            Set("DueOn", Text(state.DueOn));
            Set("EffectiveDueOn", Text(state.EffectiveDueOn));
            Set("DaysLeft", state.DaysLeft);
            Set("DaysLate", state.DaysLate);
            Set("CompletedOn", Text(state.CompletedOn));
            Set("AwaitsVerification", state.AwaitsVerification);
            Set("SilentSince", state.SilentSince);
            Set("TakenUp", work.LastAnswer);
            Set("PersonInCharge", (work.Answer as TakingUp.Acknowledged)?.PersonInCharge);
            Set("LastUpdateOn", Text(work.LastUpdate?.SentOn));
            Set("Returned", work.IsReturned);
            Set("OpenExtension", work.HasOpenExtension);
            Set("Waits", work.WaitsForAnswer);
            Set("Evidences", work.Updates.Sum(static update => update.Evidences.Count));
            Set("Ordinal", work.Assignment.Ordinal);
            if (growOlder.ExecuteNonQuery() == 0)
                put.ExecuteNonQuery();
            if (state.Instance is not null)
                instances.Write(work, standing.Instances);
        }
        return works.Count;
    }

    private static string Each(string[] columns, string form, string between) =>
        string.Join(between, columns.Select(column => form.Replace("{0}", column, StringComparison.Ordinal)));

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
