using TienDo.Documents.Recognising.Indicators;

namespace TienDo.Documents.Recognising.Tables;

/// <summary>With which words a deadline begins; enough to know its column and its edge, not its meaning.</summary>
internal static class DeadlineOpeners
{
    private static readonly string[][] Openers =
    [
        .. new[]
        {
            "thuong xuyen",
            "nhiem vu thuong xuyen",
            "hang nam",
            "hang quy",
            "hang thang",
            "hang tuan",
            "hang ngay",
            "dinh ky",
            "quy",
            "thang",
            "nam",
            "truoc",
            "sau khi",
            "sau",
            "trong nam",
            "trong quy",
            "trong thang",
            "den",
            "tu",
            "giai doan",
            "khi co",
            "khi",
            "theo",
            "dau nam",
            "cuoi nam",
            "giua nam",
            "hoan thanh",
            "ngay",
            "het",
            "6 thang",
            "lien tuc",
            "dot xuat",
            "tuan",
            "chua xac dinh",
            "ngay sau",
            "moi nam",
            "quy i",
            "nua dau",
            "cham nhat",
            "trong vong",
            "trong",
        }.Select(phrase => phrase.Split(' ')),
    ];

    private static readonly ILookup<string, string[]> ByFirst = Openers.ToLookup(
        phrase => phrase[0],
        StringComparer.Ordinal
    );

    public static bool Opens(string text) => Match(Word.Of(text.Length > 200 ? text[..200] : text), 0) > 0;

    /// <summary>Length in words of the opener at this place; 0 when none.</summary>
    public static int Match(List<Word> words, int at)
    {
        if (at >= words.Count)
            return 0;
        var first = words[at];
        if (first.Number)
            return IsDateLike(words, at) ? 1 : 0;
        var key = first.Key.StartsWith("hang", StringComparison.Ordinal) ? "hang" : first.Key;
        var longest = 0;
        foreach (var phrase in ByFirst[key])
            if (phrase.Length > longest && MeasureWords.StandsAt(words, at, phrase))
                longest = phrase.Length;
        return longest;
    }

    /// <summary>"3/2025", "2025", "2024 - 2025", "15/3/2026".</summary>
    public static bool IsDateLike(List<Word> words, int at)
    {
        if (!words[at].Number)
            return false;
        var key = words[at].Key;
        if (key.Length == 4 && HeaderLexicon.YearOf(key) is not null)
            return true;
        return key.Length <= 2 && at + 2 < words.Count && words[at + 1].Key is "/" or "-" && words[at + 2].Number;
    }
}
