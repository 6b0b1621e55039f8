using TienDo.Documents.Reading.Packages;

namespace TienDo.Documents.Reading.Word;

internal sealed partial class WordBlocks
{
    private const int MostSpannedColumns = 200;

    private sealed class Cell(int column)
    {
        public int Column { get; } = column;
        public int ColumnSpan { get; set; } = 1;
        public int RowSpan { get; set; } = 1;
        public int LineFrom { get; set; }
        public int LineTo { get; set; }

        /// <summary>Words that stand, against the rule, in a merged cell's continuation.</summary>
        public string Below { get; set; } = "";
    }

    private sealed record CellLook(int Span, bool MergedDown, bool ContinuesAbove, bool ContinuesLeft);

    private void ReadTable()
    {
        var index = shared.Tables.Count;
        var from = shared.Lines.NextNumber;
        var (outer, outerBlank) = (shared.Table, shared.BlankLinesCount);
        // Its place is kept at once: tables nested in its cells come after it.
        shared.Tables.Add(new SourceTable(from, from, []));
        shared.Table = index;
        var rows = new List<(List<Cell> Cells, bool IsHeader)>();
        var merged = new Dictionary<int, Cell>();
        for (var depth = xml.Enter(); xml.NextElement(depth); )
        {
            if (xml.Name is "tblPr" or "tblGrid" or "tblPrEx" or "sdtPr" or "sdtEndPr")
                xml.Skip();
            else if (xml.Name == "tr" && ReadRow(merged) is { Cells.Count: > 0 } row)
                rows.Add(row);
        }
        shared.Table = outer;
        shared.BlankLinesCount = outerBlank;
        if (rows.Count == 0 && index == shared.Tables.Count - 1)
            shared.Tables.RemoveAt(index);
        else
            shared.Tables[index] = new SourceTable(
                from,
                Math.Max(shared.Lines.NextNumber - 1, from),
                [.. rows.Select(row => new SourceRow([.. row.Cells.Select(Finish)], row.IsHeader))]
            );
    }

    private SourceCell Finish(Cell cell)
    {
        var text = shared.Lines.TextOf(cell.LineFrom, cell.LineTo);
        return new SourceCell(
            cell.Column,
            cell.ColumnSpan,
            cell.RowSpan,
            cell.Below.Length == 0 ? text : text + "\n" + cell.Below,
            cell.LineFrom,
            cell.LineTo
        );
    }

    private (List<Cell> Cells, bool IsHeader) ReadRow(Dictionary<int, Cell> merged)
    {
        var cells = new List<Cell>();
        int column = 0;
        bool header = false,
            deleted = false;
        for (var depth = xml.Enter(); xml.NextElement(depth); )
        {
            switch (xml.Name)
            {
                case "gridBefore":
                    column = Math.Clamp(xml.Number("val") ?? 0, 0, MostSpannedColumns);
                    break;
                case "tblHeader":
                    header = xml.IsOn();
                    break;
                case "del":
                    deleted = shared.TrackedChanges = true;
                    break;
                case "tc" when deleted:
                case "trPrChange" or "tblPrEx" or "sdtPr" or "sdtEndPr":
                    xml.Skip();
                    break;
                case "tc":
                    column = ReadCell(cells, column, merged);
                    break;
                default:
                    break;
            }
        }
        return (cells, header);
    }

    private int ReadCell(List<Cell> cells, int column, Dictionary<int, Cell> merged)
    {
        var from = shared.Lines.NextNumber;
        var look = new CellLook(1, false, false, false);
        var above = default(Cell);
        if (++nesting > DeepestNesting)
            throw new ReadingRefusedException(ReadingRefusals.TheFileIsDamaged);
        shared.BlankLinesCount = true;
        for (var depth = xml.Enter(); xml.NextElement(depth); )
        {
            if (xml.Name != "tcPr")
            {
                ReadBlock();
                continue;
            }
            look = ReadCellLook();
            above = look.ContinuesAbove ? merged.GetValueOrDefault(column) : null;
            shared.BlankLinesCount = above is null && !look.ContinuesLeft;
        }
        shared.BlankLinesCount = true;
        nesting--;
        var to = shared.Lines.NextNumber - 1;
        if (look.ContinuesLeft && cells.Count > 0 && to < from)
        {
            cells[^1].ColumnSpan += look.Span;
            return column + look.Span;
        }
        if (above is not null)
        {
            above.RowSpan++;
            if (to >= from)
                above.Below = shared.Lines.TextOf(from, to);
            return column + look.Span;
        }
        if (to < from)
        {
            shared.Add("", default, shared.Place);
            to = from;
        }
        var cell = new Cell(column)
        {
            ColumnSpan = look.Span,
            LineFrom = from,
            LineTo = to,
        };
        cells.Add(cell);
        for (var covered = column; covered < column + look.Span; covered++)
            merged.Remove(covered);
        if (look.MergedDown)
            merged[column] = cell;
        return column + look.Span;
    }

    private CellLook ReadCellLook()
    {
        var look = new CellLook(1, false, false, false);
        for (var depth = xml.Enter(); xml.NextElement(depth); )
        {
            var starts = xml.Attribute("val") == "restart";
            look = xml.Name switch
            {
                "gridSpan" => look with { Span = Math.Clamp(xml.Number("val") ?? 1, 1, MostSpannedColumns) },
                "vMerge" => look with { MergedDown = starts, ContinuesAbove = !starts },
                "hMerge" => look with { ContinuesLeft = !starts },
                _ => look,
            };
        }
        return look;
    }
}
