using System.Text;
using TienDo.Documents.Reading.Packages;

namespace TienDo.Documents.Reading.Sheets;

/// <summary>XLSX: every visible sheet becomes its titles and one table.</summary>
internal static class WorkbookReader
{
    internal sealed record Sheet(string Name, string? RelationId, bool Hidden);

    public static SourceDocument Read(Package package, string main)
    {
        var companions = Relationships.Of(package, main);
        var formats = CellFormats.Read(package, companions.Target("styles"));
        var sheets = Sheets(package, main, formats);
        var shared = SharedStrings(package, companions.Target("sharedStrings"), package.File.Limits);
        var lines = new LineCollector(package.File.Limits);
        var tables = new List<SourceTable>();
        var visible = sheets.Where(sheet => !sheet.Hidden).ToList();
        for (var at = 0; at < visible.Count; at++)
        {
            package.File.Stop.ThrowIfCancellationRequested();
            using var xml = package.Xml(companions.TargetOfId(visible[at].RelationId ?? ""));
            if (xml is null)
                continue;
            if (visible.Count > 1 && !IsDefaultName(visible[at].Name))
                lines.Add(VisibleText.Of(visible[at].Name).Trim(), at + 1);
            SheetTable.Add(SheetCells.Read(xml, shared, formats, package.File.Limits), lines, tables, at + 1);
        }
        var hidden = sheets.Count - visible.Count;
        return new SourceDocument(
            SourceFormat.Xlsx,
            null,
            lines.WithWords(),
            tables,
            Math.Max(visible.Count, 1),
            hidden == 0 ? [] : [ReadingNotes.Counted(ReadingNotes.HiddenSheetsLeftOut, hidden)]
        );
    }

    internal static List<Sheet> Sheets(Package package, string main, CellFormats formats)
    {
        var sheets = new List<Sheet>();
        using var xml = package.Xml(main)!;
        for (var depth = xml.Enter(); xml.NextElement(depth); )
        {
            if (xml.Name == "workbookPr")
                formats.From1904 = xml.Attribute("date1904") is "1" or "true";
            else if (xml.Name == "sheet")
                sheets.Add(
                    new Sheet(
                        xml.Attribute("name") ?? "",
                        xml.Attribute("id"),
                        xml.Attribute("state") is "hidden" or "veryHidden"
                    )
                );
        }
        return sheets;
    }

    internal static List<string> SharedStrings(Package package, string? part, ReadingLimits limits)
    {
        var strings = new List<string>();
        using var xml = package.Xml(part);
        if (xml is null)
            return strings;
        long characters = 0;
        var text = new StringBuilder();
        for (var depth = xml.Enter(); xml.NextElement(depth); )
        {
            if (xml.Name != "si")
                continue;
            text.Clear();
            for (var inner = xml.Enter(); xml.NextElement(inner); )
            {
                if (xml.Name == "t")
                    xml.AppendText(text);
                else if (xml.Name == "rPh")
                    xml.Skip();
            }
            characters += text.Length + 16;
            if (characters > limits.MaxCharacters)
                throw new ReadingRefusedException(ReadingRefusals.TheTextIsTooLong(limits.MaxCharacters));
            strings.Add(text.ToString());
        }
        return strings;
    }

    private static bool IsDefaultName(string name) =>
        name.StartsWith("Sheet", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("Trang tính", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("Trang_tính", StringComparison.OrdinalIgnoreCase);
}
