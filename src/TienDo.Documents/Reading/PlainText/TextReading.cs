using TienDo.Documents.Reading.Markdown;
using TienDo.Documents.Reading.Sheets;

namespace TienDo.Documents.Reading.PlainText;

/// <summary>Văn bản thuần và Markdown: from bytes to lines, whatever they were encoded in.</summary>
internal static class TextReading
{
    public static SourceDocument Read(SourceFile file)
    {
        var decoded = TextDecoder.Decode(file.Content);
        file.Stop.ThrowIfCancellationRequested();
        var physical = PhysicalLines.Split(decoded.Text, file.Limits);
        file.Stop.ThrowIfCancellationRequested();
        List<ReadingNote> notes = [.. decoded.Notes];
        if (physical.ControlCharactersRemoved > 0)
            notes.Add(ReadingNotes.Counted(ReadingNotes.ControlCharactersRemoved, physical.ControlCharactersRemoved));
        if (CsvSigns.SeparatorOf(decoded.Text) is { } separator)
        {
            var sheet = CsvFileReader.Read(decoded.Text, separator, physical, decoded.Encoding, notes, file);
            if (sheet is not null)
                return sheet;
        }
        return MarkdownSigns.In(physical.Lines)
            ? MarkdownReader.Read(physical, decoded.Encoding, notes, file)
            : PlainTextReader.Read(physical, decoded.Encoding, notes, file);
    }
}
