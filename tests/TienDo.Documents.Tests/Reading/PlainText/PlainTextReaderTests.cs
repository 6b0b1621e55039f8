using System.Text;
using TienDo.Documents.Reading;

namespace TienDo.Documents.Tests.Reading.PlainText;

public sealed class PlainTextReaderTests
{
    [Fact]
    public void Lines_are_those_of_the_file_and_spacing_stays()
    {
        var document = Given.Text("Một\r\n\r\n  hai    ba\tbốn  \rnăm\n");
        document.Texts().ShouldBe(["Một", "", "  hai    ba\tbốn", "năm"]);
        document.Lines.Select(line => line.Number).ShouldBe([1, 2, 3, 4]);
        document.Lines[2].Look.Indent.ShouldBe(2);
        document.Format.ShouldBe(SourceFormat.PlainText);
    }

    [Fact]
    public void What_cannot_be_seen_goes_and_is_said()
    {
        var document = Given.Text("Giao\u00A0Sở\u200B Tài\u0007 chính\u00AD\uFEFF \uF0B7 một");
        document.Texts().ShouldBe(["Giao Sở Tài chính • một"]);
        document.Notes().ShouldBe([ReadingNotes.ControlCharactersRemoved]);
    }

    [Fact]
    public void Form_feeds_count_pages()
    {
        var document = Given.Text("trang đầu\n\ftrang hai\nvẫn trang hai\n\f\ftrang bốn\n\f");
        document.Lines.Select(line => line.Page).ShouldBe([1, 2, 2, 4, 4]);
        document.PageCount.ShouldBe(4);
    }

    [Fact]
    public void A_centred_number_alone_starts_a_page()
    {
        var document = Given.Text("dòng cuối trang trước\n                                  12\ndòng đầu trang sau");
        document.Lines.Select(line => line.Page).ShouldBe([1, 12, 12]);
    }

    [Fact]
    public void A_line_pushed_in_by_one_space_starts_a_page_where_all_lines_are_spread_out()
    {
        var page =
            string.Concat(Enumerable.Range(1, 15).Select(n => $"dòng thứ {n} của trang\n\n")) + "dòng cuối trang\n";
        var document = Given.Text(page + " trang sau\n\nvẫn trang sau");
        document.Lines[^1].Page.ShouldBe(2);
        document.Lines[0].Page.ShouldBe(1);
    }

    [Fact]
    public void Without_any_sign_pages_are_unknown() =>
        Given.Text("Kế hoạch\nI. Mục đích\n1").Lines.ShouldAllBe(line => line.Page == null);

    public static TheoryData<string, byte[]> Refused() =>
        new()
        {
            { nameof(ReadingRefusals.TheFileIsEmpty), [] },
            { nameof(ReadingRefusals.TheFileHasNoWords), "  \r\n\t \n"u8.ToArray() },
            { nameof(ReadingRefusals.TheFileHasNoWords), [1, 2, 3, 7, 7, 7, 0] },
            { nameof(ReadingRefusals.TheFileHasNoWords), Encoding.UTF8.GetBytes("\uFEFF... --- ***") },
            { nameof(ReadingRefusals.TheFileIsBinary), [.. Enumerable.Range(0, 512).Select(n => (byte)(n * 7))] },
            { nameof(ReadingRefusals.TheFileIsBinary), [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0] },
            { nameof(ReadingRefusals.ALineHasNoEnd), Encoding.UTF8.GetBytes(new string('a', 200_000)) },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_no_text_is_refused_by_name(string refusal, byte[] content) =>
        Given.Refusal(content).ShouldBe(refusal);

    [Fact]
    public void Bounds_are_kept()
    {
        var limits = ReadingLimits.Default with { MaxBytes = 100, MaxCharacters = 50 };
        Given.Refusal(Encoding.UTF8.GetBytes(new string('a', 101)), limits).ShouldBe("TheFileIsTooLarge");
        Given.Refusal(Encoding.UTF8.GetBytes(new string('a', 60)), limits).ShouldBe("TheTextIsTooLong");
    }

    [Fact]
    public void A_name_that_says_something_else_is_a_note_and_no_refusal()
    {
        Given.Document("Kế hoạch"u8.ToArray(), "ke-hoach.pdf").Notes().ShouldBe([ReadingNotes.NameDoesNotMatchContent]);
        Given.Document("Kế hoạch"u8.ToArray(), "ke-hoach.TXT").Notes().ShouldBeEmpty();
    }

    [Fact]
    public void Only_the_callers_own_cancellation_throws()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        using var stream = new MemoryStream("Kế hoạch"u8.ToArray());
        Should.Throw<OperationCanceledException>(() =>
            DocumentReader.Read(stream, null, ReadingLimits.Default, cancellation: stopped.Token)
        );
    }
}
