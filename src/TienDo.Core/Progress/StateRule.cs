using TienDo.Time;

namespace TienDo.Progress;

/// <summary>Cách tính trạng thái: from the facts known on a day to the one state of the work on that day.</summary>
public static class StateRule
{
    public static ComputedState AsOf(WorkRecord record, DateOnly asOf, WorkingCalendar calendar, StatePolicy policy) =>
        WithInstances(record, asOf, calendar, policy).Whole;

    /// <summary>The state, and of recurring work that of each instance up to the current one, oldest first.</summary>
    public static (ComputedState Whole, IReadOnlyList<ComputedState> Instances) WithInstances(
        WorkRecord record,
        DateOnly asOf,
        WorkingCalendar calendar,
        StatePolicy policy
    )
    {
        var known = KnownFacts.On(record, asOf);
        var judge = new TermJudge(asOf, calendar, policy, known.Deliverables);
        IReadOnlyList<ComputedState> instances = known.Deadline is Deadline.Every recurring
            ? Instances(known, recurring, judge, asOf)
            : [];
        var state = known.Deadline switch
        {
            Deadline.ByEndOf by => judge.Term(known.StartsOn, by.Last, known.Updates, known.Extensions),
            Deadline.Every => Whole(instances) ?? Routine(known, judge, asOf),
            Deadline.After => known.Trigger is { } trigger
                ? judge.Term(
                    Later(known.StartsOn, trigger.IssuedOn ?? trigger.RegisteredOn),
                    trigger.DueOn,
                    known.Updates,
                    known.Extensions
                )
                : judge.WithoutDate(AssignmentState.WaitingForTrigger, known.Updates),
            _ => Routine(known, judge, asOf),
        };
        return (Paused(state, known, asOf), [.. instances.Select(one => Paused(one, known, asOf))]);
    }

    /// <summary>Recurring work: the state of one instance, whatever the others do; of other work, or without a key, the whole.</summary>
    public static ComputedState OfInstance(
        WorkRecord record,
        string? instance,
        DateOnly asOf,
        WorkingCalendar calendar,
        StatePolicy policy
    ) =>
        Instances(record, asOf, calendar, policy)
            .FirstOrDefault(state => instance is not null && state.Instance == instance)
        ?? AsOf(record, asOf, calendar, policy);

    /// <summary>Recurring work: the state of each instance up to the current one, oldest first; empty for other work.</summary>
    public static IReadOnlyList<ComputedState> Instances(
        WorkRecord record,
        DateOnly asOf,
        WorkingCalendar calendar,
        StatePolicy policy
    ) => record.Deadline is Deadline.Every ? WithInstances(record, asOf, calendar, policy).Instances : [];

    private static IReadOnlyList<ComputedState> Instances(
        WorkRecord known,
        Deadline.Every every,
        TermJudge judge,
        DateOnly asOf
    ) =>
        [
            .. Occurrences
                .Of(every, known.StartsOn, asOf)
                .Select(occurrence =>
                    judge.Term(
                        occurrence.Period.From,
                        occurrence.DueOn,
                        [.. known.Updates.Where(update => Belongs(update.Instance, update.SentOn, occurrence))],
                        [.. known.Extensions.Where(grant => Belongs(grant.Instance, grant.DecidedOn, occurrence))]
                    ) with
                    {
                        Instance = occurrence.Key,
                    }
                ),
        ];

    /// <summary>
    /// What has been missed longest comes first, before what only waits to be verified; otherwise the instance that runs now.
    /// </summary>
    private static ComputedState? Whole(IReadOnlyList<ComputedState> instances)
    {
        var missed = instances
            .Where(static one => one is { State: AssignmentState.Overdue, AwaitsVerification: false })
            .ToArray();
        return missed.Length > 0
            ? missed[0] with
            {
                AlsoOverdue = missed.Length - 1,
            }
            : instances.FirstOrDefault(static instance => instance.State == AssignmentState.Overdue)
                ?? (instances.Count > 0 ? instances[^1] : null);
    }

    private static bool Belongs(string? instance, DateOnly day, Occurrence occurrence) =>
        instance is null ? occurrence.Period.Contains(day) : instance == occurrence.Key;

    private static ComputedState Routine(WorkRecord known, TermJudge judge, DateOnly asOf)
    {
        var beat = Heartbeat.Of(known, asOf);
        return known.Deadline is Deadline.Unstated
            ? judge.WithoutDate(beat.State, known.Updates, beat.SilentSince)
            : beat;
    }

    private static ComputedState Paused(ComputedState state, WorkRecord known, DateOnly asOf) =>
        state.IsCompleted || !known.Suspensions.Any(suspension => suspension.HoldsOn(asOf))
            ? state
            : state with
            {
                State = AssignmentState.Suspended,
                AlsoOverdue = 0,
                DaysLeft = null,
                DaysLate = null,
                SilentSince = null,
            };

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
