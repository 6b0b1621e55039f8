using System.Globalization;
using TienDo.Documents.Reading.Packages;

namespace TienDo.Documents.Reading.Word;

/// <summary>DOCX: ZIP and streaming XML; paragraphs become lines, tables keep their grid.</summary>
internal static class WordReader
{
    public static SourceDocument Read(Package package, string main)
    {
        var companions = Relationships.Of(package, main);
        var shared = new WordText(
            WordStyles.Read(package, companions.Target("styles")),
            WordNumbering.Read(package, companions.Target("numbering")),
            package.File
        );
        using (var xml = package.Xml(main)!)
        {
            for (var depth = xml.Enter(); xml.NextElement(depth); )
            {
                if (xml.Name == "body")
                    new WordBlocks(xml, shared).Read();
                else
                    xml.Skip();
            }
        }
        var pages = shared.NumberPages();
        var notes = Notes(shared);
        AddNotes(package, companions.Target("footnotes"), shared.Footnotes, shared);
        AddNotes(package, companions.Target("endnotes"), shared.Endnotes, shared);
        return new SourceDocument(SourceFormat.Docx, null, shared.Lines.WithWords(), shared.Tables, pages, notes);
    }

    private static List<ReadingNote> Notes(WordText shared)
    {
        var notes = new List<ReadingNote>();
        if (shared.TrackedChanges)
            notes.Add(ReadingNotes.Plain(ReadingNotes.TrackedChangesAccepted));
        if (shared.HiddenText)
            notes.Add(ReadingNotes.Plain(ReadingNotes.HiddenTextLeftOut));
        if (shared.Contents)
            notes.Add(ReadingNotes.Plain(ReadingNotes.TableOfContentsLeftOut));
        var count = shared.Footnotes.Count + shared.Endnotes.Count;
        if (count > 0)
            notes.Add(ReadingNotes.Counted(ReadingNotes.FootnotesAtTheEnd, count));
        return notes;
    }

    /// <summary>Notes follow the text in the order of their marks, each with its number in brackets.</summary>
    private static void AddNotes(Package package, string? part, List<string> references, WordText shared)
    {
        if (references.Count == 0)
            return;
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in references)
            numbers.TryAdd(id, numbers.Count + 1);
        using var xml = package.Xml(part);
        if (xml is null)
            return;
        var blocks = new WordBlocks(xml, shared);
        for (var depth = xml.Enter(); xml.NextElement(depth); )
        {
            if (!numbers.TryGetValue(xml.Attribute("id") ?? "", out var number))
            {
                xml.Skip();
                continue;
            }
            shared.Prefix = string.Create(CultureInfo.InvariantCulture, $"[{number}] ");
            blocks.Read();
        }
    }
}
