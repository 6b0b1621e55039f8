using System.Text;

namespace TienDo.Documents.Writing.Sheets;

/// <summary>Ghi bảng ra tệp CSV (RFC 4180): to read in other programs; it is not taken back.</summary>
public static class CsvWriter
{
    public static void Write(EditableTable table, bool english, Stream to)
    {
        // With a mark, or spreadsheets take Vietnamese for another alphabet.
        using var writer = new StreamWriter(
            to,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
            leaveOpen: true
        )
        {
            NewLine = "\r\n",
        };
        var columns = table.Columns.Where(static column => !column.Editable).ToArray();
        writer.WriteLine(
            string.Join(',', columns.Select(column => Cell(english ? column.English : column.Vietnamese)))
        );
        foreach (var row in table.Rows)
            writer.WriteLine(
                string.Join(',', columns.Select(column => Cell(row.Cells.GetValueOrDefault(column.Key, ""))))
            );
    }

    /// <summary>What a spreadsheet would run is put behind a quote sign, as it does itself.</summary>
    private static string Cell(string value)
    {
        var words = PlainWords.Of(value);
        if (WorkbookWriter.IsLikeAFormula(words))
            words = "'" + words;
        return words.AsSpan().ContainsAny("\",\r\n")
            ? "\"" + words.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""
            : words;
    }
}
