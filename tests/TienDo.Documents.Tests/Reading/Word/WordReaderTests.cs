using TienDo.Documents.Reading;
using static TienDo.Documents.Tests.Reading.Word.WordFile;

namespace TienDo.Documents.Tests.Reading.Word;

public sealed class WordReaderTests
{
    [Fact]
    public void Paragraphs_become_lines_with_their_looks()
    {
        var document = Given.Document(
            Of(
                P("KẾ HOẠCH", "<w:jc w:val=\"center\"/>", "<w:b/>")
                    + P("I. MỤC TIÊU", "<w:pStyle w:val=\"Muc1\"/>")
                    + P("chỉ tiêu", "<w:ind w:left=\"720\" w:firstLine=\"280\"/>", "<w:i/><w:b w:val=\"0\"/>")
                    + "<w:p/>",
                (
                    "styles",
                    "<w:style w:type=\"paragraph\" w:styleId=\"Goc\"><w:name w:val=\"heading 2\"/><w:rPr><w:b/></w:rPr></w:style>"
                        + "<w:style w:type=\"paragraph\" w:styleId=\"Muc1\"><w:name w:val=\"Muc\"/><w:basedOn w:val=\"Goc\"/></w:style>"
                )
            )
        );
        document.Format.ShouldBe(SourceFormat.Docx);
        document
            .Lines.Select(line => (line.Text, line.Look))
            .ShouldBe([
                ("KẾ HOẠCH", new LineLook(0, true, false, true, 0)),
                ("I. MỤC TIÊU", new LineLook(2, true, false, false, 0)),
                ("chỉ tiêu", new LineLook(0, false, true, false, 50)),
                ("", default),
            ]);
    }

    [Fact]
    public void Soft_breaks_tabs_symbols_fields_links_and_controls_read_as_they_look()
    {
        var document = Given.Document(
            Of(
                "<w:p><w:r><w:t>a)</w:t><w:tab/><w:t xml:space=\"preserve\">Giao </w:t></w:r>"
                    + "<w:hyperlink><w:r><w:t>Sở</w:t></w:r></w:hyperlink>"
                    + "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent><w:r><w:t xml:space=\"preserve\"> Y tế</w:t></w:r></w:sdtContent></w:sdt>"
                    + "<w:r><w:br/><w:t>đạt </w:t><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/><w:t xml:space=\"preserve\"> 100m</w:t></w:r>"
                    + "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>2</w:t></w:r>"
                    + "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>PAGEREF x</w:instrText><w:fldChar w:fldCharType=\"separate\"/><w:t>, trang 7</w:t><w:fldChar w:fldCharType=\"end\"/></w:r>"
                    + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r></w:p>"
            )
        );
        document.Texts().ShouldBe(["a) Giao Sở Y tế", "đạt ≥ 100m², trang 7"]);
        document.Notes().ShouldBe([ReadingNotes.HiddenTextLeftOut]);
    }

    [Fact]
    public void Tracked_insertions_stay_and_deletions_go()
    {
        var document = Given.Document(
            Of(
                "<w:p><w:r><w:t>Hạn </w:t></w:r><w:del><w:r><w:delText>2026</w:delText></w:r></w:del><w:ins><w:r><w:t>2027</w:t></w:r></w:ins></w:p>"
                    + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>nửa đầu </w:t></w:r></w:p>"
                    + P("nửa sau")
                    + $"<w:tbl>{Row(Cell("còn"))}<w:tr><w:trPr><w:del/></w:trPr>{Cell("bỏ")}</w:tr></w:tbl>"
            )
        );
        document.Texts().ShouldBe(["Hạn 2027", "nửa đầu nửa sau", "còn"]);
        document.Notes().ShouldBe([ReadingNotes.TrackedChangesAccepted]);
    }

    [Fact]
    public void A_drawing_gives_its_text_once_and_no_coordinates()
    {
        var box = $"<w:txbxContent>{P("DỰ THẢO")}</w:txbxContent>";
        var document = Given.Document(
            Of(
                "<w:p><w:r><w:t>KẾ HOẠCH</w:t><mc:AlternateContent><mc:Choice><w:drawing><wp:anchor><wp:posOffset>589280</wp:posOffset>"
                    + $"<a:t>nhãn hình</a:t>{box}</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
            )
        );
        document.Texts().ShouldBe(["DỰ THẢO", "KẾ HOẠCH"]);
    }

    [Fact]
    public void Footnotes_follow_the_text_and_their_marks_leave_the_words_whole()
    {
        var document = Given.Document(
            Of(
                "<w:p><w:r><w:t>chỉ số</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:t xml:space=\"preserve\"> PII</w:t></w:r></w:p>",
                (
                    "footnotes",
                    $"<w:footnote w:id=\"0\">{P("kẻ")}</w:footnote><w:footnote w:id=\"2\">{P("Theo công bố năm trước.")}</w:footnote>"
                )
            )
        );
        document.Texts().ShouldBe(["chỉ số PII", "[1] Theo công bố năm trước."]);
        document.Notes().ShouldBe([ReadingNotes.FootnotesAtTheEnd]);
    }

    [Fact]
    public void Pages_are_those_of_the_last_layout_or_else_those_broken_by_hand()
    {
        const string Break = "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>";
        var byHand = Given.Document(Of(P("một") + Break + P("hai")));
        byHand.Lines.Select(line => (line.Text, line.Page)).ShouldBe([("một", 1), ("", 1), ("hai", 2)]);
        var laidOut = Given.Document(
            Of(P("một") + Break + "<w:p><w:r><w:lastRenderedPageBreak/><w:t>hai</w:t></w:r></w:p>")
        );
        laidOut.Lines[^1].Page.ShouldBe(2);
        laidOut.PageCount.ShouldBe(2);
        Given.Document(Of(P("một"))).Lines[0].Page.ShouldBeNull();
    }

    [Fact]
    public void A_table_of_contents_is_left_out() =>
        Given
            .Document(
                Of(
                    P("I. MỤC TIÊU 3", "<w:pStyle w:val=\"ML1\"/>") + P("I. MỤC TIÊU"),
                    ("styles", "<w:style w:type=\"paragraph\" w:styleId=\"ML1\"><w:name w:val=\"toc 1\"/></w:style>")
                )
            )
            .Texts()
            .ShouldBe(["I. MỤC TIÊU"]);
}
