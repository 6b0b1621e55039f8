namespace TienDo.Documents.Reading.Layout;

/// <summary>Where the rows of an aligned table part: at the last wide white above a number, else at the number itself.</summary>
/// <param name="Crossing">Rows whose words run across the columns.</param>
/// <param name="Numbered">How many rows have a number in the first column.</param>
internal sealed record TableRows(float[] Ys, IReadOnlySet<int> Crossing, int Numbered)
{
    /// <summary>White between rows against white between the lines of a cell.</summary>
    private const float Wider = 1.12f;

    public static TableRows? Of(List<WordLine> lines, int from, int end, float[] xs, HashSet<int> crossing)
    {
        if (end <= from)
            return null;
        var pitch = Pitch(lines, from, end, xs);
        var starts = new List<int> { from };
        var rowsCrossing = new HashSet<int>();
        var numbered = 0;
        for (var at = from; at < end; at++)
        {
            var hasNumber = IsNumber(lines[at], xs[1]);
            numbered += hasNumber ? 1 : 0;
            if (crossing.Contains(at) || crossing.Contains(at - 1))
                Start(starts, at);
            else if (hasNumber)
                Start(starts, Parting(lines, starts[^1], at, pitch, xs[1]));
            if (crossing.Contains(at))
                rowsCrossing.Add(starts.Count - 1);
        }
        var ys = new float[starts.Count + 1];
        ys[0] = lines[from].Top - 1;
        for (var row = 1; row < starts.Count; row++)
            ys[row] = (lines[starts[row] - 1].Words[0].MiddleY + lines[starts[row]].Words[0].MiddleY) / 2;
        ys[^1] = lines[end - 1].Bottom + 1;
        return new TableRows(ys, rowsCrossing, numbered);
    }

    private static void Start(List<int> starts, int line)
    {
        if (line > starts[^1])
            starts.Add(line);
    }

    /// <summary>A number set in the middle of its row stands below the row's first lines.</summary>
    private static int Parting(List<WordLine> lines, int start, int number, float pitch, float firstColumn)
    {
        var above = number - 1;
        while (above > start && !IsNumber(lines[above], firstColumn))
            above--;
        for (var at = number; at > Math.Max(above, start); at--)
        {
            if (lines[at].Top - lines[at - 1].Top > pitch * Wider)
                return at;
        }
        return number;
    }

    /// <summary>From line to line of one cell; cells set to the middle of their row stand between each other's lines.</summary>
    private static float Pitch(List<WordLine> lines, int from, int end, float[] xs)
    {
        var steps = new List<float>();
        for (var column = 0; column + 1 < xs.Length; column++)
        {
            float? last = null;
            for (var at = from; at < end; at++)
            {
                if (!lines[at].HasWordsIn(xs[column], xs[column + 1]))
                    continue;
                if (last is { } above)
                    steps.Add(lines[at].Top - above);
                last = lines[at].Top;
            }
        }
        steps.Sort();
        return steps.Count == 0 ? 0 : steps[steps.Count / 4];
    }

    private static bool IsNumber(WordLine line, float firstColumn) =>
        line.Words[0].MiddleX < firstColumn
        && line.Words[0].Text is { Length: <= 8 } word
        && word.All(letter => char.IsAsciiDigit(letter) || letter is '.' or ')' or 'I' or 'V' or 'X')
        && word.Any(char.IsLetterOrDigit);
}
