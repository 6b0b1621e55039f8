using System.Globalization;
using TienDo.Language;

namespace TienDo.Documents.Recognising.Heads;

/// <summary>Viết hoa tên cơ quan: names printed in capitals set as a sentence would write them.</summary>
internal static class ProperCase
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>As the body of the document writes the same name, else by the rule of Decree 30/2020, Annex II.</summary>
    public static string Of(string capitals, IEnumerable<string> body)
    {
        var key = SearchKey.Fold(capitals);
        foreach (var text in body)
        {
            if (Written(text, key) is { } written)
                return written;
        }
        return ByRule(capitals);
    }

    private static string? Written(string text, string key)
    {
        var folded = SearchKey.Fold(text);
        // Folding keeps the length of composed, clean text; otherwise the places do not correspond.
        if (folded.Length != text.Length)
            return null;
        var at = folded.IndexOf(key, StringComparison.Ordinal);
        if (at < 0 || (at + key.Length < folded.Length && char.IsLetter(folded[at + key.Length])))
            return null;
        var found = text.Substring(at, key.Length);
        return char.IsUpper(found[0]) && found.Any(char.IsLower) ? found : null;
    }

    private static string ByRule(string capitals)
    {
        var words = capitals.ToLower(Vietnamese).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var place = false;
        var capital = true;
        for (var at = 0; at < words.Length; at++)
        {
            var word = words[at];
            if (at > 0 && word is "ủy" or "uỷ" && words[at - 1] is not "thường")
            {
                place = true;
                continue;
            }
            if (place || capital || (at == 1 && IsHead(words[0])))
                words[at] = Capitalised(word);
            capital = word is "và" or "-" || word.EndsWith(',');
            if (word is "và")
                words[at] = "và";
            if (word is "tỉnh" or "huyện" or "xã" or "phường" or "phố" or "quận")
            {
                place = true;
                if (at > 0)
                    words[at] = word;
            }
        }
        return WithDomain(string.Join(' ', words))
            .Replace("Ban thường vụ", "Ban Thường vụ", StringComparison.Ordinal)
            .Replace("Ban chấp hành", "Ban Chấp hành", StringComparison.Ordinal)
            .Replace("Ban chỉ đạo", "Ban Chỉ đạo", StringComparison.Ordinal)
            .Replace(" tỉnh ủy ", " Tỉnh ủy ", StringComparison.Ordinal)
            .Replace(" tỉnh uỷ ", " Tỉnh uỷ ", StringComparison.Ordinal)
            .Replace(" thành ủy ", " Thành ủy ", StringComparison.Ordinal)
            .Replace("Công thương", "Công Thương", StringComparison.Ordinal)
            .Replace("Ủy Ban nhân dân", "Ủy ban nhân dân", StringComparison.Ordinal)
            .Replace("Uỷ Ban nhân dân", "Uỷ ban nhân dân", StringComparison.Ordinal)
            .Replace("Thủ Tướng chính phủ", "Thủ tướng Chính phủ", StringComparison.Ordinal);
    }

    /// <summary>"Sở Tài chính": the second word is capital where a department or ministry has a field of its own.</summary>
    private static string WithDomain(string name) =>
        name.Length > 3
        && (name.StartsWith("Sở ", StringComparison.Ordinal) || name.StartsWith("Bộ ", StringComparison.Ordinal))
            ? name[..3] + char.ToUpper(name[3], Vietnamese) + name[4..]
            : name;

    private static bool IsHead(string word) =>
        word is "sở" or "bộ" or "cục" or "vụ" or "ban" or "viện" or "trường" or "hội" or "đảng" or "tỉnh";

    private static string Capitalised(string word) =>
        word.Length == 0 ? word : char.ToUpper(word[0], Vietnamese) + word[1..];
}
