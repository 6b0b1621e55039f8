using TienDo.Documents.Reading;

namespace TienDo.Documents.Tests.Recognising.Tables;

/// <summary>
/// A grid drawn in letters: "|" parts the cells, "&lt;" is merged with the cell on its left, "^" with the one above,
/// "/" parts paragraphs, and "===" begins another table.
/// </summary>
internal static class DrawnGrid
{
    public static SourceDocument Of(string drawing)
    {
        var lines = new List<SourceLine>();
        var tables = new List<SourceTable>();
        var rows = new List<string[]>();
        var from = 1;
        foreach (var (row, i) in drawing.Split('\n').Select((row, i) => (row, i)))
        {
            if (row == "===")
            {
                tables.Add(Table(rows, from));
                rows = [];
                from = i + 2;
                lines.Add(new SourceLine(i + 1, ""));
                continue;
            }
            rows.Add([.. row.Split('|').Select(cell => cell.Trim())]);
            lines.Add(new SourceLine(i + 1, row, Table: tables.Count));
        }
        tables.Add(Table(rows, from));
        return new SourceDocument(SourceFormat.Docx, null, lines, tables, 1, []);
    }

    private static SourceTable Table(List<string[]> drawn, int from)
    {
        var rows = new List<SourceRow>();
        for (var row = 0; row < drawn.Count; row++)
        {
            var cells = new List<SourceCell>();
            for (var column = 0; column < drawn[row].Length; column++)
            {
                if (drawn[row][column] is "<" or "^")
                    continue;
                var wide = 1;
                while (column + wide < drawn[row].Length && drawn[row][column + wide] == "<")
                    wide++;
                var tall = 1;
                while (
                    row + tall < drawn.Count && column < drawn[row + tall].Length && drawn[row + tall][column] == "^"
                )
                    tall++;
                var text = drawn[row][column].Replace(" / ", "\n", StringComparison.Ordinal);
                cells.Add(new SourceCell(column, wide, tall, text, from + row, from + row));
            }
            rows.Add(new SourceRow(cells));
        }
        return new SourceTable(from, from + drawn.Count - 1, rows);
    }
}
