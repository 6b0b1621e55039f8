using TienDo.Language;

namespace TienDo.Documents.Recognising.Indicators;

/// <summary>Finds quantities in words, leaving alone numbers of documents, dates, years and ordinals.</summary>
internal static class QuantityScanner
{
    private const string AtLeast = "≥";
    private const string AtMost = "≤";

    private static readonly (string[] Phrase, string Operator)[] Before =
    [
        .. new (string Phrase, string Operator)[]
        {
            ("không thấp hơn", AtLeast),
            ("không ít hơn", AtLeast),
            ("không dưới", AtLeast),
            ("tối thiểu đạt", AtLeast),
            ("đạt tối thiểu", AtLeast),
            ("ít nhất đạt", AtLeast),
            ("đạt ít nhất", AtLeast),
            ("tối thiểu là", AtLeast),
            ("tối thiểu", AtLeast),
            ("ít nhất", AtLeast),
            ("thấp nhất", AtLeast),
            ("đạt từ", AtLeast),
            ("lớn hơn hoặc bằng", AtLeast),
            ("không vượt quá", AtMost),
            ("không quá", AtMost),
            ("không cao hơn", AtMost),
            ("không lớn hơn", AtMost),
            ("tối đa", AtMost),
            ("cao nhất", AtMost),
            ("nhỏ hơn hoặc bằng", AtMost),
            ("đạt trên", ">"),
            ("cao hơn", ">"),
            ("lớn hơn", ">"),
            ("nhiều hơn", ">"),
            ("vượt", ">"),
            ("trên", ">"),
            ("hơn", ">"),
            ("thấp hơn", "<"),
            ("nhỏ hơn", "<"),
            ("ít hơn", "<"),
            ("còn dưới", "<"),
            ("dưới", "<"),
            ("≥", AtLeast),
            (">=", AtLeast),
            ("≤", AtMost),
            ("<=", AtMost),
            (">", ">"),
            ("<", "<"),
            ("=", "="),
            ("đạt khoảng", "="),
            ("khoảng", "="),
            ("đạt mức", "="),
            ("đạt", "="),
            ("bằng", "="),
            ("là", "="),
        }
            .Select(entry => (entry.Phrase.Split(' '), entry.Operator))
            .OrderByDescending(entry => entry.Item1.Length),
    ];

    private static readonly HashSet<string> NotCounted = new(StringComparer.Ordinal)
    {
        "số",
        "điều",
        "khoản",
        "mục",
        "quý",
        "ngày",
        "tháng",
        "năm",
        "đoạn",
        "kỳ",
        "kì",
        "khóa",
        "khoá",
        "thứ",
        "loại",
        "mẫu",
        "phần",
        "chương",
        "điểm",
        "tiết",
        "iso",
        "tcvn",
        "qcvn",
        "phiên",
        "vùng",
        "bước",
        "nghiệp",
        "biểu",
        "bảng",
        "hình",
        "lục",
        "covid",
        "cấp",
        "tập",
        "tổ",
        "đội",
        "lần",
        "web",
        "wifi",
    };

    private static readonly HashSet<string> StopWords = new(StringComparer.Ordinal)
    {
        "và",
        "hoặc",
        "của",
        "để",
        "trong",
        "vào",
        "tại",
        "theo",
        "đến",
        "trở",
        "với",
        "cho",
        "được",
        "so",
        "thuộc",
        "trên",
        "đạt",
        "có",
        "là",
        "các",
        "nhằm",
        "trước",
        "sau",
        "từ",
        "về",
        "bằng",
        "những",
        "phải",
        "không",
        "thì",
        "ở",
        "khi",
        "đó",
        "này",
        "mỗi",
        "đúng",
        "hoàn",
        "gồm",
        "tham",
        "qua",
        "kể",
        "sử",
        "đã",
        "sẽ",
        "còn",
        "đang",
        "tổng",
        "trên",
        "dưới",
        "như",
        "do",
    };

    public static List<Quantity> Scan(string text) => Scan(text, Word.Of(text));

