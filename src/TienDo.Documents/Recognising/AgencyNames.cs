using System.Text;
using System.Text.RegularExpressions;
using TienDo.Language;

namespace TienDo.Documents.Recognising;

/// <summary>Tên cơ quan: splits a list of agencies into names as the document writes them, one entry an agency.</summary>
public static partial class AgencyNames
{
    private const int Longest = 8_000;

    public static IReadOnlyList<string> Split(string raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var text = Composed.Of(raw.Length > Longest ? raw[..Longest] : raw);
        var names = new List<string>();
        foreach (var entry in Lines(WithoutNotes(text)))
        {
            foreach (var segment in entry.Split(';'))
                names.AddRange(Segment(CleanText.Of(segment)));
        }
        return [.. names.Select(Trim).Where(static name => name.Any(char.IsLetter) && !Nobody().IsMatch(name))];
    }

    private static IEnumerable<string> Segment(string segment)
    {
        if (segment.Length == 0)
            return [];
        var colon = segment.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            var places = NamedPlaces().Match(segment);
            if (!places.Success)
                return AgencyList.Of(segment, sharedHead: null);
            var head = places.Groups["body"].Value + " " + places.Groups["noun"].Value.ToLowerInvariant();
            return AgencyList.Of(segment[places.Length..], head);
        }
        var label = segment[..colon];
        var items = CleanText.Of(segment[(colon + 1)..]);
        if (items.Length == 0)
            return AgencyList.Of(label, sharedHead: null);
        return AgencyList.Of(items, AgencyList.SharedHead(label));
    }

    /// <summary>Remarks in brackets are no part of a name: "(cơ quan thường trực)".</summary>
    private static string WithoutNotes(string text)
    {
        var kept = new StringBuilder(text.Length);
        var depth = 0;
        foreach (var letter in text)
        {
            if (letter == '(')
            {
                depth++;
                kept.Append(' ');
            }
            else if (letter == ')')
            {
                depth = Math.Max(0, depth - 1);
            }
            else if (depth == 0)
            {
                kept.Append(letter);
            }
        }
        return kept.ToString();
    }

    /// <summary>Lines belong together unless a bullet or a new name with a head begins one.</summary>
    private static List<string> Lines(string text)
    {
        var entries = new List<string>();
        foreach (var line in text.Split('\n', '\v', '\f'))
        {
            var clean = CleanText.Of(line);
            if (clean.Length == 0)
                continue;
            var bullet = Bullet().Match(clean);
            var bare = bullet.Success ? clean[bullet.Length..] : clean;
            if (entries.Count > 0 && !bullet.Success && !BeginsAnother(entries[^1], bare))
                entries[^1] += " " + bare;
            else
                entries.Add(bare);
        }
        return entries;
    }

    private static bool BeginsAnother(string before, string line)
    {
        var lower = line.ToLowerInvariant();
        var head = Math.Max(AgencyWords.Head(lower, 0), AgencyWords.StandsAt(lower, 0, "các") ? 3 : 0);
        if (head == 0 || head == line.TrimEnd('.', ';', ',').Length || !char.IsUpper(line[0]))
            return false;
        var last = before.ToLowerInvariant();
        return !Unfinished().IsMatch(last) && AgencyWords.Head(last, 0) < last.Length;
    }

    private static string Trim(string name)
    {
        var trimmed = name.Trim(' ', '.', ',', ';', ':', '-', '+', '*', '|', '"', '/');
        trimmed = LeadingWords().Replace(trimmed, "");
        return TrailingWords().Replace(trimmed, "").Trim(' ', '.', ',', ';', ':');
    }

    /// <summary>"UBND các xã Pa Ủ, Bum Tở": several bodies with one head. </summary>
    [GeneratedRegex(
        @"^(?<body>UBND|Ủy ban nhân dân|Uỷ ban nhân dân) các (?<noun>xã|phường|huyện|thị trấn|thành phố) (?=\p{Lu}[\p{L} ]{1,20}(?:,| và ))",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex NamedPlaces();

    [GeneratedRegex(@"^(?:[-+•*●–]|[0-9]{1,2}[.)]|[a-zđ]\))\s*", Bounded.Pattern, Bounded.Patience)]
    private static partial Regex Bullet();

    [GeneratedRegex(
        @"(?:,|-| và| của| thuộc| các| cùng| với| quản| huyện| tỉnh và| ban quản lý| văn phòng)$",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex Unfinished();

    [GeneratedRegex(
        @"^(?:(?:và|cùng|với|giao|đề nghị|yêu cầu|chủ trì|phối hợp với|phối hợp|cùng với)[ :]+)+",
        Bounded.Pattern | RegexOptions.IgnoreCase,
        Bounded.Patience
    )]
    private static partial Regex LeadingWords();

    [GeneratedRegex(
        @"[ ,]+(?:là cơ quan |là đơn vị )?(?:chủ trì|phối hợp|thực hiện|có trách nhiệm|tham mưu|đầu mối)(?:[ ,]+(?:chủ trì|phối hợp|thực hiện|tham mưu))*$",
        Bounded.Pattern | RegexOptions.IgnoreCase,
        Bounded.Patience
    )]
    private static partial Regex TrailingWords();

    [GeneratedRegex(
        @"^(?:không|không có|nt|như trên|v\.?v)\.*$",
        Bounded.Pattern | RegexOptions.IgnoreCase,
        Bounded.Patience
    )]
    private static partial Regex Nobody();
}
