namespace TienDo.Documents.Recognising.Tables;

/// <summary>Loại bảng: what a table in a plan is for.</summary>
public enum TableRole
{
    Assignments,
    Indicators,

    /// <summary>The two-column head of an official document (issuer, national motto).</summary>
    Letterhead,

    /// <summary>The two-column foot (recipients, signatory).</summary>
    Signature,
    Other,
}

/// <summary>How the source lets us see the columns.</summary>
public enum TableForm
{
    /// <summary>The source states the grid (Markdown, Word, Excel, CSV, ruled PDF).</summary>
    Grid,

    /// <summary>Plain text: a cell to a line, or cells torn over lines of which several may share one.</summary>
    Torn,

    /// <summary>Plain text whose columns stand one under the other.</summary>
    Aligned,

    /// <summary>Plain text: every cell on a line of its own, rows without numbers.</summary>
    Stacked,
}

/// <summary>Vùng bảng: the lines one table takes, its header included.</summary>
/// <param name="LineTo">Inclusive.</param>
/// <param name="Grids">Places in <c>SourceDocument.Tables</c>; several when a page break cut one table into parts.</param>
public sealed record TableRegion(
    int LineFrom,
    int LineTo,
    TableRole Role,
    TableForm Form,
    ColumnMapping Mapping,
    IReadOnlyList<int> Grids
)
{
    /// <summary>First line after the header; rows are read from here in the text forms.</summary>
    public int BodyFrom { get; init; } = LineFrom;

    /// <summary>The header's lines in the text forms; a page break may repeat them.</summary>
    public IReadOnlyList<string> HeaderLines { get; init; } = [];

    /// <summary>Where the columns of an aligned table begin, in letters from the left edge.</summary>
    public IReadOnlyList<int> ColumnStarts { get; init; } = [];
}
