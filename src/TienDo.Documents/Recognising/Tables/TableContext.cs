namespace TienDo.Documents.Recognising.Tables;

/// <summary>Where a table stands in its document.</summary>
/// <param name="Section">Marker path of the heading above the table.</param>
/// <param name="Level">Outline level of that heading; section rows stand one deeper.</param>
/// <param name="ContextYear">The year of the plan, for deadlines that leave it out.</param>
public sealed record TableContext(string? Section, int Level, int? ContextYear)
{
    /// <summary>The agency whose document it is, and its day: they decide which agency a name means.</summary>
    public string? IssuerId { get; init; }

    public DateOnly? On { get; init; }

    /// <summary>Names already doubted in this document; a name is doubted where it first stands.</summary>
    public ISet<string>? Doubted { get; init; }

    /// <summary>Columns as a person corrected them, in place of the reader's own proposal.</summary>
    public ColumnMapping? Mapping { get; init; }
}
