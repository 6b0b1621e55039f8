using TienDo.Documents.Recognising.Indicators;

namespace TienDo.Documents.Recognising.Tables;

/// <summary>With which words the name of an agency begins.</summary>
internal static class AgencyOpeners
{
    private static readonly string[][] Openers =
    [
        .. new[]
        {
            "so",
            "ban",
            "phong",
            "van phong",
            "trung tam",
            "cuc",
            "vu",
            "vien",
            "uy ban",
            "uy ban nhan dan",
            "ubnd",
            "hdnd",
            "hoi dong",
            "hoi",
            "bo",
            "cac",
            "chi cuc",
            "tong cuc",
            "cong an",
            "bo chi huy",
            "lien minh",
            "lien hiep",
            "truong",
            "dai",
            "bao",
            "tap chi",
            "kho bac",
            "ngan hang",
            "bao hiem",
            "thue",
            "thanh tra",
            "tinh doan",
            "doan",
            "lien doan",
            "mat tran",
            "ubmttq",
            "cong ty",
            "tap doan",
            "to",
            "chinh phu",
            "hai quan",
            "benh vien",
            "quy",
            "don vi",
            "co quan",
            "nha",
            "vnpt",
            "viettel",
            "doanh nghiep",
            "toa an",
            "vien kiem sat",
            "tinh uy",
            "thanh uy",
            "huyen uy",
            "dang uy",
            "vpub",
            "vp",
            "ubmttqvn",
            "cong doan",
            "lanh dao",
            "thu truong",
            "chu dau tu",
            "buu dien",
            "vien thong",
            "quan khu",
            "quan su",
            "bien phong",
            "chi hoi",
            "hiep hoi",
            "hoc vien",
            "dai hoc",
            "nhu tren",
            "xa",
            "phuong",
            "thanh pho",
        }.Select(phrase => phrase.Split(' ')),
    ];

    private static readonly ILookup<string, string[]> ByFirst = Openers.ToLookup(
        phrase => phrase[0],
        StringComparer.Ordinal
    );

    public static bool Opens(string text) => Match(Word.Of(text.Length > 200 ? text[..200] : text), 0) > 0;

    /// <summary>Length in words of the longest opener at this place; 0 when none.</summary>
    public static int Match(List<Word> words, int at)
    {
        if (at >= words.Count)
            return 0;
        var longest = 0;
        foreach (var phrase in ByFirst[words[at].Key])
            if (phrase.Length > longest && MeasureWords.StandsAt(words, at, phrase))
                longest = phrase.Length;
        return longest;
    }
}
