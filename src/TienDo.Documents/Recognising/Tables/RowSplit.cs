namespace TienDo.Documents.Recognising.Tables;

/// <summary>One way to deal the words of a row to its columns.</summary>
/// <param name="Margin">How much worse the next best way is.</param>
/// <param name="Unsure">Columns whose words differ in a way nearly as good.</param>
/// <param name="Interleaved">Cells were taken up again after others had begun.</param>
internal sealed record RowSplit(
    IReadOnlyDictionary<int, RowCell> Cells,
    double Cost,
    double Margin,
    IReadOnlySet<int> Unsure,
    bool Interleaved,
    IReadOnlyDictionary<int, List<(int From, int To)>> Parts
);
