namespace TienDo.Documents.Recognising.Prose;

/// <summary>Câu: where sentences end in running text.</summary>
internal static class Sentences
{
    public static int EndOfFirst(string text) => EndFrom(text, 0);

    /// <summary>Start and length of each sentence.</summary>
    public static IEnumerable<(int Start, int Length)> In(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = EndFrom(text, start);
            yield return (start, end - start);
            start = end;
            while (start < text.Length && text[start] == ' ')
                start++;
        }
    }

    private static int EndFrom(string text, int from)
    {
        for (var at = text.IndexOf('.', from); at >= 0; at = text.IndexOf('.', at + 1))
        {
            if (at + 2 < text.Length && text[at + 1] == ' ' && char.IsUpper(text[at + 2]) && !IsAbbreviation(text, at))
                return at + 1;
        }
        return text.Length;
    }

    /// <summary>"TP. Lai Châu", "TX. …": a short word in capitals before the stop.</summary>
    private static bool IsAbbreviation(string text, int stop)
    {
        var start = stop;
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        return stop - start is 1 or 2 && char.IsUpper(text[start]);
    }
}
