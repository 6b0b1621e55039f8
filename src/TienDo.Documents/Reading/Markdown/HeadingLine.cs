namespace TienDo.Documents.Reading.Markdown;

/// <summary>Đề mục Markdown: one to six # and a space.</summary>
internal static class HeadingLine
{
    public static int LevelOf(ReadOnlySpan<char> text)
    {
        var level = 0;
        while (level < text.Length && text[level] == '#')
            level++;
        return level is >= 1 and <= 6 && level < text.Length && (text[level] is ' ' or '\t') ? level : 0;
    }

    public static string TitleOf(string text, int level)
    {
        var title = text.AsSpan(level).Trim();
        var withoutClosing = title.TrimEnd('#');
        // "C#" keeps its sign: closing marks stand apart.
        return (withoutClosing.EndsWith(" ") ? withoutClosing.TrimEnd() : title).ToString();
    }
}
