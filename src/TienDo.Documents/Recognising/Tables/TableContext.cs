namespace TienDo.Documents.Recognising.Tables;

/// <summary>Where a table stands in its document.</summary>
/// <param name="Section">Marker path of the heading above the table.</param>
/// <param name="Level">Outline level of that heading; section rows stand one deeper.</param>
/// <param name="ContextYear">The year of the plan, for deadlines that leave it out.</param>
public sealed record TableContext(string? Section, int Level, int? ContextYear)
{
    /// <summary>Columns as a person corrected them, in place of the reader's own proposal.</summary>
    public ColumnMapping? Mapping { get; init; }
}
