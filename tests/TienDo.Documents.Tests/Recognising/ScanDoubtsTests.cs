using System.Globalization;
using System.Text;
using TienDo.Agencies;
using TienDo.Documents.Drafting;
using TienDo.Documents.Reading;
using TienDo.Documents.Reading.Layout;
using TienDo.Documents.Recognising;
using TienDo.Documents.Tests.Reading;
using TienDo.Documents.Tests.Reading.Fixtures;
using TienDo.Time;

namespace TienDo.Documents.Tests.Recognising;

public sealed class ScanDoubtsTests
{
    /// <summary>A word with "?" behind it is one the recognition was not sure of.</summary>
    private const string Page = """
        UBND TỈNH LAI CHÂU
        Số: 5/KH-UBND
        Lai Châu, ngày 05 tháng 01 năm 2026
        KẾ HOẠCH
        Kiểm tra? kho hàng
        I. NHIỆM VỤ
        1. Rà soát kho
        - Lập danh? sách kho hàng tư nhân. Sở Tài chính? chủ trì, hoàn thành trước ngày 30/6/2026?
        - Niêm yết giá bán tại chợ. Sở Y tế chủ trì, hoàn thành trước ngày 30/9/2026
        """;

    [Fact]
    public void FieldsWithUnsureWordsAreDoubtedWithTheWords()
    {
        var draft = Read(Scan(Page, SourceFormat.ScannedPdf));

        var (first, second) = (draft.Assignments[0], draft.Assignments[1]);
        Scanned(first.Doubts)
            .ShouldBe([("text", "danh; chính; 30/6/2026"), ("lead", "chính"), ("deadline", "30/6/2026")]);
        Scanned(second.Doubts).ShouldBeEmpty();
    }

    [Fact]
    public void TheNumberAndDateOfAScanAreAlwaysDoubted() =>
        Scanned(Read(Scan(Page, SourceFormat.Image)).Document.Doubts!)
            .ShouldBe([("subject", "tra"), ("number", "5/KH-UBND"), ("date", "5/1/2026")]);

    [Fact]
    public void WordsOfAFileThatIsNoScanAreNotDoubted()
    {
        var draft = Read(Scan(Page, SourceFormat.Pdf));

        Scanned(draft.Document.Doubts!).ShouldBeEmpty();
        draft.Assignments.SelectMany(entry => Scanned(entry.Doubts)).ShouldBeEmpty();
    }

    /// <summary>In this picture the recognition takes "đề" for "đê" and is less sure of it than of the rest.</summary>
    [Fact]
    public void AWordThatIsReadWrongInARealScanIsDoubted()
    {
        if (Given.Outcome(Fixture.Bytes("ban-quet.pdf")) is not ReadingOutcome.Read(var scan))
        {
            // Without tesseract the same page as recorded.
            scan = Scan(
                """
                SỞ CÔNG NGHỆ
                KẾ HOẠCH
                1. Sở Công nghệ chủ trì rà soát các quy định, đê? xuất nội dung cần sửa đổi, hoàn thành trước ngày 30/6/2026.
                """,
                SourceFormat.ScannedPdf
            );
        }

        var read = Read(scan).Assignments.ShouldHaveSingleItem();
        read.Text.Contains("đề xuất", StringComparison.Ordinal).ShouldBe(Scanned(read.Doubts).Count == 0);
    }

    private static List<(string Field, string? Words)> Scanned(IEnumerable<Doubt> doubts) =>
        [.. doubts.Where(doubt => doubt.Reason == DoubtReasons.ReadByOcr).Select(doubt => (doubt.Field, doubt.Detail))];

    private static PlanDraft Read(SourceDocument document) =>
        PlanReader
            .Read(document, new ReadingKnowledge(AgencyDirectory.Empty, WorkingCalendar.WeekendsOnly))
            .ShouldBeOfType<RecognitionOutcome.Recognised>()
            .Draft;

    /// <summary>The word list tesseract would write for the lines, put together as a page of a scan is.</summary>
    private static SourceDocument Scan(string page, SourceFormat format)
    {
        var list = new StringBuilder("1\t1\t0\t0\t0\t0\t0\t0\t2000\t2000\t-1\t\n");
        foreach (var (line, top) in page.Split('\n').Select((line, at) => (line, 40 * (at + 1))))
        {
            list.Append(CultureInfo.InvariantCulture, $"4\t1\t1\t1\t1\t0\t100\t{top}\t1800\t30\t-1\t\n");
            var left = 100;
            foreach (var word in line.Split(' '))
            {
                var bare = word.TrimEnd('?');
                var confidence = bare.Length < word.Length ? 61.5 : 96.2;
                var width = 12 * bare.Length;
                list.Append(
                    CultureInfo.InvariantCulture,
                    $"5\t1\t1\t1\t1\t1\t{left}\t{top}\t{width}\t30\t{confidence}\t{bare}\n"
                );
                left += width + 12;
            }
        }
        using var output = new MemoryStream(Encoding.UTF8.GetBytes(list.ToString()));
        var collector = new LayoutCollector(ReadingLimits.Default);
        foreach (var placed in WordTable.Read(output, 0.36f, ReadingLimits.Default))
            collector.Add(placed, []);
        return new SourceDocument(format, null, collector.Lines.Lines, [], 1, []);
    }
}
