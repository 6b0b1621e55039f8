using TienDo.Documents.Drafting;
using TienDo.Documents.Recognising.Indicators;
using TienDo.Language;

namespace TienDo.Documents.Recognising.Systems;

/// <summary>Hệ thống thông tin, nền tảng, cơ sở dữ liệu, phần mềm that the text names.</summary>
public static class SystemFinder
{
    private const int LongestName = 16;

    private static readonly HashSet<string> Ends = new(StringComparer.Ordinal)
    {
        "để",
        "nhằm",
        "theo",
        "với",
        "bảo",
        "đảm",
        "giúp",
        "qua",
        "vào",
        "từ",
        "tại",
        "trên",
        "do",
        "được",
        "đã",
        "sẽ",
        "là",
        "khi",
        "như",
        "bao",
        "gồm",
        "đáp",
        "góp",
        "cho",
        "thông",
        "trong",
        "có",
        "làm",
        "dựa",
        "gắn",
        "đến",
        "tới",
        "hiện",
        "này",
        "đồng",
        "nhất",
        "cũng",
        "không",
        "kết",
        "đạt",
        "cần",
        "phải",
    };

    private static readonly HashSet<string> Trailing = new(StringComparer.Ordinal)
    {
        "và",
        "về",
        "của",
        "các",
        "phục",
        "vụ",
        "hoặc",
        ",",
        "những",
        "lớn",
    };

    private static readonly HashSet<string> GoOnAfterComma = new(StringComparer.Ordinal)
    {
        "điều",
        "giám",
        "theo",
        "khai",
        "vận",
        "cập",
        "lưu",
        "phân",
        "xử",
        "chia",
        "quản",
        "chuyên",
        "chợ",
    };

    /// <summary>Each system once, where it is first named.</summary>
    public static IReadOnlyList<DraftSystem> Find(
        IReadOnlyList<PlacedParagraph> paragraphs,
        IReadOnlyList<DraftAssignment> assignments
    )
    {
        var found = new List<DraftSystem>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var placed in paragraphs)
        {
            var text = placed.Paragraph.Text;
            foreach (var (start, end) in NamesIn(text))
                Add(found, known, text[start..end], placed.Paragraph.SpanOf(start, end - start));
        }
        foreach (var row in assignments.Where(assignment => assignment.Kind == "row"))
        foreach (var (start, end) in NamesIn(row.Text))
            Add(found, known, row.Text[start..end], row.Sources?.GetValueOrDefault("text") ?? row.Source);
        found.Sort((left, right) => left.Source.LineFrom.CompareTo(right.Source.LineFrom));
        return found;
    }

    private static void Add(List<DraftSystem> found, HashSet<string> known, string name, SourceSpan span)
    {
        if (known.Add(SearchKey.Fold(name)))
            found.Add(new DraftSystem(char.ToUpperInvariant(name[0]) + name[1..], span));
    }

    internal static IEnumerable<(int Start, int End)> NamesIn(string text)
    {
        var words = Word.Of(text);
        for (var at = 0; at < words.Count; at++)
        {
            var head = SystemHeads.Match(words, at);
            if (head is null)
                continue;
            var end = EndOfName(words, at + head.Length);
            while (end > at + head.Length && Trailing.Contains(words[end - 1].Lower))
                end--;
            // A bare "các nền tảng số" names nothing in particular.
            var particular = end - at > head.Length && words[at + head.Length].Lower is not ("và" or "hoặc");
            if (particular || head.NamesAlone)
                yield return (words[at].Start, words[end - 1].End);
            at = Math.Max(at, end - 1);
        }
    }

    private static int EndOfName(List<Word> words, int at)
    {
        var last = Math.Min(words.Count, at + LongestName);
        while (at < last)
        {
            var word = words[at].Lower;
            if (SystemHeads.Match(words, at) is not null && words[at - 1].Lower is "và" or ",")
                return at - 1;
            if (word == ",")
            {
                if (at + 1 >= words.Count || !GoOnAfterComma.Contains(words[at + 1].Lower))
                    return at;
            }
            else if (word is "(" or "-" or "&")
            {
                if (word == "(" && Closing(words, at) is > 0 and var closing)
                {
                    at = closing + 1;
                    continue;
                }
                if (word == "(")
                    return at;
            }
            else if (!char.IsLetterOrDigit(words[at].Key[0]) || Ends.Contains(word) && !KeepsOn(words, at))
            {
                return at;
            }
            else if (
                word == "và"
                && (
                    at + 1 >= words.Count
                    || words[at + 1].Lower is "các" or "đẩy" or "tăng" or "triển" or "thực" or "hỗ"
                )
            )
            {
                return at;
            }
            at++;
        }
        return at;
    }

    // "thông tin", "thông minh", "kết nối", "bảo hiểm", "đồng bộ" are parts of names.
    private static bool KeepsOn(List<Word> words, int at)
    {
        if (at + 1 >= words.Count)
            return false;
        if (words[at].Lower == "đến" && words[at - 1].Lower == "điểm")
            return true;
        return (words[at].Lower, words[at + 1].Lower) switch
        {
            ("thông", "tin" or "minh" or "quan") => true,
            ("kết", "nối") => at > 0,
            ("bảo", "hiểm" or "mật" or "tồn") => true,
            ("theo", "dõi") => true,
            ("đồng", "bộ" or "quản") => true,
            ("có", _) => false,
            _ => false,
        };
    }

    private static int Closing(List<Word> words, int at)
    {
        for (var end = at + 1; end < Math.Min(words.Count, at + 6); end++)
            if (words[end].Key == ")")
                return end;
        return -1;
    }
}
