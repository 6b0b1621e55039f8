namespace TienDo.Language;

/// <summary>Chữ người dùng gõ, of one line or many: NFC, line ends and tabs kept, nothing that cannot be seen, ends trimmed.</summary>
public static class TypedText
{
    public static string Of(string text) => Composed.Of(Seen(text)).Trim();

    /// <summary>Before anything is composed: an unseen character may stand between a letter and its mark.</summary>
    internal static string Seen(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Any(IsUnseen) ? string.Concat(text.Where(static letter => !IsUnseen(letter))) : text;
    }

    /// <summary>
    /// Control characters, which files and headers trip over, and the marks that turn the direction of writing (Unicode UAX 9),
    /// which make a name read as another.
    /// </summary>
    private static bool IsUnseen(char letter) =>
        char.IsControl(letter) && !char.IsWhiteSpace(letter)
        || letter is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
