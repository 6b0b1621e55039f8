using System.Text;

namespace TienDo.Documents.Reading.PlainText;

/// <summary>One line of a file as an editor counts it, cleaned of what cannot be seen.</summary>
/// <param name="PageBreaksBefore">Form feeds met since the line before.</param>
internal readonly record struct PhysicalLine(string Text, int PageBreaksBefore);

/// <summary>Các dòng của tệp: blank ones counted, so that line numbers stay those of the file.</summary>
internal sealed record PhysicalLines(IReadOnlyList<PhysicalLine> Lines, int ControlCharactersRemoved)
{
    public static PhysicalLines Split(string text, ReadingLimits limits)
    {
        if (text.Length > limits.MaxCharacters)
            throw new ReadingRefusedException(ReadingRefusals.TheTextIsTooLong(limits.MaxCharacters));
        var lines = new List<PhysicalLine>();
        var removed = 0;
        var start = 0;
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            var end = length < 0 ? text.Length : start + length;
            if (end - start > LineCollector.LongestLine)
                throw new ReadingRefusedException(ReadingRefusals.ALineHasNoEnd);
            lines.Add(Clean(text.AsSpan(start, end - start), ref removed));
            start = end + 1;
            if (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n')
                start++;
        }
        // Control characters sprinkled over a whole file mean that it never was a text.
        if (removed > 64 && removed > text.Length / 10)
            throw new ReadingRefusedException(ReadingRefusals.TheFileIsBinary);
        return new PhysicalLines(lines, removed);
    }

    private static PhysicalLine Clean(ReadOnlySpan<char> raw, ref int removed)
    {
        var pageBreaks = raw.Count('\f');
        var text = VisibleText.Of(raw, ref removed);
        return new PhysicalLine(text, pageBreaks);
    }
}
