namespace TienDo.Documents.Recognising.Indicators;

/// <summary>Places where sentences and clauses of a paragraph begin and end.</summary>
internal static class Sentences
{
    /// <summary>Full sentences; a stop between digits or before a small letter ends nothing.</summary>
    public static List<(int Start, int End)> Of(string text, int from, bool semicolonEnds)
    {
        var spans = new List<(int Start, int End)>();
        var start = from;
        for (var at = from; at < text.Length; at++)
        {
            var ends = text[at] switch
            {
                '.' or '!' or '?' => EndsHere(text, at),
                ';' => semicolonEnds,
                _ => false,
            };
            if (!ends)
                continue;
            Add(spans, text, start, at + 1);
            start = at + 1;
        }
        Add(spans, text, start, text.Length);
        return spans;
    }

    private static bool EndsHere(string text, int at)
    {
        var next = at + 1;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
            next++;
        if (next >= text.Length)
            return true;
        // "số.Nâng cao": the space after a stop is often forgotten, never before a digit.
        return char.IsUpper(text[next]) && (next > at + 1 || (at > 0 && char.IsLower(text[at - 1])))
            || next > at + 1 && text[next] is '-' or '"' or '“' or '+';
    }

    private static void Add(List<(int Start, int End)> spans, string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '-' or '+' or '•'))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (end > start)
            spans.Add((start, end));
    }
}
