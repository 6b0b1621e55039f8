using System.Xml;
using TienDo.Documents.Reading;
using TienDo.Documents.Reading.Packages;
using TienDo.Documents.Reading.Sheets;
using TienDo.Language;

namespace TienDo.Documents.Writing.Sheets;

/// <summary>Nhận lại bảng đã sửa: bad input is refused by name, cell by cell where it can be, and never throws.</summary>
public static class EditedTableReader
{
    private const int MostRows = 20_000;

    /// <param name="columns">Those the table was written with; columns may have been moved.</param>
    /// <param name="content">Read forward once; not closed.</param>
    /// <exception cref="OperationCanceledException">Only when <paramref name="cancellation"/> asks for it.</exception>
    public static TakenBack Read(
        Stream content,
        IReadOnlyList<TableColumn> columns,
        ReadingLimits limits,
        CancellationToken cancellation = default
    )
    {
        try
        {
            using var package = Package.Open(SourceFile.Take(content, limits, cancellation));
            var main = Relationships.Of(package, "").Target("officeDocument") ?? "xl/workbook.xml";
            using (var root = package.Xml(main))
            {
                if (root?.Name != "workbook")
                    return new TakenBack.Refused(SheetRefusals.TheFileIsNotAWorkbook);
            }
            return Sheets(package, main, columns, limits) ?? new TakenBack.Refused(SheetRefusals.TheTableIsNotFromHere);
        }
        catch (ReadingRefusedException refused)
        {
            var why = refused.Refusal;
            return new TakenBack.Refused(new Refusal(why.Name, why.Vietnamese, why.English));
        }
        catch (Exception fault) when (fault is XmlException or InvalidDataException or EndOfStreamException)
        {
            return new TakenBack.Refused(SheetRefusals.TheFileIsNotAWorkbook);
        }
    }

    /// <summary>The first sheet that has the table's header; null where none has.</summary>
    private static TakenBack? Sheets(
        Package package,
        string main,
        IReadOnlyList<TableColumn> columns,
        ReadingLimits limits
    )
    {
        var companions = Relationships.Of(package, main);
        var formats = CellFormats.Read(package, companions.Target("styles"));
        var sheets = WorkbookReader.Sheets(package, main, formats);
        var shared = WorkbookReader.SharedStrings(package, companions.Target("sharedStrings"), limits);
        foreach (var sheet in sheets)
        {
            using var xml = package.Xml(companions.TargetOfId(sheet.RelationId ?? ""));
            if (xml is null)
                continue;
            var cells = SheetCells.Read(xml, shared, formats, limits);
            var header = cells.Rows.FindIndex(static row => row.Texts.ContainsValue(WorkbookWriter.KeyHeader));
            if (header < 0)
                continue;
            if (cells.Rows.Count - header > MostRows)
                return new TakenBack.Refused(SheetRefusals.TheTableIsTooLong);
            return Table(sheet.Name, cells, header, columns);
        }
        return null;
    }

    private static TakenBack Table(string sheet, SheetCells cells, int header, IReadOnlyList<TableColumn> columns)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var keyAt = 0;
        foreach (var (at, text) in cells.Rows[header].Texts)
        {
            if (text == WorkbookWriter.KeyHeader)
                keyAt = at;
            var name = SearchKey.Fold(text);
            if (
                columns.FirstOrDefault(column =>
                    name == SearchKey.Fold(column.Vietnamese) || name == SearchKey.Fold(column.English)
                ) is
                { } found
            )
                places.TryAdd(found.Key, at);
        }
        var editable = columns.Where(static column => column.Editable).ToArray();
        if (editable.FirstOrDefault(column => !places.ContainsKey(column.Key)) is { } missing)
            return new TakenBack.Refused(SheetRefusals.AColumnIsMissing(missing));
        var reading = new RowReading(
            sheet,
            cells.Formulas,
            keyAt,
            [.. editable.Select(column => (column, places[column.Key]))]
        );
        foreach (var row in cells.Rows.Skip(header + 1))
            reading.Add(row);
        return new TakenBack.Read(reading.Rows, reading.Errors);
    }
}
