using System.Globalization;
using System.Xml;

namespace TienDo.Documents.Writing.Sheets;

/// <summary>Ghi bảng ra tệp XLSX: locked cells grey, editable ones white, the row's key in a hidden first column.</summary>
public static class WorkbookWriter
{
    internal const string KeyHeader = "Mã dòng";
    internal const int HeaderRow = 3;

    private static readonly DateOnly s_dayZero = new(1899, 12, 30);

    /// <param name="english">Headers and notes in English; keys are the same in both languages.</param>
    public static void Write(EditableTable table, bool english, Stream to)
    {
        using var package = new PackageWriter(to);
        WorkbookParts.Write(package, table.SheetName);
        package.Part(
            "xl/worksheets/sheet1.xml",
            xml =>
            {
                xml.WriteStartElement("worksheet", WorkbookParts.Space);
                Open(xml, table);
                xml.WriteStartElement("sheetData");
                Heading(xml, table, english);
                for (var at = 0; at < table.Rows.Count; at++)
                    Row(xml, table.Columns, table.Rows[at], HeaderRow + 1 + at);
                xml.WriteEndElement();
                Close(xml, table, english);
                xml.WriteEndElement();
            }
        );
    }

    private static void Open(XmlWriter xml, EditableTable table)
    {
        xml.WriteRaw("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
        xml.WriteRaw(
            $"<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"{HeaderRow}\" topLeftCell=\"A{HeaderRow + 1}\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
        );
        xml.WriteStartElement("cols");
        xml.WriteRaw("<col min=\"1\" max=\"1\" width=\"4\" hidden=\"1\" customWidth=\"1\"/>");
        for (var at = 0; at < table.Columns.Count; at++)
        {
            var width = Figure(table.Columns[at].Width);
            xml.WriteRaw(
                $"<col min=\"{Figure(at + 2)}\" max=\"{Figure(at + 2)}\" width=\"{width}\" customWidth=\"1\"/>"
            );
        }
        xml.WriteEndElement();
    }

    private static void Heading(XmlWriter xml, EditableTable table, bool english)
    {
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", "1");
        Text(xml, "B1", CellStyle.Title, table.Title);
        xml.WriteEndElement();
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", "2");
        Text(
            xml,
            "B2",
            CellStyle.Note,
            english
                ? "White cells are taken back. Grey cells are for reading; changes in them are not taken back. Leave a row empty if there is nothing to say."
                : "Ô trắng: nội dung được nhận lại. Ô xám: để xem, sửa cũng không được nhận. Không có gì để báo thì để trống dòng."
        );
        xml.WriteEndElement();
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", Figure(HeaderRow));
        xml.WriteAttributeString("ht", Figure(2 * LinePoints));
        Text(xml, Address(0, HeaderRow), CellStyle.Header, KeyHeader);
        for (var at = 0; at < table.Columns.Count; at++)
            Text(
                xml,
                Address(at + 1, HeaderRow),
                CellStyle.Header,
                english ? table.Columns[at].English : table.Columns[at].Vietnamese
            );
        xml.WriteEndElement();
    }

    private static void Row(XmlWriter xml, IReadOnlyList<TableColumn> columns, TableRow row, int number)
    {
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", Figure(number));
        // A height to begin with; programs that measure text themselves replace it.
        xml.WriteAttributeString("ht", Figure(LinePoints * LinesOf(columns, row.Cells)));
        Text(xml, Address(0, number), CellStyle.Locked, RowKeys.Write(row.Key));
        for (var at = 0; at < columns.Count; at++)
            Cell(xml, columns[at], row.Cells.GetValueOrDefault(columns[at].Key, ""), Address(at + 1, number));
        xml.WriteEndElement();
    }

    private const int LinePoints = 15;
    private const int MostLines = 12;

    private static int LinesOf(IReadOnlyList<TableColumn> columns, IReadOnlyDictionary<string, string> cells) =>
        Math.Clamp(
            columns.Max(column =>
                cells.GetValueOrDefault(column.Key, "").Split('\n').Sum(line => 1 + line.Length / column.Width)
            ),
            1,
            MostLines
        );

    private static void Cell(XmlWriter xml, TableColumn column, string value, string address)
    {
        if (
            column.Kind == CellKind.Day
            && DateOnly.TryParseExact(
                value,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
        {
            Start(xml, address, column.Editable ? CellStyle.EditableDay : CellStyle.LockedDay);
            xml.WriteElementString("v", Figure(day.DayNumber - s_dayZero.DayNumber));
            xml.WriteEndElement();
            return;
        }
        var style = (column.Editable, column.Kind) switch
        {
            (true, CellKind.Day) => CellStyle.EditableDay,
            (true, _) => CellStyle.Editable,
            _ => CellStyle.Locked,
        };
        if (column.Kind == CellKind.YesNo && value.Length > 0)
            value = value == "1" ? "Có" : "Không";
        Text(xml, address, style, value);
    }

    private static void Text(XmlWriter xml, string address, CellStyle style, string text)
    {
        var words = PlainWords.Of(text);
        Start(xml, address, IsLikeAFormula(words) ? Quoted(style) : style);
        if (words.Length > 0)
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is");
            xml.WriteStartElement("t");
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(words.Length > LongestCell ? words[..LongestCell] : words);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    // The most that Excel keeps in a cell.
    private const int LongestCell = 32_767;

    /// <summary>Words that a spreadsheet would run when the cell is entered again, or when the sheet is saved as CSV.</summary>
    internal static bool IsLikeAFormula(string text) =>
        text.Length > 0 && text.TrimStart() is [('=' or '+' or '-' or '@'), ..] || text is [('\t' or '\r' or '\n'), ..];

    private static CellStyle Quoted(CellStyle style) =>
        style switch
        {
            CellStyle.Editable => CellStyle.EditableQuoted,
            CellStyle.Locked => CellStyle.LockedQuoted,
            CellStyle.Header => CellStyle.HeaderQuoted,
            _ => style,
        };

    private static void Start(XmlWriter xml, string address, CellStyle style)
    {
        xml.WriteStartElement("c");
        xml.WriteAttributeString("r", address);
        xml.WriteAttributeString("s", Figure((int)style));
    }

    private static void Close(XmlWriter xml, EditableTable table, bool english)
    {
        var last = HeaderRow + Math.Max(1, table.Rows.Count);
        // Without a password: it keeps from slips, it is not meant to keep anything secret.
        xml.WriteRaw(
            "<sheetProtection sheet=\"1\" formatCells=\"0\" formatColumns=\"0\" formatRows=\"0\" sort=\"0\" autoFilter=\"0\"/>"
        );
        xml.WriteRaw($"<autoFilter ref=\"B{HeaderRow}:{Address(table.Columns.Count, last)}\"/>");
        var checkedColumns = table
            .Columns.Select(static (column, at) => (Column: column, At: at + 1))
            .Where(static entry => entry.Column is { Editable: true, Kind: not CellKind.Text })
            .ToArray();
        if (checkedColumns.Length > 0)
        {
            xml.WriteStartElement("dataValidations");
            foreach (var (column, at) in checkedColumns)
                Validation(xml, column, $"{Address(at, HeaderRow + 1)}:{Address(at, last)}", english);
            xml.WriteEndElement();
        }
        xml.WriteRaw("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>");
    }

    private static void Validation(XmlWriter xml, TableColumn column, string cells, bool english)
    {
        xml.WriteStartElement("dataValidation");
        xml.WriteAttributeString("type", column.Kind == CellKind.YesNo ? "list" : "date");
        if (column.Kind == CellKind.Day)
            xml.WriteAttributeString("operator", "greaterThan");
        xml.WriteAttributeString("allowBlank", "1");
        xml.WriteAttributeString("showErrorMessage", "1");
        xml.WriteAttributeString(
            "error",
            (column.Kind, english) switch
            {
                (CellKind.YesNo, true) => "Choose Có (yes) or Không (no).",
                (CellKind.YesNo, false) => "Chọn Có hoặc Không.",
                (_, true) => "Write day/month/year, for example 05/12/2026.",
                (_, false) => "Ghi ngày/tháng/năm, ví dụ 05/12/2026.",
            }
        );
        xml.WriteAttributeString("sqref", cells);
        xml.WriteElementString(
            "formula1",
            column.Kind == CellKind.YesNo
                ? "\"Có,Không\""
                : Figure(new DateOnly(2000, 1, 1).DayNumber - s_dayZero.DayNumber)
        );
        xml.WriteEndElement();
    }

    /// <summary>"B7" for column 1 (from 0), row 7 (from 1).</summary>
    internal static string Address(int column, int row)
    {
        var letters = "";
        for (var rest = column; rest >= 0; rest = rest / 26 - 1)
            letters = (char)('A' + rest % 26) + letters;
        return letters + Figure(row);
    }

    private static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);
}
