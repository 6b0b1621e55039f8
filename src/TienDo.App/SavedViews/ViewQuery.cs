using TienDo.Language;

namespace TienDo.App.SavedViews;

/// <summary>Điều kiện của một bộ lọc: the fields of the table's own address, and nothing else.</summary>
public static class ViewQuery
{
    /// <summary>In the order in which the table writes them.</summary>
    private static readonly string[] Keys =
    [
        "tu",
        "keHoach",
        "tinhTrang",
        "coQuan",
        "vaiTro",
        "nhom",
        "hanTu",
        "hanDen",
        "sao",
        "cho",
        "han",
        "xep",
        "gop",
    ];

    /// <summary>The longest text the table takes in a field; all states of an assignment together are shorter.</summary>
    private const int LongestValue = 200;

    private const int LongestQuery = 8_000;

    /// <summary>The known fields of a query, each once; hosts, paths and fields of other pages fall away.</summary>
    public static string Clean(string? query)
    {
        if (query is null or { Length: > LongestQuery })
            return "";
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in query[(query.IndexOf('?', StringComparison.Ordinal) + 1)..].Split('&'))
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0)
                continue;
            var value = CleanText.Of(Text(pair[(at + 1)..]));
            if (value.Length is > 0 and <= LongestValue)
                known.TryAdd(Text(pair[..at]), value);
        }
        return string.Join(
            '&',
            Keys.Where(known.ContainsKey).Select(key => key + "=" + Uri.EscapeDataString(known[key]))
        );
    }

    private static string Text(string part) => Uri.UnescapeDataString(part.Replace('+', ' '));
}
