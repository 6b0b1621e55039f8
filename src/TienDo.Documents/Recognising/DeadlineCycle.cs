using System.Globalization;
using System.Text.RegularExpressions;

namespace TienDo.Documents.Recognising;

/// <summary>Chu kỳ: "hằng năm", "định kỳ 5 năm", "6 tháng/lần" at some place of a folded text.</summary>
/// <param name="Formal">The words say by themselves that it comes again ("định kỳ", "lần").</param>
internal sealed partial record DeadlineCycle(int Start, int End, string Recurrence, bool Formal)
{
    public static IEnumerable<DeadlineCycle> In(string folded)
    {
        foreach (Match match in Cycle().Matches(folded))
        {
            var every = match.Groups["every"];
            var unit = match.Groups["unit"];
            var count = every.Success ? Count(every.Value) : 1;
            var times = match.Groups["times"];
            if (times.Success && Count(times.Value) is > 1 and var often)
            {
                if (Often(often, unit.Value) is { } name)
                    yield return new(match.Index, match.Index + match.Length, name, Formal: true);
                continue;
            }
            var formal =
                match.Value.Contains("dinh ky", StringComparison.Ordinal)
                || match.Value.EndsWith("lan", StringComparison.Ordinal)
                || times.Success;
            if (count > 0)
                yield return new(match.Index, match.Index + match.Length, Name(count, unit.Value), formal);
        }
    }

    private static string? Often(int times, string unit) =>
        (times, unit) switch
        {
            (2, "nam") => "halfyearly",
            (4, "nam") => "quarterly",
            (12, "nam") => "monthly",
            (3, "quy") => "monthly",
            _ => null,
        };

    private static string Name(int count, string unit) =>
        (count, unit) switch
        {
            (1, "nam") or (12, "thang") or (4, "quy") => "yearly",
            (6, "thang") or (2, "quy") => "halfyearly",
            (3, "thang") or (1, "quy") => "quarterly",
            (1, "thang") => "monthly",
            (1, "tuan") => "weekly",
            (1, "ngay") => "daily",
            (_, "nam") => Every(count, "years"),
            (_, "quy") => Every(count * 3, "months"),
            (_, "thang") => Every(count, "months"),
            (_, "tuan") => Every(count, "weeks"),
            _ => Every(count, "days"),
        };

    private static string Every(int count, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"every {count} {unit}");

    private static int Count(string words) =>
        words switch
        {
            "mot" => 1,
            "hai" => 2,
            "ba" => 3,
            "bon" => 4,
            "nam" => 5,
            "sau" => 6,
            "muoi" => 10,
            _ => int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0,
        };

    // The four ways: "(định kỳ) hằng năm", "định kỳ 5 năm", "6 tháng/lần", "2 lần/năm".
    [GeneratedRegex(
        @"(?<![a-z0-9])(?:"
            + @"(?:dinh ky,? )?(?:hang|moi|tung) (?<unit>nam|quy|thang|tuan|ngay)(?: (?:1|01|mot) lan)?(?![a-z0-9])(?! ?[0-9])"
            + @"|(?:dinh ky|cu)(?: hang| moi| theo)? (?:(?<every>[0-9]{1,2}|hai|ba|nam|sau|muoi) )?(?<unit>nam|quy|thang|tuan|ngay)(?:(?: ?/ ?| mot | )(?:1 |01 )?lan)?(?![a-z0-9])(?! ?[0-9])"
            + @"|(?<every>[0-9]{1,2}|mot|hai|ba|nam|sau) (?<unit>nam|quy|thang|tuan|ngay) ?(?:/|mot|1|01) ?(?:1 |01 |mot )?lan(?![a-z0-9])"
            + @"|(?<times>[0-9]{1,2}|mot|hai|ba) lan ?(?:/|moi|trong|tren|mot) ?(?:1 |01 |mot )?(?<unit>nam|quy|thang|tuan|ngay)(?![a-z0-9])"
            + @"|theo (?<unit>nam|quy|thang|tuan)(?=$| ?[,;.)])"
            + @")",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex Cycle();
}
