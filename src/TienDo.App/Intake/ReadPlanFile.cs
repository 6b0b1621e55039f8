using TienDo.Documents.Drafting;
using TienDo.Documents.Reading;
using TienDo.Documents.Recognising;
using TienDo.Language;

namespace TienDo.App.Intake;

/// <summary>What reading a file gave: its source and what was understood of it, or why not.</summary>
public abstract record PlanFileOutcome
{
    private PlanFileOutcome() { }

    public sealed record Read(SourceDocument Source, PlanDraft Draft) : PlanFileOutcome;

    public sealed record Refused(Refusal Refusal) : PlanFileOutcome;
}

/// <summary>Đọc tệp kế hoạch: bytes to draft; stores nothing.</summary>
public static class ReadPlanFile
{
    public static PlanFileOutcome Run(
        Stream content,
        string? fileName,
        ReadingKnowledge knowledge,
        IProgress<IntakeProgress>? progress = null,
        CancellationToken ct = default
    )
    {
        progress?.Report(new IntakeProgress(IntakeStage.Reading, 0, 0));
        var reading = DocumentReader.Read(content, fileName, ReadingLimits.Default, Counting(progress), ct);
        if (reading is not ReadingOutcome.Read(var source))
            return new PlanFileOutcome.Refused(Named(((ReadingOutcome.Refused)reading).Refusal));
        progress?.Report(new IntakeProgress(IntakeStage.Recognising, source.PageCount, source.PageCount));
        var recognition = PlanReader.Read(source, knowledge);
        return recognition is RecognitionOutcome.Recognised(var draft)
            ? new PlanFileOutcome.Read(source, draft)
            : new PlanFileOutcome.Refused(Named(((RecognitionOutcome.Refused)recognition).Refusal));
    }

    private static Pages? Counting(IProgress<IntakeProgress>? progress) =>
        progress is null ? null : new Pages(progress);

    private sealed class Pages(IProgress<IntakeProgress> progress) : IProgress<PagesRead>
    {
        public void Report(PagesRead value) =>
            progress.Report(new IntakeProgress(IntakeStage.Reading, value.Done, value.Total));
    }

    private static Refusal Named(ReadingRefusal refusal) => new(refusal.Name, refusal.Vietnamese, refusal.English);
}
