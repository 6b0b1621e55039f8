using TienDo.Documents.Reading;
using static TienDo.Documents.Tests.Reading.Word.WordFile;

namespace TienDo.Documents.Tests.Reading.Word;

public sealed class WordTableTests
{
    [Fact]
    public void Merged_cells_stand_once_with_their_spans()
    {
        var document = Given.Document(
            Of(
                P("trước")
                    + "<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid>"
                    + $"<w:tr><w:trPr><w:tblHeader/></w:trPr>{Cell("TT")}{Cell("Đơn vị", "<w:gridSpan w:val=\"2\"/>")}</w:tr>"
                    + Row(Cell("1", "<w:vMerge w:val=\"restart\"/>"), Cell("Sở A"), Cell(""))
                    + Row(Cell("", "<w:vMerge/>"), Cell("Sở B"), Cell("Sở C"))
                    + "</w:tbl>"
            )
        );
        var table = document.Tables.ShouldHaveSingleItem();
        (table.LineFrom, table.LineTo).ShouldBe((2, 8));
        table.Rows.Select(row => row.IsHeader).ShouldBe([true, false, false]);
        table.Rows[0].Cells.ShouldBe([new(0, 1, 1, "TT", 2, 2), new(1, 2, 1, "Đơn vị", 3, 3)]);
        table.Rows[1].Cells.ShouldBe([new(0, 1, 2, "1", 4, 4), new(1, 1, 1, "Sở A", 5, 5), new(2, 1, 1, "", 6, 6)]);
        table.Rows[2].Cells.ShouldBe([new(1, 1, 1, "Sở B", 7, 7), new(2, 1, 1, "Sở C", 8, 8)]);
        document.Lines.Select(line => line.Table).ShouldBe([null, 0, 0, 0, 0, 0, 0, 0]);
    }

    [Fact]
    public void A_row_torn_over_pages_stays_its_own_row()
    {
        var document = Given.Document(
            Of($"<w:tbl>{Row(Cell("4"), Cell("Đưa nội dung"))}{Row(Cell(""), Cell("vào kỳ họp"))}</w:tbl>")
        );
        document
            .Tables[0]
            .Rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Text)))
            .ShouldBe(["4|Đưa nội dung", "|vào kỳ họp"]);
    }

    [Fact]
    public void Paragraphs_of_a_cell_are_lines_of_their_own_joined_in_its_text()
    {
        var document = Given.Document(Of($"<w:tbl><w:tr><w:tc>{P("Sở A;")}{P("Sở B")}</w:tc></w:tr></w:tbl>"));
        document.Tables[0].Rows[0].Cells[0].ShouldBe(new SourceCell(0, 1, 1, "Sở A;\nSở B", 1, 2));
    }

    [Fact]
    public void A_nested_table_is_text_of_its_cell_and_a_table_too()
    {
        var inner = $"<w:tbl>{Row(Cell("1"), Cell("việc"))}</w:tbl>";
        var document = Given.Document(
            Of($"<w:tbl><w:tr><w:tc>{P("gồm:")}{inner}{P("hết")}</w:tc>{Cell("bên")}</w:tr></w:tbl>")
        );
        document.Tables.Count.ShouldBe(2);
        document.Tables[0].Rows[0].Cells[0].Text.ShouldBe("gồm:\n1\nviệc\nhết");
        document.Tables[1].Rows[0].Cells.Select(cell => cell.Text).ShouldBe(["1", "việc"]);
        document.Lines.Select(line => line.Table).ShouldBe([0, 1, 1, 0, 0]);
    }

    [Fact]
    public void Old_sideways_merging_and_skipped_columns_keep_the_grid()
    {
        var document = Given.Document(
            Of(
                $"<w:tbl>{Row(Cell("a", "<w:hMerge w:val=\"restart\"/>"), Cell("", "<w:hMerge/>"), Cell("c"))}"
                    + $"<w:tr><w:trPr><w:gridBefore w:val=\"2\"/></w:trPr>{Cell("d")}</w:tr></w:tbl>"
            )
        );
        document
            .Tables[0]
            .Rows[0]
            .Cells.Select(c => (c.Column, c.ColumnSpan, c.Text))
            .ShouldBe([(0, 2, "a"), (2, 1, "c")]);
        document.Tables[0].Rows[1].Cells.Select(c => c.Column).ShouldBe([2]);
    }
}
