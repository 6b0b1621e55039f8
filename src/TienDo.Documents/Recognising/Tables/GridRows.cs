using TienDo.Documents.Reading;

namespace TienDo.Documents.Recognising.Tables;

/// <summary>Rows of a table whose grid is known, header and column numbers left out.</summary>
internal static class GridRows
{
    public static List<TableRow> Read(SourceDocument document, TableRegion region, ColumnMapping mapping)
    {
        var rows = new List<TableRow>();
        for (var i = 0; i < region.Grids.Count; i++)
        {
            var grid = new TableGrid(document.Tables[region.Grids[i]]);
            for (var row = i == 0 ? mapping.HeaderRows : 0; row < grid.Height; row++)
            {
                if (GridHeader.NumbersColumns(grid, row) && row <= mapping.HeaderRows + 1)
                    continue;
                if (GridHeader.Repeats(grid, row, mapping) || grid.Filled(row).Count == 0)
                    continue;
                rows.Add(Read(grid, row, mapping));
            }
        }
        return rows;
    }

    private static TableRow Read(TableGrid grid, int row, ColumnMapping mapping)
    {
        var cells = new Dictionary<int, RowCell>();
        var from = int.MaxValue;
        var to = 0;
        foreach (var column in mapping.Columns)
        {
            if (grid[row, column.Column] is not { } cell || string.IsNullOrWhiteSpace(cell.Text))
                continue;
            // A cell merged sideways belongs to its first column.
            if (column.Column > 0 && ReferenceEquals(grid[row, column.Column - 1], cell) && cells.Count > 0)
                continue;
            var inherited = !grid.StartsAt(row, column.Column);
            cells[column.Column] = new RowCell(cell.Text, cell.LineFrom, cell.LineTo, inherited);
            if (inherited)
                continue;
            from = Math.Min(from, cell.LineFrom);
            to = Math.Max(to, cell.LineTo);
        }
        var number = mapping.First(ColumnRole.Number);
        RowCell? numberCell = null;
        if (number is not null)
            cells.Remove(number.Column, out numberCell);
        var marker = numberCell is { Inherited: false } ? RowMarker.Read(numberCell.Text) : null;
        var banner = BannerOf(grid, row);
        // A merged row or an unnumbered table keeps its ordinal in front of the words.
        if (marker is null && banner is not null && RowMarker.SplitOff(CellText.Plain(banner)) is var (own, rest))
            (marker, banner) = (own, rest);
        if (banner is null && numberCell is { Inherited: false } && marker is null)
            KeepNumberWords(cells, mapping, numberCell);
        return new TableRow(marker, banner, cells, from == int.MaxValue ? 0 : from, to, [])
        {
            SharesNumber = numberCell is { Inherited: true },
        };
    }

    // Words that stand in the number column are part of the text, or the whole of it in a section row.
    private static void KeepNumberWords(Dictionary<int, RowCell> cells, ColumnMapping mapping, RowCell numberCell)
    {
        if (mapping.First(ColumnRole.Text) is not { } text)
            return;
        cells[text.Column] = cells.TryGetValue(text.Column, out var words)
            ? words with
            {
                Text = numberCell.Text + "\n" + words.Text,
            }
            : numberCell;
    }

    private static string? BannerOf(TableGrid grid, int row)
    {
        var filled = grid.Filled(row);
        var widest = filled.MaxBy(cell => cell.ColumnSpan);
        if (widest is null || filled.Count > 2 || widest.ColumnSpan < 3 || widest.ColumnSpan < grid.Width - 1)
            return null;
        if (filled.Count == 1)
            return widest.Text;
        var other = ReferenceEquals(filled[0], widest) ? filled[1] : filled[0];
        return RowMarker.Read(other.Text) is null ? null : widest.Text;
    }
}
