namespace TienDo.Documents.Recognising.Tables;

/// <summary>Headings taken together: the same word means different things in different tables.</summary>
internal static class HeaderRoles
{
    public static ColumnMapping Map(IReadOnlyList<string> headers, int headerRows)
    {
        var columns = headers.Select((header, column) => Place(header, column)).ToList();
        var role = KindOf(columns);
        for (var i = 0; i < columns.Count; i++)
            columns[i] = InContext(columns[i], role, columns);
        KeepOne(columns, ColumnRole.Text);
        KeepOne(columns, ColumnRole.Number);
        return new ColumnMapping(ColumnMapping.FingerprintOf(headers), role, headerRows, columns);
    }

    private static MappedColumn Place(string header, int column)
    {
        // The lowest heading says most; the ones above it help only when it says nothing.
        var parts = header.Split(" / ");
        var role = ColumnRole.Unknown;
        for (var i = parts.Length - 1; i >= 0 && role == ColumnRole.Unknown; i--)
            role = HeaderLexicon.RoleOf(parts[i]);
        if (parts.Length > 1 && HeaderLexicon.YearOf(parts[^1]) is not null)
            role = HeaderLexicon.RoleOf(parts[0]) is ColumnRole.Funding ? ColumnRole.Funding : ColumnRole.Target;
        return new MappedColumn(
            column,
            header,
            role,
            HeaderLexicon.YearOf(parts[^1]) ?? HeaderLexicon.YearOf(header) ?? HeaderLexicon.LastYearOf(parts[^1]),
            role == ColumnRole.Unknown && header.Length > 0 ? 0.5 : 1
        );
    }

    private static TableRole KindOf(List<MappedColumn> columns)
    {
        var keys = columns.ConvertAll(column => HeaderLexicon.Key(column.Header));
        bool Any(params string[] phrases) => keys.Exists(key => phrases.Any(phrase => HeaderLexicon.Has(key, phrase)));
        bool Has(ColumnRole role) => columns.Exists(column => column.Role == role);

        var names = columns.Find(column => column.Role == ColumnRole.Text);
        if (names is null)
            return TableRole.Other;
        var name = HeaderLexicon.Key(names.Header);
        var measures = HeaderLexicon.Has(name, "chi tieu") || HeaderLexicon.Has(name, "chi so");
        var work = new[] { "nhiem vu", "cong viec", "hoat dong", "giai phap", "noi dung cong viec" };
        var doesWork = work.Any(phrase => HeaderLexicon.Has(name, phrase));
        var targets =
            Has(ColumnRole.MeasureUnit)
            || columns.Exists(column => column.Role == ColumnRole.Target)
            || keys.Exists(key => key is "don vi")
            || Any("ket qua", "muc tieu", "ke hoach");
        if (measures && !doesWork && targets)
            return TableRole.Indicators;
        if (
            !doesWork
            && Has(ColumnRole.MeasureUnit)
            && Has(ColumnRole.Target)
            && !Any("don gia", "thanh tien", "kinh phi")
        )
            return TableRole.Indicators;
        if (Has(ColumnRole.Lead) || Has(ColumnRole.LeadAndCooperating) || Has(ColumnRole.Deadline))
            return TableRole.Assignments;
        if (doesWork && (Has(ColumnRole.Cooperating) || Has(ColumnRole.Deliverable)))
            return TableRole.Assignments;
        return measures && targets ? TableRole.Indicators : TableRole.Other;
    }

    private static MappedColumn InContext(MappedColumn column, TableRole role, List<MappedColumn> all)
    {
        var key = HeaderLexicon.Key(column.Header);
        if (role == TableRole.Indicators)
        {
            if (key is "don vi" && !all.Exists(other => other.Role == ColumnRole.MeasureUnit))
                return column with { Role = ColumnRole.MeasureUnit };
            // The sample column "Kết quả" of an indicator table holds the target.
            if (column.Role == ColumnRole.Deliverable)
                return column with { Role = ColumnRole.Target };
            if (column.Role == ColumnRole.Text && FirstText(all) != column.Column && MayHoldTarget(key, column))
                return column with { Role = ColumnRole.Target };
            if (column.Role == ColumnRole.Objective)
                return column with { Role = ColumnRole.Target };
            if (column.Role == ColumnRole.Deadline && column.Year is not null)
                return column with { Role = ColumnRole.Target };
        }
        else if (column.Role == ColumnRole.Target)
        {
            return column with
            {
                Role = HeaderLexicon.Has(key, "muc tieu") ? ColumnRole.Objective : ColumnRole.Unknown,
            };
        }
        return column;
    }

    private static bool MayHoldTarget(string key, MappedColumn column) =>
        column.Year is not null || HeaderLexicon.Has(key, "chi tieu") || HeaderLexicon.Has(key, "chi so");

    private static int FirstText(List<MappedColumn> all) => all.Find(column => column.Role == ColumnRole.Text)!.Column;

    private static void KeepOne(List<MappedColumn> columns, ColumnRole role)
    {
        var first = columns.FindIndex(column => column.Role == role);
        for (var i = first + 1; first >= 0 && i < columns.Count; i++)
        {
            if (columns[i].Role != role)
                continue;
            // A merged heading covers several places; its other places may carry the row's words too.
            var same = columns[i].Header == columns[first].Header;
            if (!same)
                columns[i] = columns[i] with { Role = ColumnRole.Note };
        }
    }
}
