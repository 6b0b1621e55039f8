using TienDo.Documents.Reading;

namespace TienDo.Documents.Recognising.Tables;

/// <summary>A grid with every place filled: a merged cell is seen from each place it covers.</summary>
internal sealed class TableGrid
{
    private const int MaxColumns = 120;
    private readonly SourceCell?[][] places;

    public TableGrid(SourceTable table)
    {
        Rows = table.Rows;
        Width = 0;
        foreach (var row in table.Rows)
        foreach (var cell in row.Cells)
            Width = Math.Max(Width, Math.Min(MaxColumns, cell.Column + Math.Max(1, cell.ColumnSpan)));
        places = new SourceCell?[table.Rows.Count][];
        for (var row = 0; row < places.Length; row++)
            places[row] = new SourceCell?[Width];
        for (var row = 0; row < places.Length; row++)
            foreach (var cell in table.Rows[row].Cells)
                Fill(row, cell);
    }

    public IReadOnlyList<SourceRow> Rows { get; }

    public int Width { get; }

    public int Height => places.Length;

    public SourceCell? this[int row, int column] => column < Width ? places[row][column] : null;

    /// <summary>The cell begins in this row (it is not the lower part of a merged one).</summary>
    public bool StartsAt(int row, int column) =>
        this[row, column] is { } cell && (row == 0 || !ReferenceEquals(this[row - 1, column], cell));

    public string TextAt(int row, int column) => this[row, column]?.Text ?? "";

    /// <summary>Cells that begin in this row and say something.</summary>
    public List<SourceCell> Filled(int row)
    {
        var filled = new List<SourceCell>();
        for (var column = 0; column < Width; column++)
        {
            if (this[row, column] is not { } cell || !StartsAt(row, column) || string.IsNullOrWhiteSpace(cell.Text))
                continue;
            if (column == 0 || !ReferenceEquals(this[row, column - 1], cell))
                filled.Add(cell);
        }
        return filled;
    }

    private void Fill(int row, SourceCell cell)
    {
        var lastRow = Math.Min(places.Length, row + Math.Max(1, cell.RowSpan));
        var lastColumn = Math.Min(Width, cell.Column + Math.Max(1, cell.ColumnSpan));
        for (var r = row; r < lastRow; r++)
        for (var c = Math.Max(0, cell.Column); c < lastColumn; c++)
            places[r][c] ??= cell;
    }
}
