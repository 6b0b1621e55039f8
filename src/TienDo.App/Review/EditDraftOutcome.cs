using TienDo.Language;

namespace TienDo.App.Review;

/// <summary>What came of an act of a reviewer.</summary>
public abstract record EditDraftOutcome
{
    private EditDraftOutcome() { }

    /// <param name="Entry">The entry a reader should be shown next.</param>
    /// <param name="Ordinal">Names the act for taking it back; 0 when nothing needed to change.</param>
    public sealed record Done(int Version, string Entry, int Ordinal) : EditDraftOutcome;

    /// <param name="Field">The field the sentence belongs beside, if it belongs to one.</param>
    public sealed record Refused(Refusal Refusal, string? Field = null) : EditDraftOutcome;

    /// <summary>The same entry was changed since the reviewer saw it. Nothing was written; what was typed is the caller's.</summary>
    public sealed record SomeoneElseHasJustChangedThis(int CurrentVersion, string By, DateTimeOffset At)
        : EditDraftOutcome;

    /// <summary>The draft was adopted or discarded, or never existed.</summary>
    public sealed record NoLongerOpen : EditDraftOutcome;
}
