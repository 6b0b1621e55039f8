namespace TienDo.Documents.Reading.PlainText;

/// <summary>TCVN 5712:1993 VN3 (ABC fonts): one byte a letter; capitals with a tone exist only as a capital font.</summary>
internal static class Tcvn3Letters
{
    // 0xA1–0xFE in order; '\0' where the standard has no letter.
    private const string Table =
        "ĂÂÊÔƠƯĐăâêôơưđ\0\0\0\0\0\0àảãáạ\0ằẳẵắ\0\0\0\0\0\0\0ặầẩẫấậè\0ẻẽéẹềểễếệìỉ\0\0\0ĩíịò\0ỏõóọồổỗốộờởỡớợù\0ủũúụừửữứựỳỷỹýỵ";

    public static string Convert(string western)
    {
        var text = western.ToCharArray();
        for (var at = 0; at < text.Length; at++)
        {
            var known = text[at] is >= '\u00A1' and <= '\u00FE' ? Table[text[at] - 0xA1] : '\0';
            text[at] = known == '\0' ? text[at] : known;
        }
        RaiseWithinCapitals(text);
        return new string(text);
    }

    /// <summary>
    /// In a word otherwise in capitals ("CéNG" of .VnTimeH) the toned letter is a capital too; "Së" alone is "Sở", and
    /// "SỞ" only beside such a word.
    /// </summary>
    private static void RaiseWithinCapitals(char[] text)
    {
        var words = Words(text);
        for (var at = 0; at < words.Count; at++)
        {
            var beside =
                (at > 0 && words[at - 1].Case == WordCase.Capital)
                || (at + 1 < words.Count && words[at + 1].Case == WordCase.Capital);
            if (words[at].Case == WordCase.Unsure && beside)
                words[at] = words[at] with { Case = WordCase.Capital };
            if (words[at].Case != WordCase.Capital)
                continue;
            for (var letter = words[at].Start; letter < words[at].End; letter++)
                text[letter] = char.ToUpperInvariant(text[letter]);
        }
    }

    private enum WordCase
    {
        Small,
        Unsure,
        Capital,
    }

    private readonly record struct Word(int Start, int End, WordCase Case);

    private static List<Word> Words(char[] text)
    {
        var words = new List<Word>();
        for (var start = 0; start < text.Length; start++)
        {
            if (!char.IsLetter(text[start]))
                continue;
            int end = start,
                capitals = 0,
                plainSmall = 0;
            for (; end < text.Length && char.IsLetter(text[end]); end++)
            {
                capitals += char.IsUpper(text[end]) ? 1 : 0;
                plainSmall += text[end] is >= 'a' and <= 'z' ? 1 : 0;
            }
            var toned = end - start > capitals;
            var kind =
                capitals == 0 || plainSmall > 0 || !toned ? WordCase.Small
                : capitals > 1 ? WordCase.Capital
                : WordCase.Unsure;
            words.Add(new Word(start, end, kind));
            start = end;
        }
        return words;
    }
}
