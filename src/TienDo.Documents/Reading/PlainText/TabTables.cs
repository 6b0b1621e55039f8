namespace TienDo.Documents.Reading.PlainText;

/// <summary>Bảng ngăn bằng dấu tab: rows copied out of a document or a sheet, their cells parted by tabs.</summary>
internal static class TabTables
{
    private const int FewestCells = 3;
    private const int FewestRows = 2;
    private const int MostCells = 30;

    /// <summary>Runs of lines next to each other that all have three cells or more.</summary>
    public static IReadOnlyList<SourceTable> In(IReadOnlyList<SourceLine> lines)
    {
        var tables = new List<SourceTable>();
        var from = 0;
        for (var at = 0; at <= lines.Count; at++)
        {
            if (at < lines.Count && IsRow(lines[at].Text))
                continue;
            if (at - from >= FewestRows)
                tables.Add(Table(lines, from, at));
            from = at + 1;
        }
        return tables;
    }

    private static bool IsRow(string text)
    {
        var cells = 1;
        // Tabs before the first word push a line in; they part nothing.
        foreach (var letter in text.AsSpan().TrimStart())
        {
            if (letter == '\t')
                cells++;
        }
        return cells is >= FewestCells and <= MostCells;
    }

    private static SourceTable Table(IReadOnlyList<SourceLine> lines, int from, int to)
    {
        var rows = new List<SourceRow>(to - from);
        for (var at = from; at < to; at++)
        {
            var number = lines[at].Number;
            rows.Add(
                new SourceRow([
                    .. lines[at]
                        .Text.Split('\t')
                        .Select((text, column) => new SourceCell(column, 1, 1, text.Trim(), number, number)),
                ])
            );
        }
        return new SourceTable(lines[from].Number, lines[to - 1].Number, rows);
    }
}
