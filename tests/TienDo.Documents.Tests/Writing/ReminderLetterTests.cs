using System.IO.Compression;
using System.Xml.Linq;
using TienDo.Documents.Reading;
using TienDo.Documents.Writing.Letters;

namespace TienDo.Documents.Tests.Writing;

public sealed class ReminderLetterTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static readonly LetterSender s_sender = new(
        "Ủy ban nhân dân tỉnh Lai Châu",
        "Sở Khoa học và Công nghệ",
        "SKHCN-QLKHCN",
        "Lai Châu",
        new LetterSignature("KT. Giám đốc", "Phó Giám đốc", "Lò Văn Thanh"),
        "QLKHCN"
    );

    private static readonly ChasedWork[] s_overdue =
    [
        new ChasedWork.Overdue(
            "Kế hoạch số 653/KH-UBND ngày 14/02/2025",
            "II.2",
            "Rà soát, công bố danh mục thủ tục hành chính thực hiện toàn trình",
            new(2026, 3, 31),
            new(2026, 3, 31),
            new(2026, 3, 31),
            20
        ),
        new ChasedWork.Overdue(
            "Kế hoạch số 653/KH-UBND ngày 14/02/2025",
            "III.1.4",
            "Khảo sát hạ tầng số tại các xã vùng biên & đề xuất <phương án>",
            new(2025, 12, 31),
            new(2026, 2, 1),
            new(2026, 2, 2),
            77
        ),
    ];

    [Fact]
    public void Reads_back_as_an_official_letter_in_its_order()
    {
        var lines = Lines(Letter());

        lines
            .Where(line => line.Length > 0)
            .Take(10)
            .ShouldBe([
                "ỦY BAN NHÂN DÂN TỈNH LAI CHÂU",
                "SỞ KHOA HỌC VÀ CÔNG NGHỆ",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Độc lập - Tự do - Hạnh phúc",
                "Số:         /SKHCN-QLKHCN",
                "V/v đôn đốc thực hiện nhiệm vụ quá hạn",
                "Lai Châu, ngày      tháng      năm",
                "Kính gửi: Sở Tài chính",
                "Thực hiện Kế hoạch số 653/KH-UBND ngày 14/02/2025, qua theo dõi tiến độ đến hết ngày 20/4/2026, Sở Tài chính còn 02 nhiệm vụ đã quá hạn nhưng chưa có kết quả được thẩm tra, nhiệm vụ chậm nhất đã quá hạn 77 ngày (danh mục tại Phụ lục kèm theo).",
                "Sở Khoa học và Công nghệ đề nghị Sở Tài chính:",
            ]);
        lines.ShouldContain("3. Gửi kết quả chậm nhất ngày 05/5/2026 để tổng hợp, báo cáo Ủy ban nhân dân tỉnh.");
        lines.ShouldContain("Sở Khoa học và Công nghệ đề nghị Sở Tài chính quan tâm, phối hợp thực hiện./.");
        lines.ShouldContain("KT. GIÁM ĐỐC");
        lines.ShouldContain("- Lưu: VT, QLKHCN.");
    }

    [Fact]
    public void The_annex_lists_the_latest_first_with_both_deadlines()
    {
        var table = Document(Letter()).Tables[^1];

        table
            .Rows.Select(row => string.Join(" | ", row.Cells.Select(cell => cell.Text)))
            .ShouldBe([
                "TT | Kế hoạch, số hiệu | Nhiệm vụ | Thời hạn | Quá hạn (ngày)",
                "1 | Kế hoạch số 653/KH-UBND ngày 14/02/2025; số hiệu III.1.4 | Khảo sát hạ tầng số tại các xã vùng biên & đề xuất <phương án> | 01/02/2026 (ban đầu 31/12/2025; tính đến hết 02/02/2026) | 77",
                "2 | Kế hoạch số 653/KH-UBND ngày 14/02/2025; số hiệu II.2 | Rà soát, công bố danh mục thủ tục hành chính thực hiện toàn trình | 31/3/2026 | 20",
            ]);
    }

    [Fact]
    public void Silent_routine_work_is_asked_for_by_its_quarter()
    {
        var silent = new ChasedWork.Silent(s_overdue[0].Plan, "IV.1", "Vận hành sàn dữ liệu", new(2026, 6, 30));
        OfficialLetter Of(params ChasedWork[] chased) =>
            ReminderLetter.Of(s_sender, "Sở Tài chính", chased, new(2026, 10, 20), new(2026, 10, 29));

        var alone = Of(silent);
        Lines(alone).ShouldContain("V/v đôn đốc thực hiện nhiệm vụ thường xuyên");
        Lines(alone)
            .ShouldContain(line =>
                line.Contains(
                    "Sở Tài chính còn 01 nhiệm vụ thường xuyên chưa có cập nhật từ một quý trở lên (danh mục",
                    StringComparison.Ordinal
                )
            );
        var row = Document(Of(silent, s_overdue[0])).Tables[^1].Rows[2];
        string.Join(" | ", row.Cells.Skip(2).Select(cell => cell.Text))
            .ShouldBe("Vận hành sàn dữ liệu | Thường xuyên; chưa có cập nhật từ quý II/2026 | –");
    }

    [Fact]
    public void Keeps_page_margins_and_type_of_the_decree()
    {
        var document = Part(Letter(), "word/document.xml");

        foreach (var section in document.Descendants(W + "sectPr"))
        {
            Attributes(section.Element(W + "pgSz")!).ShouldBe("w=11906 h=16838");
            var margins = section.Element(W + "pgMar")!;
            Millimetres(margins, "top").ShouldBeInRange(20, 25);
            Millimetres(margins, "bottom").ShouldBeInRange(20, 25);
            Millimetres(margins, "left").ShouldBeInRange(30, 35);
            Millimetres(margins, "right").ShouldBeInRange(14.9, 20);
            section.Element(W + "titlePg").ShouldNotBeNull("no number on the first page");
        }
        var styles = Part(Letter(), "word/styles.xml");
        styles.Descendants(W + "rFonts").Single().Attribute(W + "ascii")!.Value.ShouldBe("Times New Roman");
        Size(document, "Độc lập - Tự do - Hạnh phúc").ShouldBe("26");
        Size(document, "- Lưu: VT, QLKHCN.").ShouldBe("22");
        Size(document, "Nơi nhận:").ShouldBe("24");
        Size(
                document,
                "1. Chỉ đạo hoàn thành các nhiệm vụ nêu tại Phụ lục; cập nhật kết quả kèm minh chứng (số, ngày văn bản, tệp sản phẩm) trên hệ thống theo dõi."
            )
            .ShouldBe("28");
    }

    [Fact]
    public void Fills_in_number_and_day_once_they_are_known()
    {
        var lines = Lines(Letter() with { Number = 5, SignedOn = new DateOnly(2026, 2, 3) });

        lines.ShouldContain("Số: 05/SKHCN-QLKHCN");
        lines.ShouldContain("Lai Châu, ngày 03 tháng 02 năm 2026");
        lines.ShouldContain(
            "(Kèm theo Công văn số 05/SKHCN-QLKHCN ngày 03 tháng 02 năm 2026 của Sở Khoa học và Công nghệ)"
        );
    }

    [Fact]
    public void Several_addressees_stand_under_each_other() =>
        Lines(Letter() with { To = ["Sở Tài chính", "Sở Y tế"] })
            .Where(line => line.StartsWith("- Sở", StringComparison.Ordinal))
            .ShouldBe(["- Sở Tài chính;", "- Sở Y tế."]);

    [Fact]
    public void Says_which_time_it_is() =>
        Lines(ReminderLetter.Of(s_sender, "Sở Tài chính", s_overdue, new(2026, 4, 20), new(2026, 5, 5), times: 2))
            .ShouldContain("V/v đôn đốc thực hiện nhiệm vụ quá hạn (lần 2)");

    [Fact]
    public void The_same_letter_is_the_same_file() => Bytes(Letter()).ShouldBe(Bytes(Letter()));

    [Fact]
    public void What_no_file_may_hold_is_left_out()
    {
        var odd = s_overdue[0] with { Title = "Rà soát\u0001 quy\uD800 chế \U0001F4C4" };

        Document(ReminderLetter.Of(s_sender, "Sở Tài chính", [odd], new(2026, 4, 20), new(2026, 5, 5)))
            .Tables[^1]
            .Rows[1]
            .Cells[2]
            .Text.ShouldBe("Rà soát quy\uFFFD chế \U0001F4C4");
    }

    private static OfficialLetter Letter() =>
        ReminderLetter.Of(s_sender, "Sở Tài chính", s_overdue, new(2026, 4, 20), new(2026, 5, 5));

    private static byte[] Bytes(OfficialLetter letter)
    {
        using var file = new MemoryStream();
        LetterWriter.Write(letter, file);
        return file.ToArray();
    }

    private static SourceDocument Document(OfficialLetter letter) =>
        DocumentReader
            .Read(new MemoryStream(Bytes(letter)), "cong-van.docx", ReadingLimits.Default)
            .ShouldBeOfType<ReadingOutcome.Read>()
            .Document;

    private static string[] Lines(OfficialLetter letter) => [.. Document(letter).Lines.Select(line => line.Text)];

    private static XDocument Part(OfficialLetter letter, string name)
    {
        using var archive = new ZipArchive(new MemoryStream(Bytes(letter)));
        using var part = archive.GetEntry(name)!.Open();
        return XDocument.Load(part);
    }

    private static string Size(XDocument document, string text) =>
        document
            .Descendants(W + "r")
            .Single(run => run.Value == text)
            .Descendants(W + "sz")
            .Single()
            .Attribute(W + "val")!
            .Value;

    private static string Attributes(XElement element) =>
        string.Join(' ', element.Attributes().Select(attribute => $"{attribute.Name.LocalName}={attribute.Value}"));

    private static double Millimetres(XElement margins, string side) =>
        int.Parse(margins.Attribute(W + side)!.Value, System.Globalization.CultureInfo.InvariantCulture)
        / 1440.0
        * 25.4;
}
