using System.Text;
using TienDo.Documents.Reading;

namespace TienDo.Documents.Recognising.Tables;

/// <summary>The header of a table in plain text, torn over lines.</summary>
/// <param name="BodyAt">Place of the first line after it.</param>
/// <param name="Lines">Its lines, by which a repeat after a page break is known.</param>
internal sealed record TornHeader(ColumnMapping Mapping, int BodyAt, IReadOnlyList<string> Lines)
{
    private const int MaxLines = 18;
    private const int MaxText = 400;

    /// <summary>The header that begins at this line, or null.</summary>
    public static TornHeader? Read(SourceDocument document, int at)
    {
        var first = document.Lines[at].Text;
        if (first.Length > MaxText || !OpensHeader(first))
            return null;
        return Gather(document, at, "");
    }

    /// <summary>The header of which the source kept a grid row, with the headings that fell out of it.</summary>
    public static TornHeader? Under(SourceDocument document, int at, TableRegion head)
    {
        var table = document.Tables[head.Grids[0]];
        var headings = table
            .Rows[0]
            .Cells.Select(cell => CellText.Plain(cell.Text))
            .Where(text => text.Length > 0)
            .ToList();
        var after = document.PlaceOfLine(table.LineTo + 1);
        return Gather(document, after, string.Join(' ', headings), headings);
    }

    public static bool OpensHeader(string line)
    {
        var key = HeaderLexicon.Key(line.Length > 60 ? line[..60] : line);
        foreach (var opener in (ReadOnlySpan<string>)["tt", "stt", "so tt", "so thu tu"])
            if (key == opener || key.StartsWith(opener + " ", StringComparison.Ordinal))
                return true;
        return false;
    }

    private static TornHeader? Gather(SourceDocument document, int at, string known, List<string>? given = null)
    {
        var lines = document.Lines;
        var text = new StringBuilder();
        var taken = new List<string>();
        TornHeader? best = null;
        for (var next = at; next < lines.Count && taken.Count < MaxLines; next++)
        {
            if (lines[next].IsBlank)
                continue;
            var line = CellText.Plain(lines[next].Text.Replace('\t', '|'));
            if (
                taken.Count + known.Length > 0 && BeginsRows(line.Trim('|', ' '))
                || text.Length + line.Length > MaxText
            )
                break;
            if (text.Length > 0)
                text.Append(' ');
            text.Append(line);
            taken.Add(line);
            if (Understood(text.ToString(), given) is { } mapping)
                best = new TornHeader(mapping, NextFilled(lines, next + 1), [.. taken]);
        }
        if (given is not null && best is null && Understood("", given) is { } bare)
            best = new TornHeader(bare, NextFilled(lines, at), []);
        return best;
    }

    private static ColumnMapping? Understood(string words, List<string>? given)
    {
        // Pipes and tabs that outlived the grid say where the headings end.
        var headings = words.Contains('|', StringComparison.Ordinal)
            ? [.. words.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]
            : HeaderWords.Cut(words);
        if (given is not null)
            headings.InsertRange(0, given);
        var mapping = HeaderRoles.Map(headings, 1);
        var known = mapping.Columns.Count(column => column.Role != ColumnRole.Unknown);
        if (known < mapping.Columns.Count || known < 3 || mapping.First(ColumnRole.Number)?.Column != 0)
            return null;
        return mapping.Role is TableRole.Assignments or TableRole.Indicators ? mapping : null;
    }

    private static bool BeginsRows(string line)
    {
        if (RowMarker.Read(line) is { Kind: not RowMarkerKind.Bullet })
            return true;
        if (RowMarker.SplitOff(line)?.Marker is { } marker)
            return marker.Core is "1" or "I" or "A" or "1.1" or "a";
        return line.Length > 2 && line[0] is '1' or 'I' or 'A' && line[1] == ' ';
    }

    private static int NextFilled(IReadOnlyList<SourceLine> lines, int at)
    {
        while (at < lines.Count && lines[at].IsBlank)
            at++;
        return Math.Min(at, lines.Count - 1);
    }
}
