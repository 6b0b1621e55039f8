using System.Xml;

namespace TienDo.Documents.Writing.Letters;

/// <summary>Bảng trong văn bản: ruled, size 12, its head repeated on each page.</summary>
internal static class LetterTables
{
    public static void Write(
        XmlWriter xml,
        IReadOnlyList<LetterColumn> columns,
        IReadOnlyList<IReadOnlyList<string>> rows
    )
    {
        const int width = OfficialHead.LeftColumn + OfficialHead.RightColumn;
        var widths = columns.Select(static column => width * column.Share / 100).ToArray();
        xml.OpenRuledTable(widths);
        Row(xml, columns.Select(static column => column.Header), columns, widths, isHeader: true);
        foreach (var row in rows)
            Row(xml, row, columns, widths, isHeader: false);
        xml.WriteEndElement();
    }

    private static void Row(
        XmlWriter xml,
        IEnumerable<string> cells,
        IReadOnlyList<LetterColumn> columns,
        int[] widths,
        bool isHeader
    )
    {
        xml.OpenRow(isHeader);
        foreach (var (text, at) in cells.Select(static (text, at) => (text, at)))
        {
            xml.OpenCell(widths[at]);
            var align = isHeader || columns[at].Centered ? "center" : "left";
            xml.Paragraph(text, new Look(align, 12, Bold: isHeader, Before: 40, After: 40));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }
}
