using System.Text;
using TienDo.Documents.Reading;
using TienDo.Documents.Tests.Reading.Word;

namespace TienDo.Documents.Tests.Reading.Sheets;

public sealed class SheetTests
{
    private static byte[] Workbook(string rows, string after = "", string hidden = "") =>
        WordFile.Zip([
            (
                "xl/workbook.xml",
                Bytes(
                    $"<workbook xmlns:r=\"r\"><sheets><sheet name=\"Sheet1\" r:id=\"a\"/>{hidden}</sheets></workbook>"
                )
            ),
            (
                "xl/_rels/workbook.xml.rels",
                Bytes(
                    "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                        + "<Relationship Id=\"s\" Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/>"
                        + "<Relationship Id=\"t\" Type=\"x/styles\" Target=\"styles.xml\"/></Relationships>"
                )
            ),
            (
                "xl/sharedStrings.xml",
                Bytes("<sst><si><t>Nhiệm vụ</t></si><si><r><t>Rà soát </t></r><r><t>quy chế</t></r></si></sst>")
            ),
            (
                "xl/styles.xml",
                Bytes(
                    "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"mm/yyyy\"/><numFmt numFmtId=\"165\" formatCode=\"0&quot; ngày&quot;\"/></numFmts>"
                        + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"9\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>"
                )
            ),
            ("xl/worksheets/sheet1.xml", Bytes($"<worksheet><sheetData>{rows}</sheetData>{after}</worksheet>")),
        ]);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    [Fact]
    public void A_sheet_is_its_titles_and_one_table_a_line_a_row()
    {
        var document = Given.Document(
            Workbook(
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>PHỤ LỤC</t></is></c></row>"
                    + "<row r=\"3\"><c r=\"A3\" t=\"str\"><v>TT</v></c><c r=\"B3\" t=\"s\"><v>0</v></c><c r=\"D3\" t=\"str\"><v>Hạn</v></c></row>"
                    + "<row r=\"4\"><c r=\"A4\"><v>1</v></c><c r=\"B4\" t=\"s\"><v>1</v></c><c r=\"D4\" s=\"1\"><v>46203</v></c></row>"
                    + "<row r=\"5\"><c r=\"A5\"><v>2</v></c><c r=\"D5\" s=\"2\"><v>46203</v></c></row>",
                "<mergeCells><mergeCell ref=\"B4:C5\"/></mergeCells>"
            )
        );
        document.Format.ShouldBe(SourceFormat.Xlsx);
        document
            .Texts()
            .ShouldBe(["PHỤ LỤC", "TT | Nhiệm vụ |  | Hạn", "1 | Rà soát quy chế | 30/6/2026", "2 | 6/2026"]);
        var table = document.Tables.ShouldHaveSingleItem();
        (table.LineFrom, table.LineTo).ShouldBe((2, 4));
        table.Rows[1].Cells[1].ShouldBe(new SourceCell(1, 2, 2, "Rà soát quy chế", 3, 3));
        table.Rows[2].Cells.Select(cell => cell.Column).ShouldBe([0, 3]);
    }

    [Theory]
    [InlineData("<c s=\"0\"><v>0.623</v></c>", "0,623")]
    [InlineData("<c s=\"3\"><v>0.4</v></c>", "40%")]
    [InlineData("<c s=\"1\"><v>45658</v></c>", "1/1/2025")]
    [InlineData("<c s=\"4\"><v>15</v></c>", "15")]
    [InlineData("<c><v>1E+3</v></c>", "1000")]
    [InlineData("<c t=\"e\"><v>#N/A</v></c>", "#N/A")]
    [InlineData("<c t=\"s\"><v>99</v></c><c t=\"str\"><v>x</v></c>", "x")]
    public void Values_are_written_as_the_sheet_shows_them(string cell, string text) =>
        Given
            .Document(Workbook($"<row r=\"1\">{cell}<c t=\"str\"><v>b</v></c><c t=\"str\"><v>c</v></c></row>"))
            .Tables[0]
            .Rows[0]
            .Cells.First(c => c.Text.Length > 0)
            .Text.ShouldBe(text);

    [Fact]
    public void Hidden_sheets_are_left_out_and_said_so() =>
        Given
            .Document(Workbook("<row><c t=\"str\"><v>a</v></c></row>", hidden: "<sheet name=\"x\" state=\"hidden\"/>"))
            .Notes()
            .ShouldBe([ReadingNotes.HiddenSheetsLeftOut]);

    [Theory]
    [InlineData("TT,Nhiệm vụ,Hạn\n1,\"Rà soát, bổ sung\",2027\n")]
    [InlineData("TT;Nhiệm vụ;Hạn\n1;Rà soát, bổ sung;2027")]
    [InlineData("TT\tNhiệm vụ\tHạn\r\n1\tRà soát, bổ sung\t2027\r\n")]
    public void Rows_of_cells_are_told_by_their_separator(string text)
    {
        var document = Given.Text(text);
        document.Format.ShouldBe(SourceFormat.Csv);
        document.Tables[0].Rows[1].Cells.Select(cell => cell.Text).ShouldBe(["1", "Rà soát, bổ sung", "2027"]);
    }

    [Fact]
    public void A_record_over_several_lines_points_to_all_of_them()
    {
        var document = Given.Text("TT;Nhiệm vụ;Hạn\n1;\"Rà soát\nbổ sung\";2027\n\n2;Ban hành;2028");
        document.Lines.Count.ShouldBe(5);
        document.Tables[0].Rows[1].Cells[1].ShouldBe(new SourceCell(1, 1, 1, "Rà soát\nbổ sung", 2, 3));
        document.Tables[0].Rows[2].Cells[0].LineFrom.ShouldBe(5);
    }

    [Theory]
    [InlineData("Một, hai, ba\nKhông có phẩy\nLại một, hai")]
    [InlineData("a;b\nc;d")]
    [InlineData("một dòng, có, phẩy")]
    public void Prose_is_not_rows(string text) => Given.Text(text).Format.ShouldBe(SourceFormat.PlainText);
}
