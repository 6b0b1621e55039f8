using TienDo.Language;

namespace TienDo.Documents.Recognising.Indicators;

/// <summary>A word or mark of a text with its folded form and its place.</summary>
/// <param name="Key">Folded; different words may share it.</param>
/// <param name="Lower">In lower case with its marks.</param>
/// <param name="Number">Digits with separators.</param>
internal readonly record struct Word(int Start, int End, string Key, string Lower, bool Number, bool Upper)
{
    /// <summary>Splits at spaces and marks; digits keep their separators, letters glued to digits stay one word.</summary>
    public static List<Word> Of(string text)
    {
        var words = new List<Word>();
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            var end = EndOfWord(text, at);
            words.Add(Make(text, at, end));
            at = end;
        }
        return words;
    }

    private static int EndOfWord(string text, int start)
    {
        if (!char.IsLetterOrDigit(text[start]))
        {
            // ">=" and "<=" are one mark.
            return
                start + 1 < text.Length
                && text[start] is '>' or '<'
                && start + 1 < text.Length
                && text[start + 1] == '='
                ? start + 2
                : start + 1;
        }
        var end = start + 1;
        while (end < text.Length)
        {
            var letter = text[end];
            var joins =
                char.IsLetterOrDigit(letter)
                || char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.NonSpacingMark
                || letter is '.' or ','
                    && end + 1 < text.Length
                    && char.IsAsciiDigit(text[end - 1])
                    && char.IsAsciiDigit(text[end + 1])
                || letter == '&' && end + 1 < text.Length && char.IsLetter(text[end + 1]);
            if (!joins)
                break;
            end++;
        }
        return end;
    }

    private static Word Make(string text, int start, int end)
    {
        var written = text[start..end];
        var digits =
            char.IsAsciiDigit(written[0]) && written.All(letter => char.IsAsciiDigit(letter) || letter is '.' or ',');
        // A mark without a letter under it folds to nothing; a key is never empty.
        var key = SearchKey.Fold(written);
        return new Word(
            start,
            end,
            key.Length > 0 ? key : written,
            written.ToLowerInvariant(),
            digits,
            char.IsUpper(written[0])
        );
    }
}
