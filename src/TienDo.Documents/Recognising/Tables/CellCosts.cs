using TienDo.Documents.Recognising.Indicators;

namespace TienDo.Documents.Recognising.Tables;

/// <summary>How unlikely words are as the whole content of a cell; 0 is natural.</summary>
internal static class CellCosts
{
    private static readonly HashSet<string> Dangling = new(StringComparer.Ordinal)
    {
        "và",
        "của",
        "các",
        "cho",
        "với",
        "trong",
        "về",
        "tại",
        "theo",
        "bởi",
        "những",
        "hoặc",
        "để",
        "được",
        "do",
        "đến",
        "có",
        "là",
        "gồm",
        ",",
        "/",
        "-",
        "&",
        "(",
        "nhằm",
        "vào",
        "sẽ",
    };

    private static readonly HashSet<string> OfDates = new(StringComparer.Ordinal)
    {
        "quý",
        "tháng",
        "năm",
        "ngày",
        "tuần",
        "kỳ",
        "kì",
        "trước",
        "sau",
        "trong",
        "đến",
        "từ",
        "hết",
        "đầu",
        "cuối",
        "giữa",
        "hoàn",
        "thành",
        "thường",
        "xuyên",
        "hàng",
        "hằng",
        "liên",
        "tục",
        "định",
        "giai",
        "đoạn",
        "nhiệm",
        "vụ",
        "mỗi",
        "và",
        "các",
        "/",
        "-",
        ",",
        ";",
        ".",
        "(",
        ")",
        ":",
        "+",
        "i",
        "ii",
        "iii",
        "iv",
        "những",
        "tiếp",
        "theo",
        "đột",
        "xuất",
        "khi",
        "phát",
        "sinh",
        "có",
        "yêu",
        "cầu",
        "nửa",
        "thực",
        "hiện",
        "trên",
        "bắt",
        "kết",
        "thúc",
        "chậm",
        "nhất",
        "lần",
        "ngay",
        "nhiệm",
        "kế",
        "hoạch",
        "khóa",
        "một",
    };

    private static readonly HashSet<(string, string)> OfWork =
    [
        ("bao", "cao"),
        ("chi", "dao"),
        ("to", "chuc"),
        ("xay", "dung"),
        ("trien", "khai"),
        ("thuc", "hien"),
        ("huong", "dan"),
        ("ra", "soat"),
        ("tang", "cuong"),
        ("day", "manh"),
        ("nghien", "cuu"),
        ("nang", "cao"),
        ("hieu", "qua"),
        ("noi", "dung"),
        ("ket", "qua"),
        ("phat", "dong"),
        ("ban", "hanh"),
        ("tham", "muu"),
        ("ho", "tro"),
        ("phuc", "vu"),
        ("ung", "dung"),
    ];

    public static double Of(ColumnRole role, RowWords row, List<(int From, int To)> parts, CellVocabulary vocabulary)
    {
        var words = parts.SelectMany(part => row.Words.GetRange(part.From, part.To - part.From)).ToList();
        if (words.Count == 0)
            return Missing(role);
        var known = vocabulary.Discount(role, words);
        return role switch
        {
            ColumnRole.Text => Text(words),
            ColumnRole.Lead or ColumnRole.Cooperating or ColumnRole.LeadAndCooperating => Agencies(words) - known,
            ColumnRole.Deadline or ColumnRole.Start => Deadline(words) - known,
            ColumnRole.MeasureUnit => Unit(words) - known,
            ColumnRole.Target or ColumnRole.Baseline => Target(words),
            _ => Free(words),
        };
    }

    public static double Missing(ColumnRole role) =>
        role switch
        {
            ColumnRole.Text => 10,
            ColumnRole.Target => 4,
            ColumnRole.Lead or ColumnRole.Deadline or ColumnRole.LeadAndCooperating => 3,
            ColumnRole.MeasureUnit => 2.5,
            ColumnRole.Cooperating => 1.5,
            _ => 0.4,
        };

