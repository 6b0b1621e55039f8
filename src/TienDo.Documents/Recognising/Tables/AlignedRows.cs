using TienDo.Documents.Drafting;
using TienDo.Documents.Reading;

namespace TienDo.Documents.Recognising.Tables;

/// <summary>Rows of a table whose columns stand one under the other.</summary>
internal static class AlignedRows
{
    private sealed record Sliced(int Number, string Whole, string[]? Cells, bool AfterBlank)
    {
        public RowMarker? Marker =>
            Cells is null ? RowMarker.SplitOff(CellText.Plain(Whole))?.Marker : RowMarker.Read(Cells[0]);
    }

    public static List<TableRow> Read(SourceDocument document, TableRegion region, ColumnMapping mapping)
    {
        var lines = Slice(document, region);
        var byBlock = BlocksAreRows(lines);
        var rows = new List<TableRow>();
        var block = new List<Sliced>();
        foreach (var line in lines)
        {
            if (byBlock ? line.AfterBlank : line.Marker is not null)
                Close(rows, block, mapping);
            block.Add(line);
        }
        Close(rows, block, mapping);
        return rows;
    }

    private static List<Sliced> Slice(SourceDocument document, TableRegion region)
    {
        var columns = new AlignedText(region.ColumnStarts);
        var lines = new List<Sliced>();
        var blank = true;
        var to = document.PlaceOfLine(region.LineTo + 1);
        for (var at = document.PlaceOfLine(region.BodyFrom); at < to; at++)
        {
            var line = document.Lines[at];
            if (line.IsBlank)
            {
                blank = true;
                continue;
            }
            lines.Add(new Sliced(line.Number, line.Text.Trim(), columns.Slice(line.Text), blank));
            blank = false;
        }
        return lines;
    }

    /// <summary>Blank lines part the rows when nearly every block holds one ordinal.</summary>
    private static bool BlocksAreRows(List<Sliced> lines)
    {
        int blocks = 0,
            single = 0,
            markers = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].AfterBlank)
            {
                blocks++;
                if (i > 0 && markers == 1)
                    single++;
                markers = 0;
            }
            if (lines[i].Marker is not null)
                markers++;
        }
        if (markers == 1)
            single++;
        return blocks > 1 && single * 4 >= blocks * 3;
    }

    private static void Close(List<TableRow> rows, List<Sliced> block, ColumnMapping mapping)
    {
        if (block.Count == 0)
            return;
        var marker = block.Select(line => line.Marker).FirstOrDefault(found => found is not null);
        var cells = new Dictionary<int, RowCell>();
        var across = false;
        var text = mapping.First(ColumnRole.Text)!.Column;
        foreach (var line in block)
        {
            across |= line.Cells is null;
            if (line.Cells is null)
                Append(cells, text, WithoutMarker(line), line.Number);
            else
                for (var column = mapping.First(ColumnRole.Number)!.Column + 1; column < line.Cells.Length; column++)
                    Append(cells, column, line.Cells[column], line.Number);
        }
        var doubts =
            across && cells.Count > 1 ? [new Doubt("text", DoubtReasons.BoundaryUnsure)] : Array.Empty<Doubt>();
        rows.Add(new TableRow(marker, null, cells, block[0].Number, block[^1].Number, doubts));
        block.Clear();
    }

    private static string WithoutMarker(Sliced line) =>
        RowMarker.SplitOff(CellText.Plain(line.Whole)) is var (_, words) ? words : line.Whole;

    private static void Append(Dictionary<int, RowCell> cells, int column, string words, int line)
    {
        if (words.Length == 0)
            return;
        cells[column] = cells.TryGetValue(column, out var own)
            ? own with
            {
                Text = own.Text + " " + words,
                LineTo = line,
            }
            : new RowCell(words, line, line);
    }
}
