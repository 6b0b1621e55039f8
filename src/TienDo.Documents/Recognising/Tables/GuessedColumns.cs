namespace TienDo.Documents.Recognising.Tables;

/// <summary>Columns of a table without a heading, told by what its cells look like; every guess is doubted later.</summary>
internal static class GuessedColumns
{
    private const int LookedAt = 60;

    public static ColumnMapping Map(TableGrid grid)
    {
        if (grid.Width < 3 || grid.Height < 2)
            return ColumnMapping.None;
        var columns = new List<MappedColumn>(grid.Width);
        for (var column = 0; column < grid.Width; column++)
            columns.Add(new MappedColumn(column, "", Guess(grid, column), null, 0.4));
        var widest = Enumerable.Range(0, grid.Width).MaxBy(column => TotalLength(grid, column));
        columns[widest] = columns[widest] with { Role = ColumnRole.Text };
        var leads = columns.Where(column => column.Role == ColumnRole.Lead).ToList();
        foreach (var later in leads.Skip(1))
            columns[later.Column] = later with { Role = ColumnRole.Cooperating };
        var role =
            leads.Count > 0 && columns.Exists(column => column.Role is ColumnRole.Deadline)
                ? TableRole.Assignments
                : TableRole.Other;
        return new ColumnMapping(ColumnMapping.FingerprintOf(columns.Select(_ => "")), role, 0, columns);
    }

    private static ColumnRole Guess(TableGrid grid, int column)
    {
        int filled = 0,
            numbers = 0,
            agencies = 0,
            deadlines = 0;
        for (var row = 0; row < Math.Min(grid.Height, LookedAt); row++)
        {
            var text = CellText.Plain(grid.TextAt(row, column));
            if (text.Length == 0 || !grid.StartsAt(row, column))
                continue;
            filled++;
            if (RowMarker.Read(text) is not null)
                numbers++;
            else if (DeadlineOpeners.Opens(text))
                deadlines++;
            else if (AgencyOpeners.Opens(text))
                agencies++;
        }
        if (filled < 2)
            return ColumnRole.Unknown;
        if (numbers * 3 >= filled * 2)
            return ColumnRole.Number;
        if (deadlines * 3 >= filled * 2)
            return ColumnRole.Deadline;
        return agencies * 3 >= filled * 2 ? ColumnRole.Lead : ColumnRole.Unknown;
    }

    private static long TotalLength(TableGrid grid, int column)
    {
        long total = 0;
        for (var row = 0; row < Math.Min(grid.Height, LookedAt); row++)
            if (grid.StartsAt(row, column))
                total += grid.TextAt(row, column).Length;
        return total;
    }
}
