namespace TienDo.Language;

/// <summary>
/// Độ giống nhau của hai đoạn văn: shared pairs of neighbouring syllables over all pairs of both (Dice), since most Vietnamese
/// words are pairs of syllables. Simple enough to be explained to whoever asks why two texts were put together.
/// </summary>
public static class Likeness
{
    private const int LongestCompared = 4_000;

    /// <summary>0 for nothing in common, 100 for the same words, whatever their marks, case and punctuation.</summary>
    public static int Percent(string one, string other) => Percent(Pairs(one), Pairs(other));

    /// <summary>The pairs of a text, to be made once when it is compared with many.</summary>
    public static IReadOnlySet<string> Pairs(string text)
    {
        var folded = SearchKey.Fold(text.Length > LongestCompared ? text[..LongestCompared] : text);
        var pairs = new HashSet<string>(StringComparer.Ordinal);
        string? before = null;
        foreach (var word in folded.Split(s_gaps, StringSplitOptions.RemoveEmptyEntries))
        {
            pairs.Add(before is null ? "^ " + word : before + " " + word);
            before = word;
        }
        return pairs;
    }

    public static int Percent(IReadOnlySet<string> one, IReadOnlySet<string> other)
    {
        if (one.Count + other.Count == 0)
            return 0;
        var (few, many) = one.Count <= other.Count ? (one, other) : (other, one);
        return 200 * few.Count(many.Contains) / (one.Count + other.Count);
    }

    private static readonly char[] s_gaps =
    [
        ' ',
        '.',
        ',',
        ';',
        ':',
        '!',
        '?',
        '(',
        ')',
        '"',
        '\'',
        '/',
        '-',
        '\n',
        '\r',
        '\t',
    ];
}
