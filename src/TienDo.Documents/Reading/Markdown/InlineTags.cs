using System.Text;

namespace TienDo.Documents.Reading.Markdown;

/// <summary>What converters leave of HTML, links and pictures: the words stay, the marks go.</summary>
internal static class InlineTags
{
    private static readonly (string Entity, string Letter)[] Entities =
    [
        ("&nbsp;", " "),
        ("&amp;", "&"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
    ];

    public static string Remove(string text)
    {
        if (text.AsSpan().IndexOfAny('<', '[', '&') < 0)
            return text;
        var kept = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; )
        {
            var rest = text.AsSpan(at);
            var used = rest[0] switch
            {
                '<' => Tag(rest, kept),
                '&' => Entity(rest, kept),
                '!' when rest.StartsWith("![") => Link(rest[1..], new StringBuilder()) is > 0 and var picture
                    ? picture + 1
                    : 0,
                '[' => Link(rest, kept),
                _ => 0,
            };
            if (used == 0)
                kept.Append(rest[0]);
            at += Math.Max(used, 1);
        }
        return kept.ToString();
    }

    /// <summary>Only names of tags: "&lt; 5 %" and "&lt;0,3" are text.</summary>
    private static int Tag(ReadOnlySpan<char> rest, StringBuilder kept)
    {
        if (rest.StartsWith("<!--"))
        {
            var close = rest[..Math.Min(rest.Length, 500)].IndexOf("-->");
            return close < 0 ? 0 : close + 3;
        }
        var name = rest[1..].TrimStart('/');
        if (name.IsEmpty || !char.IsAsciiLetter(name[0]))
            return 0;
        var end = rest[..Math.Min(rest.Length, 200)].IndexOf('>');
        if (end < 0)
            return 0;
        if (name.StartsWith("br", StringComparison.OrdinalIgnoreCase))
            kept.Append('\n');
        return end + 1;
    }

    private static int Entity(ReadOnlySpan<char> rest, StringBuilder kept)
    {
        foreach (var (entity, letter) in Entities)
        {
            if (!rest.StartsWith(entity))
                continue;
            kept.Append(letter);
            return entity.Length;
        }
        return 0;
    }

    private static int Link(ReadOnlySpan<char> rest, StringBuilder kept)
    {
        var window = rest[..Math.Min(rest.Length, 500)];
        var close = window.IndexOf("](");
        if (close < 0 || window[1..close].ContainsAny('[', ']'))
            return 0;
        var end = window[close..].IndexOf(')');
        if (end < 0)
            return 0;
        kept.Append(window[1..close]);
        return close + end + 1;
    }
}
