using TienDo.Documents.Drafting;

namespace TienDo.Documents.Recognising;

/// <summary>Đoạn văn trong bố cục: a paragraph with the section it stands in.</summary>
/// <param name="Marker">What it begins with ("1.1.", "a)", "-"), if anything.</param>
/// <param name="Heading">The outline entry this paragraph itself is; null for body text.</param>
/// <param name="Level">How deep it stands: its own level when marked, else that of the heading above it.</param>
/// <param name="Section">Marker path of the heading it stands under ("III.1.3"); null before the first heading.</param>
/// <param name="SectionTitles">Titles of the headings above it, outermost first.</param>
/// <param name="BodyStart">Where the text begins in the paragraph, after the marker (and after a run-in title).</param>
public sealed record PlacedParagraph(
    Paragraph Paragraph,
    Marker? Marker,
    SectionRole Role,
    int Level,
    string? Section,
    IReadOnlyList<string> SectionTitles,
    OutlineEntry? Heading,
    int BodyStart
)
{
    /// <summary>The marker path of what stands under this paragraph.</summary>
    public string? SectionBelow { get; init; } = Section;

    /// <summary>The heading is a label of one assignment ("c) Đơn vị chủ trì: …") and no section of the plan.</summary>
    public bool IsFieldLabel { get; init; }

    public string Body => Paragraph.Text[BodyStart..];

    public bool IsHeading => Heading is not null;
}
