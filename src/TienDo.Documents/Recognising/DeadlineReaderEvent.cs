using System.Text.RegularExpressions;
using TienDo.Documents.Drafting;

namespace TienDo.Documents.Recognising;

public static partial class DeadlineReader
{
    /// <summary>A deadline that waits for something: "Sau khi có hướng dẫn của Trung ương", "Theo chỉ đạo của tỉnh".</summary>
    private static ReadDeadline? Event(string raw, FoldedText folded, string masked)
    {
        var match = EventStart().Match(masked);
        if (!match.Success)
            return null;
        var group = match.Groups["cut"];
        var trigger = folded.Source(group.Success ? group.Index + group.Length : match.Index, masked.Length).Trim();
        var deadline = new DraftDeadline(raw, DeadlineKinds.Event, Trigger: trigger.Length == 0 ? raw : trigger);
        var tokens = DeadlineTokens.Of(masked, match.Length, masked.Length);
        return tokens.Points.Count == 0 && !OngoingWords().IsMatch(masked) && !DeadlineCycle.In(masked).Any()
            ? new(deadline, [])
            : new(deadline, [new Doubt(Field, DoubtReasons.DeadlineUnclear, Detail: raw, Proposal: trigger)]);
    }

    /// <summary>Numbers and days of cited documents are blanked: they are not deadlines.</summary>
    private static string MaskCitations(string folded) =>
        Citation().Replace(folded, static match => new string(' ', match.Length));

    [GeneratedRegex(
        @"^(?:(?:thuc hien|trien khai|hoan thanh|ban hanh|thoi gian) )?(?:"
            + @"(?<cut>(?:ngay )?sau khi )|(?<cut>(?:ngay )?khi )|(?<cut>sau )(?=hoi nghi|cuoc hop|ky hop|dai hoi|khi)"
            + @"|(?<cut>(?:tuy )?theo )(?!(?:tung )?(?:quy(?! dinh| che| trinh| hoach| mo)|thang|nam|tuan|giai doan)(?![a-z]))"
            + @"|(?:(?:trong|cham nhat)(?: (?:vong|thoi han))? |sau )?(?:[0-9]{1,3}) (?:ngay|thang|tuan|gio)(?: lam viec)?,? (?:ke )?(?:tu|sau)(?= )"
            + @"|(?:ke )?tu (?:ngay|khi)(?= (?![0-9]))|dot xuat|can cu |tuy thuoc|phu thuoc|phu hop |truoc khi |trong thoi gian |truoc ky hop)",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex EventStart();

    [GeneratedRegex(
        @"(?<![a-z0-9])[0-9]{1,6}(?:/[0-9]{4})?[-/](?:qd|kh|nq|nd|tt|ct|tb|kl|hd|qc|cd|bc|qh|da|pa|cv|ub|hd|vb|gm|ke|sy)[a-z0-9&/-]*"
            + @"(?:,? ?ngay [0-9]{1,2}(?: ?[/.-] ?| thang )[0-9]{1,2}(?: ?[/.-] ?| nam )[0-9]{4})?"
            + @"|(?<![a-z0-9])ngay [0-9]{1,2}(?: ?[/.-] ?| thang )[0-9]{1,2}(?: ?[/.-] ?| nam )[0-9]{4}(?=,? cua (?!nam|quy|thang))",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex Citation();
}
