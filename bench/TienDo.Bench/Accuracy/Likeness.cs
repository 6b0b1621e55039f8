using TienDo.Language;

namespace TienDo.Bench.Accuracy;

/// <summary>How alike two Vietnamese texts are, whatever the case, the marks and the punctuation.</summary>
internal static class Likeness
{
    public static string[] Words(string? text) =>
        new string([.. SearchKey.Fold(text ?? "").Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')]).Split(
            ' ',
            StringSplitOptions.RemoveEmptyEntries
        );

    public static string Plain(string? text) => string.Join(' ', Words(text));

    /// <summary>Twice the shared words over all words of both; 1 is equal, whatever the order.</summary>
    public static double Of(string? left, string? right)
    {
        var (one, other) = (Words(left), Words(right));
        return one.Length + other.Length == 0 ? 1 : 2.0 * Shared(one, other) / (one.Length + other.Length);
    }

    /// <summary>How much of <paramref name="part"/> stands in <paramref name="whole"/>.</summary>
    public static double PartIn(string? part, string? whole)
    {
        var words = Words(part);
        return words.Length == 0 ? 0 : (double)Shared(words, Words(whole)) / words.Length;
    }

    /// <summary>Likeness for finding the counterpart: a label that leaves out the opening words still fits.</summary>
    public static double ForPairing(string? label, string? found)
    {
        var fits = PartIn(label, found) >= 0.9 && Words(found).Length <= 3 * Words(label).Length;
        return Math.Max(Of(label, found), fits && Words(label).Length >= 5 ? 0.75 : 0);
    }

    public static bool SameNames(IEnumerable<string> left, IEnumerable<string> right) =>
        left.Select(Plain).ToHashSet(StringComparer.Ordinal).SetEquals(right.Select(Plain));

    public static bool SameWords(IEnumerable<string> left, IEnumerable<string> right) =>
        Words(string.Join(' ', left))
            .Order(StringComparer.Ordinal)
            .SequenceEqual(Words(string.Join(' ', right)).Order(StringComparer.Ordinal));

    private static int Shared(string[] one, string[] other)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in one)
            counts[word] = counts.GetValueOrDefault(word) + 1;
        var shared = 0;
        foreach (var word in other)
        {
            if (counts.GetValueOrDefault(word) == 0)
                continue;
            counts[word]--;
            shared++;
        }
        return shared;
    }
}
