using TienDo.Documents.Drafting;
using TienDo.Documents.Reading;

namespace TienDo.Documents.Recognising;

/// <summary>The unsure words of a scan by their lines.</summary>
internal sealed class UnsureWords(IReadOnlyList<SourceLine> lines)
{
    private const int MostWords = 8;

    private readonly SourceLine[] _doubted = [.. lines.Where(line => line.Unsure is not null)];

    /// <summary>A word counts where it stands on the field's lines and in the field's value.</summary>
    public IReadOnlyList<Doubt> Doubts(
        IReadOnlyList<Doubt> known,
        IReadOnlyDictionary<string, SourceSpan>? places,
        SourceSpan whole,
        params ReadOnlySpan<(string Field, string? Value)> fields
    )
    {
        if (In(whole).Length == 0)
            return known;
        var doubts = new List<Doubt>(known);
        foreach (var (field, value) in fields)
        {
            if (string.IsNullOrWhiteSpace(value))
                continue;
            var words = value.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(Bare);
            var held = new HashSet<string>(words, StringComparer.Ordinal);
            var unsure = new List<string>();
            foreach (var line in In(places?.GetValueOrDefault(field) ?? whole))
                unsure.AddRange(line.Unsure!.Select(Bare).Where(held.Remove));
            if (unsure.Count > 0)
                doubts.Add(new Doubt(field, DoubtReasons.ReadByOcr, Detail: string.Join("; ", unsure.Take(MostWords))));
        }
        return doubts;
    }

    private ReadOnlySpan<SourceLine> In(SourceSpan span)
    {
        var from = FirstAt(span.LineFrom);
        var to = span.LineTo == int.MaxValue ? _doubted.Length : FirstAt(span.LineTo + 1);
        return _doubted.AsSpan(from, to - from);
    }

    private int FirstAt(int line)
    {
        var low = 0;
        var high = _doubted.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_doubted[middle].Number < line)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private static string Bare(string word) => word.Trim('.', ',', ';', ':', '(', ')', '"', '“', '”', '-', '/', '|');
}
