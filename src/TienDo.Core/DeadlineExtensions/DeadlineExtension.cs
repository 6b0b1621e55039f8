using TienDo.Assignments;
using TienDo.Language;
using TienDo.Progress;

namespace TienDo.DeadlineExtensions;

/// <summary>Gia hạn: a request for more time with what became of it. The original deadline stays known whatever is decided.</summary>
/// <param name="Instance">For recurring work, the instance it is for.</param>
/// <param name="AskedBy">Id of the person.</param>
/// <param name="NewDueOn">The nominal last day asked for.</param>
public sealed record DeadlineExtension(
    AssignmentPart Part,
    string? Instance,
    string AskedBy,
    DateOnly AskedOn,
    DateOnly NewDueOn,
    string Reason,
    ExtensionDecision? Decision
)
{
    public bool IsOpen => Decision is null;

    /// <summary>Sent on or before the day it is about, and not decided on a day: whoever asked in time waits for somebody else.</summary>
    public bool WaitsInTime(ComputedState now, DateOnly on) =>
        AskedOn <= on
        && AskedOn <= now.EffectiveDueOn
        && Instance == now.Instance
        && (Decision is null || Decision.On > on);

    public bool IsGranted => Decision is { Granted: true };
}

/// <summary>Quyết định về gia hạn.</summary>
/// <param name="By">Id of the person.</param>
public sealed record ExtensionDecision(bool Granted, DateOnly On, string By, string? Words);

/// <summary>Trả lời cho đề nghị gia hạn: who decides it, or why it cannot be asked.</summary>
public abstract record ExtensionAnswer
{
    private ExtensionAnswer() { }

    /// <param name="TotalDays">Calendar days from the original nominal due day to the one asked for.</param>
    public sealed record MayBeDecidedBy(ExtensionDecider Decider, int TotalDays) : ExtensionAnswer;

    public sealed record Refused(IReadOnlyList<FieldRefusal> Refusals) : ExtensionAnswer;
}
