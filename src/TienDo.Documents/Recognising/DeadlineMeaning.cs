namespace TienDo.Documents.Recognising;

/// <summary>What the points of a deadline mean together.</summary>
/// <param name="Several">Several deadlines stand in one place; the last is taken.</param>
/// <param name="Unsure">The reading is a convention, not stated.</param>
/// <param name="LastDay">The last day that is still in time where it is not <paramref name="To"/>: "trước 30/6" names 30/6 and ends on 29/6.</param>
internal sealed record DeadlineMeaning(
    string Kind,
    DateOnly? From,
    DateOnly? To,
    bool Several = false,
    bool Unsure = false,
    DateOnly? LastDay = null
)
{
    public static DeadlineMeaning Of(IReadOnlyList<LinkedPoint> points, bool onwards)
    {
        if (onwards)
            return new(DeadlineKinds.Ongoing, points[0].Point.From, null, Unsure: true);
        if (points.Count == 1)
            return One(points[0]);
        return IsRange(points) ? Range(points[0], points[1]) : List(points);
    }

    private static DeadlineMeaning One(LinkedPoint linked)
    {
        var point = linked.Point;
        return linked.Link switch
        {
            DeadlineLink.Before => new(KindOf(point), null, Named(point), LastDay: DayBefore(point.From)),
            DeadlineLink.Until => new(KindOf(point), point.Size == PointSize.Day ? null : point.From, point.To),
            DeadlineLink.After => new(DeadlineKinds.Ongoing, point.To, null, Unsure: true),
            DeadlineLink.Onwards => new(DeadlineKinds.Ongoing, point.From, null, Unsure: true),
            // Art. 146 fixes months and years only, and nobody means 1 January by "đầu năm".
            _ => new(
                KindOf(point),
                point.From,
                point.To,
                Unsure: point.Edge == PointEdge.Start
                    || (point.Edge != PointEdge.Whole && point.Size == PointSize.Quarter)
            ),
        };
    }

    private static bool IsRange(IReadOnlyList<LinkedPoint> points) =>
        points.Count == 2 && points[1].Link is DeadlineLink.Through or DeadlineLink.Until or DeadlineLink.Before;

    private static DeadlineMeaning Range(LinkedPoint first, LinkedPoint last)
    {
        var from = first.Point.From;
        var before = last.Link == DeadlineLink.Before;
        var to = before ? Named(last.Point) : last.Point.To;
        DateOnly? lastDay = before ? DayBefore(last.Point.From) : null;
        var several = before || first.Link is DeadlineLink.Before or DeadlineLink.Until;
        return from <= to
            ? new(DeadlineKinds.Range, from, to, Several: several, LastDay: lastDay)
            : new(DeadlineKinds.Range, to, from, Unsure: true);
    }

    /// <summary>"Quý III, IV/2026" is one stretch; points with gaps between them are several deadlines.</summary>
    private static DeadlineMeaning List(IReadOnlyList<LinkedPoint> points)
    {
        var from = points.Min(static linked => linked.Point.From);
        var to = points.Max(static linked => linked.Point.To);
        var sameSize = points.All(linked => linked.Point.Size == points[0].Point.Size);
        var kind = sameSize && points[0].Point.Size != PointSize.Year ? KindOf(points[0].Point) : DeadlineKinds.Range;
        return new(kind, from, to, Several: !IsUnbroken(points));
    }

    private static bool IsUnbroken(IReadOnlyList<LinkedPoint> points)
    {
        for (var i = 1; i < points.Count; i++)
        {
            var plain = points[i].Link is DeadlineLink.List or DeadlineLink.Through;
            if (!plain || points[i].Point.From != points[i - 1].Point.To.AddDays(1))
                return false;
        }
        return true;
    }

    /// <summary>"Trước ngày 30/6" names the day itself; "trước tháng 6" names no day but the end of May.</summary>
    private static DateOnly Named(DeadlinePoint point) =>
        point.Size == PointSize.Day || point.Edge != PointEdge.Whole ? point.From : DayBefore(point.From);

    private static DateOnly DayBefore(DateOnly day) => day > DateOnly.MinValue ? day.AddDays(-1) : day;

    private static string KindOf(DeadlinePoint point)
    {
        if (point.Edge != PointEdge.Whole)
            return DeadlineKinds.Date;
        return point.Size switch
        {
            PointSize.Day => DeadlineKinds.Date,
            PointSize.Month => DeadlineKinds.Month,
            PointSize.Quarter => DeadlineKinds.Quarter,
            PointSize.HalfYear => DeadlineKinds.HalfYear,
            PointSize.NineMonths => DeadlineKinds.Range,
            _ => DeadlineKinds.Year,
        };
    }
}
