namespace TienDo.Documents.Recognising;

/// <summary>Points of one deadline with the years that the text leaves out.</summary>
internal sealed record DeadlineYears(IReadOnlyList<LinkedPoint> Points, bool Inferred)
{
    /// <summary>A point takes the year of the next that has one, then of the last before it, then of the document.</summary>
    public static DeadlineYears Fill(IReadOnlyList<LinkedPoint> points, int? contextYear)
    {
        var filled = points.ToArray();
        var inferred = false;
        int? next = null;
        for (var i = filled.Length - 1; i >= 0; i--)
        {
            var point = filled[i].Point;
            if (point.Year is null && next is not null && !IsWholeYear(point))
            {
                var year = WrapsBefore(filled, i) ? next.Value - 1 : next.Value;
                inferred |= year != next;
                filled[i] = filled[i] with { Point = point with { Year = year } };
            }
            next = filled[i].Point.Year ?? next;
        }
        int? last = null;
        for (var i = 0; i < filled.Length; i++)
        {
            if (filled[i].Point.Year is null && (last ?? contextYear) is { } year)
            {
                inferred = true;
                filled[i] = filled[i] with { Point = filled[i].Point with { Year = year } };
            }
            last = filled[i].Point.Year;
        }
        return new(filled, inferred);
    }

    private static bool IsWholeYear(DeadlinePoint point) =>
        point.Size == PointSize.Year && point.Edge == PointEdge.Whole;

    /// <summary>"Từ tháng 10 đến tháng 3/2027": the first point lies in the year before.</summary>
    private static bool WrapsBefore(LinkedPoint[] points, int i)
    {
        if (i + 1 >= points.Length || points[i + 1].Link is not (DeadlineLink.Through or DeadlineLink.Until))
            return false;
        var (first, second) = (points[i].Point, points[i + 1].Point);
        return first.Size == second.Size && Order(first) > Order(second);
    }

    private static int Order(DeadlinePoint point) => point.Month * 100 + point.Number;
}
