using TienDo.Documents.Reading;

namespace TienDo.Documents.Recognising.Tables;

/// <summary>The header of a table whose columns stand one under the other.</summary>
internal static class AlignedHeader
{
    private const int MaxHeaderLines = 8;
    private const int MaxLookedAt = 3_000;

    public static bool MayBegin(string line) =>
        line.Length is > 12 and < 400 && TornHeader.OpensHeader(line) && WideGaps(line) >= 2;

    /// <summary>The region that begins with the header at this place, or null.</summary>
    public static TableRegion? Read(SourceDocument document, int at, int end)
    {
        var lines = document.Lines;
        var sample = new List<string>();
        for (var next = at; next < Math.Min(end, at + MaxLookedAt); next++)
            if (!lines[next].IsBlank && lines[next].Text.Any(char.IsLetter))
                sample.Add(lines[next].Text);
        if (AlignedText.Of(sample) is not { } columns)
            return null;
        var headings = Enumerable.Repeat("", columns.Starts.Count).ToArray();
        var body = at;
        for (var taken = 0; body < end && taken < MaxHeaderLines; body++)
        {
            if (lines[body].IsBlank)
                continue;
            if (columns.Slice(lines[body].Text) is not { } cells || taken > 0 && RowMarker.Read(cells[0]) is not null)
                break;
            taken++;
            for (var i = 0; i < cells.Length; i++)
                headings[i] = (headings[i] + " " + cells[i]).Trim();
        }
        var mapping = HeaderRoles.Map(headings, 1);
        var known = mapping.Columns.Count(column => column.Role != ColumnRole.Unknown);
        if (
            known < 3
            || known * 4 < mapping.Columns.Count * 3
            || mapping.First(ColumnRole.Number)?.Column != 0
            || body >= end
        )
            return null;
        if (mapping.Role is not (TableRole.Assignments or TableRole.Indicators))
            return null;
        return new TableRegion(lines[at].Number, lines[end - 1].Number, mapping.Role, TableForm.Aligned, mapping, [])
        {
            BodyFrom = lines[body].Number,
            ColumnStarts = columns.Starts,
        };
    }

    private static int WideGaps(string line)
    {
        var gaps = 0;
        var text = line.Trim();
        for (var at = 1; at + 1 < text.Length; at++)
            if (char.IsWhiteSpace(text[at]) && char.IsWhiteSpace(text[at + 1]) && !char.IsWhiteSpace(text[at - 1]))
                gaps++;
        return gaps;
    }
}
