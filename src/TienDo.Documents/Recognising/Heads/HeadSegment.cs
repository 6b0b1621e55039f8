using TienDo.Documents.Reading;
using TienDo.Language;

namespace TienDo.Documents.Recognising.Heads;

/// <summary>Một mảnh của đầu hoặc cuối văn bản: one column of a line or one line of a cell.</summary>
internal readonly record struct HeadSegment(string Text, int Line, int? Page)
{
    private const int LongestKept = 1_500;

    /// <summary>The segments of a range of lines; columns side by side and cells come apart, left before right.</summary>
    public static IReadOnlyList<HeadSegment> Of(SourceDocument document, int lineFrom, int lineTo, int most)
    {
        var segments = new List<HeadSegment>();
        foreach (var line in Lines(document, lineFrom, lineTo))
        {
            if (segments.Count >= most)
                break;
            if (line.IsBlank || line.Text.Length > LongestKept)
                continue;
            foreach (var part in Columns(line.Text))
            {
                var clean = CleanText.Of(part).Trim('|', '*', '_', ' ');
                if (clean.Length > 0)
                    segments.Add(new HeadSegment(clean, line.Number, line.Page));
            }
        }
        return segments;
    }

    private static IEnumerable<SourceLine> Lines(SourceDocument document, int from, int to) =>
        document.Lines.SkipWhile(line => line.Number < from).TakeWhile(line => line.Number <= to);

    /// <summary>Bars, rules and wide gaps divide a line.</summary>
    private static IEnumerable<string> Columns(string line)
    {
        var start = 0;
        for (var at = 0; at < line.Length; at++)
        {
            var width = DividerAt(line, at);
            if (
                width == 0
                || (line[at] == ' ' && IsBlankToFill(line.AsSpan(start, at - start), line.AsSpan(at + width)))
            )
                continue;
            yield return line[start..at];
            at += width - 1;
            start = at + 1;
        }
        yield return line[start..];
    }

    /// <summary>"Số:       /KH-UBND" and "ngày      tháng      năm 2026" leave room for the pen.</summary>
    private static bool IsBlankToFill(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var left = before.TrimEnd();
        return left.EndsWith("Số:", StringComparison.OrdinalIgnoreCase)
            || left.EndsWith("Số", StringComparison.Ordinal)
            || left.EndsWith("ngày", StringComparison.OrdinalIgnoreCase)
            || left.EndsWith("tháng", StringComparison.Ordinal)
            || after is ['/', ..]
            || after.StartsWith("tháng", StringComparison.Ordinal)
            || after.StartsWith("năm ", StringComparison.Ordinal);
    }

    private static int DividerAt(string line, int at)
    {
        if (line[at] is '|' or '\n' or '\t')
            return 1;
        var run = at;
        while (run < line.Length && line[run] == line[at])
            run++;
        return line[at] switch
        {
            ' ' when run - at >= 3 || (run - at == 2 && at > 0 && line[at - 1] is ';' or '.') => run - at,
            '-' or '_' or '=' or '–' when run - at >= 3 => run - at,
            _ => 0,
        };
    }
}
