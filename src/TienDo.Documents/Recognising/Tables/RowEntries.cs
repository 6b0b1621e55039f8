using TienDo.Documents.Drafting;

namespace TienDo.Documents.Recognising.Tables;

/// <summary>A row understood as a heading inside the table.</summary>
internal sealed record SectionRow(
    string Marker,
    string Title,
    int Level,
    string Path,
    int? Year,
    int LineFrom,
    int LineTo
);

/// <summary>A row understood as an entry, with all its parts gathered from rows split by pages or merges.</summary>
internal sealed class EntryRow(RowMarker? marker, string? section, int? year)
{
    public RowMarker? Marker { get; } = marker;

    public string? Section { get; } = section;

    /// <summary>The year the section it stands in speaks of.</summary>
    public int? Year { get; } = year;

    public EntryRow? Parent { get; init; }

    public Dictionary<int, RowCell> Cells { get; } = [];

    public List<Doubt> Doubts { get; } = [];

    public int LineFrom { get; private set; } = int.MaxValue;

    public int LineTo { get; private set; }

    /// <param name="apart">The row's cells stand beside the ones already there and do not go them on.</param>
    public void Take(TableRow row, bool apart = false)
    {
        if (row.LineFrom > 0)
            LineFrom = Math.Min(LineFrom, row.LineFrom);
        LineTo = Math.Max(LineTo, row.LineTo);
        Doubts.AddRange(row.Doubts);
        foreach (var (column, cell) in row.Cells)
        {
            if (!Cells.TryGetValue(column, out var own))
                Cells[column] = cell;
            else if (!cell.Inherited)
                Cells[column] = own with
                {
                    Text = own.Text + (apart ? ";\n" : "\n") + cell.Text,
                    LineTo = Math.Max(own.LineTo, cell.LineTo),
                };
        }
    }
}
