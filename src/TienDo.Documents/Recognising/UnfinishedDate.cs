using System.Globalization;
using System.Text.RegularExpressions;

namespace TienDo.Documents.Recognising;

/// <summary>Ngày tháng bị ngắt dòng: "trước ngày 15 tháng" with "12." alone on the next line.</summary>
public static partial class UnfinishedDate
{
    /// <summary>Whether a line that is only a number ends the date the line above leaves open.</summary>
    public static bool IsEndedBy(ReadOnlySpan<char> above, string text)
    {
        if (text.Length > 7 || !AloneNumber().IsMatch(text))
            return false;
        var open = OpenDate().Match(above.ToString());
        if (!open.Success)
            return false;
        var word = open.Groups["word"].Value.ToLowerInvariant();
        // "báo cáo trong tháng" may be said in full: a number without a full stop under it is that of the page.
        if (word != "năm" && open.Groups["span"].Success && char.IsAsciiDigit(text[^1]))
            return false;
        return Fits(word, text.TrimEnd('.', ';', ',', '/', ' '));
    }

    private static bool Fits(string word, string written)
    {
        if (!int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return word == "quý";
        return word switch
        {
            "ngày" => number is >= 1 and <= 31,
            "tháng" => number is >= 1 and <= 12,
            "quý" => number is >= 1 and <= 4,
            _ => number is >= 1945 and <= 2199,
        };
    }

    [GeneratedRegex(@"^([0-9]{1,2}|[0-9]{4}|I{1,3}|IV)( ?[.;,]|\./\.)?$", Bounded.Pattern, Bounded.Patience)]
    private static partial Regex AloneNumber();

    /// <summary>"hằng tháng", "mỗi quý", "6 tháng" leave nothing open; "ngày 15 tháng" does.</summary>
    [GeneratedRegex(
        @"(^|\s)((?<span>trong|đầu|giữa|cuối) )?(?<!(hằng|hàng|mỗi|từng|các|những|nhiều|cả|[0-9]) )(?<word>ngày|tháng|quý)$|ngày [0-9]{1,2} (?<word>tháng)$|(^|\s)(?<word>năm)$",
        Bounded.Pattern | RegexOptions.IgnoreCase,
        Bounded.Patience
    )]
    private static partial Regex OpenDate();
}
