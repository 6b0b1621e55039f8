namespace TienDo.Documents.Recognising.Tables;

/// <summary>The lines of one row, its ordinal taken off.</summary>
internal sealed record TornChunk(RowMarker? Marker, int LineFrom, List<TextLine> Lines)
{
    public int LineTo => Lines.Count == 0 ? LineFrom : Math.Max(LineFrom, Lines[^1].Number);
}
