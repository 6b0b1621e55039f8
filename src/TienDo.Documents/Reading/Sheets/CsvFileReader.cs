using CsvHelper;
using TienDo.Documents.Reading.PlainText;

namespace TienDo.Documents.Reading.Sheets;

/// <summary>CSV: the lines stay those of the file; the table points into them.</summary>
internal static class CsvFileReader
{
    /// <returns>null where the text turns out not to be rows of cells after all.</returns>
    public static SourceDocument? Read(
        string text,
        char separator,
        PhysicalLines physical,
        string encoding,
        IReadOnlyList<ReadingNote> notes,
        SourceFile file
    )
    {
        try
        {
            var rows = Rows(text, separator, physical.Lines.Count, file);
            if (rows.Count == 0)
                return null;
            var lines = new LineCollector(file.Limits);
            foreach (var line in physical.Lines)
                lines.Add(line.Text, null, default, 0);
            var table = new SourceTable(rows[0].Cells[0].LineFrom, rows[^1].Cells[0].LineTo, rows);
            return new SourceDocument(SourceFormat.Csv, encoding, lines.WithWords(), [table], 1, notes);
        }
        catch (CsvFormatException)
        {
            return null;
        }
    }

    private static List<SourceRow> Rows(string text, char separator, int lastLine, SourceFile file)
    {
        var form = new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            TrackLineNumbers = true,
            MaxRecordSize = LineCollector.LongestLine * 4,
        };
        using var csv = CsvReader.FromText(text, form);
        var rows = new List<SourceRow>();
        var cellCount = 0L;
        while (csv.Read())
        {
            file.Stop.ThrowIfCancellationRequested();
            var from = (int)Math.Clamp(csv.LineNumber, 1, lastLine);
            var to = Math.Clamp(from + LineBreaks(csv.RawRecord), from, lastLine);
            cellCount += csv.FieldCount;
            if (cellCount * 8 > file.Limits.MaxCharacters)
                throw new ReadingRefusedException(ReadingRefusals.TheTextIsTooLong(file.Limits.MaxCharacters));
            var cells = new List<SourceCell>(csv.FieldCount);
            for (var column = 0; column < csv.FieldCount; column++)
                cells.Add(new SourceCell(column, 1, 1, SheetCells.VisibleLines(csv.GetString(column)), from, to));
            if (cells.Exists(cell => cell.Text.Length > 0))
                rows.Add(new SourceRow(cells));
        }
        return rows;
    }

    private static int LineBreaks(ReadOnlySpan<byte> record)
    {
        var breaks = 0;
        for (var at = 0; at < record.Length; at++)
        {
            if (
                record[at] == (byte)'\n'
                || (record[at] == (byte)'\r' && (at + 1 == record.Length || record[at + 1] != (byte)'\n'))
            )
                breaks++;
        }
        return breaks;
    }
}
