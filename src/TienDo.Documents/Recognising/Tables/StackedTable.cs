using TienDo.Documents.Reading;

namespace TienDo.Documents.Recognising.Tables;

/// <summary>
/// Bảng xếp chồng: a table without a number column, copied out so that every cell stands on a line of its own; only
/// the order of its headings tells where a row ends.
/// </summary>
internal static class StackedTable
{
    private const int FewestColumns = 3;
    private const int MostColumns = 8;
    private const int LongestHeading = 40;
    private const int MostRows = 500;

    public static bool MayBegin(string line) =>
        line.Length <= LongestHeading && HeaderLexicon.RoleOf(CellText.Plain(line)) == ColumnRole.Text;

    /// <summary>The table whose first heading is this line; null unless two rows at least fit the headings.</summary>
    public static TableRegion? Read(SourceDocument document, int at)
    {
        var filled = Filled(document, at);
        var mapping = Header(filled);
        if (mapping is null)
            return null;
        var width = mapping.Columns.Count;
        var rows = 0;
        while (rows < MostRows && (rows + 2) * width <= filled.Count && Fits(filled, (rows + 1) * width, mapping))
            rows++;
        if (rows < 2)
            return null;
        var last = filled[(rows + 1) * width - 1];
        return new TableRegion(filled[0].Number, last.Number, mapping.Role, TableForm.Stacked, mapping, [])
        {
            BodyFrom = filled[width].Number,
        };
    }

    public static List<TableRow> Rows(SourceDocument document, TableRegion region, ColumnMapping mapping)
    {
        var lines = document
            .Lines.Where(line => line.Number >= region.BodyFrom && line.Number <= region.LineTo && !line.IsBlank)
            .ToList();
        var width = region.Mapping.Columns.Count;
        var rows = new List<TableRow>();
        for (var from = 0; from + width <= lines.Count; from += width)
        {
            var cells = new Dictionary<int, RowCell>();
            foreach (var column in mapping.Columns)
            {
                var line = lines[from + column.Column];
                cells[column.Column] = new RowCell(CellText.Plain(line.Text), line.Number, line.Number);
            }
            rows.Add(new TableRow(null, null, cells, lines[from].Number, lines[from + width - 1].Number, []));
        }
        return rows;
    }

    private static List<SourceLine> Filled(SourceDocument document, int at) =>
        [
            .. document
                .Lines.Skip(at)
                .TakeWhile(line => line.Table is null)
                .Where(line => !line.IsBlank)
                .Take((MostRows + 1) * MostColumns),
        ];

    /// <summary>As many lines as are headings, each with a part of its own.</summary>
    private static ColumnMapping? Header(List<SourceLine> lines)
    {
        var headings = lines
            .Take(MostColumns)
            .Select(line => CellText.Plain(line.Text))
            .TakeWhile(text => text.Length <= LongestHeading && HeaderLexicon.RoleOf(text) != ColumnRole.Unknown)
            .ToList();
        if (headings.Count < FewestColumns)
            return null;
        var mapping = HeaderRoles.Map(headings, 1);
        var apart = mapping.Columns.Select(column => column.Role).Distinct().Count() == mapping.Columns.Count;
        return
            apart
            && mapping.Role == TableRole.Assignments
            && mapping.First(ColumnRole.Number) is null
            && mapping.First(ColumnRole.Deadline) is not null
            && mapping.First(ColumnRole.Lead) is not null
            ? mapping
            : null;
    }

    private static bool Fits(List<SourceLine> lines, int from, ColumnMapping mapping)
    {
        string Cell(ColumnRole role) => CellText.Plain(lines[from + mapping.First(role)!.Column].Text);
        return Marker.Read(Cell(ColumnRole.Text)) is null or { IsBullet: true }
            && DeadlineOpeners.Opens(Cell(ColumnRole.Deadline))
            && AgencyOpeners.Opens(Cell(ColumnRole.Lead));
    }
}
