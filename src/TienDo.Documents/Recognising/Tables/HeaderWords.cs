using TienDo.Documents.Recognising.Indicators;

namespace TienDo.Documents.Recognising.Tables;

/// <summary>Cuts the words of a torn header into its headings.</summary>
internal static class HeaderWords
{
    private const int MaxWords = 60;
    private const int LongestHeading = 9;

    private static readonly HashSet<string> Openers = new(StringComparer.Ordinal)
    {
        "co",
        "don",
        "thoi",
        "ten",
        "noi",
        "san",
        "ket",
        "ghi",
        "kinh",
        "nguon",
        "tien",
        "chi",
        "nhiem",
        "dvt",
        "tt",
        "stt",
    };

    /// <summary>Headings in reading order; empty when the words are no header.</summary>
    public static List<string> Cut(string text)
    {
        var words = Word.Of(text);
        if (words.Count is 0 or > MaxWords)
            return [];
        var capitals = !text.Any(char.IsLower);
        var best = new (int Score, int From, ColumnRole Role)[words.Count + 1];
        for (var end = 1; end <= words.Count; end++)
        {
            best[end] = (int.MinValue / 2, 0, ColumnRole.Unknown);
            for (var start = Math.Max(0, end - LongestHeading); start < end; start++)
            {
                if (
                    start > 0 && !MayOpen(words, start, capitals)
                    || end < words.Count && !MayOpen(words, end, capitals)
                )
                    continue;
                var heading = text[words[start].Start..words[end - 1].End];
                var role = RoleOf(heading);
                var score = best[start].Score + Score(role, words[start], words[end - 1], Same(best, start, role));
                if (score > best[end].Score)
                    best[end] = (score, start, role);
            }
        }
        var headings = new List<string>();
        for (var end = words.Count; end > 0; end = best[end].From)
            headings.Insert(0, text[words[best[end].From].Start..words[end - 1].End]);
        return InColumnOrder(headings);
    }

    // "Đơn vị" alone may be a unit of measure; it must not count as a second lead column.
    private static ColumnRole RoleOf(string heading)
    {
        var key = HeaderLexicon.Key(heading);
        if (key == "don vi")
            return ColumnRole.MeasureUnit;
        var role = HeaderLexicon.RoleOf(heading);
        var offices = Count(key, "don vi") + Count(key, "co quan");
        return role == ColumnRole.LeadAndCooperating && offices > 1 ? ColumnRole.Unknown : role;
    }

    private static int Count(string key, string phrase)
    {
        var count = 0;
        for (
            var at = key.IndexOf(phrase, StringComparison.Ordinal);
            at >= 0;
            at = key.IndexOf(phrase, at + 1, StringComparison.Ordinal)
        )
            count++;
        return count;
    }

    private static int Score(ColumnRole role, Word first, Word last, bool same)
    {
        var score = role == ColumnRole.Unknown ? -10 : 10;
        if (same)
            score -= 15;
        if (Openers.Contains(first.Key))
            score++;
        if (last.Key is "quan" or "vi" or "ten" or "noi" or "va")
            score -= 3;
        return score;
    }

    private static bool Same((int Score, int From, ColumnRole Role)[] best, int start, ColumnRole role)
    {
        if (role is ColumnRole.Target or ColumnRole.Unknown)
            return false;
        for (var end = start; end > 0; end = best[end].From)
            if (best[end].Role == role)
                return true;
        return false;
    }

    private static bool MayOpen(List<Word> words, int at, bool capitals)
    {
        if (!char.IsLetter(words[at].Key[0]))
            return words[at].Number && words[at].Key.Length == 4;
        if (words[at - 1].Key is "/" or "(" or "," or "&" or "-")
            return false;
        return capitals || words[at].Upper;
    }

    // "Phân công thực hiện … Chủ trì Phối hợp": the lower headings were read after the row they hang under.
    private static List<string> InColumnOrder(List<string> headings)
    {
        var lead = headings.FindIndex(heading =>
            HeaderLexicon.Key(heading) is "chu tri" or "don vi chu tri" or "co quan chu tri"
        );
        if (
            lead < 0
            || lead + 1 >= headings.Count
            || HeaderLexicon.RoleOf(headings[lead + 1]) != ColumnRole.Cooperating
        )
            return headings;
        var group = headings.FindIndex(heading => HeaderLexicon.RoleOf(heading) == ColumnRole.Lead);
        if (group >= lead - 1 || HeaderLexicon.Key(headings[group]) == "don vi")
            return headings;
        var pair = headings.GetRange(lead, 2);
        headings.RemoveRange(lead, 2);
        headings.RemoveAt(group);
        headings.InsertRange(group, pair);
        return headings;
    }
}
