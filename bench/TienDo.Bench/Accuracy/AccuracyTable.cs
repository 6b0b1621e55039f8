using System.Globalization;

namespace TienDo.Bench.Accuracy;

/// <summary>The figures on a screen: a row a measure, a column a document.</summary>
internal static class AccuracyTable
{
    private static readonly (string Measure, double? Wanted)[] Rows =
    [
        ("assignments", 0.97),
        ("duties", null),
        ("text", null),
        ("lead", 0.95),
        ("lead names", null),
        ("cooperating", 0.95),
        ("cooperating names", null),
        ("deadline kind", 0.98),
        ("deadline end", 0.97),
        ("recurrence", null),
        ("deliverables", null),
        ("parent", null),
        ("indicators", null),
        ("indicator targets", 0.95),
        ("legal bases", 0.95),
        ("basis relation", null),
        ("head", null),
        ("outline", null),
        ("outline level", null),
        ("reporting duties", null),
        ("reporting cycle", null),
        ("reporting to", null),
        ("systems", null),
        ("commitments", null),
    ];

    public static void Print(IReadOnlyList<Tally> tallies, bool verbose)
    {
        Console.WriteLine("F1 (precision/recall where they differ, then right of labelled)");
        foreach (var tally in tallies)
            Details(tally);
        Console.WriteLine();
        var total = tallies[^1];
        if (verbose)
            foreach (var mistake in total.Mistakes)
                Console.WriteLine(
                    $"{(mistake.Silent ? "SILENT" : "      ")} {mistake.Document} · {mistake.Measure} · {mistake.Entry}\n    gold: {mistake.Gold}\n    got:  {mistake.Got}"
                );
        var below = Rows.Where(row => row.Wanted > total[row.Measure].F1).Select(row => row.Measure).ToList();
        Console.WriteLine(
            below.Count == 0 ? "every figure asked for is met" : "below what is asked for: " + string.Join(", ", below)
        );
    }

    public static object AsJson(Tally tally) =>
        new
        {
            tally.Name,
            tally.Fields,
            SilentErrors = Share(tally.Silent, tally.Fields),
            Doubts = Share(tally.Doubted, tally.Fields),
            Measures = tally.Measures.ToDictionary(
                pair => pair.Key,
                pair => new
                {
                    pair.Value.Right,
                    pair.Value.Extra,
                    pair.Value.Missed,
                    pair.Value.F1,
                },
                StringComparer.Ordinal
            ),
            tally.Mistakes,
        };

    private static void Details(Tally tally)
    {
        Console.WriteLine();
        Console.WriteLine($"== {tally.Name}");
        foreach (var (name, wanted) in Rows)
        {
            var measure = tally[name];
            if (!measure.Counted)
                continue;
            var split =
                measure.Extra == measure.Missed ? "" : Text($"  P {measure.Precision:0.000} R {measure.Recall:0.000}");
            var mark = wanted is { } least && measure.F1 < least ? Text($"  < {least:0.00}") : "";
            Console.WriteLine(
                Text($"{name, -18} {measure.F1:0.000}{split}  {measure.Right}/{measure.Right + measure.Missed}{mark}")
            );
        }
        Console.WriteLine(
            Text(
                $"{"silent errors", -18} {Share(tally.Silent, tally.Fields):0.0%} ({tally.Silent})   doubts {Share(tally.Doubted, tally.Fields):0.0%} ({tally.Doubted}) of {tally.Fields} fields"
            )
        );
    }

    private static double Share(int part, int all) => all == 0 ? 0 : (double)part / all;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
