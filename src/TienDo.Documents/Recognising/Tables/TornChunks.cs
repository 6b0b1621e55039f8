using TienDo.Documents.Reading;

namespace TienDo.Documents.Recognising.Tables;

/// <summary>Cuts the lines of a torn table into rows at the ordinals that follow one another.</summary>
internal static class TornChunks
{
    private const int LongestLine = 20_000;

    public static List<TornChunk> Cut(SourceDocument document, TableRegion region)
    {
        var chunks = new List<TornChunk>();
        var sequence = new RowSequence();
        foreach (var line in BodyLines(document, region))
        {
            var marker = MarkerOf(line.Text, out var rest);
            if (marker is not null && sequence.Takes(marker))
            {
                chunks.Add(
                    new TornChunk(
                        marker,
                        line.Number,
                        rest.Length == 0 ? [] : [line with { Text = rest, CellStart = false }]
                    )
                );
                continue;
            }
            if (chunks.Count == 0)
                chunks.Add(new TornChunk(null, line.Number, []));
            chunks[^1].Lines.Add(line);
        }
        return chunks;
    }

    private static IEnumerable<TextLine> BodyLines(SourceDocument document, TableRegion region)
    {
        var header = region.HeaderLines.Select(HeaderLexicon.Key).ToList();
        var from = document.PlaceOfLine(region.BodyFrom);
        var to = document.PlaceOfLine(region.LineTo + 1);
        var spaceTells = SpaceTells(document, from, to);
        int? page = null;
        var afterPage = false;
        var cellStart = false;
        var repeated = 0;
        for (var at = from; at < to; at++)
        {
            var line = document.Lines[at];
            if (line.Text.Contains('\f', StringComparison.Ordinal) || page is not null && line.Page != page)
                afterPage = true;
            page = line.Page;
            if (line.IsBlank || line.Text.Length > LongestLine)
                continue;
            // Extraction leaves one space before the first line of a page.
            if (spaceTells && BeginsWithOneSpace(line.Text))
                afterPage = true;
            if (repeated < header.Count && header.Count > 0 && HeaderLexicon.Key(line.Text) == header[repeated])
            {
                repeated++;
                afterPage = true;
                continue;
            }
            repeated = 0;
            foreach (var piece in Pieces(line, afterPage, cellStart))
            {
                if (piece.Text.Length > 0)
                    yield return piece;
                cellStart = false;
            }
            cellStart = EndsWithSeparator(line.Text);
            afterPage = false;
        }
    }

    private static IEnumerable<TextLine> Pieces(SourceLine line, bool afterPage, bool cellStart)
    {
        var text = line.Text.Trim('\f', ' ', '\u00A0');
        var pieces = text.Split('|', '\t');
        for (var i = 0; i < pieces.Length && i < 60; i++)
            yield return new TextLine(
                line.Number,
                pieces[i].Trim('\f', ' ', '\t', '\u00A0'),
                afterPage && i == 0,
                i > 0 || cellStart
            );
    }

    private static bool EndsWithSeparator(string text) => text.TrimEnd(' ') is [.., '|' or '\t'];

    private static bool BeginsWithOneSpace(string text) => text[0] == ' ' && text.Length > 1 && text[1] != ' ';

    // Where many lines begin with a space it tells nothing.
    private static bool SpaceTells(SourceDocument document, int from, int to)
    {
        int filled = 0,
            spaced = 0;
        for (var at = from; at < to; at++)
        {
            if (document.Lines[at].IsBlank)
                continue;
            filled++;
            if (BeginsWithOneSpace(document.Lines[at].Text))
                spaced++;
        }
        return spaced * 8 <= filled;
    }

    private static RowMarker? MarkerOf(string text, out string rest)
    {
        rest = "";
        var plain = CellText.Plain(text);
        if (RowMarker.Read(plain) is { Kind: not RowMarkerKind.Bullet } alone)
            return alone;
        var space = plain.IndexOf(' ', StringComparison.Ordinal);
        if (space is <= 0 or > 8)
            return null;
        var marker = RowMarker.Read(plain[..space]);
        if (marker is null or { Kind: RowMarkerKind.Bullet })
            return null;
        rest = text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..].Trim();
        // "5 năm" and "10 doanh nghiệp" go on a sentence.
        return rest.Length > 0 && (char.IsUpper(rest[0]) || rest[0] is '"' or '“' || plain[space - 1] is '.' or ')')
            ? marker
            : null;
    }
}
