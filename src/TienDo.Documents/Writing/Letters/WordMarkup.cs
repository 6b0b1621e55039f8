using System.Globalization;
using System.Xml;

namespace TienDo.Documents.Writing.Letters;

/// <summary>How a paragraph of a letter looks. Sizes in points, distances in twentieths of a point.</summary>
internal readonly record struct Look(
    string Align = "left",
    int Size = 14,
    bool Bold = false,
    bool Italic = false,
    int Before = 0,
    int After = 0,
    int FirstLine = 0,
    int Left = 0,
    int Hanging = 0,
    bool KeepWithNext = false
);

/// <summary>The few words of WordprocessingML that a letter needs.</summary>
internal static class WordMarkup
{
    public const string Space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static void Paragraph(this XmlWriter xml, string text, Look look)
    {
        xml.Open("p");
        xml.Open("pPr");
        if (look.KeepWithNext)
            xml.Empty("keepNext");
        xml.Empty("spacing", ("before", look.Before), ("after", look.After));
        if (look.FirstLine > 0 || look.Left > 0)
            xml.Empty(
                "ind",
                ("left", look.Left),
                look.Hanging > 0 ? ("hanging", look.Hanging) : ("firstLine", look.FirstLine)
            );
        xml.Value("jc", look.Align);
        xml.WriteEndElement();
        xml.Run(text, look);
        xml.WriteEndElement();
    }

    public static void Run(this XmlWriter xml, string text, Look look)
    {
        xml.Open("r");
        xml.Open("rPr");
        if (look.Bold)
            xml.Empty("b");
        if (look.Italic)
            xml.Empty("i");
        xml.Value("sz", Figure(look.Size * 2));
        xml.Value("szCs", Figure(look.Size * 2));
        xml.WriteEndElement();
        xml.WriteStartElement("w", "t", Space);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(PlainWords.Of(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>A rule of so many twentieths of a point, centred in a column: an empty paragraph with a line above it.</summary>
    public static void Rule(this XmlWriter xml, int column, int length)
    {
        var side = Math.Max(0, (column - length) / 2);
        xml.Open("p");
        xml.Open("pPr");
        xml.Open("pBdr");
        xml.Empty("top", ("val", "single"), ("sz", 6), ("space", 1), ("color", "auto"));
        xml.WriteEndElement();
        xml.Empty("spacing", ("before", 20), ("after", 0), ("line", 120), ("lineRule", "exact"));
        xml.Empty("ind", ("left", side), ("right", side));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>A table without visible lines, cells without margins, the given widths.</summary>
    public static void OpenLayoutTable(this XmlWriter xml, params int[] widths) =>
        xml.OpenTable(widths, border: "nil", margin: 0);

    public static void OpenRuledTable(this XmlWriter xml, params int[] widths) =>
        xml.OpenTable(widths, border: "single", margin: 85);

    public static void OpenRow(this XmlWriter xml, bool isHeader = false)
    {
        xml.Open("tr");
        xml.Open("trPr");
        xml.Empty("cantSplit");
        if (isHeader)
            xml.Empty("tblHeader");
        xml.WriteEndElement();
    }

    public static void OpenCell(this XmlWriter xml, int width)
    {
        xml.Open("tc");
        xml.Open("tcPr");
        xml.Empty("tcW", ("w", width), ("type", "dxa"));
        xml.WriteEndElement();
    }

    /// <summary>A4 upright, margins within Decree 30/2020: top and bottom 20 mm, left 30 mm, right 15 mm.</summary>
    public static void Section(this XmlWriter xml, bool startsAnew)
    {
        xml.Open("sectPr");
        xml.WriteStartElement("w", "headerReference", Space);
        xml.WriteAttributeString("w", "type", Space, "default");
        xml.WriteAttributeString(
            "r",
            "id",
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "header"
        );
        xml.WriteEndElement();
        xml.Empty("pgSz", ("w", 11_906), ("h", 16_838));
        xml.Empty(
            "pgMar",
            ("top", 1_134),
            ("right", 850),
            ("bottom", 1_134),
            ("left", 1_701),
            ("header", 567),
            ("footer", 567),
            ("gutter", 0)
        );
        if (startsAnew)
            xml.Empty("pgNumType", ("start", 1));
        // The number does not show on the first page.
        xml.Empty("titlePg");
        xml.WriteEndElement();
    }

    public static void Open(this XmlWriter xml, string name) => xml.WriteStartElement("w", name, Space);

    public static void Value(this XmlWriter xml, string name, string value) => xml.Empty(name, ("val", value));

    public static void Empty(this XmlWriter xml, string name, params (string Name, object Value)[] attributes)
    {
        xml.WriteStartElement("w", name, Space);
        foreach (var (attribute, value) in attributes)
            xml.WriteAttributeString("w", attribute, Space, Convert.ToString(value, CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    private static void OpenTable(this XmlWriter xml, int[] widths, string border, int margin)
    {
        xml.Open("tbl");
        xml.Open("tblPr");
        xml.Empty("tblW", ("w", widths.Sum()), ("type", "dxa"));
        xml.Open("tblBorders");
        foreach (var side in (string[])["top", "left", "bottom", "right", "insideH", "insideV"])
            xml.Empty(side, ("val", border), ("sz", 4), ("space", 0), ("color", "auto"));
        xml.WriteEndElement();
        xml.Empty("tblLayout", ("type", "fixed"));
        xml.Open("tblCellMar");
        xml.Empty("left", ("w", margin), ("type", "dxa"));
        xml.Empty("right", ("w", margin), ("type", "dxa"));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.Open("tblGrid");
        foreach (var width in widths)
            xml.Empty("gridCol", ("w", width));
        xml.WriteEndElement();
    }

    private static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);
}
