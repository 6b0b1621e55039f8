namespace TienDo.Documents.Recognising.Indicators;

/// <summary>A number in running words with what it is compared by and counted in.</summary>
/// <param name="Start">Where the comparing word or the number begins.</param>
/// <param name="End">After the number, its unit and its "trở lên".</param>
/// <param name="NumberStart">Where the number itself begins.</param>
/// <param name="Stated">A word or sign says how to compare ("tối thiểu", "≥", "đạt"), it is not a bare number.</param>
/// <param name="Unclear">The separators fit no rule; <paramref name="Written"/> shows them.</param>
/// <param name="UnitKnown">The unit is a known measure, not just the words that follow.</param>
internal sealed record Quantity(
    int Start,
    int End,
    int NumberStart,
    string Operator,
    bool Stated,
    decimal Value,
    decimal? ValueTo,
    string? Unit,
    bool UnitKnown,
    bool Approximate,
    bool Rank,
    bool Unclear,
    string Written
);
