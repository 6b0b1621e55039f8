using System.Globalization;
using TienDo.Documents.Drafting;
using TienDo.Documents.Reading;

namespace TienDo.Documents.Recognising.Heads;

/// <summary>Đầu văn bản: who issued what, when, under which number, on which bases, signed by whom and sent to whom.</summary>
internal static class DocumentHeads
{
    private const int MostHeadSegments = 120;

    public static (DocumentHead Head, AgencyHome Home) Read(
        SourceDocument document,
        IReadOnlyList<PlacedParagraph> placed,
        IReadOnlyList<DraftAssignment> rows,
        IReadOnlyList<OutlineEntry> outline,
        ReadingKnowledge knowledge
    )
    {
        var title = DocumentTitle.Of(placed);
        var annex = title is null
            ? placed.FirstOrDefault(paragraph => paragraph.Marker?.Kind == MarkerKind.Annex)
            : null;
        var titleLine = title is null ? FirstHeadingLine(placed) : placed[title.FirstParagraph].Paragraph.Span.LineFrom;
        var letterhead = Letterhead.Of(HeadSegment.Of(document, 1, titleLine - 1, MostHeadSegments));
        var note = NoteOf(placed);
        var type = title?.Type ?? (annex is null ? null : "PHỤ LỤC");
        var number = letterhead.Number ?? note?.Number;
        var date = letterhead.Date ?? note?.Date;
        var texts = placed.Select(paragraph => paragraph.Paragraph.Text);
        var (issuer, issuerPlace) = IssuerOf(letterhead, note, placed, title, texts);
        var subject = title?.Subject ?? SubjectOfAnnexes(placed, annex);
        var foot = SignatureBlock.After(document, titleLine, FirstAnnexLine(placed, titleLine));
        var bases = LegalBases.Of(HeadCitations.Of(placed, title, rows), number);
        var year = date?.Year ?? letterhead.Year ?? note?.Year;
        var period = PlanPeriods.Of(title?.Subject, year, outline.Select(entry => entry.Title), texts);
        var home = DocumentHome.Of(issuer, letterhead, texts, date, knowledge.Agencies);
        var (issuerIds, _) = new AgencyIds(knowledge.Agencies, home, null, date).Resolve(
            issuer is null ? [] : [issuer],
            "issuer"
        );
        var head = new DocumentHead(
            type,
            number,
            date,
            issuer,
            subject,
            foot.Signatory,
            foot.Recipients,
            bases,
            period,
            issuerIds.Count > 0 ? issuerIds[0] : null,
            [
                .. DoubtsOf(number, date, issuer),
                // Said once here, so that not each "Sở" of another province needs a doubt.
                .. home == AgencyHome.Elsewhere && issuerIds is [null]
                    ? [new Doubt("issuer", DoubtReasons.AgencyUnknown, Detail: issuer)]
                    : Array.Empty<Doubt>(),
            ],
            SourcesOf(letterhead, issuerPlace, foot, placed, title, note)
        );
        return (head, home);
    }

    /// <summary>The year in which the document speaks, known even where its day was left blank.</summary>
    public static int? YearOf(SourceDocument document, IReadOnlyList<PlacedParagraph> placed) =>
        Letterhead.Of(HeadSegment.Of(document, 1, FirstHeadingLine(placed) - 1, MostHeadSegments)).Year
        ?? NoteOf(placed)?.Year;

    private sealed record Note(string? Number, DateOnly? Date, int? Year, string? Issuer, SourceSpan Place);

    private static Note? NoteOf(IReadOnlyList<PlacedParagraph> placed)
    {
        foreach (var paragraph in placed)
        {
            var text = paragraph.Paragraph.Text;
            if (!Issuers.IsNote(text) || Issuers.InNote(text) is not { Success: true } match)
                continue;
            var number = match.Groups["number"].Value.Replace(" ", "", StringComparison.Ordinal).Trim('.', '…');
            var date = Citations.DayOf(
                match.Groups["day"].Value,
                match.Groups["month"].Value,
                match.Groups["year"].Value
            );
            int? year = int.TryParse(
                match.Groups["year"].ValueSpan,
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var known
            )
                ? known
                : null;
            var issuer = match.Groups["who"].Value.Trim(' ', '.', ')');
            return new Note(
                number.Length > 0 && char.IsAsciiDigit(number[0]) ? number : null,
                date,
                year,
                issuer.Length == 0 ? null : issuer,
                paragraph.Paragraph.Span
            );
        }
        return null;
    }

