using TienDo.Documents.Drafting;

namespace TienDo.Documents.Recognising.Tables;

/// <summary>What one row says under one column, with its place.</summary>
/// <param name="Text">Paragraphs joined by '\n'.</param>
/// <param name="Inherited">The cell is merged and began in a row above.</param>
internal sealed record RowCell(string Text, int LineFrom, int LineTo, bool Inherited = false);

/// <summary>A row of any form of table, before it is known to be a section, an entry or the rest of the row above.</summary>
/// <param name="Banner">The text of a cell merged over the whole row.</param>
internal sealed record TableRow(
    RowMarker? Marker,
    string? Banner,
    IReadOnlyDictionary<int, RowCell> Cells,
    int LineFrom,
    int LineTo,
    IReadOnlyList<Doubt> Doubts
)
{
    /// <summary>The number cell is merged with the one above: the row is a part of that entry.</summary>
    public bool SharesNumber { get; init; }
}
