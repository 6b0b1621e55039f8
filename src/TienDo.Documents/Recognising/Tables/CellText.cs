using System.Text;
using TienDo.Language;

namespace TienDo.Documents.Recognising.Tables;

/// <summary>The words of a cell without the marks of its carrier.</summary>
internal static class CellText
{
    /// <summary>One line: line breaks become spaces, Markdown emphasis and HTML breaks go.</summary>
    public static string Plain(string text) => CleanText.Of(WithoutMarks(text));

    /// <summary>The cell's own lines, each clean, empty ones dropped.</summary>
    public static IEnumerable<string> Lines(string text)
    {
        foreach (var line in WithoutMarks(text).Split('\n'))
            if (CleanText.Of(line) is { Length: > 0 } clean)
                yield return clean;
    }

    private static string WithoutMarks(string text)
    {
        if (!text.Contains('*', StringComparison.Ordinal) && !text.Contains('<', StringComparison.Ordinal))
            return text;
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '*')
                continue;
            if (text[i] == '<' && BreakLength(text, i) is > 0 and var length)
            {
                plain.Append('\n');
                i += length - 1;
                continue;
            }
            plain.Append(text[i]);
        }
        return plain.ToString();
    }

    private static int BreakLength(string text, int at)
    {
        foreach (var mark in (ReadOnlySpan<string>)["<br>", "<br/>", "<br />"])
            if (string.Compare(text, at, mark, 0, mark.Length, StringComparison.OrdinalIgnoreCase) == 0)
                return mark.Length;
        return 0;
    }
}
