namespace TienDo.Documents.Reading.PlainText;

/// <summary>Văn bản thuần: lines with their spacing, pages where the file shows them.</summary>
internal static class PlainTextReader
{
    public static SourceDocument Read(
        PhysicalLines physical,
        string encoding,
        IReadOnlyList<ReadingNote> notes,
        SourceFile file
    )
    {
        var pages = PageBreaks.PagesOf(physical.Lines);
        var collector = new LineCollector(file.Limits);
        for (var at = 0; at < physical.Lines.Count; at++)
        {
            var text = physical.Lines[at].Text;
            collector.Add(text, pages?[at], new LineLook(0, false, false, false, Indent(text)));
        }
        var lastPage = pages is { Count: > 0 } ? pages[^1] : 1;
        if (lastPage > file.Limits.MaxPages)
            throw new ReadingRefusedException(ReadingRefusals.TheDocumentHasTooManyPages(file.Limits.MaxPages));
        var lines = collector.WithWords();
        var tables = TabTables.In(lines);
        return new SourceDocument(SourceFormat.PlainText, encoding, InTables(lines, tables), tables, lastPage, notes);
    }

    private static IReadOnlyList<SourceLine> InTables(
        IReadOnlyList<SourceLine> lines,
        IReadOnlyList<SourceTable> tables
    )
    {
        if (tables.Count == 0)
            return lines;
        var marked = lines.ToArray();
        for (var table = 0; table < tables.Count; table++)
        {
            for (var number = tables[table].LineFrom; number <= tables[table].LineTo; number++)
                marked[number - 1] = marked[number - 1] with { Table = table };
        }
        return marked;
    }

    internal static int Indent(string text)
    {
        var spaces = 0;
        while (spaces < text.Length && text[spaces] is ' ' or '\t')
            spaces++;
        return spaces;
    }
}
