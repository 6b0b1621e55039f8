using System.Globalization;
using System.Text;

namespace TienDo.Language;

/// <summary>Bảng chữ không dấu: what each letter of Vietnamese and Latin text folds to, each worked out once.</summary>
internal static class FoldedLetters
{
    /// <summary>A tone or mark: it leaves nothing.</summary>
    public const char Nothing = '\u0001';

    /// <summary>Not one letter when folded, or of another script: only the whole text can tell.</summary>
    public const char Unknown = '\u0002';

    private const char NotYetAsked = '\0';

    private static readonly char[] s_letters = new char[0x2220];

    /// <summary>The plain letter, a space for anything blank, <see cref="Nothing"/> or <see cref="Unknown"/>.</summary>
    public static char Of(char letter)
    {
        var letters = s_letters;
        if (letter >= letters.Length)
            return Unknown;
        var known = letters[letter];
        // Two threads may work a letter out at once; both write the same.
        return known != NotYetAsked ? known : letters[letter] = WorkOut(letter);
    }

    private static char WorkOut(char letter)
    {
        // Marks outside the Latin blocks may change their order when decomposed.
        if (letter is >= '\u0370' and < '\u1E00')
            return Unknown;
        var category = char.GetUnicodeCategory(letter);
        if (category == UnicodeCategory.NonSpacingMark)
            return Nothing;
        if (char.IsWhiteSpace(letter) || category is UnicodeCategory.Control or UnicodeCategory.Format)
            return ' ';
        return SearchKey.FoldAnyScript(letter.ToString(CultureInfo.InvariantCulture)) is [var plain] ? plain : Unknown;
    }
}
