using TienDo.Documents.Drafting;

namespace TienDo.Documents.Recognising;

/// <summary>Bố cục: every paragraph put under its headings.</summary>
public static class Outline
{
    public static IReadOnlyList<PlacedParagraph> Place(IReadOnlyList<Paragraph> paragraphs)
    {
        var placing = new OutlinePlacing();
        for (var at = 0; at < paragraphs.Count; at++)
        {
            var next = at + 1 < paragraphs.Count ? paragraphs[at + 1] : null;
            placing.Add(paragraphs[at], next);
        }
        return placing.Placed;
    }

    public static IReadOnlyList<OutlineEntry> EntriesOf(IEnumerable<PlacedParagraph> placed) =>
        [
            .. placed
                .Where(paragraph => paragraph is { Heading: not null, IsFieldLabel: false })
                .Select(paragraph => paragraph.Heading!),
        ];
}
