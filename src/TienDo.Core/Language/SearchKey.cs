using System.Globalization;
using System.Text;

namespace TienDo.Language;

/// <summary>Khóa tìm kiếm: text folded so that any Vietnamese spelling of the same words compares equal.</summary>
public static class SearchKey
{
    private const int ShortText = 512;

    /// <summary>
    /// NFC, lower case, tones and marks stripped, đ→d, hyphens and quotes unified, spaces collapsed.
    /// "Mường Tè", "muong te" and "MƯỜNG  TÈ" give "muong te".
    /// </summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Span<char> folded = text.Length <= ShortText ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        var pendingSpace = false;
        foreach (var letter in text)
        {
            switch (FoldedLetters.Of(letter))
            {
                case FoldedLetters.Unknown:
                    return FoldAnyScript(text);
                case FoldedLetters.Nothing:
                    break;
                case ' ':
                    pendingSpace = length > 0;
                    break;
                case var plain:
                    // The space takes the place of the one it stands for, so the letters never outgrow the text.
                    if (pendingSpace)
                        folded[length++] = ' ';
                    pendingSpace = false;
                    folded[length++] = plain;
                    break;
            }
        }
        var result = folded[..length];
        return result.SequenceEqual(text) ? text : new string(result);
    }

    /// <summary>The words of a text, folded: letters and digits, in one spelling.</summary>
    public static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var letter in Fold(text))
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

    /// <summary>The fold by its definition, for text with letters that no Vietnamese document is written in.</summary>
    internal static string FoldAnyScript(string text)
    {
        var decomposed = WellFormed.Of(text).Normalize(NormalizationForm.FormD);
        var folded = new StringBuilder(decomposed.Length);
        var pendingSpace = false;
        foreach (var letter in decomposed)
        {
            var category = char.GetUnicodeCategory(letter);
            if (category == UnicodeCategory.NonSpacingMark)
                continue;
            if (char.IsWhiteSpace(letter) || category is UnicodeCategory.Control or UnicodeCategory.Format)
            {
                pendingSpace = folded.Length > 0;
                continue;
            }
            if (pendingSpace)
            {
                folded.Append(' ');
                pendingSpace = false;
            }
            folded.Append(FoldLetter(letter));
        }
        return folded.ToString();
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

    private static char FoldLetter(char letter) =>
        letter switch
        {
            'đ' or 'Đ' => 'd',
            '–' or '—' or '‑' or '−' => '-',
            '“' or '”' or '„' or '«' or '»' => '"',
            '‘' or '’' => '\'',
            _ => char.ToLowerInvariant(letter),
        };
}
