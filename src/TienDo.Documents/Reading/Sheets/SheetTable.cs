namespace TienDo.Documents.Reading.Sheets;

/// <summary>
/// Trang tính thành bảng: a line a row; the titles above the first full row stay lines outside the table.
/// </summary>
internal static class SheetTable
{
    private const int FewestColumns = 3;

    /// <summary>Empty cells are filled in up to here, so that every row shows the same columns.</summary>
    private const int MostFilledColumns = 64;

    private const int MostCovered = 2_000_000;

    public static void Add(SheetCells sheet, LineCollector lines, List<SourceTable> tables, int page)
    {
        var first = sheet.Rows.FindIndex(row => row.Texts.Count >= FewestColumns);
        if (first < 0)
            first = sheet.Rows.FindIndex(row => row.Texts.Count > 1);
        if (first < 0)
            first = sheet.Rows.Count;
        foreach (var title in sheet.Rows.Take(first))
        {
            foreach (var text in title.Texts.Values.SelectMany(text => text.Split('\n')))
                lines.Add(text, page);
        }
        var rows = sheet.Rows[first..];
        if (rows.Count == 0)
            return;
        var width = Math.Min(rows.Max(row => row.Texts.Keys.Max()) + 1, MostFilledColumns);
        var (spans, covered) = Merges(sheet, rows, width);
        var from = lines.NextNumber;
        var made = new List<SourceRow>(rows.Count);
        for (var at = 0; at < rows.Count; at++)
        {
            var number = lines.NextNumber;
            var texts = rows[at].Texts;
            var columns = Enumerable.Range(0, width).Concat(texts.Keys.Where(column => column >= width));
            var cells = new List<SourceCell>(width);
            foreach (var column in columns.Where(column => !covered.Contains((at, column))))
            {
                var (down, across) = spans.GetValueOrDefault((at, column), (1, 1));
                cells.Add(new SourceCell(column, across, down, texts.GetValueOrDefault(column, ""), number, number));
            }
            made.Add(new SourceRow(cells));
            lines.Add(
                string.Join(" | ", cells.Select(cell => cell.Text.Replace('\n', ' '))).TrimEnd(' ', '|'),
                page,
                default,
                tables.Count
            );
        }
        tables.Add(new SourceTable(from, lines.NextNumber - 1, made));
    }

    private static (
        Dictionary<(int Row, int Column), (int Down, int Across)> Spans,
        HashSet<(int Row, int Column)> Covered
    ) Merges(SheetCells sheet, List<SheetCells.Row> rows, int width)
    {
        var spans = new Dictionary<(int, int), (int, int)>();
        var covered = new HashSet<(int, int)>();
        var work = 0L;
        foreach (var (from, to) in sheet.Merged)
        {
            var top = FirstAtOrAfter(rows, from.Row);
            var end = FirstAtOrAfter(rows, to.Row + 1);
            var right = Math.Min(to.Column + 1, width);
            // A merge over rows that hold nothing shows only what stands in its first.
            if (top >= end || from.Column >= right || rows[top].Number != from.Row)
                continue;
            work += (long)(end - top) * (right - from.Column);
            if (work > MostCovered)
                break;
            spans[(top, from.Column)] = (end - top, right - from.Column);
            for (var row = top; row < end; row++)
            {
                for (var column = from.Column; column < right; column++)
                {
                    if ((row, column) != (top, from.Column))
                        covered.Add((row, column));
                }
            }
        }
        return (spans, covered);
    }

    private static int FirstAtOrAfter(List<SheetCells.Row> rows, int number)
    {
        int low = 0,
            high = rows.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (rows[middle].Number < number)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
