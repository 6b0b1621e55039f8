using TienDo.Documents.Recognising.Indicators;

namespace TienDo.Documents.Recognising.Tables;

/// <summary>Whole cells that the plain rows of the same table hold; they show how to cut the others.</summary>
internal sealed class CellVocabulary
{
    private readonly Dictionary<(ColumnRole Role, string Key), int> counts = [];

    public IReadOnlySet<string> Starts { get; private set; } = new HashSet<string>(StringComparer.Ordinal);

    public void Learn(ColumnRole role, List<Word> words)
    {
        if (words.Count is 0 or > 24)
            return;
        var key = (role, KeyOf(words));
        counts[key] = counts.GetValueOrDefault(key) + 1;
        if (!Starts.Contains(words[0].Key))
            Starts = new HashSet<string>(Starts.Append(words[0].Key), StringComparer.Ordinal);
    }

    public double Discount(ColumnRole role, List<Word> words)
    {
        if (counts.Count == 0 || words.Count > 24)
            return 0;
        var key = KeyOf(words);
        var seen = counts.GetValueOrDefault((role, key));
        if (seen > 0)
            return Math.Min(1.6, 0.8 + (0.2 * seen));
        // A body that leads elsewhere may help here.
        if (role is ColumnRole.Lead or ColumnRole.Cooperating)
        {
            var other = role == ColumnRole.Lead ? ColumnRole.Cooperating : ColumnRole.Lead;
            if (counts.ContainsKey((other, key)))
                return 0.7;
        }
        return 0;
    }

    // Commas and full stops come and go between rows.
    private static string KeyOf(List<Word> words) =>
        string.Join(
            ' ',
            words.Where(word => char.IsLetterOrDigit(word.Key[0]) || word.Key == "%").Select(word => word.Key)
        );
}
