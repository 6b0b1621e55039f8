using System.Text.Json;
using TienDo.Policies;
using TienDo.Progress;

namespace TienDo.Reminders;

/// <summary>
/// Thang đôn đốc (data/policies/escalation.json): who hears of it, and how sternly, as the days pass. One rung at a time, and
/// each after the distance the ladder promises, even when the program stood still for a month.
/// </summary>
/// <param name="Dated">Rungs around a due day, earliest first.</param>
/// <param name="Silent">Rungs after routine work fell silent, earliest first.</param>
/// <param name="HoldsForExtensions">Whether nobody above the focal person hears of it while more time, asked for in time, is undecided.</param>
public sealed record EscalationLadder(
    IReadOnlyList<EscalationStep> Dated,
    IReadOnlyList<EscalationStep> Silent,
    bool HoldsForExtensions = false
)
{
    /// <summary>Reads data/policies/escalation.json; throws <see cref="FormatException"/> saying what is wrong.</summary>
    public static PolicyBook<EscalationLadder> Parse(string json) =>
        PolicyBook<EscalationLadder>.Parse(
            json,
            static edition => new EscalationLadder(
                Steps(edition, "dated"),
                Steps(edition, "silent"),
                edition.TryGetProperty("holdWhileExtensionIsAskedInTime", out var holds) && holds.GetBoolean()
            )
        );

    /// <summary>The reminder that is due on a day, if any; asking again after it was sent gives none.</summary>
    /// <param name="waitsForExtension">More time was asked for in time and is not decided.</param>
    public Reminder? Next(
        ComputedState now,
        DateOnly asOf,
        IEnumerable<SentReminder> sent,
        bool waitsForExtension = false
    )
    {
        if (Standing(now) is not { } standing)
            return null;
        var (rungs, from) = standing;
        var earlier = sent.Where(one => one.For == from && one.Instance == now.Instance)
            .OrderBy(static one => one.Days)
            .LastOrDefault();
        var reached = rungs
            .Where(step =>
                asOf.DayNumber - from.DayNumber >= step.Days
                && (earlier is null || step.Days > earlier.Days)
                && (step.To == ReminderRecipient.FocalPerson || !(waitsForExtension && HoldsForExtensions))
            )
            .ToArray();
        if (reached.Length == 0)
            return null;
        // A later word to the same person says all that the earlier one would have said.
        var next = reached.TakeWhile(step => step.To == reached[0].To).Last();
        return earlier is not null && IsTooEarly(next, earlier, rungs, asOf)
            ? null
            : new Reminder(next, from, now.Instance);
    }

    /// <summary>The day the rungs count from; null where nobody is waited for.</summary>
    public DateOnly? CountsFrom(ComputedState now) => Standing(now)?.From;

    /// <summary>Nobody is gone over before having had the days that lie between the two rungs.</summary>
    private static bool IsTooEarly(
        EscalationStep next,
        SentReminder earlier,
        IReadOnlyList<EscalationStep> rungs,
        DateOnly asOf
    ) =>
        !rungs.Any(step => step.Days == earlier.Days && step.To == next.To)
        && asOf.DayNumber - earlier.SentOn.DayNumber < next.Days - earlier.Days;

    /// <summary>Which rungs apply and from which day they count; none where nobody is waited for.</summary>
    private (IReadOnlyList<EscalationStep> Rungs, DateOnly From)? Standing(ComputedState now) =>
        now switch
        {
            { State: AssignmentState.RoutineSilent, SilentSince: { } quarter } => (Silent, FirstDayOfSilence(quarter)),
            // Whoever has sent evidence waits for the standing agency, not the other way round.
            { AwaitsVerification: true } => null,
            {
                State: AssignmentState.InTime
                    or AssignmentState.DueSoon
                    or AssignmentState.NoEvidence
                    or AssignmentState.Overdue,
                EffectiveDueOn: { } due
            } => (Dated, due),
            _ => null,
        };

    private static DateOnly FirstDayOfSilence(string quarter)
    {
        var year = int.Parse(quarter.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture);
        return new DateOnly(year, 1, 1).AddMonths(3 * (quarter[^1] - '0'));
    }

    private static EscalationStep[] Steps(JsonElement edition, string name) =>
        [
            .. edition
                .GetProperty(name)
                .EnumerateArray()
                .Select(static step => new EscalationStep(
                    step.Count("days", least: -3_650),
                    step.Name<ReminderRecipient>("to"),
                    step.Name<Sternness>("sternness")
                ))
                .OrderBy(static step => step.Days),
        ];
}
