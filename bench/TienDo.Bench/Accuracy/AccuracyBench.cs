using System.Text.Encodings.Web;
using System.Text.Json;
using TienDo.Documents.Drafting;

namespace TienDo.Bench.Accuracy;

/// <summary>
/// <c>bench accuracy [--gold DIR…] [--draft FILE --against GOLD] [--verbose] [--json]</c>: the reader against labels
/// made by people.
/// </summary>
internal static class AccuracyBench
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly PlanDraft Nothing = new(
        new DocumentHead(null, null, null, null, null, null, [], [], null),
        [],
        [],
        [],
        [],
        [],
        [],
        [],
        []
    );

    public static int Run(IReadOnlyList<string> arguments)
    {
        var options = AccuracyOptions.Of(arguments);
        var tallies = new List<Tally>();
        foreach (var (goldPath, draftPath) in options.Pairs())
        {
            var gold = GoldFile.Read(goldPath);
            if (draftPath is null && gold.SourcePath is null)
            {
                Console.WriteLine($"{gold.Name}: the labelled document is not there");
                continue;
            }
            var (draft, lines, refusal) = gold.SourcePath is { } source ? ReadAsShipped.Of(source) : (null, [], null);
            if (draftPath is not null)
                draft = PlanDraftJson.Read(File.ReadAllText(draftPath));
            else if (refusal is not null)
                Console.WriteLine($"{gold.Name}: refused: {refusal}");
            draft ??= Nothing;
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
