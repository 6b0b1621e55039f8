using System.Text;
using TienDo.Language;

namespace TienDo.App.Publications;

/// <summary>Từ tìm kiếm: text and questions folded in the same way, so that any spelling finds any other.</summary>
public static class SearchWords
{
    private const int MostWords = 12;
    private const int LongestWord = 40;

    /// <summary>The words of a text as they go into the full-text index.</summary>
    public static string Indexed(string text) => string.Join(' ', Words(text));

    /// <summary>
    /// A full-text question in which every word is quoted and open at its end; null when nothing is left to ask.
    /// Only letters and digits pass, so nothing typed can act as an operator.
    /// </summary>
    public static string? Question(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        var words = Words(typed.Length > 300 ? typed[..300] : typed)
            .Take(MostWords)
            .Select(word => "\"" + (word.Length > LongestWord ? word[..LongestWord] : word) + "\"*")
            .ToList();
        return words.Count == 0 ? null : string.Join(" AND ", words);
    }

    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        // A lone half of a surrogate pair, as a cut or hostile address may hold, cannot be normalised.
        foreach (var letter in SearchKey.Fold(WithoutLoneSurrogates(text)))
        {
            if (char.IsLetterOrDigit(letter))
            {
                word.Append(letter);
                continue;
            }
            if (word.Length > 0)
                yield return Spelling(word);
            word.Clear();
        }
        if (word.Length > 0)
            yield return Spelling(word);
    }

    /// <summary>Final y and i are one letter to the ear: kỹ thuật, kĩ thuật; tỷ lệ, tỉ lệ; quý, quí.</summary>
    private static string Spelling(StringBuilder word)
    {
        var last = word.Length - 1;
        if (last > 0 && word[last] == 'y' && (!IsVowel(word[last - 1]) || word.Equals("quy")))
            word[last] = 'i';
        return word.ToString();
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    private static string WithoutLoneSurrogates(string text) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace("\uFFFD", " ", StringComparison.Ordinal);
}
