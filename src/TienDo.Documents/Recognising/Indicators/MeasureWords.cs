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
            "khach du lich",
            "luot nguoi",
            "giuong benh",
            "tuoi",
            "vu viec",
            "can ho",
            "can nha",
            "lit",
            "ho dan",
            "hoi vien",
            "doan vien",
            "dang vien",
            "tai khoan",
            "giao dich",
            "khu cong nghiep",
            "cum cong nghiep",
            "lang nghe",
            "bien phap",
            "tbps",
            "gbps",
            "mbps",
            "gwh",
            "mwp",
            "to chuc",
            "chi nhanh",
            "cau lac bo",
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
        // "3,5 triệu lượt khách", "2 vạn lao động".
        if (
            words[at].Key is "trieu" or "nghin" or "ngan" or "ty" or "van"
            && Match(words, at + 1) is > 0 and var counted
        )
            return counted + 1;
        return 0;
    }

    /// <summary>"Tỷ lệ hộ nghèo (%)": the measure in the brackets that close a name.</summary>
    public static string? InBrackets(string name)
    {
        var end = name.TrimEnd(' ', '.', ':');
        var open = end.LastIndexOf('(');
        if (open < 0 || end[^1] != ')' || end.Length - open > 32)
            return null;
        var inner = end[(open + 1)..^1].Trim();
        var words = Word.Of(inner);
        return words.Count > 0 && (words[0].Key == "%" || Match(words, 0) > 0) ? inner : null;
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
