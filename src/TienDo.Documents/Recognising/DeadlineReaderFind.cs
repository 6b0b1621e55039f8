using System.Text.RegularExpressions;
using TienDo.Documents.Drafting;
using TienDo.Time;

namespace TienDo.Documents.Recognising;

public static partial class DeadlineReader
{
    private const int LongestSentence = 20_000;
    private const int MostFound = 50;

    /// <summary>
    /// Finds the deadlines in running text. A year in the name of a programme or the day of a cited document is none;
    /// where the words do not clearly set a term, nothing is found.
    /// </summary>
    public static IReadOnlyList<FoundDeadline> Find(string sentence, int? contextYear, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        if (sentence.Length > LongestSentence)
            sentence = sentence[..LongestSentence];
        var folded = FoldedText.Of(sentence);
        var masked = MaskCitations(folded.Text);
        var found = new List<(int Start, int End)>();
        found.AddRange(Terms(masked, sentence, folded));
        var cycles = DeadlineCycle.In(masked).Where(cycle => SetsATerm(masked, cycle)).Take(MostFound).ToArray();
        foreach (var cycle in cycles)
            found.Add((cycle.Start, cycle.End));
        foreach (Match match in AwaitedGuidance().Matches(masked))
            found.Add((match.Index, match.Index + match.Length));
        var spans = Apart(found);
        return
        [
            .. Joined(masked, spans)
                .Take(MostFound)
                .Select(parts => Understood(folded, parts, contextYear, calendar))
                .OfType<FoundDeadline>(),
        ];
    }

    /// <summary>"trong năm 2025", "trước ngày 30/6", "hoàn thành quý II/2026": a term word with a point, and points after it.</summary>
    private static IEnumerable<(int Start, int End)> Terms(string masked, string sentence, FoldedText folded)
    {
        foreach (Match match in TermWord().Matches(masked))
        {
            var at = match.Index + match.Length;
            if (DayOfLastMonth().Match(masked, at) is { Success: true } last && last.Index == at)
            {
                yield return (match.Index, last.Index + last.Length);
                continue;
            }
            if (DayOfEveryMonth().Match(masked, at) is { Success: true } every)
            {
                yield return (match.Index, every.Index + every.Length);
                continue;
            }
            var point = DeadlinePoints.At(masked, at);
            if (
                point is null
                || !IsPlainTerm(masked, match, point)
                || IsPast(sentence, folded.SourceIndex(match.Index))
            )
                continue;
            var end = EndOfPoints(masked, point);
            // "từ ngày …" alone says when something starts, not when it is due.
            if (end > point.End || !match.Value.StartsWith("tu", StringComparison.Ordinal))
                yield return (match.Index, end);
        }
    }

    private static bool IsPlainTerm(string masked, Match match, DeadlinePoint point)
    {
        if (point.Size == PointSize.Year && point.Year is null)
            return false;
        var bareYear = point.Size == PointSize.Year && masked[point.Start] != 'n' && point.Edge == PointEdge.Whole;
        if (bareYear && !CompletionWord().IsMatch(match.Value))
            return false;
        // "đạt 2% vào năm 2030" is a goal.
        if (
            point is { Size: PointSize.Year, Edge: PointEdge.Whole }
            && match.Value.StartsWith("vao", StringComparison.Ordinal)
        )
            return false;
        var until =
            match.Value.Contains("het", StringComparison.Ordinal)
            || match.Value.StartsWith("den", StringComparison.Ordinal);
        return !until || !NamesAProgramme().IsMatch(ClauseBefore(masked, match.Index));
    }

    private static string ClauseBefore(string masked, int index)
    {
        var start = index == 0 ? 0 : masked.LastIndexOfAny([',', ';', '.', ':'], index - 1) + 1;
        return masked[start..index];
    }

    /// <summary>"đã ban hành trước ngày …" tells of the past.</summary>
    private static bool IsPast(string sentence, int index)
    {
        var from = Math.Max(0, index - 40);
        var before = sentence[from..index];
        var clause = before[(before.LastIndexOfAny([',', ';', '.', ':']) + 1)..];
        return PastWord().IsMatch(clause);
    }

