using TienDo.Documents.Drafting;
using TienDo.Language;

namespace TienDo.Documents.Recognising.Heads;

/// <summary>Nơi tìm căn cứ: which texts name documents, and what being named there means.</summary>
internal static class HeadCitations
{
    public static IEnumerable<CitingText> Of(
        IReadOnlyList<PlacedParagraph> placed,
        DocumentTitle? title,
        IReadOnlyList<DraftAssignment> rows
    )
    {
        // What the opening says comes first: its words carry number, day and issuer in full.
        var opening = placed
            .Skip(title is null ? 0 : title.LastParagraph + 1)
            .TakeWhile(paragraph => !paragraph.IsHeading);
        var openingLines = new HashSet<int>();
        foreach (var paragraph in opening)
        {
            openingLines.Add(paragraph.Paragraph.Span.LineFrom);
            yield return Citing(paragraph, RelationOfOpening(paragraph.Paragraph.Text));
        }
        var annexTitles = placed
            .Where(paragraph => paragraph.Marker?.Kind == MarkerKind.Annex && paragraph.IsHeading)
            .Select(paragraph => paragraph.Heading!.Source)
            .ToArray();
        foreach (var paragraph in placed)
        {
            if (openingLines.Contains(paragraph.Paragraph.Span.LineFrom))
                continue;
            var isTitle =
                title is not null && IsBetween(paragraph, placed, title)
                || annexTitles.Any(place => Holds(place, paragraph.Paragraph.Span));
            yield return Citing(paragraph, isTitle ? LegalBases.Implements : LegalBases.Cites);
        }
        foreach (var row in rows)
            yield return new CitingText(row.Text, (_, _) => row.Source, LegalBases.Cites);
    }

    private static bool Holds(SourceSpan title, SourceSpan place) =>
        title.LineFrom <= place.LineFrom && place.LineTo <= title.LineTo;

    private static bool IsBetween(PlacedParagraph paragraph, IReadOnlyList<PlacedParagraph> placed, DocumentTitle title)
    {
        var line = paragraph.Paragraph.Span.LineFrom;
        return line >= placed[title.FirstParagraph].Paragraph.Span.LineFrom
            && line <= placed[title.LastParagraph].Paragraph.Span.LineFrom;
    }

    private static CitingText Citing(PlacedParagraph paragraph, string relation) =>
        new(paragraph.Paragraph.Text, paragraph.Paragraph.SpanOf, relation);

    private static string RelationOfOpening(string text)
    {
        var start = SearchKey.Fold(text.Length > 40 ? text[..40] : text);
        return
            start.StartsWith("can cu", StringComparison.Ordinal)
            || start.StartsWith("theo de nghi", StringComparison.Ordinal)
            || start.StartsWith("xet de nghi", StringComparison.Ordinal)
            ? LegalBases.Cites
            : LegalBases.Implements;
    }
}
