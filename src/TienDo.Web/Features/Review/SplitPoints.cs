namespace TienDo.Web.Features.Review;

/// <summary>Chỗ có thể tách: places in a text where a second assignment is likely to begin.</summary>
public static class SplitPoints
{
    private const int Most = 12;
    private const char Mark = '|';

    public static IReadOnlyList<(int At, string Words)> In(string text)
    {
        var points = new List<(int, string)>();
        for (var at = 1; at < text.Length - 2 && points.Count < Most; at++)
        {
            var breaks = text[at - 1] is '.' or ';' or ':' or '\n' && char.IsWhiteSpace(text[at]);
            var dashes = text[at - 1] == ' ' && text[at] is '-' or '–' or '+' && text[at + 1] == ' ';
            if (breaks || dashes)
                points.Add((at, FirstWords(text, at)));
        }
        return points;
    }

    /// <summary>Where a person put the mark; null where the marked text is not this text with one mark more.</summary>
    public static int? Marked(string text, string marked)
    {
        for (var at = marked.IndexOf(Mark); at >= 0; at = marked.IndexOf(Mark, at + 1))
        {
            var before = marked.AsSpan(0, at).TrimEnd();
            var after = marked.AsSpan(at + 1).Trim();
            var isHere = text.AsSpan().StartsWith(before) && text.AsSpan(before.Length).Trim().SequenceEqual(after);
            if (isHere)
                return before.Length;
        }
        return null;
    }

    private static string FirstWords(string text, int at)
    {
        var rest = text[at..].TrimStart();
        return rest.Length <= 60 ? rest : rest[..rest.LastIndexOf(' ', 60)] + " …";
    }
}