    private static int EndOfPoints(string masked, DeadlinePoint point)
    {
        var end = point.End;
        for (var count = 0; count < 8; count++)
        {
            var link = ListLink().Match(masked, end);
            if (!link.Success)
                break;
            var at = link.Index + link.Length;
            var next = DeadlinePoints.At(masked, at) ?? DeadlinePoints.Next(masked, at, point);
            if (next is null || next.Size == PointSize.Year && masked[at] != 'n' && point.Year is null)
                break;
            point = next;
            end = next.End;
        }
        var every = TrailingCycle().Match(masked, end);
        return every.Success ? every.Index + every.Length : end;
    }

    /// <summary>"Hằng năm" makes a term only where it opens a clause or asks for reports; "kinh phí thường xuyên hằng năm" does not.</summary>
    private static bool SetsATerm(string masked, DeadlineCycle cycle)
    {
        if (cycle.Formal)
            return true;
        var before = masked.AsSpan(0, cycle.Start).TrimEnd();
        var opens = before.Length == 0 || before[^1] is '.' or ';' or ':' or '-' or '+' or '•' or '*';
        if (opens)
            return true;
        var after = masked[cycle.End..Math.Min(masked.Length, cycle.End + 40)];
        // "…, báo cáo Bộ trưởng hằng quý."; "chương trình công tác hằng năm" is a thing, not a term.
        if (cycle.Recurrence != "daily" && EndsClause().IsMatch(after) && !NamesAThing().IsMatch(before))
            return Reports().IsMatch(ClauseBefore(masked, cycle.Start));
        return ReportsNext().IsMatch(after) && !before.EndsWith("thuong xuyen", StringComparison.Ordinal);
    }

    private static List<(int Start, int End)> Apart(List<(int Start, int End)> found)
    {
        var apart = new List<(int Start, int End)>();
        foreach (var span in found.OrderBy(static span => span.Start).ThenByDescending(static span => span.End))
        {
            if (apart.Count > 0 && span.Start < apart[^1].End)
                apart[^1] = (apart[^1].Start, Math.Max(apart[^1].End, span.End));
            else
                apart.Add(span);
        }
        return apart;
    }

    /// <summary>A cycle and its due day are one deadline even with words between: "định kỳ hằng năm … trước ngày 25 tháng 12".</summary>
    private static IEnumerable<(int Start, int End)[]> Joined(string masked, List<(int Start, int End)> spans)
    {
        for (var i = 0; i < spans.Count; i++)
        {
            if (i + 1 < spans.Count && MakeOne(masked, spans[i], spans[i + 1]))
            {
                yield return [spans[i], spans[i + 1]];
                i++;
            }
            else
            {
                yield return [spans[i]];
            }
        }
    }

    private static bool MakeOne(string masked, (int Start, int End) first, (int Start, int End) second)
    {
        var between = masked[first.End..second.Start];
        return !between.Contains(';', StringComparison.Ordinal)
            && !between.Contains(". ", StringComparison.Ordinal)
            && IsCycleOnly(masked, first)
            && !FourDigits().IsMatch(masked[second.Start..second.End])
            && !DeadlineCycle.In(masked[second.Start..second.End]).Any();
    }

    private static bool IsCycleOnly(string masked, (int Start, int End) span) =>
        DeadlineCycle.In(masked[span.Start..span.End]).FirstOrDefault() is { Start: 0 } cycle
        && cycle.End == span.End - span.Start;

    private static FoundDeadline? Understood(
        FoldedText folded,
        (int Start, int End)[] parts,
        int? contextYear,
        WorkingCalendar calendar
    )
    {
        var words = parts.Select(part => folded.Source(part.Start, part.End).Trim());
        var read = Read(string.Join(' ', words), contextYear, calendar).Deadline;
        if (read.Kind == DeadlineKinds.None)
            return null;
        var raw = IsAdjacent(folded.Text, parts)
            ? folded.Source(parts[0].Start, parts[^1].End)
            : string.Join(" … ", words);
        var start = folded.SourceIndex(parts[0].Start);
        return new(start, folded.SourceEnd(parts[^1].End) - start, read with { Raw = Language.CleanText.Of(raw) });
    }

    private static bool IsAdjacent(string folded, (int Start, int End)[] parts) =>
        parts.Length == 1 || folded.AsSpan(parts[0].End, parts[1].Start - parts[0].End).Trim(" ,").IsEmpty;

