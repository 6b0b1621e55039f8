using TienDo.Language;

namespace TienDo.App.DailyRounds;

/// <summary>What came of a round.</summary>
public abstract record RoundOutcome
{
    private RoundOutcome() { }

    /// <param name="Days">How many days were gone over, missed ones included.</param>
    public sealed record Held(int Days, int Parts, int Reminders, int Digests) : RoundOutcome;

    public sealed record AlreadyHeld(DateOnly Day) : RoundOutcome;

    public sealed record Refused(Refusal Refusal) : RoundOutcome;
}
