using TienDo.Language;

namespace TienDo.Documents.Recognising.Tables;

/// <summary>Splits a cell that names both: "Chủ trì: Sở A; phối hợp: Sở B, Sở C".</summary>
internal static class LeadAndCooperating
{
    public static (IReadOnlyList<string> Lead, IReadOnlyList<string> Cooperating) Split(string cell)
    {
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
