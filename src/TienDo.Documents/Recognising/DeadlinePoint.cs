namespace TienDo.Documents.Recognising;

internal enum PointSize
{
    Day,
    Month,
    Quarter,
    HalfYear,
    NineMonths,
    Year,
}

internal enum PointEdge
{
    Whole,
    Start,
    Middle,
    End,
}

/// <summary>A point of time as it stands in the text: "quý IV/2026", "30/6/2026", "cuối năm"; the year may be missing.</summary>
/// <param name="Number">Month 1–12, quarter 1–4, half 1–2 or day of the month, by <paramref name="Size"/>.</param>
/// <param name="Month">The month, of a day only.</param>
internal sealed record DeadlinePoint(
    int Start,
    int End,
    PointSize Size,
    int Number,
    int? Year,
    int Month = 0,
    PointEdge Edge = PointEdge.Whole
)
{
    /// <summary>Whether such a day exists (31/02 does not), given the year.</summary>
    public bool Exists => Size != PointSize.Day || Year is null || Number <= DateTime.DaysInMonth(Year.Value, Month);

    public DateOnly From => Edge == PointEdge.Whole ? WholeFrom : EdgeDay;

    public DateOnly To => Edge == PointEdge.Whole ? WholeTo : EdgeDay;

    private int TheYear => Year ?? 1;

    private DateOnly WholeFrom =>
        Size switch
        {
            PointSize.Day => new DateOnly(TheYear, Month, Math.Min(Number, DateTime.DaysInMonth(TheYear, Month))),
            PointSize.Month => new DateOnly(TheYear, Number, 1),
            PointSize.Quarter => new DateOnly(TheYear, Number * 3 - 2, 1),
            PointSize.HalfYear => new DateOnly(TheYear, Number * 6 - 5, 1),
            _ => new DateOnly(TheYear, 1, 1),
        };

    private DateOnly WholeTo =>
        Size switch
        {
            PointSize.Day => WholeFrom,
            PointSize.Month => LastOf(Number),
            PointSize.Quarter => LastOf(Number * 3),
            PointSize.HalfYear => LastOf(Number * 6),
            PointSize.NineMonths => LastOf(9),
            _ => LastOf(12),
        };

    /// <summary>Civil Code 2015 Art. 146: start, middle and end of a month or a year are fixed days.</summary>
    private DateOnly EdgeDay =>
        Edge switch
        {
            PointEdge.Start => WholeFrom,
            PointEdge.End => WholeTo,
            _ => Size switch
            {
                PointSize.Month => WholeFrom.AddDays(14),
                PointSize.Year => new DateOnly(TheYear, 6, 30),
                _ => WholeFrom.AddMonths(1).AddDays(14),
            },
        };

    private DateOnly LastOf(int month) => new(TheYear, month, DateTime.DaysInMonth(TheYear, month));
}
