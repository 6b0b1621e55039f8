namespace TienDo.Language;

/// <summary>Văn bản hợp lệ: text without broken halves of characters, which normalisation would refuse.</summary>
public static class WellFormed
{
    private const char Replacement = '\uFFFD';

    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!IsBroken(text))
            return text;
        return string.Create(
            text.Length,
            text,
            static (letters, source) =>
            {
                for (var i = 0; i < source.Length; i++)
                    letters[i] = IsBrokenAt(source, i) ? Replacement : source[i];
            }
        );
    }

    private static bool IsBroken(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsBrokenAt(text, i))
                return true;
        }
        return false;
    }

    private static bool IsBrokenAt(string text, int i)
    {
        var letter = text[i];
        if (letter is '\uFFFE' or '\uFFFF')
            return true;
        if (char.IsHighSurrogate(letter))
            return i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]);
        return char.IsLowSurrogate(letter) && (i == 0 || !char.IsHighSurrogate(text[i - 1]));
    }
}
