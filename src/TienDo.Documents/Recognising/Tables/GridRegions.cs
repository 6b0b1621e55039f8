using TienDo.Documents.Reading;

namespace TienDo.Documents.Recognising.Tables;

/// <summary>Regions of tables with a grid; parts of one table cut by page breaks are joined again.</summary>
internal static class GridRegions
{
    private const int MaxGap = 6;

    public static void AddTo(
        List<TableRegion> regions,
        SourceDocument document,
        IReadOnlyDictionary<string, ColumnMapping> corrected
    )
    {
        TableRegion? open = null;
        for (var i = 0; i < document.Tables.Count; i++)
        {
            var table = document.Tables[i];
            if (table.Rows.Count == 0)
                continue;
            var grid = new TableGrid(table);
            var region = new TableRegion(
                table.LineFrom,
                table.LineTo,
                OuterRole(table),
                TableForm.Grid,
                ColumnMapping.None,
                [i]
            );
            if (region.Role == TableRole.Other)
            {
                var mapping = GridHeader.Read(grid);
                if (open is not null && Continues(open, grid, mapping, document, table))
                {
                    open = open with { LineTo = table.LineTo, Grids = [.. open.Grids, i] };
                    regions[^1] = open;
                    continue;
                }
                if (mapping.HeaderRows == 0)
                    mapping = GuessedColumns.Map(grid);
                if (corrected.GetValueOrDefault(mapping.Fingerprint) is { } known)
                    mapping = known with { HeaderRows = mapping.HeaderRows };
                region = region with { Role = mapping.Role, Mapping = mapping };
            }
            regions.Add(region);
            open = region.Role is TableRole.Assignments or TableRole.Indicators ? region : null;
        }
    }

    private static bool Continues(
        TableRegion open,
        TableGrid grid,
        ColumnMapping mapping,
        SourceDocument document,
        SourceTable table
    )
    {
        if (grid.Width != open.Mapping.Columns.Count)
            return false;
        if (mapping.HeaderRows > 0 && mapping.Fingerprint != open.Mapping.Fingerprint)
            return false;
        if (table.LineFrom - open.LineTo > MaxGap)
            return false;
        // Only a page number may stand between the parts of one table.
        return !document
            .Lines.Where(line => line.Number > open.LineTo && line.Number < table.LineFrom)
            .Any(line => line.Text.Count(char.IsLetter) > 8);
    }

    private static TableRole OuterRole(SourceTable table)
    {
        if (table.Rows.Count > 12)
            return TableRole.Other;
        var words = HeaderLexicon.Key(
            string.Join(' ', table.Rows.SelectMany(row => row.Cells).Take(24).Select(cell => Head(cell.Text)))
        );
        if (HeaderLexicon.Has(words, "noi nhan"))
            return TableRole.Signature;
        var motto =
            HeaderLexicon.Has(words, "cong hoa xa hoi chu nghia viet nam")
            || HeaderLexicon.Has(words, "dang cong san viet nam");
        return motto ? TableRole.Letterhead : TableRole.Other;
    }

    private static string Head(string text) => text.Length > 400 ? text[..400] : text;
}
