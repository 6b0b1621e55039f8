using System.Text.Json;
using TienDo.Documents.Drafting;

namespace TienDo.Bench.Accuracy;

/// <summary>
/// <c>bench accuracy [--gold DIR…] [--draft FILE --against GOLD] [--verbose] [--json]</c>: the reader against labels
/// made by people.
/// </summary>
internal static class AccuracyBench
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static int Run(IReadOnlyList<string> arguments)
    {
        var options = AccuracyOptions.Of(arguments);
        var tallies = new List<Tally>();
        foreach (var (goldPath, draftPath) in options.Pairs())
        {
            var gold = GoldFile.Read(goldPath);
            var lines =
                gold.SourcePath is { } source && Path.GetExtension(source) is ".txt" or ".md"
                    ? File.ReadAllLines(gold.SourcePath!)
                    : [];
            if (draftPath is null)
            {
                Console.WriteLine($"{gold.Name}: no reader yet; use --draft FILE --against GOLD");
                continue;
            }
            var draft = JsonSerializer.Deserialize<PlanDraft>(File.ReadAllText(draftPath), Web)!;
            tallies.Add(DraftScorer.Score(gold, draft, lines));
        }
        if (tallies.Count == 0)
            return 0;
        var total = new Tally("ALL");
        foreach (var tally in tallies)
            total.Add(tally);
        if (options.Json)
            Console.WriteLine(JsonSerializer.Serialize(tallies.Append(total).Select(AccuracyTable.AsJson), Web));
        else
            AccuracyTable.Print([.. tallies, total], options.Verbose);
        return 0;
    }
}
