using System.Text;

namespace TienDo.Language;

/// <summary>Văn bản đã chuẩn hóa: the one form in which text passes every door (NFC, no stray spaces).</summary>
public static class CleanText
{
    /// <summary>NFC, nothing that cannot be seen, no-break and other spaces made plain, runs of white space collapsed, ends trimmed.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var composed = Composed.Of(TypedText.Seen(text));
        if (IsTidy(composed))
            return composed;
        var clean = new StringBuilder(composed.Length);
        var pendingSpace = false;
        foreach (var letter in composed)
        {
            if (char.IsWhiteSpace(letter) || letter is '\u200B' or '\uFEFF')
            {
                pendingSpace = clean.Length > 0;
                continue;
            }
            if (pendingSpace)
            {
                clean.Append(' ');
                pendingSpace = false;
            }
            clean.Append(letter);
        }
        return clean.ToString();
    }

    private static bool IsTidy(string text)
    {
        var afterSpace = true;
        foreach (var letter in text)
        {
            var blank = char.IsWhiteSpace(letter);
            if (blank && (afterSpace || letter != ' ') || letter is '\u200B' or '\uFEFF')
                return false;
            afterSpace = blank;
        }
        return !afterSpace || text.Length == 0;
    }
}
