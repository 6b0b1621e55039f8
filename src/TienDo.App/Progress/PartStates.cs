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
    private const string Put = """
        INSERT OR REPLACE INTO PartStates (PlanId, Code, AgencyId, Role, AsOf, State, Instance, OriginalDueOn, DueOn,
          EffectiveDueOn, DaysLeft, DaysLate, CompletedOn, AwaitsVerification, SilentSince, TakenUp, PersonInCharge,
          LastUpdateOn, Returned, OpenExtension, Evidences, Ordinal)
        VALUES ($plan, $code, $agency, $role, $asOf, $state, $instance, $original, $due, $effective, $left, $late,
          $completed, $awaits, $silent, $taken, $person, $last, $returned, $extension, $evidences, $ordinal)
        """;

    internal static void RefreshPart(TienDoDb db, PartKey key, WorkRules rules)
    {
        if (WorkShelf.Find(db, key) is { } work)
            Write(db, [work], rules);
    }

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

    private static int Write(TienDoDb db, IReadOnlyList<Work> works, WorkRules rules) =>
        Write(db, works, rules, VietnamDay.Of(db.Now));

    /// <summary>Brings the rows of these parts to a day; the daily round writes all of them.</summary>
    internal static int Write(TienDoDb db, IReadOnlyList<Work> works, WorkRules rules, DateOnly today)
    {
        using var put = db.Command(Put);
        foreach (var work in works)
        {
            var state = rules.StateOf(work, today);
            put.Parameters.Clear();
            void Set(string name, object? value) => put.Parameters.AddWithValue(name, value ?? DBNull.Value);
            Set("$plan", work.Part.PlanId.Value);
            Set("$code", work.Part.Code.Value);
            Set("$agency", work.Part.Agency.Value);
            Set("$role", work.Part.Role.ToString());
            Set("$asOf", Text(today));
            Set("$state", state.State.ToString());
            Set("$instance", state.Instance);
            Set("$original", Text(state.OriginalDueOn));
            Set("$due", Text(state.DueOn));
            Set("$effective", Text(state.EffectiveDueOn));
            Set("$left", state.DaysLeft);
            Set("$late", state.DaysLate);
            Set("$completed", Text(state.CompletedOn));
            Set("$awaits", state.AwaitsVerification);
            Set("$silent", state.SilentSince);
            Set("$taken", work.LastAnswer);
            Set("$person", (work.Answer as TakingUp.Acknowledged)?.PersonInCharge);
            Set("$last", Text(work.LastUpdate?.SentOn));
            Set("$returned", work.IsReturned);
            Set("$extension", work.Extensions.Any(static extension => extension.Request.IsOpen));
            Set("$ordinal", work.Assignment.Ordinal);
            Set("$evidences", work.Updates.Sum(static update => update.Evidences.Count));
            put.ExecuteNonQuery();
        }
        return works.Count;
    }

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
