namespace TienDo.Plans;

/// <summary>Đường dẫn đề mục: the marker path of every heading of an outline, "III.1.3".</summary>
public static class SectionPaths
{
    /// <param name="headings">Markers as written with their levels, in reading order.</param>
    public static IReadOnlyList<string> Of(IEnumerable<(string Marker, int Level)> headings)
    {
        var open = new List<(string Ordinal, int Level)>();
        var paths = new List<string>();
        foreach (var (marker, level) in headings)
        {
            open.RemoveAll(above => above.Level >= level);
            open.Add((Ordinal(marker), level));
            paths.Add(Join(open));
        }
        return paths;
    }

    /// <summary>Without its punctuation: "1.3." is "1.3", "(a)" and "a)" are "a".</summary>
    public static string Ordinal(string marker) => marker.Trim().Trim('.', ')', '(', '-', '–', '/', ':', ' ');

    private static string Join(List<(string Ordinal, int Level)> open)
    {
        var path = new List<string>();
        foreach (var (ordinal, _) in open)
        {
            if (ordinal.Length == 0)
                continue;
            // "1.3" under "1" already says where it stands.
            while (path.Count > 0 && ordinal.StartsWith(path[^1] + ".", StringComparison.Ordinal))
                path.RemoveAt(path.Count - 1);
            path.Add(ordinal);
        }
        return string.Join('.', path);
    }
}
