using System.Globalization;
using System.Text;

namespace TienDo.Language;

/// <summary>Khóa tìm kiếm: text folded so that any Vietnamese spelling of the same words compares equal.</summary>
public static class SearchKey
{
    /// <summary>
    /// NFC, lower case, tones and marks stripped, đ→d, hyphens and quotes unified, spaces collapsed.
    /// "Mường Tè", "muong te" and "MƯỜNG  TÈ" give "muong te".
    /// </summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
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
