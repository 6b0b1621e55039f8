using TienDo.Documents.Reading.PlainText;

namespace TienDo.Documents.Reading.Markdown;

/// <summary>Whether a text is written in Markdown: only marks that plain official texts never carry count.</summary>
internal static class MarkdownSigns
{
    public static bool In(IReadOnlyList<PhysicalLine> lines)
    {
        int headings = 0,
            bold = 0;
        for (var at = 0; at < lines.Count; at++)
        {
            var text = lines[at].Text.AsSpan().TrimStart(' ');
            if (text.IsEmpty)
                continue;
            if (text[0] == '|' && at + 1 < lines.Count && PipeRow.IsDelimiter(lines[at + 1].Text))
                return true;
            if (HeadingLine.LevelOf(text) > 0)
                headings++;
            var first = text.IndexOf("**");
            if (first >= 0 && first + 2 < text.Length && text[(first + 2)..].Contains("**", StringComparison.Ordinal))
                bold++;
            if (headings + bold >= 2)
                return true;
        }
        return false;
    }
}
