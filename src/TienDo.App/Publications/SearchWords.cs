using TienDo.Language;

namespace TienDo.App.Publications;

/// <summary>Từ tìm kiếm: text and questions folded in the same way, so that any spelling finds any other.</summary>
public static class SearchWords
{
    private const int MostWords = 12;
    private const int LongestWord = 40;

    /// <summary>The words of a text as they go into the full-text index.</summary>
    public static string Indexed(string text) => string.Join(' ', SearchKey.Words(text));

    /// <summary>
    /// A full-text question in which every word is quoted and open at its end; null when nothing is left to ask.
    /// Only letters and digits pass, so nothing typed can act as an operator.
    /// </summary>
    public static string? Question(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        var words = SearchKey
            .Words(typed.Length > 300 ? typed[..300] : typed)
            .Take(MostWords)
            .Select(word => "\"" + (word.Length > LongestWord ? word[..LongestWord] : word) + "\"*")
            .ToList();
        return words.Count == 0 ? null : string.Join(" AND ", words);
    }
}
