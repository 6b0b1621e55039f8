using TienDo.Documents.Reading;

namespace TienDo.Documents.Recognising;

/// <summary>How a document breaks its lines, measured once over the whole of it.</summary>
/// <param name="Wrapped">Lines end where the paper ended; otherwise a line is a paragraph.</param>
/// <param name="BlankLinesTell">A blank line ends a paragraph (not so where every line has one after it).</param>
/// <param name="FullWidth">A line is full when the next word would have reached past this.</param>
/// <param name="IndentFrom">Indent from which a line is the first of its paragraph; null where indents tell nothing.</param>
public sealed record FlowLayout(bool Wrapped, bool BlankLinesTell, float FullWidth, float? IndentFrom)
{
    public static FlowLayout Of(IReadOnlyList<SourceLine> lines, SourceFormat format)
    {
        var pairs = 0;
        var continued = new List<float>();
        var blankAfter = 0;
        var indentsOfContinued = new List<float>();
        var indentsOfMarked = new List<float>();
        for (var at = 1; at < lines.Count; at++)
        {
            var line = lines[at];
            var before = lines[at - 1];
            pairs++;
            if (line.Number > before.Number + 1)
                blankAfter++;
            var text = line.Text.Trim();
            if (Marker.Read(text) is { } marker && (marker.End >= text.Length || char.IsUpper(text[marker.End])))
                indentsOfMarked.Add(line.Look.Indent);
            else if (char.IsLower(text[0]))
            {
                continued.Add(TextWidth.Of(before.Text.Trim()) + TextWidth.Space + TextWidth.Of(FirstWord(text)));
                indentsOfContinued.Add(line.Look.Indent);
            }
        }
        var wrapped = format is not SourceFormat.Docx && pairs >= 5 && continued.Count * 5 >= pairs;
        continued.Sort();
        indentsOfContinued.Sort();
        indentsOfMarked.Sort();
        var fullWidth = continued.Count == 0 ? 0 : continued[continued.Count / 20];
        return new FlowLayout(
            wrapped,
            BlankLinesTell: blankAfter * 10 < pairs * 6,
            fullWidth,
            wrapped ? IndentThatTells(indentsOfContinued, indentsOfMarked) : null
        );
    }

    /// <summary>Continued lines start at the margin; when nearly all marked ones start further in, indents tell.</summary>
    private static float? IndentThatTells(List<float> continued, List<float> marked)
    {
        if (continued.Count < 3 || marked.Count < 3)
            return null;
        var margin = continued[continued.Count * 9 / 10];
        var first = marked[marked.Count / 10];
        return first >= margin + 2 ? (margin + first) / 2 : null;
    }

    public static string FirstWord(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? text : text[..space];
    }
}
