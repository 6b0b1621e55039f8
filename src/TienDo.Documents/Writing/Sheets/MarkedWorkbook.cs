using System.Globalization;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using TienDo.Documents.Reading;
using TienDo.Documents.Reading.Packages;
using TienDo.Documents.Reading.Sheets;

namespace TienDo.Documents.Writing.Sheets;

/// <summary>
/// Đánh dấu ô sai: the workbook as it came, with each wrong cell coloured and the reason at the end of its row, so that it can be
/// mended in place and sent again.
/// </summary>
public static class MarkedWorkbook
{
    private static readonly XNamespace s_space = WorkbookParts.Space;

    private static readonly XmlReaderSettings s_safe = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
    };

    /// <param name="content">A workbook that <see cref="EditedTableReader"/> has read within its limits; null is given back for any other.</param>
    public static byte[]? Write(byte[] content, IReadOnlyList<CellError> errors, bool english, ReadingLimits limits)
    {
        try
        {
            if (SheetOf(content, errors, limits) is not var (sheet, styles) || styles is null)
                return null;
            using var written = new MemoryStream();
            written.Write(content);
            using (var archive = new ZipArchive(written, ZipArchiveMode.Update, leaveOpen: true))
            {
                var format = 0;
                Change(archive, styles, limits, xml => format = AddFormat(xml));
                Change(archive, sheet, limits, xml => Mark(xml, errors, english, format));
            }
            return written.ToArray();
        }
        catch (Exception fault)
            when (fault is XmlException or InvalidDataException or ReadingRefusedException or EndOfStreamException)
        {
            return null;
        }
    }

    private static (string Sheet, string? Styles)? SheetOf(
        byte[] content,
        IReadOnlyList<CellError> errors,
        ReadingLimits limits
    )
    {
        using var source = new MemoryStream(content);
        using var package = Package.Open(SourceFile.Take(source, limits, default));
        var main = Relationships.Of(package, "").Target("officeDocument") ?? "xl/workbook.xml";
        var companions = Relationships.Of(package, main);
        var styles = companions.Target("styles");
        var sheets = WorkbookReader.Sheets(package, main, CellFormats.Read(package, styles));
        var named =
            sheets.FirstOrDefault(sheet => errors.Any(error => error.Sheet == sheet.Name)) ?? sheets.FirstOrDefault();
        return companions.TargetOfId(named?.RelationId ?? "") is { } path ? (path, styles) : null;
    }

    private static void Change(ZipArchive archive, string name, ReadingLimits limits, Action<XDocument> change)
    {
        var entry = archive.GetEntry(name) ?? throw new InvalidDataException(name);
        XDocument xml;
        using (var stream = entry.Open())
        using (var reader = XmlReader.Create(stream, SafeWithin(limits)))
            xml = XDocument.Load(reader);
        change(xml);
        entry.Delete();
        using var target = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
        xml.Save(target, SaveOptions.DisableFormatting);
    }

    private static XmlReaderSettings SafeWithin(ReadingLimits limits)
    {
        var settings = s_safe.Clone();
        settings.MaxCharactersInDocument = limits.MaxExpandedBytes;
        return settings;
    }

    /// <summary>A format on amber ground; returns its place.</summary>
    private static int AddFormat(XDocument styles)
    {
        var fills = styles.Root?.Element(s_space + "fills");
        var formats = styles.Root?.Element(s_space + "cellXfs");
        if (fills is null || formats is null)
            throw new InvalidDataException("styles");
        var fill = fills.Elements().Count();
        fills.Add(
            new XElement(
                s_space + "fill",
                new XElement(
                    s_space + "patternFill",
                    new XAttribute("patternType", "solid"),
                    new XElement(s_space + "fgColor", new XAttribute("rgb", "FFFFD968"))
                )
            )
        );
        fills.SetAttributeValue("count", fill + 1);
        var format = formats.Elements().Count();
        formats.Add(
            new XElement(
                s_space + "xf",
                new XAttribute("numFmtId", 0),
                new XAttribute("fontId", 0),
                new XAttribute("fillId", fill),
                new XAttribute("borderId", 0),
                new XAttribute("xfId", 0),
                new XAttribute("applyFill", 1),
                new XAttribute("applyAlignment", 1),
                new XAttribute("applyProtection", 1),
                new XElement(s_space + "alignment", new XAttribute("vertical", "top"), new XAttribute("wrapText", 1)),
                new XElement(s_space + "protection", new XAttribute("locked", 0))
            )
        );
        formats.SetAttributeValue("count", format + 1);
        return format;
    }

    private static void Mark(XDocument sheet, IReadOnlyList<CellError> errors, bool english, int format)
    {
        var rows = (sheet.Root?.Element(s_space + "sheetData")?.Elements(s_space + "row") ?? [])
            .Where(static row => row.Attribute("r") is not null)
            .GroupBy(static row => row.Attribute("r")!.Value, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.First(), StringComparer.Ordinal);
        // One to the right of everything, so that no column of the table is covered.
        var last = rows
            .Values.SelectMany(static row => row.Elements(s_space + "c"))
            .Select(static cell => ColumnOf((string?)cell.Attribute("r") ?? "A"))
            .DefaultIfEmpty(0)
            .Max();
        foreach (var row in errors.GroupBy(static error => RowOf(error.Address), StringComparer.Ordinal))
        {
            if (!rows.TryGetValue(row.Key, out var place))
                continue;
            foreach (var error in row)
                CellAt(place, error.Address).SetAttributeValue("s", format);
            var number = int.Parse(row.Key, NumberStyles.None, CultureInfo.InvariantCulture);
            var why = CellAt(place, WorkbookWriter.Address(last + 1, number));
            why.SetAttributeValue("s", format);
            why.SetAttributeValue("t", "inlineStr");
            why.ReplaceNodes(
                new XElement(
                    s_space + "is",
                    new XElement(
                        s_space + "t",
                        string.Join(
                            '\n',
                            row.Select(error =>
                                error.Address + ": " + (english ? error.Refusal.English : error.Refusal.Vietnamese)
                            )
                        )
                    )
                )
            );
        }
    }

    private static XElement CellAt(XElement row, string address)
    {
        var cells = row.Elements(s_space + "c").ToArray();
        if (cells.FirstOrDefault(cell => (string?)cell.Attribute("r") == address) is { } found)
            return found;
        var made = new XElement(s_space + "c", new XAttribute("r", address));
        var before = cells.LastOrDefault(cell => ColumnOf((string?)cell.Attribute("r") ?? "A") < ColumnOf(address));
        if (before is null)
            row.AddFirst(made);
        else
            before.AddAfterSelf(made);
        return made;
    }

    private static string RowOf(string address) =>
        address.TrimStart([.. Enumerable.Range('A', 26).Select(static at => (char)at)]);

    /// <summary>From 0; no sheet has more than three letters.</summary>
    private static int ColumnOf(string address)
    {
        var column = 0;
        foreach (var letter in address.TakeWhile(char.IsAsciiLetterUpper).Take(3))
            column = column * 26 + (letter - 'A' + 1);
        return column - 1;
    }
}
