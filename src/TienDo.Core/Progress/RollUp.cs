using TienDo.Assignments;

namespace TienDo.Progress;

/// <summary>
/// Tổng hợp: parts are counted from the best to the worst until the rule has what it needs; the state of the part with which
/// it is reached is the state of the whole. So under "all" the worst part decides, under "80 %" the worst fifth may be spared.
/// Of recurring work each instance has its result; as with one part, the one missed longest speaks for the whole.
/// </summary>
public static class RollUp
{
    public static RolledUp Of(RollUpRule rule, IReadOnlyList<PartState> parts)
    {
        RolledUp[] instances =
        [
            .. parts
                .SelectMany(static part => part.Instances)
                .GroupBy(static instance => instance.Instance, StringComparer.Ordinal)
                .OrderBy(static all => all.Key, StringComparer.Ordinal)
                .Select(all => One(rule, [.. parts.SelectMany(part => At(part, all.Key))])),
        ];
        if (instances.Length == 0)
            return One(rule, parts);
        var missed = instances
            .Where(static one => one is { State: AssignmentState.Overdue, Deciding.Computed.AwaitsVerification: false })
            .ToArray();
        var whole = missed.FirstOrDefault(
            instances.FirstOrDefault(static one => one.State == AssignmentState.Overdue, instances[^1])
        );
        if (missed.Length > 1 && whole.Deciding is { } deciding)
            whole = whole with
            {
                Deciding = deciding with { Computed = deciding.Computed with { AlsoOverdue = missed.Length - 1 } },
            };
        return whole with { Instances = instances };
    }

    private static IEnumerable<PartState> At(PartState part, string? instance) =>
        part.Instances.Where(one => one.Instance == instance).Select(one => part with { Computed = one });

    private static RolledUp One(RollUpRule rule, IReadOnlyList<PartState> parts)
    {
        // Cooperating agencies answer for their own duty; they do not hold up the whole where somebody leads.
        var leading = parts.Where(static part => part.Role == AgencyRole.Lead).ToArray();
        var asked = leading.Length > 0 ? leading : [.. parts];
        var counted = asked
            .Where(static part => part.Computed.State != AssignmentState.Suspended)
            .OrderBy(static part => Severity(part.Computed.State))
            .ThenBy(static part => part.Computed.DaysLate ?? 0)
            .ThenByDescending(static part => part.Computed.DaysLeft ?? 0)
            .ToArray();
        if (counted.Length == 0)
        {
            var resting = asked.Length > 0 ? AssignmentState.Suspended : AssignmentState.InTime;
            return new RolledUp(resting, asked.FirstOrDefault(), 0, 0, 0, 0);
        }
        var weights = counted.Select(part => rule.WeightOf(part.Agency)).ToArray();
        // Weights that are all nothing say nothing: every part counts once.
        if (weights.Sum() == 0)
            Array.Fill(weights, 1);
        var needed = weights.Sum() * rule.NeededPercent / 100;
        var done = counted.Zip(weights).Where(static pair => pair.First.Computed.IsCompleted).ToArray();
        var deciding = Reaching(counted, weights, needed);
        return new RolledUp(
            deciding.Computed.State,
            deciding,
            done.Length,
            counted.Length,
            done.Sum(static pair => pair.Second),
            weights.Sum()
        );
    }

    private static PartState Reaching(PartState[] fromBest, decimal[] weights, decimal needed)
    {
        var reached = 0m;
        for (var at = 0; at < fromBest.Length; at++)
        {
            reached += weights[at];
            if (weights[at] > 0 && reached >= needed)
                return fromBest[at];
        }
        return fromBest[^1];
    }

    private static int Severity(AssignmentState state) =>
        state switch
        {
            AssignmentState.CompletedOnTime => 0,
            AssignmentState.CompletedLate => 1,
            AssignmentState.RoutineAlive => 2,
            AssignmentState.InTime => 3,
            AssignmentState.WaitingForTrigger => 4,
            AssignmentState.DueSoon => 5,
            AssignmentState.NoEvidence => 6,
            AssignmentState.RoutineSilent => 7,
            AssignmentState.Overdue => 8,
            AssignmentState.Suspended => 9,
        };
}
