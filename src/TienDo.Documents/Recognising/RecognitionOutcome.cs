using TienDo.Documents.Drafting;
using TienDo.Documents.Reading;

namespace TienDo.Documents.Recognising;

/// <summary>Kết quả nhận dạng: a draft, or a refusal that says what was missing.</summary>
public abstract record RecognitionOutcome
{
    private RecognitionOutcome() { }

    public sealed record Recognised(PlanDraft Draft) : RecognitionOutcome;

    public sealed record Refused(ReadingRefusal Refusal) : RecognitionOutcome;
}
