using TienDo.Documents.Drafting;
using TienDo.Documents.Reading;

namespace TienDo.Documents.Recognising.Tables;

/// <summary>Rows of a table of which only the words are left.</summary>
internal static class TornRows
{
    private const double SureMargin = 1.2;

    public static List<TableRow> Read(SourceDocument document, TableRegion region, ColumnMapping mapping)
    {
        var chunks = TornChunks.Cut(document, region);
        var columns = mapping.Columns.Where(column => column.Role != ColumnRole.Number).ToList();
        var marked = chunks.Exists(chunk => chunk.Lines.Exists(line => line.CellStart));
        var perLine = marked || HoldsACellPerLine(chunks, columns.Count);
        var fullLine = FullLine(chunks);
        var text = mapping.First(ColumnRole.Text)!.Column;

        var vocabulary = new CellVocabulary();
        var splits = SplitAll(chunks, columns, vocabulary, (perLine, marked), fullLine, []);
        foreach (var (split, row) in splits.Where(split => IsPlain(split.Split)))
            Learn(vocabulary, split!, row!, mapping);
        splits = SplitAll(chunks, columns, vocabulary, (perLine, marked), fullLine, splits);

        var rows = new List<TableRow>(chunks.Count);
        for (var i = 0; i < chunks.Count; i++)
        {
            var next = i + 1 < chunks.Count ? chunks[i + 1].Marker : null;
            rows.Add(Row(chunks[i], next, splits[i].Split, text, mapping));
        }
        return rows;
    }

    private static List<(RowSplit? Split, RowWords? Row)> SplitAll(
        List<TornChunk> chunks,
        List<MappedColumn> columns,
        CellVocabulary vocabulary,
        (bool PerLine, bool Marked) form,
        double fullLine,
        List<(RowSplit? Split, RowWords? Row)> before
    )
    {
        var splitter = new RowSplitter(columns, vocabulary, form.PerLine, form.Marked);
        var splits = new List<(RowSplit? Split, RowWords? Row)>(chunks.Count);
        for (var i = 0; i < chunks.Count; i++)
        {
            if (IsSection(chunks[i]) || chunks[i].Lines.Count == 0)
            {
                splits.Add((null, null));
                continue;
            }
            if (i < before.Count && IsPlain(before[i].Split))
            {
                splits.Add(before[i]);
                continue;
            }
            var row = RowWords.Of(chunks[i].Lines, form.PerLine, vocabulary.Starts);
            splits.Add((splitter.Split(row, fullLine), row));
        }
        return splits;
    }

    private static bool IsPlain(RowSplit? split) => split is { Interleaved: false } && split.Margin >= SureMargin;

    private static void Learn(CellVocabulary vocabulary, RowSplit split, RowWords row, ColumnMapping mapping)
    {
        foreach (var column in mapping.Columns)
        {
            if (
                column.Role
                is not (ColumnRole.Lead or ColumnRole.Cooperating or ColumnRole.Deadline or ColumnRole.MeasureUnit)
            )
                continue;
            if (split.Parts.TryGetValue(column.Column, out var parts))
                vocabulary.Learn(
                    column.Role,
                    [.. parts.SelectMany(part => row.Words.GetRange(part.From, part.To - part.From))]
                );
        }
    }

    private static bool IsSection(TornChunk chunk) =>
        chunk.Marker?.Kind is RowMarkerKind.Roman or RowMarkerKind.Capital;

    private static TableRow Row(TornChunk chunk, RowMarker? next, RowSplit? split, int text, ColumnMapping mapping)
    {
        var whole = WholeText(chunk, text);
        if (IsSection(chunk) || chunk.Lines.Count == 0)
            return new TableRow(chunk.Marker, null, whole, chunk.LineFrom, chunk.LineTo, []);
        var opensGroup = next is not null && chunk.Marker?.Contains(next) == true;
        if (split is null || opensGroup && Fields(split, mapping) == 0)
        {
            var doubts = split is null ? [new Doubt("text", DoubtReasons.BoundaryUnsure)] : Array.Empty<Doubt>();
            return new TableRow(chunk.Marker, null, whole, chunk.LineFrom, chunk.LineTo, doubts);
        }
        return new TableRow(chunk.Marker, null, split.Cells, chunk.LineFrom, chunk.LineTo, Doubts(split, mapping));
    }

    private static int Fields(RowSplit split, ColumnMapping mapping) =>
        mapping.Columns.Count(column =>
            column.Role is ColumnRole.Lead or ColumnRole.Cooperating or ColumnRole.Deadline or ColumnRole.Target
            && split.Cells.ContainsKey(column.Column)
        );

    private static Dictionary<int, RowCell> WholeText(TornChunk chunk, int text) =>
        chunk.Lines.Count == 0
            ? []
            : new()
            {
                [text] = new RowCell(
                    string.Join(' ', chunk.Lines.Select(line => line.Text)),
                    chunk.Lines[0].Number,
                    chunk.Lines[^1].Number
                ),
            };

    private static List<Doubt> Doubts(RowSplit split, ColumnMapping mapping)
    {
        var doubts = new List<Doubt>();
        if (split.Interleaved)
            doubts.Add(new Doubt("text", DoubtReasons.CellsInterleaved));
        // A torn row that lost a field others have may have it among the words of its text.
        foreach (var role in (ReadOnlySpan<ColumnRole>)[ColumnRole.Lead, ColumnRole.Deadline, ColumnRole.Target])
            if (mapping.First(role) is { } expected && !split.Cells.ContainsKey(expected.Column))
                doubts.Add(new Doubt(RowDrafts.FieldOf(role)!, DoubtReasons.BoundaryUnsure));
        if (doubts.Exists(doubt => doubt.Field != "text"))
            doubts.Add(new Doubt("text", DoubtReasons.BoundaryUnsure));
        foreach (var column in mapping.Columns)
            if (split.Unsure.Contains(column.Column) && RowDrafts.FieldOf(column.Role) is { } field)
                doubts.Add(
                    new Doubt(
                        field,
                        DoubtReasons.BoundaryUnsure,
                        Detail: split.Cells.GetValueOrDefault(column.Column)?.Text
                    )
                );
        return doubts;
    }

    // In this form most rows have as many lines as columns.
    private static bool HoldsACellPerLine(List<TornChunk> chunks, int columns)
    {
        var entries = chunks.FindAll(chunk => chunk.Marker is not null && !IsSection(chunk) && chunk.Lines.Count > 1);
        return entries.Count > 0
            && entries.Count(chunk => chunk.Lines.Count <= columns) * 5 >= entries.Count * 3
            && entries.Count(chunk => chunk.Lines.Count == columns) * 5 >= entries.Count * 2;
    }

    private static double FullLine(List<TornChunk> chunks)
    {
        var widths = chunks.SelectMany(chunk => chunk.Lines).Select(line => line.Text.Length).Order().ToList();
        return widths.Count == 0 ? 0 : widths[widths.Count * 9 / 10];
    }
}
