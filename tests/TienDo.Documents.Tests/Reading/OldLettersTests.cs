using TienDo.Documents.Reading;
using static TienDo.Documents.Tests.Reading.Word.WordFile;

namespace TienDo.Documents.Tests.Reading;

public sealed class OldLettersTests
{
    [Fact]
    public void Old_fonts_inside_a_Word_file_are_converted_line_by_line()
    {
        var document = Given.Document(
            Of(
                P("KÕ ho¹ch thùc hiÖn c¸c nhiÖm vô cña tØnh n¨m 2026, giao Së Khoa häc vµ C«ng nghÖ chñ tr×")
                    + P("Sở Tài chính phối hợp")
                    + $"<w:tbl>{Row(Cell("NhiÖm vô"))}</w:tbl>"
            )
        );
        document
            .Texts()
            .ShouldBe([
                "Kế hoạch thực hiện các nhiệm vụ của tỉnh năm 2026, giao Sở Khoa học và Công nghệ chủ trì",
                "Sở Tài chính phối hợp",
                "Nhiệm vụ",
            ]);
        document.Tables[0].Rows[0].Cells[0].Text.ShouldBe("Nhiệm vụ");
        document.Encoding.ShouldBe("TCVN3");
        document.Notes().ShouldBe([ReadingNotes.ConvertedFromOldEncoding]);
    }
}
