using TienDo.Documents.Recognising.Indicators;

namespace TienDo.Documents.Recognising.Tables;

/// <summary>With which words a deadline begins; enough to know its column and its edge, not its meaning.</summary>
internal static class DeadlineOpeners
{
    private static readonly WordOpeners Openers = new([
        "thường xuyên",
        "nhiệm vụ thường xuyên",
        "hàng năm",
        "hàng quý",
        "hàng tháng",
        "hàng tuần",
        "hàng ngày",
        "hằng năm",
        "hằng quý",
        "hằng tháng",
        "hằng tuần",
        "hằng ngày",
        "định kỳ",
        "định kì",
        "quý",
        "tháng",
        "năm",
        "trước",
        "sau khi",
        "sau",
        "trong năm",
        "trong quý",
        "trong tháng",
        "đến",
        "từ",
        "giai đoạn",
        "khi có",
        "khi",
        "theo",
        "đầu năm",
        "cuối năm",
        "giữa năm",
        "hoàn thành",
        "ngay",
        "hết",
        "liên tục",
        "đột xuất",
        "tuần",
        "chưa xác định",
        "ngay sau",
        "mỗi năm",
        "nửa đầu",
        "chậm nhất",
        "trong vòng",
        "trong",
        "ngày",
        "kể từ",
    ]);

    public static bool Opens(string text) => Match(Word.Of(text.Length > 200 ? text[..200] : text), 0) > 0;

    /// <summary>Length in words of the opener at this place; 0 when none.</summary>
    public static int Match(List<Word> words, int at)
    {
        if (at >= words.Count)
            return 0;
        return words[at].Number ? (IsDateLike(words, at) ? 1 : 0) : Openers.Match(words, at);
    }

    /// <summary>"3/2025", "2025", "2024 - 2025", "15/3/2026", "6 tháng".</summary>
    public static bool IsDateLike(List<Word> words, int at)
    {
        if (!words[at].Number)
            return false;
        var key = words[at].Key;
        if (key.Length == 4 && HeaderLexicon.YearOf(key) is not null)
            return true;
        if (key.Length > 2 || at + 1 >= words.Count)
            return false;
        return words[at + 1].Lower == "tháng"
            || at + 2 < words.Count && words[at + 1].Key is "/" or "-" && words[at + 2].Number;
    }
}
