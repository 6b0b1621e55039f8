using System.Globalization;
using System.Text;
using TienDo.Language;

namespace TienDo.Documents.Recognising.Tables;

/// <summary>The words by which Vietnamese offices head their columns, folded.</summary>
internal static class HeaderLexicon
{
    // Order decides: the first line with a matching phrase wins, so the narrower meanings stand first.
    private static readonly (ColumnRole Role, string[] Phrases)[] Lines =
    [
        (ColumnRole.Cooperating, ["phoi hop", "tham gia thuc hien", "co quan tham gia", "don vi tham gia"]),
        (ColumnRole.Start, ["thoi gian bat dau", "ngay bat dau", "bat dau"]),
        (
            ColumnRole.Deadline,
            [
                "thoi gian",
                "thoi han",
                "tien do",
                "thoi diem",
                "ky han",
                "han hoan thanh",
                "ngay hoan thanh",
                "han cuoi",
                "han thuc hien",
                "lo trinh",
                "nam hoan thanh",
                "moc hoan thanh",
                "ket thuc",
                "han xu ly",
            ]
        ),
        (
            ColumnRole.Lead,
            [
                "chu tri",
                "chiu trach nhiem",
                "dau moi",
                "don vi thuc hien",
                "co quan thuc hien",
                "co quan don vi thuc hien",
                "don vi co quan thuc hien",
                "to chuc thuc hien",
                "phan cong",
                "duoc giao",
                "phu trach",
                "trach nhiem",
                "chu the",
                "tham muu",
                "chu dau tu",
                "co quan soan thao",
                "don vi theo doi",
                "co quan theo doi",
                "theo doi danh gia",
                "co quan quan ly",
                "don vi quan ly",
                "giao thuc hien",
                "nguoi thuc hien",
                "noi thuc hien",
                "don vi chu quan",
                "don vi trien khai",
                "co quan trien khai",
            ]
        ),
        (
            ColumnRole.Funding,
            ["kinh phi", "du toan", "nguon von", "nguon luc", "tong muc", "von dau tu", "nguon", "von"]
        ),
        (
            ColumnRole.Deliverable,
            [
                "san pham",
                "dau ra",
                "ket qua",
                "minh chung",
                "hinh thuc van ban",
                "loai van ban",
                "ho so trinh",
                "hinh thuc",
            ]
        ),
        (ColumnRole.Note, ["ghi chu", "luu y", "can cu", "cap trinh", "cap ban hanh", "co quan ban hanh"]),
        (ColumnRole.MeasureUnit, ["don vi tinh", "dvt", "don vi do", "dv tinh"]),
        (ColumnRole.Baseline, ["hien trang", "uoc", "thuc hien nam", "thuc trang", "hien nay", "nam goc", "co so"]),
        (
            ColumnRole.Text,
            [
                "nhiem vu",
                "noi dung",
                "cong viec",
                "hoat dong",
                "giai phap",
                "chi tieu",
                "chi so",
                "viec",
                "de an",
                "du an",
                "chuong trinh",
                "tieu chi",
                "hang muc",
                "ten van ban",
            ]
        ),
        (ColumnRole.Target, ["muc tieu", "ke hoach", "phan dau", "can dat", "gia tri", "muc dat", "chi tieu giao"]),
        (ColumnRole.Objective, ["muc dich", "yeu cau"]),
        (ColumnRole.Text, ["ten"]),
        (ColumnRole.Deadline, ["hoan thanh", "han"]),
    ];

    private static readonly HashSet<string> Numbers = new(StringComparer.Ordinal)
    {
        "tt",
        "stt",
        "so tt",
        "so thu tu",
        "thu tu",
        "so",
        "no",
        "ma",
        "ma so",
        "ma nhiem vu",
    };

    /// <summary>Folded, punctuation turned to single spaces: "Đơn vị\nchủ trì:" gives "don vi chu tri".</summary>
    public static string Key(string text)
    {
        var folded = SearchKey.Fold(text);
        var key = new StringBuilder(folded.Length);
        foreach (var letter in folded)
        {
            if (char.IsLetterOrDigit(letter))
                key.Append(letter);
            else if (key.Length > 0 && key[^1] != ' ')
                key.Append(' ');
        }
        return key.ToString().TrimEnd();
    }

    public static ColumnRole RoleOf(string header)
    {
        var key = Key(header);
        if (key.Length is 0 or > 160)
            return ColumnRole.Unknown;
        if (Numbers.Contains(key))
            return ColumnRole.Number;
        if (Has(key, "chu tri") && Has(key, "phoi hop"))
            return ColumnRole.LeadAndCooperating;
        if (key is "don vi" or "co quan" or "co quan don vi")
            return ColumnRole.Lead;
        foreach (var (role, phrases) in Lines)
        foreach (var phrase in phrases)
            if (Has(key, phrase))
                return role;
        return YearOf(header) is null ? ColumnRole.Unknown : ColumnRole.Target;
    }

    /// <summary>The one year a heading speaks of; null when none or several.</summary>
    public static int? YearOf(string header)
    {
        int? found = null;
        foreach (var word in Key(header).Split(' '))
        {
            if (
                word.Length != 4
                || !int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                || year is < 2000 or > 2100
            )
                continue;
            if (found is not null && found != year)
                return null;
            found = year;
        }
        return found;
    }

    /// <summary>"Giai đoạn 2026 - 2030" is reached in 2030.</summary>
    public static int? LastYearOf(string header)
    {
        int? last = null;
        foreach (var word in Key(header).Split(' '))
            if (YearOf(word) is { } year)
                last = year;
        return last;
    }

    public static bool Has(string key, string phrase)
    {
        var at = key.IndexOf(phrase, StringComparison.Ordinal);
        while (at >= 0)
        {
            var end = at + phrase.Length;
            if ((at == 0 || key[at - 1] == ' ') && (end == key.Length || key[end] == ' '))
                return true;
            at = key.IndexOf(phrase, at + 1, StringComparison.Ordinal);
        }
        return false;
    }
}
