namespace TienDo.Bench.Accuracy;

internal sealed record AccuracyOptions(
    IReadOnlyList<string> GoldFolders,
    string? Draft,
    string? Against,
    bool Verbose,
    bool Json
)
{
    public static AccuracyOptions Of(IReadOnlyList<string> arguments)
    {
        var folders = new List<string>();
        string? draft = null;
        string? against = null;
        for (var at = 0; at + 1 < arguments.Count; at++)
        {
            if (arguments[at] == "--draft")
                draft = arguments[at + 1];
            if (arguments[at] == "--against")
                against = arguments[at + 1];
            if (arguments[at] == "--gold")
                folders.AddRange(
                    arguments.Skip(at + 1).TakeWhile(value => !value.StartsWith("--", StringComparison.Ordinal))
                );
        }
        if (folders.Count == 0)
        {
            var home = Environment.GetEnvironmentVariable("TIENDO_HOME") ?? Directory.GetCurrentDirectory();
            folders.AddRange([
                Path.Combine(home, "../shared/plans/gold"),
                Path.Combine(home, "../shared/plans/more/gold"),
            ]);
        }
        return new AccuracyOptions(
            folders,
            draft,
            against,
            arguments.Contains("--verbose"),
            arguments.Contains("--json")
        );
    }

    /// <summary>Labels, each with the draft to score where one was given.</summary>
    public IEnumerable<(string Gold, string? Draft)> Pairs() =>
        Draft is not null && Against is not null
            ? [(Against, Draft)]
            : GoldFolders
                .Where(Directory.Exists)
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
                .Select(gold => (gold, (string?)null));
}
