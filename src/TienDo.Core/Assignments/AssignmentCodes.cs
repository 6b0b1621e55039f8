using System.Globalization;
using System.Text;
using TienDo.Plans;

namespace TienDo.Assignments;

/// <summary>Where an assignment stands in its document, as far as its code goes.</summary>
/// <param name="Parent">Key of the assignment it is part of.</param>
public sealed record AssignmentStanding(string Key, string? Number, string? Section, string? Parent);

/// <summary>
/// Cách đặt số hiệu: the marker path of the heading, then the ordinal as written or, for a bullet, its place among the
/// entries under the same heading. The same document gives the same codes every time.
/// </summary>
public static class AssignmentCodes
{
    private const int LongestCode = 60;

    /// <summary>The code of each key, in the order given.</summary>
    public static IReadOnlyDictionary<string, AssignmentCode> Of(IEnumerable<AssignmentStanding> standings)
    {
        var codes = new Dictionary<string, AssignmentCode>(StringComparer.Ordinal);
        // Addresses should not differ by case alone: "III.1.A" and "III.1.a".
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var entriesUnder = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var standing in standings)
        {
            var root = Root(standing, codes);
            var place = entriesUnder[root] = entriesUnder.GetValueOrDefault(root) + 1;
            var number = Segments(standing.Number);
            if (number.Count == 0)
                number.Add(place.ToString(CultureInfo.InvariantCulture));
            var wanted = Join(root, number);
            var code = wanted;
            for (var again = 2; !taken.Add(code); again++)
                code = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{again}");
            codes[standing.Key] = new AssignmentCode(code);
        }
        return codes;
    }

    /// <summary>The code of its parent, or that of its heading where the heading stands below the parent.</summary>
    private static string Root(AssignmentStanding standing, Dictionary<string, AssignmentCode> codes)
    {
        var section = string.Join('.', Segments(standing.Section));
        if (standing.Parent is null || !codes.TryGetValue(standing.Parent, out var parent))
            return section;
        return section.StartsWith(parent.Value + ".", StringComparison.Ordinal) ? section : parent.Value;
    }

    private static string Join(string root, List<string> number)
    {
        var path = root.Length == 0 ? [] : root.Split('.').ToList();
        // "1.3.2" under "III.1.3" repeats "1.3".
        for (var shared = Math.Min(path.Count, number.Count - 1); shared > 0; shared--)
        {
            if (path.TakeLast(shared).SequenceEqual(number.Take(shared), StringComparer.Ordinal))
            {
                number = number.Skip(shared).ToList();
                break;
            }
        }
        var code = string.Join('.', path.Concat(number));
        return code.Length <= LongestCode ? code : code[^LongestCode..].TrimStart('.');
    }

    private static List<string> Segments(string? marker)
    {
        var segments = new List<string>();
        foreach (var written in (marker ?? "").Split('.'))
        {
            if (Segment(written) is { Length: > 0 } segment)
                segments.Add(segment);
        }
        return segments;
    }

    /// <summary>"Phụ lục II" is PL2, "Chương 3" C3, "đ)" dd (so that it is not d).</summary>
    private static string Segment(string written)
    {
        var word = PlanNames.Address(written.Replace("đ", "dd", StringComparison.Ordinal), keepCase: true);
        foreach (var (name, letters) in Named)
        {
            if (!word.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                continue;
            var rest = word[name.Length..].Trim('-');
            return letters + (RomanValue(rest)?.ToString(CultureInfo.InvariantCulture) ?? rest);
        }
        return word;
    }

    private static readonly (string Name, string Letters)[] Named =
    [
        ("phu-luc", "PL"),
        ("phan-", "P"),
        ("chuong-", "C"),
        ("dieu-", "D"),
        ("muc-", "M"),
    ];

    private static int? RomanValue(string text)
    {
        var value = 0;
        var last = 0;
        for (var at = text.Length - 1; at >= 0; at--)
        {
            var digit = text[at] switch
            {
                'I' => 1,
                'V' => 5,
                'X' => 10,
                'L' => 50,
                _ => 0,
            };
            if (digit == 0)
                return null;
            value += digit < last ? -digit : digit;
            last = digit;
        }
        return value == 0 ? null : value;
    }
}
