namespace TienDo.Documents.Reading.Layout;

/// <summary>
/// Bảng không kẻ khung: three or more columns told by the white that runs down between them, where the first numbers its
/// rows. Two columns side by side are a letterhead or a signature and stay lines.
/// </summary>
internal static class AlignedGrid
{
    private const int FewestColumns = 3;
    private const int FewestRows = 3;

    /// <summary>No page that a person can read holds more.</summary>
    private const int MostWords = 4_000;

    /// <summary>Lines that may cross the columns one after another: a heading inside the table, torn at most once.</summary>
    private const int MostCrossing = 2;

    /// <summary>Lines of one cell follow each other within this many heights.</summary>
    private const float NextLine = 1.15f;

    /// <param name="words">Those that stand in no ruled table.</param>
    /// <param name="above">Columns of the aligned table that ended the page before.</param>
    public static List<RuledGrid> Find(IReadOnlyList<PlacedWord> words, float[]? above)
    {
        if (words.Count > MostWords)
            return [];
        var lines = WordLine.ByHeight(words);
        var grids = new List<RuledGrid>();
        var at = 0;
        if (above is not null && Continued(lines, above) is { } rest)
        {
            grids.Add(rest.Grid);
            at = rest.End;
        }
        for (; at < lines.Count; at++)
        {
            if (lines[at].Segments < FewestColumns || Window(lines, at) is not { } table)
                continue;
            grids.Add(table.Grid);
            at = table.End - 1;
        }
        return grids;
    }

    private static (RuledGrid Grid, int End)? Window(List<WordLine> lines, int seed)
    {
        var columns = new ColumnSpace();
        var end = seed;
        var crossing = new HashSet<int>();
        for (; end < lines.Count; end++)
        {
            var wider = columns.With(lines[end]);
            if (end > seed && wider.Count < columns.Count)
            {
                if (wider.Count >= FewestColumns && end - seed <= 3)
                    columns = wider;
                else if (IsHeadingInside(lines, end, columns))
                    crossing.Add(end);
                else
                    break;
            }
            else
                columns = wider;
        }
        if (columns.Count < FewestColumns)
            return null;
        while (end > seed + 1 && IsBelowTheTable(lines[end - 2], lines[end - 1]))
            end--;
        var from = seed;
        // The first line of a header may hold the tallest of its cells alone.
        while (
            from > 0
            && lines[from].Top - lines[from - 1].Top < lines[from].Height * NextLine
            && columns.With(lines[from - 1]).Count == columns.Count
        )
            from--;
        var xs = columns.Boundaries();
        return TableRows.Of(lines, from, end, xs, crossing) is { } rows && rows.Numbered >= FewestRows
            ? (Grid(xs, rows), end)
            : null;
    }

    /// <summary>What goes on at the top of a page has the columns of the page before, however few its words.</summary>
    private static (RuledGrid Grid, int End)? Continued(List<WordLine> lines, float[] xs)
    {
        var from = lines.Count > 0 && lines[0].IsPageNumber ? 1 : 0;
        var end = from;
        var crossing = new HashSet<int>();
        var apart = 0;
        for (; end < lines.Count; end++)
        {
            if (lines[end].Crosses(xs))
            {
                if (crossing.Count - end + from == 0 || !IsFollowedByCells(lines, end, line => !line.Crosses(xs)))
                    break;
                crossing.Add(end);
            }
            else if (lines[end].Segments > 1)
                apart++;
        }
        return apart > 0 && TableRows.Of(lines, from, end, xs, crossing) is { } rows ? (Grid(xs, rows), end) : null;
    }

    /// <summary>A page number, or a short line that only happens to fit into a column.</summary>
    private static bool IsBelowTheTable(WordLine above, WordLine line) =>
        line.Segments == 1 && line.Top - above.Top > above.Height * 2;

    private static bool IsHeadingInside(List<WordLine> lines, int at, ColumnSpace columns) =>
        lines[at].Segments <= 2 && IsFollowedByCells(lines, at, line => columns.With(line).Count >= columns.Count);

    private static bool IsFollowedByCells(List<WordLine> lines, int at, Func<WordLine, bool> fits)
    {
        for (var next = at + 1; next < lines.Count && next <= at + MostCrossing; next++)
        {
            if (lines[next].Segments >= FewestColumns && fits(lines[next]))
                return true;
        }
        return false;
    }

    private static RuledGrid Grid(float[] xs, TableRows rows)
    {
        var cells = new List<RuledCell>();
        for (var row = 0; row < rows.Ys.Length - 1; row++)
        {
            if (rows.Crossing.Contains(row))
            {
                cells.Add(new RuledCell(row, 0, 1, 1));
                cells.Add(new RuledCell(row, 1, 1, xs.Length - 2));
                continue;
            }
            for (var column = 0; column < xs.Length - 1; column++)
                cells.Add(new RuledCell(row, column, 1, 1));
        }
        return new RuledGrid(xs, rows.Ys, cells) { Drawn = false };
    }
}