    /// <summary>How unlikely it is that a cell of this role begins here.</summary>
    public static double Opening(ColumnRole role, List<Word> words, int at) =>
        role switch
        {
            ColumnRole.Lead or ColumnRole.Cooperating or ColumnRole.LeadAndCooperating => AgencyOpeners.Match(words, at)
            == 0
                ? 6
            : words[at].Upper ? 0
            : 1.2,
            ColumnRole.Deadline or ColumnRole.Start => DeadlineOpeners.Match(words, at) > 0 || StartsDate(words, at)
                ? words[at].Upper || words[at].Number
                    ? 0
                    : 1.2
                : 5,
            ColumnRole.Target => words[at].Number || words[at].Upper || words[at].Key is "≥" or "≤" or ">" or "<" or "="
                ? 0
                : 2,
            ColumnRole.MeasureUnit => words[at].Key == "%" || words[at].Upper ? 0
            : MeasureWords.Match(words, at) > 0 ? 0.5
            : 3,
            _ => words[at].Upper || words[at].Number || words[at].Key is "-" or "+" or "\"" ? 0 : 1,
        };

    private static bool StartsDate(List<Word> words, int at) =>
        words[at].Upper
        && words[at].Lower is "thường" or "hàng" or "hằng" or "định" or "quý" or "tháng" or "năm" or "trước" or "sau";

    /// <summary>How unlikely it is that these words stand inside a cell of this role, after its first word.</summary>
    public static double Inside(ColumnRole role, List<Word> words, int from, int to)
    {
        if (role is ColumnRole.Lead or ColumnRole.Cooperating or ColumnRole.LeadAndCooperating)
            return InsideAgencies(words, from, to);
        if (role is not (ColumnRole.Deadline or ColumnRole.Start))
            return InsideWords(role, words, from, to);
        var cost = 0.0;
        for (var at = from; at < to; at++)
        {
            if (EndsSentence(words, at))
                cost += 4;
            cost += words[at].Number || OfDates.Contains(words[at].Lower) ? 0 : 0.05;
        }
        return cost;
    }

    private static double InsideWords(ColumnRole role, List<Word> words, int from, int to)
    {
        var cost = role == ColumnRole.Text ? 0 : 0.01 * (to - from);
        for (var at = from; at < to; at++)
        {
            var sign = words[at].Key is "≥" or "≤" or ">" or "<" or ">=" or "<=";
            if (sign && (role is ColumnRole.Text or ColumnRole.MeasureUnit))
                cost += 3;
            // A target that begins with its number has no office in it.
            if (role == ColumnRole.Target && words[at].Upper && AgencyOpeners.Match(words, at) > 0)
                cost += 1.5;
            if (role == ColumnRole.Text && IsRank(words, at))
                cost += 1.5;
        }
        return cost;
    }

    /// <summary>"Thứ bậc", "Xếp hạng" in capitals: a unit, seldom the middle of a sentence.</summary>
    public static bool IsRank(List<Word> words, int at) =>
        words[at].Upper
        && words[at].Key is "thu" or "xep"
        && at + 1 < words.Count
        && words[at + 1].Key is "bac" or "hang";

    private static double InsideAgencies(List<Word> words, int from, int to)
    {
        var cost = 0.0;
        for (var at = from; at < to; at++)
        {
            cost += 0.02;
            var word = words[at];
            // "Sau khi", "Thường" and the like in capitals never stand inside the name of an office.
            if (
                word.Upper
                && AgencyOpeners.Match(words, at) == 0
                && (DeadlineOpeners.Match(words, at) > 0 || StartsDate(words, at))
            )
                cost += 4;
            else if (word.Number && HeaderLexicon.YearOf(word.Key) is not null)
                cost += 3;
            else if (word.Key is "≥" or "≤" or "%" or ">" or "<")
                cost += 4;
            else if (EndsSentence(words, at))
                cost += 2;
            else if (!word.Upper && at + 1 < words.Count && OfWork.Contains((word.Key, words[at + 1].Key)))
                cost += 1.5;
        }
        return cost;
    }

    private static bool EndsSentence(List<Word> words, int at) =>
        words[at].Key == "." && at + 1 < words.Count && words[at + 1].Upper;

    private static double Text(List<Word> words) =>
        DanglingEnd(words, 2) + (words.Count < 3 ? 3 : 0) + (EndsInNewSentence(words) ? 1.2 : 0);