    [GeneratedRegex(
        @"(?<![a-z0-9])(?:(?:hoan thanh|ket thuc|xong|thuc hien|ban hanh|phe duyet) )?(?:(?:trong|vao|ngay trong)(?= (?:nam|quy|qui|thang|ngay|dau|giua|cuoi|6|9|sau|chin|nua) ?)|xong truoc|truoc|cham nhat(?: la)?(?: den| vao| trong| truoc)?|muon nhat(?: la)?|den het|het)(?: ngay(?= [^0-9]))? "
            + @"|(?<![a-z0-9])(?:hoan thanh|thuc hien) trong giai doan (?=[0-9]{4})|(?<![a-z0-9])(?:thuc hien|trien khai|hoan thanh) tu (?=nam [0-9])|(?<![a-z0-9])hoan thanh (?=nam [0-9]|quy |thang [0-9]|[0-9]{4}|ngay [0-9])"
            + @"|(?<![a-z0-9])(?:thoi gian|thoi han)(?: (?:thuc hien|hoan thanh|trien khai))? ?: ?"
            + @"|(?<![a-z0-9])(?<!giai doan )tu (?=(?:quy (?:[i1-4v])|thang [0-9]|ngay [0-9]))",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex TermWord();

    [GeneratedRegex(@"\G ?(?:,|;|-|va|den het|den|toi) ?(?=[a-z0-9])", Bounded.Pattern, Bounded.Patience)]
    private static partial Regex ListLink();

    [GeneratedRegex(@"\G ?,? ?(?:cua )?(?:hang|moi) (?:nam|quy|thang)(?![a-z0-9])", Bounded.Pattern, Bounded.Patience)]
    private static partial Regex TrailingCycle();

    [GeneratedRegex(
        @"\b(?:đã|đang|từng|được|đạt được|phát sinh|tính)\b",
        Bounded.Pattern | RegexOptions.IgnoreCase,
        Bounded.Patience
    )]
    private static partial Regex PastWord();

    [GeneratedRegex(
        @"(?<![a-z])(?:chien luoc|chuong trinh|quy hoach|ke hoach|de an|muc tieu|tam nhin|giai doan|phan dau|tinh)(?![a-z])",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex NamesAProgramme();

    [GeneratedRegex(
        @"^ ?[(,]? ?(?:truoc|cham nhat) |^[a-z ,]{0,30}(?<![a-z])(?:bao cao|danh gia|so ket|tong hop|ra soat|cong bo|to chuc)(?![a-z])",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex ReportsNext();

    [GeneratedRegex(
        @"\G(?:ngay )?[0-9]{1,2}(?: va (?:ngay )?[0-9]{1,2})? (?:cua )?(?:hang|moi) thang(?![a-z0-9])",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex DayOfEveryMonth();

    [GeneratedRegex(@"^ *(?:$|[.;])", Bounded.Pattern, Bounded.Patience)]
    private static partial Regex EndsClause();

    [GeneratedRegex(
        @"(?<![a-z])(?:bao cao|so ket|tong ket|danh gia|ra soat|cong bo|cap nhat|giao ban|kiem diem|kiem tra|tong hop|doi thoai)(?![a-z])",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex Reports();

    [GeneratedRegex(
        @"(?<![a-z])(?:ke hoach|chuong trinh|du toan|ngan sach|kinh phi|cong tac|von|nhiem vu|thuong xuyen|muc tieu|chi tieu|dau tu|hoat dong|so lieu|ket qua|bao cao|chi so)$",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex NamesAThing();

    [GeneratedRegex(@"^(?:hoan thanh|thuc hien) ", Bounded.Pattern, Bounded.Patience)]
    private static partial Regex CompletionWord();

    [GeneratedRegex(@"[0-9]{4}", Bounded.Pattern, Bounded.Patience)]
    private static partial Regex FourDigits();

    [GeneratedRegex(
        @"(?<![a-z0-9])(?:ngay )?sau khi (?:co|duoc|nhan duoc) (?:van ban )?(?:huong dan|chi dao|phe duyet|quyet dinh)(?: [a-z]+)? cua [^,.;:]{2,80}(?=$|[,.;:])"
            + @"|(?<![a-z0-9])trong (?:vong|thoi han) [0-9]{1,3} (?:ngay|thang|tuan)(?: lam viec)?,? (?:ke )?tu (?:ngay|khi) [^,.;:]{3,100}(?=$|[,.;:])"
            + @"|(?:^|[.;:] )ngay sau khi [^,.;:]{3,120}(?=,)",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex AwaitedGuidance();
}
