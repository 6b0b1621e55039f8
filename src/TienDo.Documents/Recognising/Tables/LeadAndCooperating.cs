using System.Text.RegularExpressions;
using TienDo.Language;

namespace TienDo.Documents.Recognising.Tables;

/// <summary>Splits a cell that names both: "Chủ trì: Sở A; phối hợp: Sở B, Sở C".</summary>
internal static partial class LeadAndCooperating
{
    /// <summary>Whether a cell of the lead column also says who helps.</summary>
    public static bool NamesBoth(string cell) => Both().IsMatch(SearchKey.Fold(CellText.Plain(cell)));

    public static (IReadOnlyList<string> Lead, IReadOnlyList<string> Cooperating) Split(string cell)
    {
        if (Tagged(cell) is { } tagged)
            return tagged;
        var plain = CellText.Plain(cell);
        var folded = SearchKey.Fold(plain);
        // Folding keeps one letter for one letter on NFC Vietnamese text, so places carry over; if not, nothing is cut.
        if (folded.Length != plain.Length)
            return (CellFields.Agencies(cell), []);
        var help = folded.IndexOf("phoi hop", StringComparison.Ordinal);
        if (help < 0)
            return (CellFields.Agencies(Lead(cell, folded, plain.Length)), []);
        var lead = Lead(plain, folded, help);
        var cooperating = plain[(help + "phoi hop".Length)..].TrimStart(' ', ':', '-', '–');
        foreach (var opener in (ReadOnlySpan<string>)["với ", "thực hiện: ", "có "])
            if (cooperating.StartsWith(opener, StringComparison.Ordinal))
                cooperating = cooperating[opener.Length..];
        return (CellFields.Agencies(lead), CellFields.Agencies(cooperating));
    }

    /// <summary>"Sở A (chủ trì); Sở B, Sở C (phối hợp)": the part stands behind the names.</summary>
    private static (IReadOnlyList<string> Lead, IReadOnlyList<string> Cooperating)? Tagged(string cell)
    {
        var tags = Tag().Matches(cell);
        if (tags.Count == 0)
            return null;
        var lead = new List<string>();
        var cooperating = new List<string>();
        var from = 0;
        foreach (Match tag in tags)
        {
            var names = CellFields.Agencies(cell[from..tag.Index]);
            (tag.Groups["lead"].Success ? lead : cooperating).AddRange(names);
            from = tag.Index + tag.Length;
        }
        if (lead.Count == 0)
            return null;
        cooperating.AddRange(CellFields.Agencies(cell[from..]));
        return (lead, cooperating);
    }

    [GeneratedRegex(
        @"\((?:(?:cơ quan|đơn vị) )?(?:(?<lead>chủ trì)|phối hợp)[^()]{0,30}\)[ ,;.]*",
        Bounded.Pattern | RegexOptions.IgnoreCase,
        Bounded.Patience
    )]
    private static partial Regex Tag();

    [GeneratedRegex(@"\bphoi hop( voi| cung)?\b ?:?|\(phoi hop", Bounded.Pattern, Bounded.Patience)]
    private static partial Regex Both();

    private static string Lead(string plain, string folded, int end)
    {
        foreach (var label in (ReadOnlySpan<string>)["co quan chu tri", "don vi chu tri", "chu tri"])
        {
            var at = folded.IndexOf(label, StringComparison.Ordinal);
            if (at < 0 || at >= end)
                continue;
            var after = plain[(at + label.Length)..end].Trim(' ', ':', '-', ',', ';', '–', '\n', '.');
            var before = plain[..at].Trim(' ', ':', '-', ',', ';', '–', '\n', '(');
            return after.Length > 0 ? after : before;
        }
        foreach (var label in (ReadOnlySpan<string>)["cơ quan ", "đơn vị ", "Cơ quan ", "Đơn vị "])
            if (plain[..end].TrimEnd().EndsWith(label.TrimEnd(), StringComparison.Ordinal))
                end = plain[..end].TrimEnd().Length - label.TrimEnd().Length;
        return plain[..end].Trim(' ', ':', '-', ',', ';', '–', '\n', '.', '(');
    }
}
