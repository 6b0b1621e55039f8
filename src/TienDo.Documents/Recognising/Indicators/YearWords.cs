using System.Globalization;

namespace TienDo.Documents.Recognising.Indicators;

/// <summary>By which year a sentence wants its target reached.</summary>
internal static class YearWords
{
    /// <summary>"đến năm 2030", "hết năm 2025", "năm 2027"; the last horizon of "đến năm 2030, tầm nhìn 2045" does not count.</summary>
    public static int? In(string text) => In(Word.Of(text), 0, int.MaxValue);

    /// <summary>The year nearest before <paramref name="place"/>, else the first after it.</summary>
    public static int? In(List<Word> words, int from, int place)
    {
        int? before = null;
        for (var at = from; at < words.Count; at++)
        {
            if (!words[at].Number || words[at].Key.Length != 4 || !IsHorizon(words, at))
                continue;
            if (
                !int.TryParse(words[at].Key, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                || year is < 2000 or > 2100
            )
                continue;
            if (place == int.MaxValue)
                return year;
            if (words[at].Start > place)
                return before ?? year;
            before = year;
        }
        return before;
    }

    private static bool IsHorizon(List<Word> words, int at)
    {
        if (at == 0)
            return false;
        var previous = words[at - 1].Lower;
        if (previous is "nhìn" or "số" or "/" or "khóa" or "khoá")
            return false;
        if (previous == "năm")
            // "so với năm 2020" is where things began.
            return at < 3 || words[at - 2].Lower is not ("với" or "từ" or "sau" or "của");
        return previous is "đến" or "hết" or "cuối" or "-";
    }
}
