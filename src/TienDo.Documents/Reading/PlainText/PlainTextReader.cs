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
        return new SourceDocument(SourceFormat.PlainText, encoding, collector.WithWords(), [], lastPage, notes);
    }

    internal static int Indent(string text)
    {
        var spaces = 0;
        while (spaces < text.Length && text[spaces] is ' ' or '\t')
            spaces++;
        return spaces;
    }
}
