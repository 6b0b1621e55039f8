namespace TienDo.Language;

/// <summary>Chữ người dùng gõ, of one line or many: NFC, line ends and tabs kept, nothing that cannot be seen, ends trimmed.</summary>
public static class TypedText
{
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var composed = Composed.Of(text);
        return (
            composed.Any(IsUnseen) ? string.Concat(composed.Where(static letter => !IsUnseen(letter))) : composed
        ).Trim();
    }

    /// <summary>
    /// Control characters, which files and headers trip over, and the marks that turn the direction of writing (Unicode UAX 9),
    /// which make a name read as another.
    /// </summary>
    internal static bool IsUnseen(char letter) =>
        char.IsControl(letter) && letter is not ('\n' or '\r' or '\t' or '\u0085')
        || letter is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
