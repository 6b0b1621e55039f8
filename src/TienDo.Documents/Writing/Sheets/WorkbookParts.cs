namespace TienDo.Documents.Writing.Sheets;

/// <summary>Places in the list of cell formats that <see cref="WorkbookParts"/> writes.</summary>
internal enum CellStyle
{
    Plain,
    Title,
    Note,
    Header,
    HeaderQuoted,
    Locked,
    LockedQuoted,
    LockedDay,
    Editable,
    EditableQuoted,
    EditableDay,
}

/// <summary>The parts of a workbook beside its cells.</summary>
internal static class WorkbookParts
{
    public const string Space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    public static void Write(PackageWriter package, string sheetName)
    {
        package.Part(
            "[Content_Types].xml",
            $"<Types xmlns=\"{Package}/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Sheet}.sheet.main+xml\"/>"
                + $"<Override PartName=\"/xl/styles.xml\" ContentType=\"{Sheet}.styles+xml\"/>"
                + $"<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"{Sheet}.worksheet+xml\"/></Types>"
        );
        package.Part(
            "_rels/.rels",
            $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"workbook\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
        );
        package.Part(
            "xl/_rels/workbook.xml.rels",
            $"<Relationships xmlns=\"{Package}/relationships\">"
                + $"<Relationship Id=\"sheet1\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                + $"<Relationship Id=\"styles\" Type=\"{Office}/styles\" Target=\"styles.xml\"/></Relationships>"
        );
        package.Part(
            "xl/workbook.xml",
            xml =>
            {
                xml.WriteStartElement("workbook", Space);
                xml.WriteStartElement("sheets");
                xml.WriteStartElement("sheet");
                xml.WriteAttributeString("name", sheetName);
                xml.WriteAttributeString("sheetId", "1");
                xml.WriteAttributeString("r", "id", Office, "sheet1");
                xml.WriteEndElement();
                xml.WriteEndElement();
                xml.WriteEndElement();
            }
        );
        package.Part("xl/styles.xml", Styles());
    }

    /// <summary>In the order of <see cref="CellStyle"/>.</summary>
    private static string Styles()
    {
        const string wrapped = "<alignment vertical=\"top\" wrapText=\"1\"/>";
        const string open = "<protection locked=\"0\"/>";
        string[] formats =
        [
            Format(),
            Format(font: 1),
            Format(font: 2),
            Format(font: 3, fill: 3, border: 1, inside: wrapped),
            Format(font: 3, fill: 3, border: 1, quoted: true, inside: wrapped),
            Format(fill: 2, border: 1, inside: wrapped),
            Format(fill: 2, border: 1, quoted: true, inside: wrapped),
            Format(number: 164, fill: 2, border: 1, inside: wrapped),
            Format(border: 1, inside: wrapped + open),
            Format(border: 1, quoted: true, inside: wrapped + open),
            Format(number: 164, border: 1, inside: wrapped + open),
        ];
        return $"<styleSheet xmlns=\"{Space}\">"
            + "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts>"
            + "<fonts count=\"4\">"
            + "<font><sz val=\"11\"/><name val=\"Arial\"/></font>"
            + "<font><b/><sz val=\"14\"/><name val=\"Arial\"/></font>"
            + "<font><sz val=\"11\"/><color rgb=\"FF465261\"/><name val=\"Arial\"/></font>"
            + "<font><b/><sz val=\"11\"/><name val=\"Arial\"/></font></fonts>"
            + "<fills count=\"4\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
            + Fill("FFF5F7F9")
            + Fill("FFDCE1E7")
            + "</fills><borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>"
            + $"<border>{Edge("left")}{Edge("right")}{Edge("top")}{Edge("bottom")}<diagonal/></border></borders>"
            + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
            + $"<cellXfs count=\"{formats.Length}\">{string.Concat(formats)}</cellXfs>"
            + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";
    }

    private static string Format(
        int number = 0,
        int font = 0,
        int fill = 0,
        int border = 0,
        bool quoted = false,
        string inside = ""
    ) =>
        $"<xf numFmtId=\"{number}\" fontId=\"{font}\" fillId=\"{fill}\" borderId=\"{border}\" xfId=\"0\""
        + " applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\" applyProtection=\"1\""
        + (quoted ? " quotePrefix=\"1\"" : "")
        + $">{inside}</xf>";

    private static string Fill(string colour) =>
        $"<fill><patternFill patternType=\"solid\"><fgColor rgb=\"{colour}\"/><bgColor indexed=\"64\"/></patternFill></fill>";

    private static string Edge(string side) => $"<{side} style=\"thin\"><color rgb=\"FF7B8694\"/></{side}>";
}
