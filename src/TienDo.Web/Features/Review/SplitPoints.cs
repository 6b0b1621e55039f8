namespace TienDo.Web.Features.Review;

/// <summary>Chỗ có thể tách: places in a text where a second assignment is likely to begin.</summary>
public static class SplitPoints
{
    private const int Most = 12;

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

    private static string FirstWords(string text, int at)
    {
        var rest = text[at..].TrimStart();
        return rest.Length <= 60 ? rest : rest[..rest.LastIndexOf(' ', 60)] + " …";
    }
}
