using System.Globalization;

namespace TienDo.Documents.Reading.PlainText;

/// <summary>
/// Ngắt trang: text torn out of a PDF shows its pages by form feeds, by page numbers alone on a line, or (where the tool
/// put blank lines between all lines) by a line that follows without one and is pushed in by a single space.
/// </summary>
internal static class PageBreaks
{
    private const int FewestLinesOnAPage = 20;
    private const int CentredFrom = 15;

    /// <summary>The page of each line, or null where the file shows none.</summary>
    public static IReadOnlyList<int>? PagesOf(IReadOnlyList<PhysicalLine> lines)
    {
        var pages = new int[lines.Count];
        if (lines.Any(line => line.PageBreaksBefore > 0))
            return ByFormFeeds(lines, pages);
        var spread = IsSpreadOut(lines);
        var page = 1;
        var shown = false;
        var lastBreak = -FewestLinesOnAPage;
        for (var at = 0; at < lines.Count; at++)
        {
            var next = PageNumberAlone(lines, at, page, at - lastBreak, spread);
            if (next is null && spread && at > 0 && IsPushedIn(lines[at].Text) && lines[at - 1].Text.Length > 0)
                next = page + 1;
            if (next is { } found)
            {
                page = found;
                lastBreak = at;
                shown = true;
            }
            pages[at] = page;
        }
        return shown ? pages : null;
    }

    private static int[] ByFormFeeds(IReadOnlyList<PhysicalLine> lines, int[] pages)
    {
        var page = 1;
        for (var at = 0; at < lines.Count; at++)
        {
            // A feed at the very end of a file closes the last page and opens none.
            if (at + 1 < lines.Count || lines[at].Text.Length > 0)
                page += lines[at].PageBreaksBefore;
            pages[at] = page;
        }
        return pages;
    }

    private static bool IsSpreadOut(IReadOnlyList<PhysicalLine> lines) =>
        lines.Count > 20 && lines.Count(line => line.Text.Length == 0) > lines.Count / 4;

    private static bool IsPushedIn(string text) => text.Length > 1 && text[0] == ' ' && text[1] != ' ';

    private static int? PageNumberAlone(IReadOnlyList<PhysicalLine> lines, int at, int page, int sinceLast, bool spread)
    {
        var text = lines[at].Text;
        var number = text.Trim(' ', '-', '–');
        if (
            number.Length is 0 or > 4
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var found)
        )
            return null;
        if (text.Length - number.Length >= CentredFrom && found > page)
            return found;
        var alone =
            (at == 0 || lines[at - 1].Text.Length == 0) && (at + 1 == lines.Count || lines[at + 1].Text.Length == 0);
        return spread && alone && found == page + 1 && sinceLast >= FewestLinesOnAPage ? found : null;
    }
}
