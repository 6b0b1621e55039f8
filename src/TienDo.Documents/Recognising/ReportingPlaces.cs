using TienDo.Documents.Drafting;

namespace TienDo.Documents.Recognising;

/// <summary>Nơi quy định chế độ báo cáo: paragraphs that may say who reports, with those who answer for them.</summary>
internal static class ReportingPlaces
{
    public static IEnumerable<DutyParagraph> Of(
        IReadOnlyList<PlacedParagraph> placed,
        IReadOnlyList<DraftAssignment> assignments
    )
    {
        var charged = new Dictionary<int, IReadOnlyList<string>>();
        foreach (var duty in assignments.Where(entry => entry.Kind == "duty"))
            charged.TryAdd(duty.Source.LineFrom, duty.Lead);
        foreach (var paragraph in placed)
        {
            if (paragraph.Role is not (SectionRole.Organising or SectionRole.Closing) || paragraph.Body.Length == 0)
                continue;
            if (HeadingShape.EndsTheBody(paragraph.Paragraph.Text))
                yield break;
            var start = paragraph.Marker?.End ?? 0;
            var place = paragraph.Paragraph.SpanOf(start, paragraph.Paragraph.Text.Length - start);
            yield return new DutyParagraph(
                paragraph.Paragraph.Text[start..],
                place,
                charged.GetValueOrDefault(paragraph.Paragraph.Span.LineFrom) ?? []
            );
        }
    }
}
