using TienDo.Documents.Reading;

namespace TienDo.Documents.Tests.Reading.Markdown;

public sealed class MarkdownReaderTests
{
    [Theory]
    [InlineData("## KẾ HOẠCH", "KẾ HOẠCH", 2, false, false)]
    [InlineData("#### ***1.1. Tăng cường lãnh đạo***", "1.1. Tăng cường lãnh đạo", 4, true, true)]
    [InlineData("**I. MỤC TIÊU** ##", "I. MỤC TIÊU ##", 0, true, false)]
    [InlineData("**Giao Sở Tài chính:**", "Giao Sở Tài chính:", 0, true, false)]
    [InlineData("*(Kèm theo Kế hoạch)*", "(Kèm theo Kế hoạch)", 0, false, true)]
    [InlineData("_Nơi nhận:_", "Nơi nhận:", 0, false, true)]
    [InlineData("**1.** Giao Sở Y tế", "1. Giao Sở Y tế", 0, false, false)]
    [InlineData(@"1\. Rà soát \- bổ sung \*", "1. Rà soát - bổ sung *", 0, false, false)]
    [InlineData("ten_bien_dai 2 * 3 * 4", "ten_bien_dai 2 * 3 * 4", 0, false, false)]
    [InlineData("* gạch đầu dòng", "* gạch đầu dòng", 0, false, false)]
    [InlineData("**chưa đóng", "**chưa đóng", 0, false, false)]
    [InlineData("Đạt &lt; 5% và < 10 %, <u>xem</u> [Phụ lục](#pl)", "Đạt < 5% và < 10 %, xem Phụ lục", 0, false, false)]
    [InlineData("<!-- trang 2 -->Tiếp theo ![](hinh.png)", "Tiếp theo", 0, false, false)]
    [InlineData("-----", "", 0, false, false)]
    [InlineData("* *", "", 0, false, false)]
    public void Marks_become_looks(string source, string text, int heading, bool bold, bool italic)
    {
        var document = Given.Text("# A\n# B\n\n" + source);
        document.Format.ShouldBe(SourceFormat.Markdown);
        var line = document.Lines[3];
        (line.Text, line.Look.HeadingLevel, line.Look.Bold, line.Look.Italic).ShouldBe((text, heading, bold, italic));
    }

    [Fact]
    public void Bold_may_open_on_one_line_and_close_on_the_next_but_not_over_a_blank_one()
    {
        var document = Given.Text("# A\n\n**TM. ỦY BAN  \nCHỦ TỊCH**\n\n**lẻ\n\nloi** # B **x** **y**");
        document
            .Lines[2]
            .ShouldSatisfyAllConditions(l => l.Text.ShouldBe("TM. ỦY BAN"), l => l.Look.Bold.ShouldBeTrue());
        document.Lines[3].ShouldSatisfyAllConditions(l => l.Text.ShouldBe("CHỦ TỊCH"), l => l.Look.Bold.ShouldBeTrue());
        document.Lines[5].Text.ShouldBe("**lẻ");
    }

    [Fact]
    public void A_pipe_table_has_cells_and_a_header_and_keeps_its_lines()
    {
        var document = Given.Text(
            "Phụ lục\n| TT | Nhiệm vụ | Hạn |\n| --- | :--: | --- |\n| 1 | **Rà soát**<br>quy chế | |\n| 2 | a \\| b | 2027 |\nsau bảng"
        );
        var table = document.Tables.ShouldHaveSingleItem();
        (table.LineFrom, table.LineTo).ShouldBe((2, 5));
        table.Rows.Select(row => row.IsHeader).ShouldBe([true, false, false]);
        table.Rows[1].Cells.Select(cell => cell.Text).ShouldBe(["1", "Rà soát\nquy chế", ""]);
        table.Rows[2].Cells[1].ShouldBe(new SourceCell(1, 1, 1, "a | b", 5, 5));
        document
            .Texts()
            .ShouldBe(["Phụ lục", "TT | Nhiệm vụ | Hạn", "", "1 | Rà soát quy chế |", "2 | a | b | 2027", "sau bảng"]);
        document.Lines.Select(line => line.Table).ShouldBe([null, 0, 0, 0, 0, null]);
    }

    [Fact]
    public void Cells_that_follow_one_a_line_stay_lines()
    {
        var document = Given.Text("| TT | Nhiệm vụ |\n| --- | --- |\nThời gian\n1\nRà soát");
        document.Tables.ShouldHaveSingleItem().Rows.ShouldHaveSingleItem();
        document.Texts()[2..].ShouldBe(["Thời gian", "1", "Rà soát"]);
    }

    [Fact]
    public void A_plain_text_with_a_star_or_a_sign_is_not_Markdown() =>
        Given.Text("# thẻ\n** lưu ý\n- mục * 2").Format.ShouldBe(SourceFormat.PlainText);
}
