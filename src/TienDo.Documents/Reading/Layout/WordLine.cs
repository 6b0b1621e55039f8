namespace TienDo.Documents.Reading.Layout;

/// <summary>Words on one height, with the runs that white wider than a space divides them into.</summary>
internal sealed class WordLine
{
    /// <summary>Points; loosely justified words stand at most this far apart.</summary>
    public const float Gutter = 7;

    private WordLine(List<PlacedWord> words)
    {
        words.Sort((a, b) => a.Left.CompareTo(b.Left));
        Words = words;
        Top = words.Min(word => word.Top);
        Bottom = words.Max(word => word.Bottom);
        Segments = 1;
        for (var at = 1; at < words.Count; at++)
        {
            if (words[at].Left - words[at - 1].Right >= Gutter)
                Segments++;
        }
    }

    public IReadOnlyList<PlacedWord> Words { get; }
    public float Top { get; }
    public float Bottom { get; }
    public int Segments { get; }
    public float Height => Bottom - Top;
    public bool IsPageNumber => Words is [var only] && only.Text.All(char.IsAsciiDigit);

    public bool HasWordsIn(float from, float to) => Words.Any(word => word.MiddleX > from && word.MiddleX < to);

    public bool Crosses(float[] xs) =>
        Words.Any(word => xs[1..^1].Any(x => word.Left < x - 1 && word.Right > x + 1))
        || Words[0].Left < xs[0] - Gutter
        || Words[^1].Right > xs[^1] + Gutter;

    public static List<WordLine> ByHeight(IReadOnlyList<PlacedWord> words)
    {
        var lines = new List<WordLine>();
        var held = new List<PlacedWord>();
        foreach (var word in words.OrderBy(word => word.MiddleY))
        {
            if (held.Count > 0 && word.MiddleY - held[0].MiddleY > Math.Min(held[0].Height, word.Height) / 3)
            {
                lines.Add(new WordLine(held));
                held = [];
            }
            held.Add(word);
        }
        if (held.Count > 0)
            lines.Add(new WordLine(held));
        return lines;
    }
}