    public static List<Quantity> Scan(string text, List<Word> words)
    {
        var found = new List<Quantity>();
        for (var at = 0; at < words.Count; at++)
        {
            if (!words[at].Number || Read(text, words, at) is not var (quantity, next))
                continue;
            found.Add(quantity);
            at = Math.Max(at, next - 1);
        }
        return found;
    }

    private static (Quantity Quantity, int Next)? Read(string text, List<Word> words, int at)
    {
        var rank = RankBefore(words, at);
        if (!rank && (NamesSomething(text, words, at) || IsYear(words, at)))
            return null;
        if (VietnameseNumber.Read(text[words[at].Start..words[at].End]) is not { } number)
            return null;
        var next = at + 1;
        decimal? upper = null;
        // "40 - 50", "từ 40 đến 50", with the percent sign on both or on the second only.
        var dash = next < words.Count && words[next].Key == "%" ? next + 1 : next;
        if (
            dash + 1 < words.Count
            && (words[dash].Key is "-" || (words[dash].Key == "den" && at > 0 && words[at - 1].Lower == "từ"))
            && words[dash + 1].Number
            && !IsYear(words, dash + 1)
            && VietnameseNumber.Read(text[words[dash + 1].Start..words[dash + 1].End]) is { } second
            && second.Value > number.Value
        )
        {
            upper = second.Value;
            next = dash + 2;
        }
        // "30/63" is a place among so many; "3/2025" is a month.
        if (next + 1 < words.Count && words[next].Key == "/" && words[next + 1].Number)
        {
            if (!rank)
                return null;
            next += 2;
        }
        var unit = UnitAt(text, words, next, out var afterUnit, out var known);
        var (comparison, first, stated, approximate) = ComparisonBefore(words, at, upper is not null);
        var end = afterUnit;
        var upward = Suffix(words, afterUnit, "len");
        var downward = Suffix(words, afterUnit, "xuong");
        if (!upward && !downward && known)
        {
            // "37,6% trong tổng số … trở lên" is too far; "100 người trở lên" is not.
            upward = Suffix(words, next, "len");
            downward = Suffix(words, next, "xuong");
        }
        if (upward || downward)
        {
            // A rank "trở lên" is nearer to the top: the number is a ceiling.
            comparison = upward == rank ? AtMost : AtLeast;
            stated = true;
            end = Math.Max(end, afterUnit + 2);
            if (first > 0 && words[first - 1].Lower == "từ")
                first--;
        }
        else if (rank && comparison == "=" && !stated)
        {
            comparison = GroupBefore(words, at) ? AtMost : "=";
        }
        var last = Math.Min(end, words.Count) - 1;
        return (
            new Quantity(
                words[first].Start,
                words[last].End,
                words[at].Start,
                comparison,
                stated,
                number.Value,
                upper,
                unit,
                known,
                approximate,
                rank,
                number.Unclear || Ambiguous(text[words[at].Start..words[at].End], unit),
                text[words[at].Start..words[at].End]
            ),
            Math.Max(end, at + 1)
        );
    }

    // A share or a score of "1.234" may be a decimal written the English way.
    internal static bool Ambiguous(string written, string? unit) =>
        written.Count(letter => letter == '.') == 1
        && !written.Contains(',', StringComparison.Ordinal)
        && (unit is null || unit.StartsWith('%') || SearchKey.Fold(unit) is "diem" or "chi so");

    private static (string Operator, int First, bool Stated, bool Approximate) ComparisonBefore(
        List<Word> words,
        int at,
        bool range
    )
    {
        var start = at;
        if (range && start > 0 && words[start - 1].Lower == "từ")
            start--;
        foreach (var (phrase, sign) in Before)
        {
            if (!StandsAt(words, start - phrase.Length, phrase))
                continue;
            var approximate = phrase[^1] == "khoảng";
            return (sign, start - phrase.Length, true, approximate);
        }
        // "đạt từ 37,6% trở lên" — the suffix decides, "từ" alone says at least.
        if (start > 0 && words[start - 1].Lower == "từ" && !range)
            return (AtLeast, start - 1, true, false);
        return ("=", start, false, false);
    }

