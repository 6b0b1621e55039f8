namespace TienDo.Documents.Reading.Layout;

/// <summary>Dựng lại trang: pages of placed words become lines and tables; a table goes on over pages.</summary>
internal sealed class LayoutCollector(ReadingLimits limits)
{
    private sealed record OpenTable(int Index, int LineFrom, List<SourceRow> Rows, float[] Xs, bool Drawn)
    {
        public int LineTo { get; set; }
    }

    private readonly List<OpenTable> tables = [];
    private OpenTable? last;
    private int wordsSinceTable;
    private float rightEdge;

    public LineCollector Lines { get; } = new(limits);

    public IReadOnlyList<SourceTable> Tables =>
        [.. tables.Select(table => new SourceTable(table.LineFrom, table.LineTo, table.Rows))];

    public void Add(PlacedPage page, IReadOnlyList<RuledGrid> grids)
    {
        var free = new List<PlacedWord>(page.Words.Count);
        var inside = grids.ToDictionary(grid => grid, _ => new List<PlacedWord>());
        foreach (var word in page.Words)
        {
            var grid = grids.FirstOrDefault(grid => grid.Holds(word));
            (grid is null ? free : inside[grid]).Add(word);
        }
        grids = WithAligned(grids, inside, ref free);
        var lines = PrintedLine.InReadingOrder(free);
        var margin = lines.Count == 0 ? 0 : lines.Min(line => line.Left);
        rightEdge = lines.Count == 0 ? page.Width : lines.Max(line => line.Right);
        var next = 0;
        foreach (var grid in grids)
        {
            // What the tool reads before a table stays before it, so long as it stands above.
            for (; next < lines.Count && lines[next].Top < grid.Ys[0]; next++)
                AddLine(lines[next], page, margin);
            AddTable(grid, inside[grid], page);
        }
        for (; next < lines.Count; next++)
            AddLine(lines[next], page, margin);
    }

    /// <summary>Tables without rules, found among the words that stand in no ruled one.</summary>
    private IReadOnlyList<RuledGrid> WithAligned(
        IReadOnlyList<RuledGrid> ruled,
        Dictionary<RuledGrid, List<PlacedWord>> inside,
        ref List<PlacedWord> free
    )
    {
        var above = last is not null && wordsSinceTable == 0 && !last.Drawn ? last.Xs : null;
        // Words around a ruled table may stand beside it; they are no table for that.
        var aligned = ruled.Count > 0 ? [] : AlignedGrid.Find(free, above);
        if (aligned.Count == 0)
            return ruled;
        var rest = new List<PlacedWord>();
        foreach (var grid in aligned)
            inside[grid] = [];
        foreach (var word in free)
        {
            var grid = aligned.Find(grid => grid.Holds(word));
            (grid is null ? rest : inside[grid]).Add(word);
        }
        free = rest;
        return aligned;
    }

    private void AddLine(PrintedLine line, PlacedPage page, float margin)
    {
        // Margins differ: the middle of the text counts as well as the middle of the paper.
        var centred =
            (
                Math.Abs((line.Left + line.Right) - page.Width) < 24
                || Math.Abs((line.Left + line.Right) - (margin + rightEdge)) < 12
            )
            && line.Left - margin > 24
            && line.Right - line.Left < page.Width * 0.7f;
        Lines.Add(
            line.Text,
            page.Number,
            new LineLook(0, false, false, centred, MathF.Round(Math.Max(0, line.Left - margin))),
            unsure: line.Unsure
        );
        if (line.Text.Any(char.IsLetter))
            wordsSinceTable++;
    }

    private void AddTable(RuledGrid grid, List<PlacedWord> words, PlacedPage page)
    {
        var continues = last is not null && wordsSinceTable == 0 && SameColumns(last.Xs, grid.Xs);
        var table = continues ? last! : new OpenTable(tables.Count, Lines.NextNumber, [], grid.Xs, grid.Drawn);
        if (!continues)
            tables.Add(table);
        var owner = new int[grid.Ys.Length - 1, grid.Xs.Length - 1];
        for (var at = 0; at < grid.Cells.Count; at++)
        {
            var cell = grid.Cells[at];
            for (var y = cell.Row; y < cell.Row + cell.RowSpan; y++)
            {
                for (var x = cell.Column; x < cell.Column + cell.ColumnSpan; x++)
                    owner[y, x] = at;
            }
        }
        var wordsOf = new List<PlacedWord>[grid.Cells.Count];
        foreach (var word in words)
            (wordsOf[owner[grid.RowOf(word.MiddleY), grid.ColumnOf(word.MiddleX)]] ??= []).Add(word);
        for (var row = 0; row < grid.Ys.Length - 1; row++)
        {
            var cells = new List<SourceCell>();
            for (var at = 0; at < grid.Cells.Count; at++)
            {
                if (grid.Cells[at].Row == row)
                    cells.Add(AddCell(grid.Cells[at], wordsOf[at] ?? [], page, table.Index));
            }
            if (cells.Count > 0)
                table.Rows.Add(new SourceRow(cells, MarkRepeatedHeader(table, cells, continues && row == 0)));
        }
        table.LineTo = Math.Max(Lines.NextNumber - 1, table.LineFrom);
        last = table;
        wordsSinceTable = 0;
    }

    private SourceCell AddCell(RuledCell cell, List<PlacedWord> words, PlacedPage page, int table)
    {
        var from = Lines.NextNumber;
        var lines = PrintedLine.ByHeight(words);
        foreach (var line in lines)
            Lines.Add(line.Text, page.Number, default, table, line.Unsure);
        if (lines.Count == 0)
            Lines.Add("", page.Number, default, table);
        var text = CellText.Join([.. lines.Select(line => line.Text)]);
        return new SourceCell(cell.Column, cell.ColumnSpan, cell.RowSpan, text, from, Lines.NextNumber - 1);
    }

    /// <summary>The first row of a table printed again at the top of its next page is a header, and so was the first.</summary>
    private static bool MarkRepeatedHeader(OpenTable table, List<SourceCell> cells, bool atTopOfNextPage)
    {
        if (
            !atTopOfNextPage
            || !cells.Select(cell => cell.Text).SequenceEqual(table.Rows[0].Cells.Select(cell => cell.Text))
        )
            return false;
        table.Rows[0] = table.Rows[0] with { IsHeader = true };
        return true;
    }

    private static bool SameColumns(float[] one, float[] other) =>
        one.Length == other.Length && one.Zip(other).All(pair => Math.Abs(pair.First - pair.Second) < 6);
}
