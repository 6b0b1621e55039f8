using System.Text;

namespace TienDo.Documents.Reading.Layout;

/// <summary>Joins the printed lines of a cell into its paragraphs: a line break on paper is no break in the sentence.</summary>
internal static class CellText
{
    public static string Join(IReadOnlyList<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            if (line.Length == 0)
                continue;
            if (text.Length > 0 && StartsParagraph(line))
                text.Append('\n');
            else if (text.Length > 0 && !IsTornWord(text, line))
                text.Append(' ');
            text.Append(line);
        }
        return VisibleText.Compose(text.ToString());
    }

    private static bool StartsParagraph(string line)
    {
        if (line.Length > 1 && line[0] is '-' or '–' or '+' or '•' or '*' or '▪' && line[1] == ' ')
            return true;
        return line.Length > 2
            && char.IsAsciiLetterOrDigit(line[0])
            && (line[1] == ')' || (line[1] == '.' && line[2] == ' '));
    }

    /// <summary>"57-" and "NQ/TW" are one number; "phát triển -" and "xã hội" are not one word.</summary>
    private static bool IsTornWord(StringBuilder text, string next) =>
        text.Length > 1 && text[^1] is '-' or '/' && char.IsLetterOrDigit(text[^2]) && char.IsLetterOrDigit(next[0]);
}
