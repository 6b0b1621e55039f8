using System.Diagnostics;
using System.Globalization;
using System.Text;
using TienDo.Documents.Reading;

namespace TienDo.Bench.Reading;

/// <summary>How long reading takes, how it grows with length, and what memory it needs at most.</summary>
public static class Speed
{
    private const int Runs = 3;

    /// <param name="recognise">What is made of a document once read; its time is printed beside.</param>
    public static int Run(Action<SourceDocument>? recognise = null)
    {
        var text = Measure("100-page text", Encoding.UTF8.GetBytes(SampleFiles.PlanText(100)), recognise);
        var word = Measure("100-page DOCX, 60 tables", SampleFiles.PlanDocx(100, 60), recognise);
        var peak = PeakMegabytes();
        var longText = Measure("1,000-page text", Encoding.UTF8.GetBytes(SampleFiles.PlanText(1_000)), recognise);
        var ratio = longText.Best / text.Best;
        Console.WriteLine(Line($"ten times the length: {ratio:F1} times the time (at most 12)"));
        Console.WriteLine(Line($"peak working set: {peak} MB (at most 300); {PeakMegabytes()} MB after 1,000 pages"));
        var met = text.First < 1_000 && word.First < 2_000 && ratio <= 12 && peak < 300;
        Console.WriteLine(met ? "all targets met" : "TARGETS MISSED (100-page text < 1 s, DOCX < 2 s)");
        return met ? 0 : 1;
    }

    private static long PeakMegabytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / (1024 * 1024);
    }

    /// <returns>The first run, which a person waits for after start with compiling included, and the best.</returns>
    private static (double First, double Best) Measure(string name, byte[] content, Action<SourceDocument>? recognise)
    {
        var reading = new double[Runs];
        var whole = new double[Runs];
        SourceDocument? document = null;
        for (var run = 0; run < Runs; run++)
        {
            var clock = Stopwatch.StartNew();
            using var stream = new MemoryStream(content, writable: false);
            if (DocumentReader.Read(stream, null, ReadingLimits.Default) is not ReadingOutcome.Read read)
                throw new InvalidOperationException($"{name} was refused");
            document = read.Document;
            reading[run] = clock.Elapsed.TotalMilliseconds;
            recognise?.Invoke(document);
            whole[run] = clock.Elapsed.TotalMilliseconds;
        }
        Console.WriteLine(
            Line(
                $"{name} ({content.Length / 1024} KB, {document!.Lines.Count} lines, {document.Tables.Count} tables): read first {reading[0]:F0} ms, then {reading.Min():F0} ms; with recognising first {whole[0]:F0} ms, then {whole.Min():F0} ms"
            )
        );
        return (whole[0], whole.Min());
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
