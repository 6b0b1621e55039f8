using TienDo.Documents.Drafting;

namespace TienDo.Documents.Recognising.Prose;

/// <summary>Một đoạn và những gì nằm dưới nó: a paragraph with its bullets, points and sub-points.</summary>
internal sealed class TextNode(PlacedParagraph? own)
{
    private readonly List<TextNode> _children = [];

    /// <summary>Null only for the root.</summary>
    public PlacedParagraph? Own { get; } = own;

    public IReadOnlyList<TextNode> Children => _children;

    public SectionRole Role => Own?.Role ?? SectionRole.Other;

    public bool IsHeading => Own?.IsHeading ?? true;

    public bool IsBullet => Own?.Marker?.IsBullet ?? false;

    public bool IsUnmarked => Own is { Marker: null };

    public string Body => Own?.Body ?? "";

    public SourceSpan Span => Own!.Paragraph.Span;

    /// <summary>From its first line to the last line of everything below it.</summary>
    public SourceSpan WholeSpan
    {
        get
        {
            var last = this;
            while (last._children.Count > 0)
                last = last._children[^1];
            return Span with { LineTo = Math.Max(Span.LineTo, last.Span.LineTo) };
        }
    }

    public void Add(TextNode child) => _children.Add(child);

    public TextNode With(TextNode child)
    {
        Add(child);
        return this;
    }
}
