using TienDo.Documents.Reading;

namespace TienDo.Bench.Reading;

/// <summary>What must hold of every document a reader yields, however damaged its file.</summary>
public static class SoundDocument
{
    public static string? WhatIsWrong(SourceDocument document)
    {
        for (var at = 0; at < document.Lines.Count; at++)
        {
            var line = document.Lines[at];
            if (line.Number != at + 1)
                return $"line {at + 1} is numbered {line.Number}";
            if (!line.Text.IsNormalized())
                return $"line {line.Number} is not NFC";
            if (
                line.Text.AsSpan().ContainsAnyInRange('\u0000', '\u0008')
                || line.Text.Contains('\n', StringComparison.Ordinal)
            )
                return $"line {line.Number} holds control characters";
            if (line.Table is { } table && (table < 0 || table >= document.Tables.Count))
                return $"line {line.Number} is in table {table}";
        }
        foreach (var table in document.Tables)
        {
            if (table.LineFrom < 1 || table.LineTo < table.LineFrom || table.LineTo > document.Lines.Count)
                return $"a table spans {table.LineFrom}-{table.LineTo}";
            foreach (var cell in table.Rows.SelectMany(row => row.Cells))
            {
                if (cell.LineFrom < 1 || cell.LineTo < cell.LineFrom || cell.LineTo > document.Lines.Count)
                    return $"a cell spans {cell.LineFrom}-{cell.LineTo}";
                if (cell.Column < 0 || cell.ColumnSpan < 1 || cell.RowSpan < 1 || !cell.Text.IsNormalized())
                    return $"a cell at column {cell.Column} is not sound";
            }
        }
        return null;
    }
}
