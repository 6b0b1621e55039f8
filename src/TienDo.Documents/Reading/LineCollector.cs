namespace TienDo.Documents.Reading;

/// <summary>Gathers the lines of one document within its bound of characters.</summary>
internal sealed class LineCollector(ReadingLimits limits)
{
    /// <summary>No paragraph of any official document comes near it; recognisers need not fear longer lines.</summary>
    public const int LongestLine = 100_000;

    private const int CostOfALine = 16;

    private readonly List<SourceLine> lines = [];
    private long characters;

    public IReadOnlyList<SourceLine> Lines => lines;

    public int NextNumber => lines.Count + 1;

    public int Add(
        string text,
        int? page = null,
        LineLook look = default,
        int? table = null,
        IReadOnlyList<string>? unsure = null
    )
    {
        if (text.Length > LongestLine)
            throw new ReadingRefusedException(ReadingRefusals.ALineHasNoEnd);
        // A blank line costs memory too: count it, or fifty million line breaks would pass for a short text.
        characters += text.Length + CostOfALine;
        if (characters > limits.MaxCharacters)
            throw new ReadingRefusedException(ReadingRefusals.TheTextIsTooLong(limits.MaxCharacters));
        lines.Add(new SourceLine(NextNumber, VisibleText.Compose(text), page, look, table, unsure));
        return lines.Count;
    }

    /// <summary>Text of a run of lines as one cell holds it.</summary>
    public string TextOf(int from, int to) =>
        from == to
            ? lines[from - 1].Text
            : string.Join('\n', lines.Skip(from - 1).Take(to - from + 1).Select(line => line.Text)).Trim('\n');

    public void PutOnPages(Func<int, int?> pageOfLine)
    {
        for (var at = 0; at < lines.Count; at++)
            lines[at] = lines[at] with { Page = pageOfLine(at + 1) };
    }

    /// <summary>A document without a single letter or digit is refused, whatever its format.</summary>
    public IReadOnlyList<SourceLine> WithWords() =>
        lines.Exists(line => line.Text.Any(char.IsLetterOrDigit))
            ? lines
            : throw new ReadingRefusedException(ReadingRefusals.TheFileHasNoWords);
}