    private static bool StandsAt(List<Word> words, int at, string[] phrase)
    {
        if (at < 0 || at + phrase.Length > words.Count)
            return false;
        for (var i = 0; i < phrase.Length; i++)
            if (!string.Equals(words[at + i].Lower, phrase[i], StringComparison.Ordinal))
                return false;
        return true;
    }

    private static bool Suffix(List<Word> words, int at, string direction) =>
        at + 1 < words.Count && words[at].Key == "tro" && words[at + 1].Key == direction;

    private static bool RankBefore(List<Word> words, int at)
    {
        if (at == 0)
            return false;
        var before = words[at - 1].Lower;
        var earlier = at > 1 ? words[at - 2].Lower : "";
        if (before is "top" or "hạng" or "nhóm")
            return true;
        if (before == "thứ")
            return earlier is not ("lần" or "kỳ" or "khóa" or "khoá" or "ngày");
        return (before, earlier) is ("trí", "vị") or ("bậc", "thứ")
            || before is "≤" or "<=" or "<" && earlier is "bậc" or "hạng";
    }

    private static bool GroupBefore(List<Word> words, int at) => at > 0 && words[at - 1].Lower is "nhóm" or "top";

    private static bool IsYear(List<Word> words, int at)
    {
        var key = words[at].Key;
        if (key.Length != 4 || key[0] is not ('1' or '2') || !key.All(char.IsAsciiDigit))
            return false;
        if (string.CompareOrdinal(key, "1900") < 0 || string.CompareOrdinal(key, "2100") > 0)
            return false;
        // "2.000" has its stop; a bare 2030 is a year unless a measure follows.
        return MeasureWords.Match(words, at + 1) == 0 || at > 0 && words[at - 1].Lower is "năm" or "đoạn";
    }

    private static bool NamesSomething(string text, List<Word> words, int at)
    {
        // "57-NQ/TW", "03/NQ-CP", "3/2025", "QĐ-5", "4.0".
        var end = words[at].End;
        if (
            end < text.Length
            && text[end] is '/'
            && !(end + 1 < text.Length && char.IsLetter(text[end + 1]) && char.IsLower(text[end + 1]))
        )
            return true;
        if (end + 1 < text.Length && text[end] == '-' && char.IsLetter(text[end + 1]))
            return true;
        if (at > 0 && words[at - 1].Key is "/" or "(" && at > 1 && words[at - 2].Number && words[at - 1].Key == "/")
            return true;
        if (words[at].Start > 0 && text[words[at].Start - 1] is '/' or '-' && at > 1 && !words[at - 2].Number)
            return true;
        if (words[at].Key == "4.0" || at == 0)
            return words[at].Key == "4.0";
        return NotCounted.Contains(words[at - 1].Lower);
    }

    private static string? UnitAt(string text, List<Word> words, int at, out int after, out bool known)
    {
        after = at;
        known = false;
        if (at >= words.Count)
            return null;
        if (words[at].Key == "%")
        {
            known = true;
            after = PerAt(words, at + 1);
            return text[words[at].Start..words[after - 1].End];
        }
        var length = MeasureWords.Match(words, at);
        known = length > 0;
        if (length == 0)
        {
            while (length < 2 && at + length < words.Count && IsPlainWord(words[at + length]))
                length++;
            if (length == 0)
                return null;
        }
        after = PerAt(words, at + length);
        return text[words[at].Start..words[after - 1].End];
    }

    // "%/năm", "người/vạn dân", "cán bộ nghiên cứu/1 vạn dân"
    private static int PerAt(List<Word> words, int at)
    {
        var slash = at;
        while (slash < words.Count && slash < at + 5 && IsPlainWord(words[slash]))
            slash++;
        if (slash + 1 >= words.Count || words[slash].Key != "/")
            return at;
        var next = slash + 1;
        if (words[next].Number && words[next].Key.Length < 4)
            next++;
        if (next >= words.Count || words[next].Number || !char.IsLetter(words[next].Key[0]))
            return at;
        return Math.Min(words.Count, next + (words[next].Lower is "vạn" or "nghìn" or "triệu" or "trăm" ? 2 : 1));
    }

    private static bool IsPlainWord(Word word) =>
        !word.Number && !word.Upper && char.IsLetter(word.Key[0]) && !StopWords.Contains(word.Lower);
}
