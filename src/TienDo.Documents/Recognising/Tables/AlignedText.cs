namespace TienDo.Documents.Recognising.Tables;

/// <summary>Columns that stand one under the other: the gutters of white space between them.</summary>
/// <param name="Starts">Where each column begins, in letters from the left edge.</param>
internal sealed record AlignedText(IReadOnlyList<int> Starts)
{
    private const int MaxWidth = 400;
    private const int MinGutter = 2;

    /// <summary>The columns of these lines, the header first; null when no clear gutters part them.</summary>
    public static AlignedText? Of(IReadOnlyList<string> lines)
    {
        if (lines.Count < 3 || lines.Any(line => line.Length > MaxWidth))
            return null;
        var headings = Runs(lines[0]).Select(run => run.Start).ToList();
        var used = new int[MaxWidth];
        var counted = 0;
        foreach (var line in lines)
        {
            var runs = Runs(line);
            // Section titles run across the columns and tell nothing of them.
            if (runs.Exists(run => headings.Count(start => run.Start <= start && start < run.End) > 1))
                continue;
            counted++;
            foreach (var (start, end) in runs)
                for (var at = start; at < end; at++)
                    used[at]++;
        }
        var allowed = counted / 25;
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
        return starts.Count >= 3 ? new AlignedText(starts) : null;
    }

    /// <summary>The line's words by column; null when words run across a gutter.</summary>
    public string[]? Slice(string line)
    {
        var cells = new string[Starts.Count];
        Array.Fill(cells, "");
        foreach (var (start, end) in Runs(line))
        {
            var column = 0;
            while (column + 1 < Starts.Count && Starts[column + 1] <= start)
                column++;
            if (column + 1 < Starts.Count && end > Starts[column + 1])
                return null;
            cells[column] = cells[column].Length == 0 ? line[start..end] : cells[column] + " " + line[start..end];
        }
        return cells;
    }

    /// <summary>Stretches of words with single spaces inside.</summary>
    private static List<(int Start, int End)> Runs(string line)
    {
        var runs = new List<(int Start, int End)>();
        for (var at = 0; at < line.Length; at++)
        {
            if (char.IsWhiteSpace(line[at]))
                continue;
            if (runs.Count > 0 && at - runs[^1].End < MinGutter)
                runs[^1] = (runs[^1].Start, at + 1);
            else
                runs.Add((at, at + 1));
        }
        return runs;
    }
}
