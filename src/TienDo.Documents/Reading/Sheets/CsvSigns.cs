namespace TienDo.Documents.Reading.Sheets;

/// <summary>Whether a text is rows of cells: the same number of separators on nearly every line.</summary>
internal static class CsvSigns
{
    private const int SampledLines = 60;

    public static char? SeparatorOf(string text)
    {
        char? best = null;
        var bestColumns = 0;
        foreach (var separator in (char[])['\t', ';', ','])
        {
            var counts = Counts(text, separator);
            if (counts.Count < 2)
                continue;
            var usual = counts.GroupBy(count => count).MaxBy(group => group.Count())!;
            // Two commas a line happen in prose; the same two on nine lines of ten do not.
            var alike = usual.Count() * 10 >= counts.Count * 9;
            if (usual.Key >= 2 && alike && usual.Key > bestColumns)
                (best, bestColumns) = (separator, usual.Key);
        }
        return best;
    }

    /// <summary>Separators outside quotes on each record of the sample; empty lines do not count.</summary>
    private static List<int> Counts(string text, char separator)
    {
        var counts = new List<int>();
        var quoted = false;
        int count = 0,
            letters = 0;
        foreach (var letter in text.AsSpan(0, Math.Min(text.Length, 1 << 17)))
        {
            if (letter == '"')
                quoted = !quoted;
            if (letter is '\n' or '\r' && !quoted)
            {
                if (letters > 0)
                    counts.Add(count);
                count = letters = 0;
                if (counts.Count >= SampledLines)
                    return counts;
                continue;
            }
            letters++;
            count += letter == separator && !quoted ? 1 : 0;
        }
        if (letters > 0 && !quoted)
            counts.Add(count);
        return counts;
    }
}
