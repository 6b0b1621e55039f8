using TienDo.Documents.Reading;

namespace TienDo.Documents.Recognising.Tables;

/// <summary>Finds the header rows of a grid and what each column is for.</summary>
internal static class GridHeader
{
    private const int SearchedRows = 8;
    private const int MaxHeaderRows = 4;

    public static ColumnMapping Read(TableGrid grid)
    {
        var (first, count) = Find(grid);
        if (count == 0)
            return new ColumnMapping("", TableRole.Other, 0, []);
        var headers = Enumerable.Range(0, grid.Width).Select(column => Stack(grid, first, count, column)).ToList();
        return HeaderRoles.Map(headers, first + count);
    }

    /// <summary>Whether a later row repeats the header, as after a page break.</summary>
    public static bool Repeats(TableGrid grid, int row, ColumnMapping mapping)
    {
        var matches = 0;
        var filled = 0;
        foreach (var column in mapping.Columns)
        {
            var key = HeaderLexicon.Key(grid.TextAt(row, column.Column));
            if (key.Length == 0)
                continue;
            filled++;
            if (HeaderLexicon.Has(HeaderLexicon.Key(column.Header), key))
                matches++;
        }
        return filled >= 2 && matches == filled && grid.Filled(row).Count >= 2;
    }

    /// <summary>A row of column numbers under the header: (1) (2) (3), or A B 1 2.</summary>
    public static bool NumbersColumns(TableGrid grid, int row)
    {
        var filled = grid.Filled(row);
        if (filled.Count < 3 || filled.Count < grid.Width - 1)
            return false;
        var expected = 0;
        foreach (var cell in filled)
        {
            var key = HeaderLexicon.Key(cell.Text);
            if (key.Length is 0 or > 5)
                return false;
            if (char.IsAsciiDigit(key[0]))
            {
                var digits = key.TakeWhile(char.IsAsciiDigit).Aggregate(0, (sum, digit) => (sum * 10) + (digit - '0'));
                if (digits < expected)
                    return false;
                expected = digits;
            }
            else if (key.Length > 1)
            {
                return false;
            }
        }
        return true;
    }

    private static (int First, int Count) Find(TableGrid grid)
    {
        for (var row = 0; row < Math.Min(SearchedRows, grid.Height); row++)
        {
            if (!IsHeader(grid, row))
                continue;
            var count = 1;
            while (row + count < grid.Height && count < MaxHeaderRows && Continues(grid, row, row + count))
                count++;
            if (row + count < grid.Height && NumbersColumns(grid, row + count))
                count++;
            return (row, count);
        }
        return (0, 0);
    }

    private static bool IsHeader(TableGrid grid, int row)
    {
        var filled = grid.Filled(row);
        if (filled.Count < 2)
            return false;
        var known = 0;
        var roles = new HashSet<ColumnRole>();
        foreach (var cell in filled)
        {
            if (cell.Text.Length > 120)
                return false;
            var role = HeaderLexicon.RoleOf(cell.Text);
            if (role == ColumnRole.Unknown)
                continue;
            known++;
            roles.Add(role);
        }
        return roles.Count >= 2 && known * 2 >= filled.Count;
    }

    // A second header row stands under a heading that spans columns, or says only heading words.
    private static bool Continues(TableGrid grid, int first, int row)
    {
        var underSpan = false;
        for (var column = 0; column < grid.Width; column++)
            if (grid[row - 1, column] is { ColumnSpan: > 1 } above && StandsIn(grid, row - 1, above, first))
                underSpan = true;
        var filled = grid.Filled(row);
        if (filled.Count == 0)
            return grid.Rows[row].IsHeader;
        var known = filled.Count(cell =>
            cell.Text.Length <= 80 && HeaderLexicon.RoleOf(cell.Text) != ColumnRole.Unknown
        );
        if (filled.Any(cell => cell.Text.Length > 80))
            return false;
        if (underSpan || grid.Rows[row].IsHeader)
            return known * 2 >= filled.Count && !HasOrdinalStart(grid, row);
        // Markdown cannot merge: the lower heading row then leaves the other places empty.
        return known == filled.Count && string.IsNullOrWhiteSpace(grid.TextAt(row, 0));
    }

    private static bool StandsIn(TableGrid grid, int row, SourceCell cell, int first) =>
        row >= first && grid[row, cell.Column] is { } there && ReferenceEquals(there, cell);

    private static bool HasOrdinalStart(TableGrid grid, int row) =>
        grid.StartsAt(row, 0) && RowMarker.Read(grid.TextAt(row, 0)) is not null;

    private static string Stack(TableGrid grid, int first, int count, int column)
    {
        var parts = new List<string>(count);
        SourceCell? last = null;
        for (var row = first; row < first + count; row++)
        {
            var cell = grid[row, column];
            if (cell is null || ReferenceEquals(cell, last) || NumbersColumns(grid, row) && row > first)
                continue;
            last = cell;
            var text = CellText.Plain(cell.Text);
            if (text.Length > 0)
                parts.Add(text);
        }
        return string.Join(" / ", parts);
    }
}
