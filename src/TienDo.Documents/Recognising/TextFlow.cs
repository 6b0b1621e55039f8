using System.Buffers;
using System.Text;
using TienDo.Documents.Reading;
using TienDo.Language;

namespace TienDo.Documents.Recognising;

/// <summary>Dòng chảy văn bản: source lines joined into paragraphs, however the paper or a converter tore them.</summary>
public static class TextFlow
{
    /// <param name="leaveOut">Lines that are no running text (tables); a paragraph never reaches across them.</param>
    public static IReadOnlyList<Paragraph> Of(SourceDocument document, Func<SourceLine, bool>? leaveOut = null)
    {
        var furniture = PageFurniture.LinesOf(document);
        var runs = new List<List<SourceLine>> { new() };
        foreach (var line in document.Lines)
        {
            if (leaveOut?.Invoke(line) == true)
            {
                if (runs[^1].Count > 0)
                    runs.Add([]);
            }
            else if (!line.IsBlank && !furniture.Contains(line.Number) && !IsRule(line.Text))
            {
                runs[^1].Add(line);
            }
        }
        var layout = FlowLayout.Of([.. runs.SelectMany(run => run)], document.Format);
        var paragraphs = new List<Paragraph>();
        foreach (var run in runs)
            Join(run, layout, paragraphs);
        return paragraphs;
    }

    private static void Join(List<SourceLine> lines, FlowLayout layout, List<Paragraph> paragraphs)
    {
        var from = 0;
        for (var at = 1; at <= lines.Count; at++)
        {
            if (at < lines.Count && !ParagraphBreak.Between(lines[at - 1], lines[at], layout))
                continue;
            if (at < lines.Count && IsRestOfTitle(lines, from, at, layout))
                continue;
            if (Joined(lines, from, at) is { } paragraph)
                paragraphs.Add(paragraph);
            from = at;
        }
    }

    /// <summary>A short line between a heading left open and the next marker is the end of that heading.</summary>
    private static bool IsRestOfTitle(List<SourceLine> lines, int from, int at, FlowLayout layout)
    {
        if (!layout.Wrapped || at != from + 1 || at + 1 >= lines.Count)
            return false;
        var title = lines[from].Text.Trim();
        var rest = lines[at].Text.Trim();
        return rest.Length <= 40
            && title.Length > 50
            && !char.IsPunctuation(title[^1])
            && !char.IsPunctuation(rest[^1])
            && Marker.Read(title) is { IsBullet: false }
            && Marker.Read(rest) is null
            && Marker.Read(lines[at + 1].Text.Trim()) is not null;
    }

    private static Paragraph? Joined(List<SourceLine> lines, int from, int to)
    {
        if (from >= to)
            return null;
        var text = new StringBuilder();
        var starts = new List<LineStart>();
        for (var at = from; at < to; at++)
        {
            var clean = CleanText.Of(lines[at].Text);
            if (clean.Length == 0)
                continue;
            if (text.Length > 0 && !IsTornWord(text, clean))
                text.Append(' ');
            starts.Add(new LineStart(text.Length, lines[at].Number, lines[at].Page));
            text.Append(clean);
        }
        return starts.Count == 0 ? null : new Paragraph(text.ToString(), starts, lines[from].Look);
    }

    /// <summary>"57-" and "NQ/TW", "71/" and "NQ-CP", "57" and "-NQ/TW" are one token; "kinh tế -" and "xã hội" are not.</summary>
    private static bool IsTornWord(StringBuilder before, string after)
    {
        if (before.Length < 2)
            return false;
        var last = before[^1];
        if (last is '-' or '/' or '‑')
            return char.IsLetterOrDigit(before[^2]) && char.IsLetterOrDigit(after[0]);
        return after.Length > 1
            && after[0] is '-' or '/'
            && char.IsAsciiDigit(last)
            && (char.IsUpper(after[1]) || after[1] == 'Q');
    }

    private static readonly SearchValues<char> DrawnWith = SearchValues.Create("-_=–—*.·| ");

    /// <summary>A line drawn with characters.</summary>
    private static bool IsRule(string line)
    {
        var text = line.AsSpan().Trim();
        return (text.Length >= 2 || text is "|") && text.IndexOfAnyExcept(DrawnWith) < 0;
    }
}
