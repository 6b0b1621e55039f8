using TienDo.Documents.Drafting;
using TienDo.Documents.Reading;

namespace TienDo.Documents.Recognising;

/// <summary>Where a source line begins inside a joined paragraph.</summary>
public readonly record struct LineStart(int Offset, int Line, int? Page);

/// <summary>Đoạn văn: torn lines joined again, in NFC, each character traceable to its line.</summary>
/// <param name="Lines">Ascending offsets; the first is 0.</param>
/// <param name="Look">The look of its first line.</param>
public sealed record Paragraph(string Text, IReadOnlyList<LineStart> Lines, LineLook Look)
{
    public SourceSpan Span => SpanOf(0, Text.Length);

    /// <summary>The source lines that a part of the text came from.</summary>
    public SourceSpan SpanOf(int start, int length)
    {
        var first = Lines[LineIndexAt(start)];
        var last = Lines[LineIndexAt(start + Math.Max(length, 1) - 1)];
        return new SourceSpan(first.Line, last.Line, first.Page);
    }

    private int LineIndexAt(int offset)
    {
        var low = 0;
        var high = Lines.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Lines[middle].Offset <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }
}
