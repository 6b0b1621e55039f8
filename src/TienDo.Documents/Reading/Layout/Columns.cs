namespace TienDo.Documents.Reading.Layout;

/// <summary>Whether a page's words stand in columns: two or more heights on which words are far apart.</summary>
internal static class Columns
{
    private const float Gap = 14;

    public static bool AreLikely(PlacedPage page)
    {
        var gaps = 0;
        var words = page.Words.OrderBy(word => MathF.Round(word.MiddleY / 4)).ThenBy(word => word.Left).ToList();
        for (var at = 1; at < words.Count; at++)
        {
            var sameHeight = Math.Abs(words[at].MiddleY - words[at - 1].MiddleY) < 4;
            if (sameHeight && words[at].Left - words[at - 1].Right > Gap)
                gaps++;
        }
        return gaps >= 2;
    }
}
