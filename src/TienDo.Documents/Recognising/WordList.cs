namespace TienDo.Documents.Recognising;

/// <summary>Lists of words kept as running text, entries parted by semicolons.</summary>
internal static class WordList
{
    public static string[] Of(string words) =>
        words.Replace('\n', ' ').Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public static HashSet<string> SetOf(string words) => new(Of(words), StringComparer.Ordinal);
}
