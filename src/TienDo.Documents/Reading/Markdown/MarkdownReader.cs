using TienDo.Documents.Reading.PlainText;

namespace TienDo.Documents.Reading.Markdown;

/// <summary>Markdown: the marks become looks and tables; line numbers stay those of the file.</summary>
internal sealed class MarkdownReader
{
    private readonly IReadOnlyList<PhysicalLine> source;
    private readonly CancellationToken stop;
    private readonly LineCollector collector;
    private readonly List<SourceTable> tables = [];
    private readonly IReadOnlyList<int>? pages;

    private MarkdownReader(PhysicalLines physical, SourceFile file)
    {
        source = physical.Lines;
        stop = file.Stop;
        collector = new LineCollector(file.Limits);
        pages = PageBreaks.PagesOf(physical.Lines);
    }

    public static SourceDocument Read(
        PhysicalLines physical,
        string encoding,
        IReadOnlyList<ReadingNote> notes,
        SourceFile file
    )
    {
        var reader = new MarkdownReader(physical, file);
        reader.ReadAll();
        var lastPage = reader.pages is { Count: > 0 } known ? known[^1] : 1;
        return new SourceDocument(
            SourceFormat.Markdown,
            encoding,
            reader.collector.WithWords(),
            reader.tables,
            lastPage,
            notes
        );
    }

    private void ReadAll()
    {
        for (var at = 0; at < source.Count; )
        {
            stop.ThrowIfCancellationRequested();
            var text = source[at].Text;
            if (StartsTable(at))
                at = ReadTable(at);
            else if (IsMarkOnly(text))
                Add(at++, "", default);
            else
                at = ReadParagraph(at);
        }
    }

    private bool StartsTable(int at)
    {
        if (!PipeRow.MayContinue(source[at].Text) || at + 1 >= source.Count)
            return false;
        var next = source[at + 1].Text;
        return PipeRow.IsDelimiter(next) || (PipeRow.IsRow(source[at].Text) && PipeRow.IsRow(next));
    }

    private int ReadTable(int first)
    {
        var index = tables.Count;
        var rows = new List<SourceRow>();
        var hasHeader = PipeRow.IsDelimiter(source[first + 1].Text);
        var at = first;
        for (; at < source.Count && PipeRow.MayContinue(source[at].Text); at++)
        {
            if (PipeRow.IsDelimiter(source[at].Text))
            {
                Add(at, "", default, index);
                continue;
            }
            var number = collector.NextNumber;
            var cells = PipeRow.Cells(source[at].Text).Select(Plain).ToList();
            rows.Add(
                new SourceRow(
                    [.. cells.Select((cell, column) => new SourceCell(column, 1, 1, cell.Text, number, number))],
                    hasHeader && at == first
                )
            );
            var look = new LineLook(
                0,
                cells.Exists(cell => cell.Bold) && cells.TrueForAll(cell => cell.Bold || cell.Text.Length == 0),
                false,
                false,
                0
            );
            Add(at, string.Join(" | ", cells.Select(cell => cell.Text.Replace('\n', ' '))).TrimEnd(), look, index);
        }
        tables.Add(new SourceTable(first + 1, at, rows));
        return at;
    }

    private static Emphasised Plain(string cell)
    {
        var plain = Emphasis.Of([InlineTags.Remove(cell)])[0];
        return plain with { Text = VisibleText.Compose(plain.Text.Trim()) };
    }

    /// <summary>Emphasis may reach over lines, but never over a blank one, a heading or a table.</summary>
    private int ReadParagraph(int first)
    {
        var parts = new List<(int Level, string Text)>();
        var at = first;
        do
        {
            var text = source[at].Text;
            var trimmed = text.TrimStart(' ');
            var level = HeadingLine.LevelOf(trimmed);
            parts.Add(
                (level, InlineTags.Remove(level > 0 ? HeadingLine.TitleOf(trimmed, level) : text).Replace('\n', ' '))
            );
            at++;
        } while (at < source.Count && parts[^1].Level == 0 && Continues(at));
        var plain = Emphasis.Of([.. parts.Select(part => part.Text)]);
        for (var part = 0; part < parts.Count; part++)
        {
            var line = plain[part];
            var look = new LineLook(
                parts[part].Level,
                line.Bold,
                line.Italic,
                false,
                PlainTextReader.Indent(line.Text)
            );
            Add(first + part, line.Text, look);
        }
        return at;
    }

    private bool Continues(int at)
    {
        var text = source[at].Text;
        return text.Length > 0
            && !StartsTable(at)
            && !IsMarkOnly(text)
            && HeadingLine.LevelOf(text.AsSpan().TrimStart(' ')) == 0;
    }

    /// <summary>Blank lines, rules (-----, * *), code fences: lines without words of their own.</summary>
    private static bool IsMarkOnly(string text)
    {
        var trimmed = text.AsSpan().Trim();
        return trimmed.IsEmpty
            || (trimmed.Length >= 2 && trimmed.IndexOfAnyExcept("* ") < 0)
            || (trimmed.Length >= 3 && (trimmed.IndexOfAnyExcept("- ") < 0 || trimmed.IndexOfAnyExcept("_ ") < 0))
            || trimmed.StartsWith("```");
    }

    private void Add(int at, string text, LineLook look, int? table = null) =>
        collector.Add(text, pages?[at], look, table);
}
