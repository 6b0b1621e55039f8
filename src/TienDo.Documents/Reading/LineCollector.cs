namespace TienDo.Documents.Reading;

/// <summary>Gathers the lines of one document within its bound of characters.</summary>
internal sealed class LineCollector(ReadingLimits limits)
{
    /// <summary>No paragraph of any official document comes near it; recognisers need not fear longer lines.</summary>
    public const int LongestLine = 100_000;

    private readonly List<SourceLine> lines = [];
    private long characters;

    public IReadOnlyList<SourceLine> Lines => lines;

    public int NextNumber => lines.Count + 1;

    public int Add(string text, int? page = null, LineLook look = default, int? table = null)
    {
        if (text.Length > LongestLine)
            throw new ReadingRefusedException(ReadingRefusals.ALineHasNoEnd);
        // A blank line costs memory too: count it, or fifty million line breaks would pass for a short text.
        characters += text.Length + 4;
        if (characters > limits.MaxCharacters)
            throw new ReadingRefusedException(ReadingRefusals.TheTextIsTooLong(limits.MaxCharacters));
        lines.Add(new SourceLine(NextNumber, text, page, look, table));
        return lines.Count;
    }

    public void PutInTable(int from, int to, int table)
    {
        for (var number = from; number <= to; number++)
            lines[number - 1] = lines[number - 1] with { Table = table };
    }

    /// <summary>A document without a single letter or digit is refused, whatever its format.</summary>
    public IReadOnlyList<SourceLine> WithWords() =>
        lines.Exists(line => line.Text.Any(char.IsLetterOrDigit))
            ? lines
            : throw new ReadingRefusedException(ReadingRefusals.TheFileHasNoWords);
}
