using TienDo.Documents.Drafting;
using TienDo.Documents.Reading;
using TienDo.Documents.Recognising;
using TienDo.Documents.Tests.Reading;

namespace TienDo.Documents.Tests.Recognising;

public sealed class ParagraphTests
{
    private static readonly Paragraph Torn = new(
        "Tổ chức hội nghị tại xã",
        [new LineStart(0, 7, 1), new LineStart(8, 9, 1), new LineStart(17, 12, 2)],
        default
    );

    [Theory]
    [InlineData(0, 23, 7, 12)]
    [InlineData(0, 7, 7, 7)]
    [InlineData(8, 8, 9, 9)]
    [InlineData(10, 9, 9, 12)]
    [InlineData(22, 0, 12, 12)]
    public void Any_part_of_the_text_knows_its_lines(int start, int length, int from, int to)
    {
        var span = Torn.SpanOf(start, length);

        (span.LineFrom, span.LineTo).ShouldBe((from, to));
    }

    [Fact]
    public void Every_word_of_a_joined_paragraph_stands_in_the_line_it_points_to()
    {
        var document = Given.Text(
            string.Join(
                '\n',
                Enumerable.Range(1, 40).Select(number => $"từ{number} nối tiếp với những chữ khác của cùng một câu dài")
            )
        );

        var paragraph = TextFlow.Of(document).ShouldHaveSingleItem();

        for (var number = 1; number <= 40; number++)
        {
            var word = $"từ{number} ";
            var at = paragraph.Text.IndexOf(word, StringComparison.Ordinal);
            paragraph.SpanOf(at, word.Length - 1).ShouldBe(new SourceSpan(number, number, paragraph.Span.Page));
        }
    }

    [Theory]
    [InlineData("Nghị quyết số 57-", "NQ/TW ngày 22/12/2024", "Nghị quyết số 57-NQ/TW ngày 22/12/2024")]
    [InlineData("phát triển kinh tế -", "xã hội của tỉnh", "phát triển kinh tế - xã hội của tỉnh")]
    [InlineData("Nghị quyết số 71/", "NQ-CP của Chính phủ", "Nghị quyết số 71/NQ-CP của Chính phủ")]
    public void A_torn_token_is_one_again(string first, string second, string joined) =>
        TextFlow.Of(Given.Text(first + "\n" + second)).ShouldHaveSingleItem().Text.ShouldBe(joined);

    [Theory]
    [InlineData("báo cáo UBND tỉnh trước ngày 15 tháng", "12.")]
    [InlineData("báo cáo UBND tỉnh trước ngày 15 tháng", "12")]
    [InlineData("báo cáo UBND tỉnh trước ngày", "15.")]
    [InlineData("hoàn thành trong tháng", "9.")]
    [InlineData("hoàn thành trong Quý", "IV.")]
    [InlineData("hoàn thành trước tháng 12 năm", "2026.")]
    [InlineData("phấn đấu đến năm", "2030")]
    public void A_number_alone_ends_the_date_it_was_torn_from(string first, string second) =>
        TextFlow.Of(Given.Text(first + "\n" + second)).ShouldHaveSingleItem().Text.ShouldBe(first + " " + second);

    [Theory]
    [InlineData("báo cáo UBND tỉnh trước ngày 15 tháng 12.", "12.")]
    [InlineData("báo cáo UBND tỉnh hằng tháng", "12.")]
    [InlineData("thực hiện trong 6 tháng", "12.")]
    [InlineData("báo cáo UBND tỉnh trước ngày 15 tháng", "13.")]
    [InlineData("báo cáo UBND tỉnh hằng năm", "12.")]
    [InlineData("đến năm", "12.")]
    public void A_number_alone_after_anything_else_is_an_item(string first, string second) =>
        TextFlow.Of(Given.Text(first + "\n" + second)).Select(line => line.Text).ShouldBe([first, second]);

    [Theory]
    [InlineData("báo cáo UBND tỉnh trước ngày 15 tháng", "12", "12 hằng năm")]
    [InlineData("báo cáo UBND tỉnh hằng tháng", "12", "về kết quả thực hiện")]
    [InlineData("báo cáo UBND tỉnh trong tháng", "12", "về kết quả thực hiện")]
    [InlineData("báo cáo UBND tỉnh trước ngày 15 tháng", "21", "12 hằng năm")]
    public void A_page_number_inside_a_date_is_left_out(string first, string page, string second) =>
        TextFlow
            .Of(Given.Text(first + "\n" + page + "\n" + second))
            .ShouldHaveSingleItem()
            .Text.ShouldBe(first + " " + second);

    [Fact]
    public void Decomposed_letters_come_out_composed() =>
        TextFlow
            .Of(Given.Text("Kế hoạch".Normalize(System.Text.NormalizationForm.FormD)))
            .ShouldHaveSingleItem()
            .Text.ShouldBe("Kế hoạch");

    [Fact]
    public void Running_headers_and_page_numbers_are_left_out()
    {
        var pages = Enumerable
            .Range(1, 4)
            .Select(page =>
                new SourceLine[]
                {
                    new(page * 10, "Kế hoạch chuyển đổi số tỉnh", page),
                    new(page * 10 + 1, $"- Tổ chức lớp tập huấn số {page} cho cán bộ.", page),
                    new(page * 10 + 2, $"{page}", page),
                }
            )
            .SelectMany(lines => lines)
            .ToArray();
        var document = new SourceDocument(SourceFormat.PlainText, "UTF-8", pages, [], 4, []);

        var texts = TextFlow.Of(document).Select(paragraph => paragraph.Text).ToArray();

        texts.Count(text => text.StartsWith("- Tổ chức", StringComparison.Ordinal)).ShouldBe(4);
        texts.Count(text => text.StartsWith("Kế hoạch", StringComparison.Ordinal)).ShouldBeLessThanOrEqualTo(1);
        texts.ShouldNotContain("3");
    }
}
