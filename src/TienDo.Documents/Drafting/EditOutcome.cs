using TienDo.Language;

namespace TienDo.Documents.Drafting;

/// <summary>Kết quả sửa: the draft as it stands now, or a named refusal that changed nothing.</summary>
public abstract record EditOutcome
{
    private EditOutcome() { }

    /// <param name="Entry">The entry a reader should be shown next.</param>
    public sealed record Done(PlanDraft Draft, string Entry) : EditOutcome;

    /// <param name="Field">The JSON property the sentence belongs beside; null when it is about the whole act.</param>
    public sealed record Refused(Refusal Refusal, string? Field = null) : EditOutcome;
}
