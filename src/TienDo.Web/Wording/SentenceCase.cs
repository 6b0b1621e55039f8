using System.Globalization;
using System.Text.RegularExpressions;

namespace TienDo.Web.Wording;

/// <summary>
/// Chữ thường cho tiêu đề viết hoa: headings that a document prints in capitals, as an official would write them in a
/// sentence. Stacked marks collide in capitals; quotations keep them.
/// </summary>
public static partial class SentenceCase
{
    /// <summary>Fewer capital words in a row are a name or an abbreviation.</summary>
    private const int FewestWords = 2;

    private const int FewestLetters = 5;

    private static readonly HashSet<string> Abbreviations = new(StringComparer.Ordinal)
    {
        "UBND",
        "HĐND",
        "MTTQ",
        "CNTT",
        "KHCN",
        "KH&CN",
        "ĐMST",
        "CĐS",
        "TTHC",
        "KT-XH",
        "TW",
        "PII",
        "AI",
    };

    /// <summary>Words that stay names wherever they stand.</summary>
    private static readonly string[] Names =
    [
        "Chính phủ",
        "Thủ tướng",
        "Nhà nước",
        "Trung ương",
        "Quốc hội",
        "Bộ Chính trị",
        "Việt Nam",
        "Lai Châu",
        "Đảng",
        "Chủ tịch",
        "Bí thư",
        "Giám đốc",
    ];

    /// <summary>Two words after one of these name a place.</summary>
    private static readonly string[] Places = ["tỉnh ", "xã ", "phường ", "huyện ", "thành phố "];

    /// <summary>A document that is cited by number is a name.</summary>
    private static readonly string[] Documents =
    [
        "nghị quyết",
        "nghị định",
        "quyết định",
        "kế hoạch",
        "chỉ thị",
        "kết luận",
        "thông tư",
    ];

    public static string Of(string text)
    {
        var words = text.Split(' ');
        for (var at = 0; at < words.Length; at++)
        {
            if (NumbersAPart(at == 0 ? "" : words[at - 1], words[at]))
                continue;
            var end = at;
            while (end < words.Length && GoesOn(words, at, end))
                end++;
            if (end - at >= FewestWords && words[at..end].Sum(word => word.Count(char.IsLetter)) >= FewestLetters)
            {
                var begins = at == 0 || Ends(words[at - 1]);
                Written(words[at..end], begins).Split(' ').CopyTo(words, at);
            }
            at = Math.Max(at, end - 1);
        }
        return string.Join(' ', words);
    }

    /// <summary>Figures stand in a row of capitals: "NGÀY 21 THÁNG 5 NĂM 2026".</summary>
    private static bool GoesOn(string[] words, int from, int at) =>
        at == from
            ? IsCapital(words[at])
            : !Ends(words[at - 1]) && (IsCapital(words[at]) || !words[at].Any(char.IsLetter));

    private static bool Ends(string word) => word.EndsWith(':') || word.EndsWith('.');

    private static bool IsCapital(string word) => word.Any(char.IsLetter) && !word.Any(char.IsLower);

    /// <summary>"III- TỔ CHỨC" is "III- Tổ chức": the sentence begins after its number.</summary>
    private static string Written(string[] words, bool begins)
    {
        var text = string.Join(' ', words);
        var number = begins ? Number().Match(text).Length : 0;
        return text[..number] + Lowered(text[number..].Split(' '), begins);
    }

    /// <summary>"Phụ lục III", "CHƯƠNG II-".</summary>
    private static bool NumbersAPart(string before, string word) =>
        before.ToUpperInvariant() is "LỤC" or "PHẦN" or "CHƯƠNG" or "MỤC"
        && word.Trim(',', ';', ':', '.', '(', ')', '-', '–', '/') is { Length: > 0 } bare
        && bare.All("IVXL".Contains);

    /// <summary>Roman numbers before a sign; where no space follows, "VI-RÚT", "XI-MĂNG", "I-ỐT" and "V/V" are words.</summary>
    [GeneratedRegex(
        @"^\(?([IVXLC]{1,8}( [-–—]|[-–—./)]{1,3})( |$)|(?!(VI|XI)[-–—])[IVXLC]{2,8}[-–—./)]{1,3})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 20_000
    )]
    private static partial Regex Number();

    private static string Lowered(string[] words, bool begins)
    {
        var plain = new string[words.Length];
        for (var at = 0; at < words.Length; at++)
        {
            var bare = words[at].Trim(',', ';', ':', '.', '(', ')', '“', '”');
            var numbered = at > 0 && NumbersAPart(words[at - 1], words[at]);
            var kept = Abbreviations.Contains(bare) || words[at].Any(char.IsDigit) || numbered;
            plain[at] = kept ? words[at] : words[at].ToLower(CultureInfo.InvariantCulture);
        }
        var text = string.Join(' ', plain);
        foreach (var name in Names)
            text = text.Replace(name.ToLower(CultureInfo.InvariantCulture), name, StringComparison.Ordinal);
        foreach (var document in Documents)
            text = text.Replace(document + " số ", Capital(document) + " số ", StringComparison.Ordinal);
        foreach (var place in Places)
            text = Named(text, place);
        return begins ? Capital(text) : text;
    }

    private static string Named(string text, string place)
    {
        var letters = text.ToCharArray();
        for (
            var at = text.IndexOf(place, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(place, at + 1, StringComparison.Ordinal)
        )
        {
            var first = at + place.Length;
            var second = first < text.Length ? text.IndexOf(' ', first) + 1 : 0;
            // "các xã, phường" and "xã và phường" name no place: what follows must go on for two whole words.
            if (second <= first || text[second - 2] is ',' or ';' || text.AsSpan(first).StartsWith("và "))
                continue;
            letters[first] = char.ToUpperInvariant(letters[first]);
            letters[second] = char.ToUpperInvariant(letters[second]);
        }
        return new string(letters);
    }

    /// <summary>The same words with a capital at their beginning.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
