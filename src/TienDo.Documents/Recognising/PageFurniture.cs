using System.Globalization;
using TienDo.Documents.Reading;
using TienDo.Language;

namespace TienDo.Documents.Recognising;

/// <summary>Số trang và tiêu đề chạy: lines that belong to the sheet of paper and not to the text.</summary>
public static class PageFurniture
{
    private const int RepeatsThatTell = 3;

    /// <summary>Numbers of the lines to leave out; page numbers also inside a sentence.</summary>
    public static IReadOnlySet<int> LinesOf(SourceDocument document)
    {
        var furniture = new HashSet<int>();
        var edges = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var turns = 0;
        SourceLine? previous = null;
        SourceLine[] lines = [.. document.Lines.Where(line => !line.IsBlank && line.Table is null)];
        for (var at = 0; at < lines.Length; at++)
        {
            var line = lines[at];
            if (IsPageNumber(line.Text) && !EndsDate(previous, line, at + 1 < lines.Length ? lines[at + 1] : null))
            {
                furniture.Add(line.Number);
                continue;
            }
            if (previous?.Page is { } before && line.Page is { } after && after > before)
            {
                turns++;
                Remember(edges, line, "top ");
                Remember(edges, previous, "foot ");
            }
            previous = line;
        }
        foreach (var same in edges.Values.Where(same => same.Count >= Math.Max(RepeatsThatTell, turns * 2 / 5)))
            furniture.UnionWith(same);
        return furniture;
    }

    /// <summary>The rest of a date torn before it: the page does not turn and no other number follows.</summary>
    private static bool EndsDate(SourceLine? before, SourceLine line, SourceLine? after) =>
        before is not null
        && before.Page == line.Page
        && (after is null || after.Page == line.Page && !char.IsAsciiDigit(after.Text.AsSpan().TrimStart()[0]))
        && UnfinishedDate.IsEndedBy(before.Text.AsSpan().Trim(), line.Text.Trim());

    private static void Remember(Dictionary<string, List<int>> edges, SourceLine line, string edge)
    {
        // Bullets and points that happen to stand at the edge of several pages are text.
        if (line.Text.Length > 200 || Marker.Read(line.Text.Trim()) is not null)
            return;
        var key = edge + WithoutDigits(SearchKey.Fold(line.Text));
        if (key.Length < edge.Length + 4)
            return;
        if (!edges.TryGetValue(key, out var lines))
            edges[key] = lines = [];
        if (!lines.Contains(line.Number))
            lines.Add(line.Number);
    }

    private static string WithoutDigits(string text) => string.Concat(text.Where(letter => !char.IsAsciiDigit(letter)));

    /// <summary>"12", "- 12 -", "Trang 3/40", "3/40".</summary>
    private static bool IsPageNumber(string line)
    {
        var text = line.AsSpan().Trim();
        if (text.Length is 0 or > 14)
            return false;
        if (text.StartsWith("Trang ", StringComparison.OrdinalIgnoreCase))
            text = text[6..].Trim();
        else if (text is ['-' or '–', .., '-' or '–'])
            text = text[1..^1].Trim();
        var slash = text.IndexOf('/');
        if (slash >= 0)
            return IsNumber(text[..slash].Trim()) && IsNumber(text[(slash + 1)..].Trim());
        return IsNumber(text);
    }

    private static bool IsNumber(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= 4
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number is > 0 and < 3000;
}