    private static (string? Issuer, SourceSpan? Place) IssuerOf(
        Letterhead letterhead,
        Note? note,
        IReadOnlyList<PlacedParagraph> placed,
        DocumentTitle? title,
        IEnumerable<string> texts
    )
    {
        if (letterhead.IssuerInCapitals is { } capitals)
            return (Issuers.InFull(ProperCase.Of(capitals, texts), texts), letterhead.IssuerPlace);
        if (title is not null)
        {
            var opening = placed.Skip(title.LastParagraph + 1).TakeWhile(paragraph => !paragraph.IsHeading).Take(12);
            if (Issuers.InOpening(opening) is { } found)
                return (Issuers.InFull(found.Name, texts), found.Place);
        }
        return note?.Issuer is { } named ? (Issuers.InFull(named, texts), note.Place) : (null, null);
    }

    /// <summary>A document of annexes only is about what its annexes are titled.</summary>
    private static string? SubjectOfAnnexes(IReadOnlyList<PlacedParagraph> placed, PlacedParagraph? annex)
    {
        if (annex is null)
            return null;
        var titles = placed
            .Where(paragraph => paragraph.Marker?.Kind == MarkerKind.Annex && paragraph.Heading is not null)
            .Select(paragraph => $"{paragraph.Heading!.Marker}: {paragraph.Heading.Title}");
        return string.Join("; ", titles);
    }

    private static int FirstHeadingLine(IReadOnlyList<PlacedParagraph> placed) =>
        placed.FirstOrDefault(paragraph => paragraph.IsHeading)?.Paragraph.Span.LineFrom
        ?? (placed.Count > 0 ? placed[0].Paragraph.Span.LineFrom : 1);

    private static int FirstAnnexLine(IReadOnlyList<PlacedParagraph> placed, int after) =>
        placed
            .FirstOrDefault(paragraph =>
                paragraph.Marker?.Kind == MarkerKind.Annex
                && paragraph.IsHeading
                && paragraph.Paragraph.Span.LineFrom > after
            )
            ?.Paragraph.Span.LineFrom
        ?? int.MaxValue;

    private static List<Doubt> DoubtsOf(string? number, DateOnly? date, string? issuer)
    {
        var doubts = new List<Doubt>();
        if (number is null)
            doubts.Add(new Doubt("number", DoubtReasons.NumberMissing));
        if (date is null)
            doubts.Add(new Doubt("date", DoubtReasons.DateMissing));
        if (issuer is null)
            doubts.Add(new Doubt("issuer", DoubtReasons.IssuerMissing, Blocking: true));
        return doubts;
    }

    private static Dictionary<string, SourceSpan> SourcesOf(
        Letterhead letterhead,
        SourceSpan? issuer,
        SignatureBlock foot,
        IReadOnlyList<PlacedParagraph> placed,
        DocumentTitle? title,
        Note? note
    )
    {
        var sources = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        void Put(string field, SourceSpan? place)
        {
            if (place is not null)
                sources[field] = place;
        }
        Put("number", letterhead.NumberPlace ?? note?.Place);
        Put("date", letterhead.DatePlace ?? note?.Place);
        Put("issuer", issuer);
        Put("signatory", foot.SignatoryPlace);
        Put("recipients", foot.RecipientsPlace);
        if (title is not null)
        {
            Put("type", placed[title.FirstParagraph].Paragraph.Span);
            var first = placed[Math.Min(title.FirstParagraph + 1, title.LastParagraph)].Paragraph.Span;
            Put("subject", first with { LineTo = placed[title.LastParagraph].Paragraph.Span.LineTo });
        }
        return sources;
    }
}
