using System.IO.Compression;
using System.Text;
using TienDo.Documents.Reading;
using TienDo.Documents.Tests.Reading.Word;
using TienDo.Documents.Writing.Sheets;
using TienDo.Language;
using TienDo.Progress;

namespace TienDo.Documents.Tests.Writing;

public sealed class AssignmentTableTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_was_written_comes_back_by_row_and_column(bool english)
    {
        var rows = Taken(
            Written(
                english,
                Row("II.1", ("text", "Đã khảo sát 5 xã\nCòn 3 xã"), ("completed", "0")),
                Row("II.2"),
                Row(
                    "III.1.4",
                    ("text", "Đã ban hành"),
                    ("completed", "1"),
                    ("documentNumber", "125/QĐ-UBND"),
                    ("documentDay", "2026-04-05"),
                    ("link", "https://laichau.gov.vn/125")
                )
            )
        ).Rows;

        rows.Select(row => (row.Key, row.Number)).ShouldBe([(Key("II.1"), 4), (Key("III.1.4"), 6)]);
        var first = AssignmentTable.UpdateOf(rows[0]);
        (first.Text, first.ClaimsCompletion, first.Evidences.Count).ShouldBe(("Đã khảo sát 5 xã\nCòn 3 xã", false, 0));
        var second = AssignmentTable.UpdateOf(rows[1]);
        second.ClaimsCompletion.ShouldBeTrue();
        second.Instance.ShouldBe("2026-Q1");
        second.Evidences.ShouldBe([
            new Evidence.IssuedDocument("125/QĐ-UBND", new DateOnly(2026, 4, 5)),
            new Evidence.Link("https://laichau.gov.vn/125"),
        ]);
    }

    [Fact]
    public void A_table_left_alone_brings_nothing_back()
    {
        var taken = Taken(Written(english: false, Row("II.1"), Row("II.2")));

        taken.Rows.ShouldBeEmpty();
        taken.Errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("documentDay", "5/4/26", "TheCellIsNoDay", "O4")]
    [InlineData("documentDay", "31/02/2026", "TheCellIsNoDay", "O4")]
    [InlineData("documentDay", "tháng 4", "TheCellIsNoDay", "O4")]
    [InlineData("completed", "gần xong", "TheCellIsNeitherYesNorNo", "M4")]
    public void A_cell_that_cannot_be_understood_is_named_by_its_address(
        string column,
        string value,
        string refusal,
        string address
    )
    {
        var taken = Taken(Retyped(column, value));

        taken.Rows.ShouldBeEmpty();
        var error = taken.Errors.ShouldHaveSingleItem();
        (error.Sheet, error.Address, error.Refusal.Name).ShouldBe(("Nhiệm vụ", address, refusal));
        error.Refusal.Vietnamese.ShouldNotBe(error.Refusal.English);
    }

    [Theory]
    [InlineData("completed", "có", true)]
    [InlineData("completed", "KHÔNG", false)]
    [InlineData("completed", "x", true)]
    [InlineData("completed", "chưa", false)]
    public void Yes_and_no_are_understood_as_people_write_them(string column, string value, bool yes) =>
        Taken(Retyped(column, value)).Rows[0].Cells[column].Yes.ShouldBe(yes);

    [Theory]
    [InlineData("5/4/2026")]
    [InlineData("05/04/2026")]
    [InlineData("05-04-2026")]
    [InlineData("5.4.2026")]
    [InlineData("2026-04-05")]
    public void A_day_is_understood_in_full_day_first(string value) =>
        Taken(Retyped("documentDay", value)).Rows[0].Cells["documentDay"].Day.ShouldBe(new DateOnly(2026, 4, 5));

    [Fact]
    public void One_wrong_row_does_not_hold_up_the_others()
    {
        var file = Written(
            english: false,
            Row("II.1", ("text", "Tốt")),
            Row("II.2", ("text", new string('a', 10_001)))
        );

        var taken = Taken(file);

        taken.Rows.ShouldHaveSingleItem().Key.Code.ShouldBe("II.1");
        taken
            .Errors.ShouldHaveSingleItem()
            .ShouldBe(new CellError("Nhiệm vụ", "L5", ProgressRefusals.TheTextIsTooLong(10_001, 10_000)));
    }

    [Fact]
    public void A_formula_is_not_taken_for_words()
    {
        var file = Changed(
            Written(english: false, Row("II.1", ("text", "CÔNG THỨC"))),
            sheet =>
                sheet.Replace(
                    "t=\"inlineStr\"><is><t xml:space=\"preserve\">CÔNG THỨC</t></is>",
                    "t=\"str\"><f>HYPERLINK(\"http://x\")</f><v>bấm vào đây</v>",
                    StringComparison.Ordinal
                )
        );

        var error = Taken(file).Errors.ShouldHaveSingleItem();
        (error.Address, error.Refusal).ShouldBe(("L4", SheetRefusals.TheCellHoldsAFormula));
    }

    [Theory]
    [InlineData("=1+1", true)]
    [InlineData("+84 231 3876", true)]
    [InlineData("-1", true)]
    [InlineData("@SUM(A1)", true)]
    [InlineData("  =cmd|' /C calc'!A0", true)]
    [InlineData("\t=1", true)]
    [InlineData("- Đã làm", true)]
    [InlineData("Đã làm = xong", false)]
    [InlineData("", false)]
    public void Words_that_a_spreadsheet_would_run_are_marked_as_words(string text, bool quoted)
    {
        var sheet = Sheet(Written(english: false, Row("II.1", ("text", text))));

        WorkbookWriter.IsLikeAFormula(text).ShouldBe(quoted);
        sheet.ShouldNotContain("<f>");
        sheet.Contains("r=\"L4\" s=\"9\"", StringComparison.Ordinal).ShouldBe(quoted, "style 9 carries quotePrefix");
    }

    [Fact]
    public void Words_like_a_formula_come_back_as_they_were() =>
        Taken(Written(english: false, Row("II.1", ("text", "=1+1")))).Rows[0].Cells["text"].Text.ShouldBe("=1+1");

    [Fact]
    public void A_row_that_stands_twice_or_lost_its_key_is_an_error_of_its_own()
    {
        var twice = Taken(Written(english: false, Row("II.1", ("text", "Một")), Row("II.1", ("text", "Hai"))));
        twice.Rows.ShouldHaveSingleItem().Cells["text"].Text.ShouldBe("Một");
        twice
            .Errors.ShouldHaveSingleItem()
            .ShouldBe(new CellError("Nhiệm vụ", "A5", SheetRefusals.TheRowStandsTwice(4)));

        var lost = Taken(
            Changed(
                Written(english: false, Row("II.1", ("text", "Một"))),
                sheet => sheet.Replace("1|II.1|so-tai-chinh|2026-Q1|v7", "II.1", StringComparison.Ordinal)
            )
        );
        lost.Errors.ShouldHaveSingleItem().ShouldBe(new CellError("Nhiệm vụ", "A4", SheetRefusals.TheRowHasLostItsKey));
    }

    [Fact]
    public void Columns_may_be_moved_but_not_lost()
    {
        var file = Written(english: false, Row("II.1", ("text", "Một")));

        Refusal(Changed(file, sheet => sheet.Replace("Đã làm được gì", "Kết quả", StringComparison.Ordinal)))
            .Vietnamese.ShouldBe("Bảng thiếu cột \"Đã làm được gì\". Không xóa, không đổi tên cột.");
        Taken(Changed(file, sheet => sheet.Replace("\"L", "\"Z", StringComparison.Ordinal)))
            .Rows[0]
            .Cells["text"]
            .ShouldBe(new EditedCell("Z4", "Một"));
    }

    [Fact]
    public void A_file_that_is_something_else_is_refused_by_name()
    {
        Refusal(Encoding.UTF8.GetBytes("không phải bảng tính")).Name.ShouldBe("TheFileIsNotAWorkbook");
        Refusal([]).Name.ShouldBe("TheFileIsEmpty");
        Refusal(WordFile.Of(WordFile.P("Kế hoạch"))).Name.ShouldBe("TheFileIsNotAWorkbook");
        Refusal(Written(english: false, Row("II.1"))[..400]).Name.ShouldBe("TheFileIsNotAWorkbook");
        Refusal(
            Changed(
                Written(english: false, Row("II.1")),
                sheet => sheet.Replace(WorkbookWriter.KeyHeader, "TT", StringComparison.Ordinal)
            )
        )
            .Name.ShouldBe("TheTableIsNotFromHere");
    }

    [Fact]
    public void A_bomb_is_refused_before_it_fills_the_memory()
    {
        var bomb = Changed(
            Written(english: false, Row("II.1")),
            sheet =>
                sheet.Replace("</sheetData>", new string(' ', 30_000_000) + "</sheetData>", StringComparison.Ordinal)
        );

        bomb.Length.ShouldBeLessThan(100_000);
        EditedTableReader
            .Read(
                new MemoryStream(bomb),
                AssignmentTable.Columns,
                ReadingLimits.Default with
                {
                    MaxExpandedBytes = 10_000_000,
                }
            )
            .ShouldBeOfType<TakenBack.Refused>()
            .Refusal.Name.ShouldBe("TheArchiveExpandsBeyondReason");
    }

    [Fact]
    public void A_refusal_of_the_update_is_put_at_the_cell_it_is_about()
    {
        var row = Taken(
            Written(
                english: false,
                Row("II.1", ("text", "Đã ban hành"), ("completed", "1"), ("documentNumber", "125/QĐ-UBND"))
            )
        ).Rows[0];
        var refusals = EvidenceRule.Check(
            AssignmentTable.UpdateOf(row).Evidences[0],
            [],
            new DateOnly(2026, 4, 5),
            "Evidences[0]."
        );

        refusals
            .Select(refusal => AssignmentTable.ErrorAt(row, refusal))
            .ShouldBe([new CellError("Nhiệm vụ", "O4", ProgressRefusals.TheDocumentDayIsMissing)]);
        AssignmentTable
            .ErrorAt(row, new FieldRefusal("", ProgressRefusals.TheWorkIsAlreadyCompleted))
            .Address.ShouldBe("L4");
    }

    [Fact]
    public void Locked_and_open_cells_are_told_apart()
    {
        var sheet = Sheet(Written(english: false, Row("II.1", ("text", "Một"), ("documentDay", "2026-04-05"))));

        sheet.ShouldContain("<sheetProtection sheet=\"1\"");
        sheet.ShouldContain("<c r=\"D4\" s=\"5\"");
        sheet.ShouldContain("<c r=\"L4\" s=\"8\"");
        sheet.ShouldContain("<c r=\"O4\" s=\"10\"><v>46117</v>");
        sheet.ShouldContain("<c r=\"M4\" s=\"8\" />");
    }

    [Theory]
    [InlineData(0, "A1")]
    [InlineData(25, "Z1")]
    [InlineData(26, "AA1")]
    [InlineData(701, "ZZ1")]
    [InlineData(702, "AAA1")]
    public void Addresses_go_on_after_z(int column, string address) =>
        WorkbookWriter.Address(column, 1).ShouldBe(address);

    private static TakenBack.Read Taken(byte[] file) =>
        EditedTableReader
            .Read(new MemoryStream(file), AssignmentTable.Columns, ReadingLimits.Default)
            .ShouldBeOfType<TakenBack.Read>();

    private static Refusal Refusal(byte[] file) =>
        EditedTableReader
            .Read(new MemoryStream(file), AssignmentTable.Columns, ReadingLimits.Default)
            .ShouldBeOfType<TakenBack.Refused>()
            .Refusal;

    private static byte[] Retyped(string column, string value) =>
        Changed(
            Written(english: false, Row("II.1", ("text", "Một"))),
            sheet =>
            {
                var address = column == "completed" ? "M4" : "O4";
                var style = column == "completed" ? "8" : "10";
                var empty = $"<c r=\"{address}\" s=\"{style}\" />";
                sheet.ShouldContain(empty);
                return sheet.Replace(
                    empty,
                    $"<c r=\"{address}\" s=\"{style}\" t=\"inlineStr\"><is><t>{value}</t></is></c>",
                    StringComparison.Ordinal
                );
            }
        );

    private static byte[] Written(bool english, params TableRow[] rows)
    {
        using var file = new MemoryStream();
        WorkbookWriter.Write(AssignmentTable.Of("Nhiệm vụ của Sở Tài chính", []) with { Rows = rows }, english, file);
        return file.ToArray();
    }

    private static RowKey Key(string code) => new(1, code, "so-tai-chinh", "2026-Q1", "v7");

    private static TableRow Row(string code, params (string Column, string Value)[] written)
    {
        var shown = AssignmentTable
            .Of(
                "",
                [
                    new AssignmentTableRow(
                        Key(code),
                        "653/KH-UBND",
                        "Rà soát quy chế & quy trình",
                        "Báo cáo",
                        "Sở Tài chính",
                        "Chủ trì",
                        "quý I/2026",
                        new DateOnly(2026, 3, 31),
                        new DateOnly(2026, 4, 30),
                        "Quá hạn · 5 ngày"
                    ),
                ]
            )
            .Rows[0];
        var cells = shown.Cells.ToDictionary();
        foreach (var (column, value) in written)
            cells[column] = value;
        return shown with { Cells = cells };
    }

    private static string Sheet(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        using var text = new StreamReader(archive.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        return text.ReadToEnd();
    }

    private static byte[] Changed(byte[] file, Func<string, string> change)
    {
        using var copy = new MemoryStream();
        copy.Write(file);
        using (var archive = new ZipArchive(copy, ZipArchiveMode.Update, leaveOpen: true))
        {
            var sheet = change(Sheet(file));
            archive.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
            using var writer = new StreamWriter(archive.CreateEntry("xl/worksheets/sheet1.xml").Open());
            writer.Write(sheet);
        }
        return copy.ToArray();
    }
}
