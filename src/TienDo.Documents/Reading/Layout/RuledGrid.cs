namespace TienDo.Documents.Reading.Layout;

/// <summary>Ô kẻ: one cell of a ruled table, merged over the grid lines that are not drawn through it.</summary>
internal readonly record struct RuledCell(int Row, int Column, int RowSpan, int ColumnSpan);

/// <summary>Bảng kẻ khung: grid lines of one table on a page, in points, and the cells they make.</summary>
internal sealed record RuledGrid(float[] Xs, float[] Ys, IReadOnlyList<RuledCell> Cells)
{
    private const float Near = 3;
    private const int MostStrokes = 1_500;
    private const int MostGridLines = 150;

    /// <summary>Its lines are drawn on the page; otherwise its words only stand in columns.</summary>
    public bool Drawn { get; init; } = true;

    public bool Holds(PlacedWord word) =>
        word.MiddleX > Xs[0] && word.MiddleX < Xs[^1] && word.MiddleY > Ys[0] && word.MiddleY < Ys[^1];

    public int RowOf(float y) => Between(Ys, y);

    public int ColumnOf(float x) => Between(Xs, x);

    private static int Between(float[] lines, float at)
    {
        var found = Array.BinarySearch(lines, at);
        return Math.Clamp(found >= 0 ? found : ~found - 1, 0, lines.Length - 2);
    }

    /// <summary>Every set of crossing strokes that makes at least two cells, from the top of the page down.</summary>
    public static List<RuledGrid> Find(List<Stroke> across, List<Stroke> down)
    {
        if (across.Count + down.Count > MostStrokes)
            return [];
        var group = Groups(across, down);
        var grids = new List<RuledGrid>();
        foreach (var root in group.Distinct().ToList())
        {
            var rows = across.Where((_, at) => group[at] == root).ToList();
            var columns = down.Where((_, at) => group[across.Count + at] == root).ToList();
            if (Make(rows, columns) is { Cells.Count: > 1 } grid)
                grids.Add(grid);
        }
        return [.. grids.OrderBy(grid => grid.Ys[0])];
    }

    private static int[] Groups(List<Stroke> across, List<Stroke> down)
    {
        var group = Enumerable.Range(0, across.Count + down.Count).ToArray();
        int Root(int at)
        {
            while (group[at] != at)
                at = group[at] = group[group[at]];
            return at;
        }
        for (var row = 0; row < across.Count; row++)
        {
            for (var column = 0; column < down.Count; column++)
            {
                if (Touches(across[row], down[column].At) && Touches(down[column], across[row].At))
                    group[Root(row)] = Root(across.Count + column);
            }
        }
        return [.. group.Select((_, at) => Root(at))];
    }

    private static bool Touches(Stroke stroke, float at) => at >= stroke.From - Near && at <= stroke.To + Near;

    private static RuledGrid? Make(List<Stroke> rows, List<Stroke> columns)
    {
        var ys = WithOpenEnds(Lines(rows), columns);
        var xs = Lines(columns);
        if (ys.Length < 2 || xs.Length < 2 || ys.Length > MostGridLines || xs.Length > MostGridLines)
            return null;
        return new RuledGrid(xs, ys, CellsOf(xs, ys, rows, columns));
    }

    /// <summary>A row torn over pages has no rule where it is torn; its sides still run on.</summary>
    private static float[] WithOpenEnds(float[] ys, List<Stroke> columns)
    {
        if (ys.Length == 0 || columns.Count == 0)
            return ys;
        var top = columns.Min(column => column.From);
        var bottom = columns.Max(column => column.To);
        float[] above = top < ys[0] - (2 * Near) ? [top] : [];
        float[] below = bottom > ys[^1] + (2 * Near) ? [bottom] : [];
        return [.. above, .. ys, .. below];
    }

    private static float[] Lines(List<Stroke> strokes)
    {
        var lines = new List<float>();
        foreach (var at in strokes.Select(stroke => stroke.At).Order())
        {
            if (lines.Count == 0 || at - lines[^1] > Near)
                lines.Add(at);
        }
        return [.. lines];
    }

    private static List<RuledCell> CellsOf(float[] xs, float[] ys, List<Stroke> rows, List<Stroke> columns)
    {
        var taken = new bool[ys.Length - 1, xs.Length - 1];
        var cells = new List<RuledCell>();
        bool Drawn(List<Stroke> strokes, float at, float through) =>
            strokes.Exists(s => Math.Abs(s.At - at) <= Near && through > s.From && through < s.To);
        for (var row = 0; row < ys.Length - 1; row++)
        {
            for (var column = 0; column < xs.Length - 1; column++)
            {
                if (taken[row, column])
                    continue;
                var middleY = (ys[row] + ys[row + 1]) / 2;
                var right = column + 1;
                while (right < xs.Length - 1 && !taken[row, right] && !Drawn(columns, xs[right], middleY))
                    right++;
                var middleX = (xs[column] + xs[column + 1]) / 2;
                var bottom = row + 1;
                while (bottom < ys.Length - 1 && !taken[bottom, column] && !Drawn(rows, ys[bottom], middleX))
                    bottom++;
                for (var y = row; y < bottom; y++)
                {
                    for (var x = column; x < right; x++)
                        taken[y, x] = true;
                }
                cells.Add(new RuledCell(row, column, bottom - row, right - column));
            }
        }
        return cells;
    }
}
