namespace TienDo.Documents.Reading.Markdown;

/// <summary>Hàng bảng Markdown: cells between pipes; an escaped pipe belongs to its cell.</summary>
internal static class PipeRow
{
    public static bool IsRow(string text)
    {
        var trimmed = text.AsSpan().Trim();
        return trimmed.Length > 1 && trimmed[0] == '|' && trimmed[^1] == '|';
    }

    /// <summary>A row continued without its outer pipes still has one within.</summary>
    public static bool MayContinue(string text) => text.AsSpan().TrimStart().StartsWith("|");

    public static bool IsDelimiter(string text)
    {
        var trimmed = text.AsSpan().Trim();
        return trimmed.Contains('|') && trimmed.Contains('-') && trimmed.IndexOfAnyExcept(" |:-\t") < 0;
    }

    public static IReadOnlyList<string> Cells(string text)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.StartsWith("|"))
            trimmed = trimmed[1..];
        if (trimmed.EndsWith("|") && !trimmed.EndsWith("\\|"))
            trimmed = trimmed[..^1];
        var cells = new List<string>();
        var start = 0;
        for (var at = 0; at <= trimmed.Length; at++)
        {
            if (at < trimmed.Length && trimmed[at] == '\\')
            {
                at++;
                continue;
            }
            if (at < trimmed.Length && trimmed[at] != '|')
                continue;
            cells.Add(trimmed[start..at].Trim().ToString());
            start = at + 1;
        }
        if (start <= trimmed.Length - 1)
            cells.Add(trimmed[start..].Trim().ToString());
        return cells;
    }
}