    private static bool EndsInNewSentence(List<Word> words) =>
        words.Count > 4 && (words[^2].Key == "." || words[^3].Key == ".") && char.IsLetter(words[^1].Key[0]);

    private static double Agencies(List<Word> words)
    {
        var cost = DanglingEnd(words, 4);
        if (words.Count == 1 && words[0].Lower is "trung" or "sở" or "phòng" or "văn" or "các" or "ủy" or "uỷ")
            cost += 3;
        if (
            words.Count <= 2
            && words[^1].Lower is "cục" or "tâm" or "vụ" or "ban" or "bộ" or "viện" or "hội"
            && AgencyOpeners.Match(words, 0) == words.Count
        )
            cost += 2.5;
        // "… có liên quan" ends its list.
        for (var at = 1; at + 1 < words.Count; at++)
            if (words[at - 1].Lower == "liên" && words[at].Lower == "quan" && words[at + 1].Upper)
                cost += 1;
        // "…, Cục" waits for the rest of the name.
        if (
            words.Count > 1
            && words[^2].Lower is "," or ";" or "và"
            && AgencyOpeners.Match(words, words.Count - 1) == 1
        )
            cost += 3;
        for (var at = 1; at < words.Count; at++)
            if (
                words[at - 1].Key is "," or ";"
                && !words[at].Upper
                && AgencyOpeners.Match(words, at) == 0
                && !IsList(words[at])
            )
                cost += 1.5;
        if (words[^1].Lower is "quản" or "vị" && words.Count > 1 && words[^2].Lower is not ("đơn" or "tự"))
            cost += 2;
        return cost;
    }

    // "các sở, ban, ngành, địa phương"
    private static bool IsList(Word word) =>
        word.Key is "nganh" or "dia" or "doan" or "to" or "ca" or "hop" or "thi" or "huyen";

    private static double Deadline(List<Word> words)
    {
        var cost = DanglingEnd(words, 4);
        if (DeadlineOpeners.Match(words, 0) == 0)
            cost += 3;
        var triggered =
            words[0].Lower is "sau" or "theo" or "khi"
            || words[0].Lower == "trước" && words.Count > 1 && words[1].Lower == "khi";
        var strange = words.Count(word => !word.Number && !OfDates.Contains(word.Lower));
        cost += triggered ? 0 : 1.5 * strange;
        if (words.Count == 1 && !words[0].Number || triggered && words.Count < 3)
            cost += 4;
        return words.Count > 30 ? cost + 3 : cost;
    }

    private static double Unit(List<Word> words)
    {
        if (words[0].Key == "%" || IsRankWords(words) || MeasureWords.Match(words, 0) >= Math.Min(words.Count, 2))
            return 0.05 * words.Count;
        var cost = 1 + (0.1 * words.Count) + DanglingEnd(words, 3);
        if (words.Count > 9)
            cost += 3;
        return words.Exists(word => word.Key is "≥" or "≤" or ">" or "<" or "%") ? cost + 5 : cost;
    }

    private static bool IsRankWords(List<Word> words) =>
        words.Count == 2 && words[0].Key is "thu" or "xep" && words[1].Key is "bac" or "hang";

    private static double Target(List<Word> words)
    {
        var cost = DanglingEnd(words, 3);
        var first = words[0];
        if (first.Number || first.Key is "≥" or "≤" or ">" or "<" or "=" or ">=" or "<=")
            return cost + (words.Count > 8 ? 0.3 * (words.Count - 8) : 0) + (words.Exists(word => word.Number) ? 0 : 4);
        cost += words[0].Upper ? 0.5 : 3;
        if (AgencyOpeners.Match(words, 0) > 1 && !words.Exists(word => word.Number))
            cost += 3;
        return cost + (0.03 * words.Count);
    }

    private static double Free(List<Word> words) =>
        (words[0].Upper || words[0].Number ? 0.2 : 1) + DanglingEnd(words, 2);

    private static double DanglingEnd(List<Word> words, double cost) => Dangling.Contains(words[^1].Lower) ? cost : 0;
}
