namespace TienDo.Documents.Recognising.Heads;

/// <summary>Tên loại và trích yếu: the type of the document and what it is about.</summary>
internal sealed record DocumentTitle(string Type, string? Subject, int FirstParagraph, int LastParagraph)
{
    public static DocumentTitle? Of(IReadOnlyList<PlacedParagraph> paragraphs)
    {
        for (var at = 0; at < paragraphs.Count; at++)
        {
            var text = paragraphs[at].Paragraph.Text;
            if (paragraphs[at].Heading is not null && paragraphs[at].Role != SectionRole.Annex)
                return null;
            if (DocumentTitleShape.LetterSubject(text) is { } about)
            {
                // The day may stand below the subject, before the one it is sent to.
                var sent = Enumerable
                    .Range(at + 1, Math.Min(6, paragraphs.Count - at - 1))
                    .Where(next => DocumentTitleShape.IsSentTo(paragraphs[next].Paragraph.Text))
                    .FirstOrDefault(at);
                return new DocumentTitle("CÔNG VĂN", about, sent, sent);
            }
            if (DocumentTitleShape.TypeOf(text) is { } type)
                return WithSubject(paragraphs, at, type, text[type.Length..].Trim(' ', ':', '-'));
        }
        return null;
    }

    private static DocumentTitle WithSubject(
        IReadOnlyList<PlacedParagraph> paragraphs,
        int at,
        string type,
        string rest
    )
    {
        var words = new List<string>();
        if (rest.Length > 0)
            words.Add(rest);
        var last = at;
        for (var next = at + 1; next < paragraphs.Count && next <= at + 4; next++)
        {
            var paragraph = paragraphs[next];
            var text = paragraph.Paragraph.Text;
            if (paragraph.Marker is { IsBullet: false } || DocumentTitleShape.EndsSubject(text))
                break;
            if (words.Count > 0 && !Continues(paragraphs[last], paragraph))
                break;
            words.Add(text);
            last = next;
        }
        var subject = string.Join(' ', words);
        return new DocumentTitle(type, subject.Length == 0 ? null : subject, at, last);
    }

    private static bool Continues(PlacedParagraph before, PlacedParagraph paragraph)
    {
        var text = paragraph.Paragraph.Text;
        if (char.IsLower(text[0]))
            return true;
        var look = paragraph.Paragraph.Look;
        return look.Bold && before.Paragraph.Look.Bold && text.Length < 300 && !text.EndsWith(':')
            || ParagraphBreak.IsCapitals(text) && ParagraphBreak.IsCapitals(before.Paragraph.Text);
    }
}
