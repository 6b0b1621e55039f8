using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using TienDo.Documents.Reading;

namespace TienDo.Bench.Reading;

/// <summary>Feeds damaged files to the readers: no exception may escape, no bound may be passed.</summary>
public static class Fuzz
{
    private static readonly ReadingLimits Limits = ReadingLimits.Default with
    {
        MaxExpandedBytes = 64L * 1024 * 1024,
        MaxCharacters = 4_000_000,
        MaxTime = TimeSpan.FromSeconds(5),
    };

    /// <summary>Sound files of every format that is read inside the process.</summary>
    public static IReadOnlyList<byte[]> Seeds() =>
        [
            Encoding.UTF8.GetBytes(SampleFiles.PlanText(1)),
            Encoding.UTF8.GetBytes(SampleFiles.PlanMarkdown(12)),
            SampleFiles.PlanDocx(2, 1),
            Encoding.UTF8.GetBytes(SampleFiles.PlanCsv(12)),
            SampleFiles.PlanXlsx(12),
            Encoding.Unicode.GetBytes(SampleFiles.PlanText(1)),
            SampleFiles.PlanDocx(1, 1),
            Encoding.Latin1.GetBytes(
                "KÕ ho¹ch thùc hiÖn c¸c nhiÖm vô cña tØnh n¨m 2026, giao Së Khoa häc vµ C«ng nghÖ chñ tr×."
            ),
        ];

    public static int Run(int count)
    {
        var inside = Run("in process", new Mutations(Seeds()), count);
        var pdf = Run("PDF", new Mutations([Pdf()]), Math.Max(1, count / 250));
        return inside + pdf == 0 ? 0 : 1;
    }

    private static int Run(string name, Mutations inputs, int count)
    {
        var outcomes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var faults = 0;
        var worst = (Milliseconds: 0d, Input: 0);
        long peak = 0;
        var all = Stopwatch.StartNew();
        for (var n = 0; n < count; n++)
        {
            var input = inputs.At(n);
            var clock = Stopwatch.StartNew();
            var outcome = Outcome(input);
            var milliseconds = clock.Elapsed.TotalMilliseconds;
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
            if (outcome.StartsWith("FAULT", StringComparison.Ordinal))
            {
                faults++;
                Console.WriteLine($"  input {n}: {outcome}");
            }
            if (milliseconds > worst.Milliseconds)
                worst = (milliseconds, n);
            peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
        }
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"fuzz, {name}: {count} inputs in {all.Elapsed.TotalSeconds:F1} s, {faults} faults, worst {worst.Milliseconds:F0} ms (input {worst.Input}), peak managed {peak / 1048576.0:F0} MB"
            )
        );
        foreach (var (outcome, times) in outcomes)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {times, 7}  {outcome}"));
        return faults;
    }

    public static string Outcome(byte[] input)
    {
        try
        {
            using var stream = new MemoryStream(input, writable: false);
            return DocumentReader.Read(stream, "tep.bin", Limits) switch
            {
                ReadingOutcome.Read read when SoundDocument.WhatIsWrong(read.Document) is { } wrong => $"FAULT {wrong}",
                ReadingOutcome.Read read => $"read as {read.Document.Format}",
                ReadingOutcome.Refused refused => refused.Refusal.Name,
                _ => "FAULT no outcome",
            };
        }
#pragma warning disable CA1031 // That none escapes is what is measured.
        catch (Exception escaped)
#pragma warning restore CA1031
        {
            return $"FAULT {escaped.GetType().Name}: {escaped.Message} {escaped.StackTrace?.Split('\n').FirstOrDefault()?.Trim()}";
        }
    }

    private static byte[] Pdf([CallerFilePath] string here = "") =>
        File.ReadAllBytes(
            Path.Combine(
                Path.GetDirectoryName(here)!,
                "../../../tests/TienDo.Documents.Tests/Reading/Fixtures/ke-hoach.pdf"
            )
        );
}
