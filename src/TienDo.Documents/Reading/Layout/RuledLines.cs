namespace TienDo.Documents.Reading.Layout;

/// <summary>Đường kẻ: a straight dark stroke, in points; <see cref="At"/> is its fixed coordinate.</summary>
internal readonly record struct Stroke(float At, float From, float To);

internal static class RuledLines
{
    private const float ShortestAcross = 18;

    /// <summary>Longer than any letter of a text is high, shorter than the lowest row of a table.</summary>
    private const float ShortestDown = 12;

    public static List<Stroke> Across(PageImage image, float pointsPerDot) =>
        Find(image.Height, image.Width, (line, along) => image.IsDark(along, line), ShortestAcross, pointsPerDot);

    public static List<Stroke> Down(PageImage image, float pointsPerDot) =>
        Find(image.Width, image.Height, image.IsDark, ShortestDown, pointsPerDot);

    private static List<Stroke> Find(
        int lines,
        int length,
        Func<int, int, bool> isDark,
        float shortest,
        float pointsPerDot
    )
    {
        var strokes = new List<Stroke>();
        var open = new List<(int First, int Last, int From, int To)>();
        var least = (int)(shortest / pointsPerDot);
        for (var line = 0; line < lines; line++)
        {
            for (var at = 0; at < length; at++)
            {
                if (!isDark(line, at))
                    continue;
                var from = at;
                // One missing dot is a speck, not a gap.
                while (at < length && (isDark(line, at) || (at + 1 < length && isDark(line, at + 1))))
                    at++;
                if (at - from >= least)
                    Extend(open, line, from, at);
            }
            Close(open, line, strokes, pointsPerDot);
        }
        Close(open, lines + 2, strokes, pointsPerDot);
        return strokes;
    }

    /// <summary>A stroke several dots thick is one stroke; what is thicker than 4 points is a filled box and none.</summary>
    private static void Extend(List<(int First, int Last, int From, int To)> open, int line, int from, int to)
    {
        for (var at = 0; at < open.Count; at++)
        {
            var (first, last, left, right) = open[at];
            if (last < line - 1 || from > right || to < left)
                continue;
            open[at] = (first, line, Math.Min(left, from), Math.Max(right, to));
            return;
        }
        open.Add((line, line, from, to));
    }

    private static void Close(
        List<(int First, int Last, int From, int To)> open,
        int line,
        List<Stroke> strokes,
        float pointsPerDot
    )
    {
        for (var at = open.Count - 1; at >= 0; at--)
        {
            var (first, last, from, to) = open[at];
            if (last >= line)
                continue;
            if ((last - first) * pointsPerDot <= 4)
                strokes.Add(new Stroke((first + last) / 2f * pointsPerDot, from * pointsPerDot, to * pointsPerDot));
            open.RemoveAt(at);
        }
    }
}
