using TienDo.App.Drafts;
using TienDo.Documents.Drafting;
using TienDo.Documents.Reading;
using TienDo.Language;

namespace TienDo.App.Intake;

/// <summary>Kết quả tiếp nhận.</summary>
public abstract record IntakeOutcome
{
    private IntakeOutcome() { }

    /// <summary>A new draft waits for review.</summary>
    public sealed record Stored(DraftId Id, PlanDraft Draft) : IntakeOutcome
    {
        /// <summary>What the reader converted or left out, for a person to know.</summary>
        public IReadOnlyList<ReadingNote> Notes { get; init; } = [];
    }

    /// <summary>Nothing was stored.</summary>
    public sealed record Refused(Refusal Refusal) : IntakeOutcome;

    /// <summary>The same file is under review already; nothing was stored.</summary>
    public sealed record AlreadyUnderReview(DraftId Id) : IntakeOutcome;

    /// <summary>The same file, or a document of the same number and issuer, is an adopted plan; nothing was stored.</summary>
    public sealed record AlreadyAdopted(string PlanSlug) : IntakeOutcome;
}

/// <summary>Where a long intake stands.</summary>
public enum IntakeStage
{
    Receiving,
    Reading,
    Recognising,
    Storing,
}

/// <param name="Done">Pages read so far.</param>
/// <param name="Total">0 when it is not known beforehand.</param>
public sealed record IntakeProgress(IntakeStage Stage, int Done, int Total);
