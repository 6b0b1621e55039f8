using System.Text.RegularExpressions;

namespace TienDo.Documents.Recognising;

/// <summary>What stands between and before points of time and decides what they mean together.</summary>
internal enum DeadlineLink
{
    None,
    List,
    Through,
    Before,
    Until,
    After,
    Onwards,
}

/// <summary>A point with the link that leads to it.</summary>
internal readonly record struct LinkedPoint(DeadlinePoint Point, DeadlineLink Link);

/// <summary>A deadline text taken apart: its points, and the words that belong to no point.</summary>
internal sealed partial record DeadlineTokens(
    IReadOnlyList<LinkedPoint> Points,
    IReadOnlyList<string> Rest,
    bool Onwards
)
{
    private const int MostPoints = 24;

    /// <summary>Words that say no more than that a deadline follows.</summary>
    private static readonly HashSet<string> s_plain = WordList.SetOf(
        """
        hoan; thanh; thuc; hien; trong; vao; thoi; gian; du; kien; xong; phai; ngay; nam; thang; khoang; han;
        moc; giai; doan; la; ke; tu; bat; dau; trien; khai; nhiem; vu; ket; hoac; ve; moi; dung; truong; tien;
        do; cua; quy; luc; gio; nhat; nhung; ca
        """
    );

    public static DeadlineTokens Of(string folded, int from, int to)
    {
        var points = new List<LinkedPoint>();
        var rest = new List<string>();
        var link = DeadlineLink.None;
        var onwards = false;
        var at = from;
        while (at < to && points.Count < MostPoints)
        {
            if (!char.IsLetterOrDigit(folded[at]))
            {
                link = LinkOf(folded[at], link);
                at++;
                continue;
            }
            var tail = OnwardsPattern().Match(folded, at);
            if (tail.Success)
            {
                onwards = true;
                at += tail.Length;
                continue;
            }
            var point = DeadlinePoints.At(folded, at);
            if (point is null && points.Count > 0 && link is DeadlineLink.List or DeadlineLink.Through)
                point = points.Count > 0 ? DeadlinePoints.Next(folded, at, points[^1].Point) : null;
            if (point is not null && point.End <= to)
            {
                points.Add(new(point, link));
                link = DeadlineLink.None;
                at = point.End;
                continue;
            }
            var word = WordPattern().Match(folded, at);
            var linking = LinkWords().Match(folded, at);
            if (linking.Success)
            {
                link = Stronger(link, LinkOf(linking.Value));
                at += linking.Length;
                continue;
            }
            if (!s_plain.Contains(word.Value))
                rest.Add(word.Value);
            at += Math.Max(1, word.Length);
        }
        return new(points, rest, onwards);
    }

    private static DeadlineLink LinkOf(char sign, DeadlineLink link) =>
        sign switch
        {
            '-' or '~' or '→' => Stronger(link, DeadlineLink.Through),
            ',' or ';' or '+' or '/' or '&' => Stronger(link, DeadlineLink.List),
            _ => link,
        };

    private static DeadlineLink LinkOf(string words) =>
        words switch
        {
            "va" or "hoac" => DeadlineLink.List,
            "truoc" or "xong truoc" or "khong qua" => DeadlineLink.Before,
            "sau" or "ke tu" => DeadlineLink.After,
            "tu" => DeadlineLink.Onwards,
            _ => DeadlineLink.Until,
        };

    private static DeadlineLink Stronger(DeadlineLink a, DeadlineLink b) => b > a || a == DeadlineLink.Onwards ? b : a;

    [GeneratedRegex(
        @"\G(?:va )?(?:(?:cac|nhung) )?(?:nam|giai doan|thoi gian|ky) (?:tiep theo|tiep sau|sau do|sau|toi)(?: do)?(?![a-z0-9])",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex OnwardsPattern();

    [GeneratedRegex(@"\G[a-z0-9]+", Bounded.Pattern, Bounded.Patience)]
    private static partial Regex WordPattern();

    [GeneratedRegex(
        @"\G(?:va|hoac|xong truoc|truoc|cham nhat|muon nhat|den het|den cuoi|den|toi|het|sau|ke tu|tu)(?![a-z0-9])",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex LinkWords();
}
