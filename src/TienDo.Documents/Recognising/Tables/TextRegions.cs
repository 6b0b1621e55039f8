using TienDo.Documents.Reading;
using TienDo.Language;

namespace TienDo.Documents.Recognising.Tables;

/// <summary>Finds tables of which only the words remain, by their header.</summary>
internal static class TextRegions
{
    private const int MaxAttempts = 60;
    private const int MaxHeaderText = 400;

    public static void AddTo(List<TableRegion> regions, SourceDocument document)
    {
        var heads = regions.Where(region => IsBareHeader(region, document)).ToDictionary(region => region.LineFrom);
        var taken = regions.Except(heads.Values).SelectMany(region => region.Grids).ToHashSet();
        var lines = document.Lines;
        var attempts = 0;
        for (var at = 0; at < lines.Count; at++)
        {
            var line = lines[at];
            if (line.IsBlank || line.Table is { } table && taken.Contains(table))
                continue;
            if (line.Table is null && attempts < MaxAttempts && AlignedHeader.MayBegin(line.Text))
            {
                attempts++;
                var until = EndOf(document, at, taken);
                if (AlignedHeader.Read(document, at, until) is { } aligned)
                {
                    regions.Add(aligned);
                    at = until - 1;
                    continue;
                }
            }
            if (line.Table is null && attempts < MaxAttempts && StackedTable.MayBegin(line.Text))
            {
                attempts++;
                if (StackedTable.Read(document, at) is { } stacked)
                {
                    regions.Add(stacked);
                    at = document.PlaceOfLine(stacked.LineTo);
                    continue;
                }
            }
            var header =
                heads.TryGetValue(line.Number, out var head) ? TornHeader.Under(document, at, head)
                : line.Table is null ? TornHeader.Read(document, at)
                : null;
            if (header is null)
                continue;
            var end = EndOf(document, header.BodyAt, taken);
            if (end <= header.BodyAt)
                continue;
            if (head is not null)
                regions.Remove(head);
            regions.Add(
                new TableRegion(
                    line.Number,
                    lines[end - 1].Number,
                    header.Mapping.Role,
                    TableForm.Torn,
                    header.Mapping,
                    []
                )
                {
                    BodyFrom = lines[header.BodyAt].Number,
                    HeaderLines = header.Lines,
                }
            );
            at = end - 1;
        }
    }

    /// <summary>A pipe header whose rows were lost: the words follow it line by line.</summary>
    private static bool IsBareHeader(TableRegion region, SourceDocument document) =>
        region.Form == TableForm.Grid
        && region.Mapping.HeaderRows > 0
        && region.Grids.Count == 1
        && document.Tables[region.Grids[0]].Rows.Count <= region.Mapping.HeaderRows;

    private static int EndOf(SourceDocument document, int body, HashSet<int> taken)
    {
        var lines = document.Lines;
        var at = body;
        var last = body;
        for (; at < lines.Count; at++)
        {
            var line = lines[at];
            if (line.IsBlank)
                continue;
            if (line.Table is { } table && taken.Contains(table) || EndsTable(line.Text))
                break;
            if (
                at > body
                && line.Table is null
                && TornHeader.Read(document, at) is not null
                && !Repeats(document, body, at)
            )
                break;
            last = at + 1;
        }
        return last;
    }

    // The header comes again on the next page; a different header is another table.
    private static bool Repeats(SourceDocument document, int body, int at)
    {
        for (var before = Math.Max(0, body - 24); before < body; before++)
            if (
                document.Lines[before].Text.Length > 1
                && HeaderLexicon.Key(document.Lines[before].Text) == HeaderLexicon.Key(document.Lines[at].Text)
            )
                return TornHeader.Read(document, before)?.Mapping.Fingerprint
                    == TornHeader.Read(document, at)?.Mapping.Fingerprint;
        return false;
    }

    private static bool EndsTable(string text)
    {
        if (text.Length > MaxHeaderText)
            return false;
        var plain = CellText.Plain(text).TrimStart('#', ' ');
        var key = SearchKey.Fold(plain);
        if (key.StartsWith("noi nhan", StringComparison.Ordinal) || key.EndsWith("./.", StringComparison.Ordinal))
            return true;
        if (key.StartsWith("phu luc", StringComparison.Ordinal) && key.Length < 60)
            return true;
        var split = RowMarker.SplitOff(plain);
        var title = split is var (_, words) ? HeaderLexicon.Key(words) : "";
        return title
            is "to chuc thuc hien"
                or "kinh phi thuc hien"
                or "kinh phi"
                or "nguon kinh phi"
                or "che do bao cao"
                or "to chuc trien khai"
                or "to chuc trien khai thuc hien"
                or "trach nhiem thi hanh"
                or "dieu khoan thi hanh";
    }
}
