using System.Globalization;
using System.Text;
using TienDo.Documents.Reading;
using TienDo.Documents.Tests.Reading.Fixtures;

namespace TienDo.Documents.Tests.Reading.Pdf;

public sealed class PdfReaderTests
{
    private static readonly SourceDocument Plan = Given.Document(Fixture.Bytes("ke-hoach.pdf"));

    [Fact]
    public void Text_is_rebuilt_line_by_line_with_its_pages()
    {
        Plan.Format.ShouldBe(SourceFormat.Pdf);
        Plan.PageCount.ShouldBe(3);
        Plan.Texts()[..7]
            .ShouldBe([
                "UBND TỈNH BÌNH MINH",
                "SỞ CÔNG NGHỆ",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Độc lập - Tự do - Hạnh phúc",
                "KẾ HOẠCH",
                "1. Sở Công nghệ chủ trì rà soát các quy định đã ban hành, đề xuất nội dung cần sửa",
                "đổi cho phù hợp với tình hình mới, hoàn thành trước ngày 30/6/2026.",
            ]);
        Plan.Lines[4].Look.Centered.ShouldBeTrue();
        Plan.Lines[5].Look.ShouldBe(new LineLook(0, false, false, false, 28));
        Plan.Lines[^1].Page.ShouldBe(3);
    }

    [Fact]
    public void A_ruled_table_is_rebuilt_with_merged_cells_and_goes_on_over_the_page()
    {
        var table = Plan.Tables.ShouldHaveSingleItem();
        table.Rows.Count.ShouldBe(17);
        table.Rows[0].Cells.Select(cell => cell.Text).ShouldBe(["TT", "Nhiệm vụ", "Chủ trì", "Thời gian"]);
        table
            .Rows[1]
            .Cells.Select(cell => (cell.Column, cell.ColumnSpan, cell.Text))
            .ShouldBe([(0, 1, "I"), (1, 3, "Hoàn thiện quy định")]);
        table
            .Rows[4]
            .Cells[2]
            .ShouldSatisfyAllConditions(c => c.Text.ShouldBe("Phòng Quản lý"), c => c.RowSpan.ShouldBe(2));
        table.Rows[5].Cells.Select(cell => cell.Column).ShouldBe([0, 1, 3]);
        table.Rows.Where(row => row.IsHeader).Count().ShouldBe(2);
        table
            .Rows[^1]
            .Cells[1]
            .Text.ShouldBe("Soạn tài liệu hướng dẫn số 14 theo Quyết định số 57-QĐ/TU cho cán bộ cấp xã");
        var cell = table.Rows[^1].Cells[1];
        Plan.Lines[cell.LineFrom - 1].Text.ShouldStartWith("Soạn tài liệu");
        Plan.Lines[cell.LineTo - 1].Table.ShouldBe(0);
    }

    [Fact]
    public void Bad_files_are_refused_by_name()
    {
        var plan = Fixture.Bytes("ke-hoach.pdf");
        Given.Refusal(Fixture.Bytes("co-mat-khau.pdf")).ShouldBe(nameof(ReadingRefusals.TheFileIsPasswordProtected));
        Given.Refusal(plan[..2_000]).ShouldBe(nameof(ReadingRefusals.TheFileIsDamaged));
        Given.Refusal("%PDF-1.7\nnothing more"u8.ToArray()).ShouldBe(nameof(ReadingRefusals.TheFileIsDamaged));
        Given
            .Refusal(plan, ReadingLimits.Default with { MaxPages = 2 })
            .ShouldBe(nameof(ReadingRefusals.TheDocumentHasTooManyPages));
    }

    [Fact]
    public void Twenty_thousand_pages_are_refused_before_any_is_read() =>
        Given.Refusal(BlankPages(20_000)).ShouldBe(nameof(ReadingRefusals.TheDocumentHasTooManyPages));

    [Fact]
    public void Out_of_time_means_a_refusal_and_no_process_left_behind()
    {
        var limits = ReadingLimits.Default with { MaxTime = TimeSpan.FromMilliseconds(1) };
        Given.Refusal(Fixture.Bytes("ke-hoach.pdf"), limits).ShouldBe(nameof(ReadingRefusals.ReadingTookTooLong));
    }

    private static byte[] BlankPages(int count)
    {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        void Object(string content)
        {
            places.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{places.Count} 0 obj\n{content}\nendobj\n");
        }
        Object("<</Type/Catalog/Pages 2 0 R>>");
        var kids = string.Join(' ', Enumerable.Range(3, count).Select(n => $"{n} 0 R"));
        Object($"<</Type/Pages/Count {count}/MediaBox[0 0 595 842]/Kids[{kids}]>>");
        for (var page = 0; page < count; page++)
            Object("<</Type/Page/Parent 2 0 R>>");
        var xref = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {count + 3}\n0000000000 65535 f \n");
        foreach (var place in places)
            pdf.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        pdf.Append(CultureInfo.InvariantCulture, $"trailer<</Size {count + 3}/Root 1 0 R>>\nstartxref\n{xref}\n%%EOF");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }
}
