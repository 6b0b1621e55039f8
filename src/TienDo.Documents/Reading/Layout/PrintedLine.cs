using System.Text;

namespace TienDo.Documents.Reading.Layout;

/// <summary>Dòng in: words that stand on one line, left to right.</summary>
internal sealed record PrintedLine(
    string Text,
    float Left,
    float Top,
    float Right,
    float Bottom,
    IReadOnlyList<string>? Unsure
)
{
    /// <summary>Wider than a justified space; columns typed side by side stay apart.</summary>
    private const float ColumnGap = 24;

    public static PrintedLine Of(List<PlacedWord> words)
    {
        words.Sort((a, b) => a.Left.CompareTo(b.Left));
        var text = new StringBuilder();
        var last = default(PlacedWord);
        foreach (var word in words)
        {
            if (text.Length > 0 && word.Left - last.Right > 0.5f)
                text.Append(' ', word.Left - last.Right > ColumnGap ? 4 : 1);
            text.Append(word.Text);
            last = word;
        }
        return new PrintedLine(
            text.ToString(),
            words.Min(word => word.Left),
            words.Min(word => word.Top),
            words.Max(word => word.Right),
            words.Max(word => word.Bottom),
            words.Exists(word => word.Unsure) ? [.. words.Where(word => word.Unsure).Select(word => word.Text)] : null
        );
    }

    /// <summary>In the tool's reading order; neighbours on one height ("1." and its words) are one line.</summary>
    public static List<PrintedLine> InReadingOrder(IEnumerable<PlacedWord> words)
    {
        var lines = new List<PrintedLine>();
        var held = new List<PlacedWord>();
        foreach (var word in words)
        {
            if (held.Count > 0 && word.Line != held[^1].Line && !ContinuesLine(held[^1], word))
            {
                lines.Add(Of(held));
                held = [];
            }
            held.Add(word);
        }
        if (held.Count > 0)
            lines.Add(Of(held));
        return lines;
    }

    private static bool ContinuesLine(PlacedWord last, PlacedWord next) =>
        Math.Abs(last.MiddleY - next.MiddleY) < last.Height / 3
        && next.Left >= last.Right - 1
        && next.Left - last.Right < ColumnGap * 2;

    /// <summary>By height alone, for the words of one cell.</summary>
    public static List<PrintedLine> ByHeight(List<PlacedWord> words)
    {
        var lines = new List<PrintedLine>();
        var held = new List<PlacedWord>();
        foreach (var word in words.OrderBy(word => word.MiddleY))
        {
            if (held.Count > 0 && word.MiddleY - held[0].MiddleY > Math.Min(held[0].Height, word.Height) / 2)
            {
                lines.Add(Of(held));
                held = [];
            }
            held.Add(word);
        }
        if (held.Count > 0)
            lines.Add(Of(held));
        return lines;
    }
}
