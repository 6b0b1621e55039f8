using System.Text;
using TienDo.Documents.Recognising.Indicators;

namespace TienDo.Documents.Recognising.Tables;

/// <summary>A piece of a row that goes into one cell whole.</summary>
/// <param name="LineStart">It opens its line.</param>
/// <param name="PageStart">It opens a page.</param>
/// <param name="WideGap">Two spaces or more stand before it.</param>
/// <param name="CellStart">The source marks that a cell begins here.</param>
internal readonly record struct Fragment(
    int From,
    int To,
    int Line,
    bool LineStart,
    bool PageStart,
    bool WideGap,
    bool CellStart
);

/// <summary>The words of a row in reading order, cut wherever a cell might end.</summary>
internal sealed class RowWords
{
    private static readonly HashSet<string> Binding = new(StringComparer.Ordinal)
    {
        "của",
        "và",
        "với",
        "cho",
        "do",
        "bởi",
        "tại",
        "hoặc",
        "gồm",
        "là",
        "từ",
        "đến",
        "trong",
        "theo",
        "về",
        "qua",
        "các",
        "những",
        "một",
        "/",
        "(",
        "-",
        "&",
        "\"",
    };

    private RowWords(string text, List<Word> words, List<Fragment> fragments)
    {
        Text = text;
        Words = words;
        Fragments = fragments;
    }

    public string Text { get; }

    public List<Word> Words { get; }

    public List<Fragment> Fragments { get; }

    public static RowWords Of(List<TextLine> lines, bool wholeLines, IReadOnlySet<string> knownStarts)
    {
        var text = new StringBuilder();
        var starts = new Dictionary<int, TextLine>();
        var gaps = new HashSet<int>();
        foreach (var line in lines)
        {
            if (text.Length > 0)
                text.Append(' ');
            starts[text.Length] = line;
            AppendLine(text, line.Text, gaps);
        }
        var joined = text.ToString();
        var words = Word.Of(joined);
        return new RowWords(joined, words, Cut(joined, words, starts, gaps, wholeLines, knownStarts));
    }

    public string TextOf(int from, int to) => Text[Words[from].Start..Words[to - 1].End];

    /// <summary>The source line a word stands in.</summary>
    public int LineOf(int word)
    {
        int low = 0,
            high = Fragments.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Fragments[middle].From <= word)
                low = middle;
            else
                high = middle - 1;
        }
        return Fragments[low].Line;
    }

    private static void AppendLine(StringBuilder text, string line, HashSet<int> gaps)
    {
        var spaces = 0;
        var begun = false;
        foreach (var letter in line)
        {
            if (char.IsWhiteSpace(letter))
            {
                spaces += letter == '\t' ? 2 : 1;
                continue;
            }
            if (begun && spaces > 0)
            {
                text.Append(' ');
                if (spaces > 1)
                    gaps.Add(text.Length);
            }
            begun = true;
            spaces = 0;
            text.Append(letter);
        }
    }

    private static List<Fragment> Cut(
        string text,
        List<Word> words,
        Dictionary<int, TextLine> starts,
        HashSet<int> gaps,
        bool wholeLines,
        IReadOnlySet<string> knownStarts
    )
    {
        var fragments = new List<Fragment>();
        TextLine? line = null;
        var opened = false;
        var from = 0;
        var (lineStart, pageStart, gap, cellStart) = (true, false, false, false);
        for (var at = 0; at < words.Count; at++)
        {
            var newLine = starts.TryGetValue(words[at].Start, out var begun);
            var wide = gaps.Contains(words[at].Start);
            var opens = newLine || wide || !wholeLines && MayOpen(text, words, at, opened, knownStarts);
            if (opens && at > from)
            {
                fragments.Add(new Fragment(from, at, line!.Number, lineStart, pageStart, gap, cellStart));
                from = at;
            }
            if (!opens)
                continue;
            if (newLine)
            {
                line = begun;
                opened = false;
            }
            (lineStart, pageStart, gap, cellStart) = (
                newLine,
                newLine && begun!.AfterPage,
                wide,
                newLine && begun!.CellStart
            );
            if (!newLine || StrongOpening(words, at))
                opened = true;
        }
        if (words.Count > from && line is not null)
            fragments.Add(new Fragment(from, words.Count, line.Number, lineStart, pageStart, gap, cellStart));
        return fragments;
    }

    private static bool MayOpen(string text, List<Word> words, int at, bool opened, IReadOnlySet<string> knownStarts)
    {
        if (at == 0 || text[words[at].Start - 1] != ' ' || Binding.Contains(words[at - 1].Lower))
            return false;
        var word = words[at];
        if (word.Key is "≥" or "≤" or ">" or "<" or ">=" or "<=" or "%" or "=")
            return true;
        if (words[at - 1].Key is "≥" or "≤" or ">" or "<" or ">=" or "<=" or "=")
            return false;
        // Once a narrow cell has begun in this line, any word may begin the next one.
        if (
            opened
            || word.Upper && StrongOpening(words, at)
            || CellCosts.IsRank(words, at)
            || word.Number
            || words[at - 1].Number
        )
            return true;
        return word.Upper && knownStarts.Contains(word.Key)
            || words[at - 1].Key is "." or ";" && (word.Upper || AgencyOpeners.Match(words, at) > 0);
    }

    private static bool StrongOpening(List<Word> words, int at) =>
        words[at].Upper && (AgencyOpeners.Match(words, at) > 0 || DeadlineOpeners.Match(words, at) > 0)
        || DeadlineOpeners.IsDateLike(words, at);
}
