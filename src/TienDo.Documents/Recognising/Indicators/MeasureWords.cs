namespace TienDo.Documents.Recognising.Indicators;

/// <summary>What plans count in, folded; longest first where one begins another.</summary>
internal static class MeasureWords
{
    private static readonly string[][] Known =
    [
        .. new[]
        {
            "nghin ty dong",
            "ty dong",
            "trieu dong",
            "nghin dong",
            "trieu usd",
            "ty usd",
            "usd",
            "dong",
            "doanh nghiep",
            "hop tac xa",
            "to hop tac",
            "nguoi",
            "can bo",
            "cong chuc",
            "vien chuc",
            "chuyen gia",
            "nha khoa hoc",
            "nhiem vu",
            "de tai",
            "du an",
            "de an",
            "chuong trinh",
            "mo hinh",
            "san pham",
            "giai phap",
            "sang kien",
            "sang che",
            "don dang ky",
            "van bang",
            "bai bao",
            "bang doc quyen",
            "don vi",
            "co quan",
            "to chuc",
            "xa",
            "phuong",
            "thon",
            "ban",
            "huyen",
            "tinh",
            "ho",
            "ho gia dinh",
            "lop",
            "khoa",
            "hoi nghi",
            "hoi thao",
            "cuoc",
            "dot",
            "luot",
            "lan",
            "buoi",
            "tin bai",
            "tin",
            "bai",
            "chuyen muc",
            "phong su",
            "ha",
            "tan",
            "kg",
            "m2",
            "m3",
            "km",
            "mw",
            "kwh",
            "diem",
            "nam",
            "thang",
            "ngay",
            "gio",
            "phut",
            "quy",
            "dieu",
            "thu tuc",
            "ho so",
            "van ban",
            "bo",
            "chiec",
            "cai",
            "thiet bi",
            "he thong",
            "nen tang",
            "co so du lieu",
            "co so",
            "trung tam",
            "phong thi nghiem",
            "truong",
            "hoc sinh",
            "sinh vien",
            "giao vien",
            "tien si",
            "thac si",
            "chi so",
            "tieu chi",
            "chi tieu",
            "lao dong",
            "khach",
            "luot khach",
            "giuong",
            "bac si",
            "startup",
            "diem phan tram",
            "bac",
            "hang",
            "phan tram",
            "chuyen de",
            "quyen",
            "cuon",
            "tram",
            "diem cau",
            "vung",
            "ma so vung trong",
            "nhan hieu",
            "chung chi",
            "hoc vien",
            "dien vien",
            "nhom",
            "cong trinh",
            "thanh vien",
        }
            .Select(phrase => phrase.Split(' '))
            .OrderByDescending(phrase => phrase.Length),
    ];

    private static readonly ILookup<string, string[]> ByFirst = Known.ToLookup(
        phrase => phrase[0],
        StringComparer.Ordinal
    );

    /// <summary>How many words from <paramref name="at"/> name a measure; 0 when none is known.</summary>
    public static int Match(List<Word> words, int at)
    {
        if (at >= words.Count)
            return 0;
        foreach (var phrase in ByFirst[words[at].Key])
            if (StandsAt(words, at, phrase))
                return phrase.Length;
        return 0;
    }

    public static bool StandsAt(List<Word> words, int at, string[] phrase)
    {
        if (at < 0 || at + phrase.Length > words.Count)
            return false;
        for (var i = 0; i < phrase.Length; i++)
            if (!string.Equals(words[at + i].Key, phrase[i], StringComparison.Ordinal))
                return false;
        return true;
    }
}
