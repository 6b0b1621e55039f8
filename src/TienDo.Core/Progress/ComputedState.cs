namespace TienDo.Progress;

/// <summary>Trạng thái đã tính: what <see cref="StateRule"/> says of a work record as of a day.</summary>
public sealed record ComputedState(AssignmentState State)
{
    /// <summary>For recurring work: the key of the instance this state is of.</summary>
    public string? Instance { get; init; }

    /// <summary>For recurring work: how many other instances are overdue and wait for nobody else.</summary>
    public int AlsoOverdue { get; init; }

    /// <summary>The nominal last day as first set; kept for ever.</summary>
    public DateOnly? OriginalDueOn { get; init; }

    /// <summary>The nominal last day after extensions.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary><see cref="DueOn"/> moved to a working day (Civil Code 2015 Art. 148(5)); never before the work began.</summary>
    public DateOnly? EffectiveDueOn { get; init; }

    /// <summary>Calendar days from the day asked for to <see cref="EffectiveDueOn"/>; only while the work is open and not late.</summary>
    public int? DaysLeft { get; init; }

    /// <summary>Calendar days after <see cref="EffectiveDueOn"/>: up to the day asked for, or to the completion.</summary>
    public int? DaysLate { get; init; }

    /// <summary>The day on which the accepted claim was sent.</summary>
    public DateOnly? CompletedOn { get; init; }

    /// <summary>A claim with evidence lies with the standing agency.</summary>
    public bool AwaitsVerification { get; init; }

    /// <summary>For silent routine work: the first whole quarter without a sign, "2026-Q2".</summary>
    public string? SilentSince { get; init; }

    public bool IsCompleted => State is AssignmentState.CompletedOnTime or AssignmentState.CompletedLate;

    /// <summary>Whether somebody is still expected to do something.</summary>
    public bool IsOpen => !IsCompleted && State is not AssignmentState.Suspended;
}
