using TienDo.App.Intake;
using TienDo.Documents.Drafting;
using TienDo.Documents.Reading;
using TienDo.Documents.Recognising;

namespace TienDo.Bench.Accuracy;

/// <summary>The reader as users get it: file in, draft out, with the province's agencies and calendar.</summary>
internal static class ReadAsShipped
{
    private static readonly ReadingKnowledge Province = Knowledge.Load();

    /// <returns>The draft and the lines it was read from, or the refusal's sentence.</returns>
    public static (PlanDraft? Draft, IReadOnlyList<string> Lines, string? Refusal) Of(string path)
    {
        using var file = File.OpenRead(path);
        if (DocumentReader.Read(file, Path.GetFileName(path), ReadingLimits.Default) is not ReadingOutcome.Read read)
            return (null, [], "the file was refused");
        IReadOnlyList<string> lines = [.. read.Document.Lines.Select(line => line.Text)];
        return PlanReader.Read(read.Document, Province) switch
        {
            RecognitionOutcome.Recognised recognised => (recognised.Draft, lines, null),
            RecognitionOutcome.Refused refused => (null, lines, refused.Refusal.English),
            _ => throw new InvalidOperationException("an outcome is read or refused"),
        };
    }
}
