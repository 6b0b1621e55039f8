using TienDo.Documents.Reading;

namespace TienDo.Documents.Recognising.Tables;

/// <summary>Columns that stand one under the other: the gutters of white space between them.</summary>
/// <param name="Starts">Where each column begins, in letters from the left edge.</param>
internal sealed record AlignedText(IReadOnlyList<int> Starts)
{
    private const int MaxWidth = 400;
    private const int MinGutter = 2;

    /// <summary>The columns of these lines; null when no clear gutters part them.</summary>
    public static AlignedText? Of(IEnumerable<string> lines, string header)
    {
        var used = new int[MaxWidth];
        var counted = 0;
        foreach (var line in lines)
        {
            if (line.Length > MaxWidth)
                return null;
            counted++;
            for (var at = 0; at < line.Length; at++)
                if (!char.IsWhiteSpace(line[at]))
                    used[at]++;
        }
        if (counted < 3)
            return null;
        // A few lines may run across: section titles, page numbers.
        var allowed = counted / 12;
        var starts = new List<int>();
        var gap = MinGutter;
        for (var at = 0; at < MaxWidth; at++)
        {
            if (used[at] <= allowed)
            {
                gap++;
                continue;
            }
            if (gap >= MinGutter)
                starts.Add(at);
            gap = 0;
        }
        return starts.Count >= 3 && header.Length > starts[2] ? new AlignedText(starts) : null;
    }

    /// <summary>The line's words by column; null when words run across a gutter.</summary>
    public string[]? Slice(string line)
    {
        var cells = new string[Starts.Count];
        for (var i = 0; i < cells.Length; i++)
        {
            var from = Math.Min(line.Length, i == 0 ? 0 : Starts[i]);
            var to = i + 1 < cells.Length ? Math.Min(line.Length, Starts[i + 1]) : line.Length;
            if (i > 0 && from > 0 && from < line.Length && !char.IsWhiteSpace(line[from - 1]) && !char.IsWhiteSpace(line[from]))
                return null;
            cells[i] = line[from..to].Trim();
        }
        return cells;
    }
}
