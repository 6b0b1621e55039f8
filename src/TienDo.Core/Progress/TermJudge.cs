using TienDo.Time;

namespace TienDo.Progress;

/// <summary>The state of one term (or of work without a date), from facts already known on the day.</summary>
internal sealed class TermJudge(
    DateOnly asOf,
    WorkingCalendar calendar,
    StatePolicy policy,
    IReadOnlyList<string> deliverables
)
{
    /// <param name="updates">Those of this term, by the day they were sent.</param>
    /// <param name="extensions">Those of this term, by the day they were decided.</param>
    public ComputedState Term(
        DateOnly start,
        DateOnly original,
        IReadOnlyList<UpdateFact> updates,
        IReadOnlyList<GrantedExtension> extensions
    )
    {
        var due = extensions.Count > 0 ? extensions[^1].NewDueOn : original;
        // A plan issued in March may set a day in February: nobody is late before being told.
        var effective = calendar.EffectiveDay(due < start ? start : due);
        var pending = updates.Where(IsPending).ToArray();
        var dated = new ComputedState(AssignmentState.InTime)
        {
            OriginalDueOn = original,
            DueOn = due,
            EffectiveDueOn = effective,
        };
        if (CompletedOn(updates) is { } done)
            return dated with
            {
                State = done <= effective ? AssignmentState.CompletedOnTime : AssignmentState.CompletedLate,
                CompletedOn = done,
                DaysLate = done <= effective ? null : done.DayNumber - effective.DayNumber,
            };
        var open = dated with
        {
            AwaitsVerification = pending.Length > 0,
            DaysLeft = asOf <= effective ? effective.DayNumber - asOf.DayNumber : null,
        };
        // Whoever sent evidence in time is not late because somebody else has not read it yet.
        if (pending.Any(claim => claim.SentOn <= effective))
            return open;
        if (asOf > effective)
            return open with { State = AssignmentState.Overdue, DaysLate = asOf.DayNumber - effective.DayNumber };
        if (IsClaimedWithoutEvidence(updates, pending))
            return open with { State = AssignmentState.NoEvidence };
        return policy.IsDueSoon(start, effective, asOf) ? open with { State = AssignmentState.DueSoon } : open;
    }

    /// <summary>Work that has no day yet may still be finished.</summary>
    public ComputedState WithoutDate(
        AssignmentState otherwise,
        IReadOnlyList<UpdateFact> updates,
        string? silentSince = null
    )
    {
        if (CompletedOn(updates) is { } done)
            return new ComputedState(AssignmentState.CompletedOnTime) { CompletedOn = done };
        var pending = updates.Where(IsPending).ToArray();
        if (IsClaimedWithoutEvidence(updates, pending))
            return new ComputedState(AssignmentState.NoEvidence);
        return new ComputedState(otherwise) { AwaitsVerification = pending.Length > 0, SilentSince = silentSince };
    }

    /// <summary>The day of the first accepted claim by which accepted evidence covers every named deliverable.</summary>
    private DateOnly? CompletedOn(IReadOnlyList<UpdateFact> updates)
    {
        var missing = deliverables.Count > 1 ? new HashSet<string>(deliverables, StringComparer.Ordinal) : [];
        foreach (var update in updates.Where(static update => update.Verdict is { Accepted: true }))
        {
            foreach (var evidence in update.Evidences)
                missing.Remove(evidence.Covers ?? "");
            if (update is { ClaimsCompletion: true, Evidences.Count: > 0 } && missing.Count == 0)
                return update.SentOn;
        }
        return null;
    }

    private static bool IsPending(UpdateFact update) =>
        update is { ClaimsCompletion: true, Evidences.Count: > 0, Verdict: null };

    /// <summary>Said to be done, not returned, and neither shown nor about to be looked at.</summary>
    private static bool IsClaimedWithoutEvidence(IReadOnlyList<UpdateFact> updates, UpdateFact[] pending) =>
        pending.Length == 0
        && updates.Any(static update => update is { ClaimsCompletion: true, Verdict: not { Accepted: false } });
}
