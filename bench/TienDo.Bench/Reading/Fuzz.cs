using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using TienDo.Agencies;
using TienDo.Documents.Reading;
using TienDo.Documents.Recognising;
using TienDo.Time;

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

    private static readonly ReadingKnowledge Nothing = new(AgencyDirectory.Empty, WorkingCalendar.WeekendsOnly);

    public static int Run(int count)
    {
        var inside = Run("in process", new Mutations(Seeds()), count);
        var pdf = Run("PDF", new Mutations([Pdf()]), Math.Max(1, count / 250));
        return inside + pdf + RunHostile(1_000_000) == 0 ? 0 : 1;
    }

    /// <summary>Texts made to be slow to read, each as long as the longest line allows or in many lines.</summary>
    private static int RunHostile(int letters)
    {
        var faults = 0;
        var slow = new List<(double Milliseconds, string Name)>();
        foreach (var (name, text) in HostileTexts.All(letters))
        {
            // Processor time: what others do on the machine is no fault of the reader.
            var before = Environment.CpuUsage.TotalTime;
            var outcome = Outcome(Encoding.UTF8.GetBytes(text));
            slow.Add(((Environment.CpuUsage.TotalTime - before).TotalMilliseconds, $"{name}: {outcome}"));
            if (outcome.StartsWith("FAULT", StringComparison.Ordinal) || slow[^1].Milliseconds > 10_000)
            {
                faults++;
                Console.WriteLine($"  {name}: {outcome}");
            }
        }
        Console.WriteLine($"fuzz, hostile texts of {letters} letters: {slow.Count} texts, {faults} faults; slowest:");
        foreach (var (milliseconds, name) in slow.OrderByDescending(text => text.Milliseconds).Take(12))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {milliseconds, 7:F0} ms  {name}"));
        return faults;
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
                ReadingOutcome.Read read when PlanReader.Read(read.Document, Nothing) is null => "FAULT no draft",
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
