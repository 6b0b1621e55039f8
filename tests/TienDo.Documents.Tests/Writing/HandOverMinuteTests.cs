using TienDo.Documents.Reading;
using TienDo.Documents.Writing.Letters;

namespace TienDo.Documents.Tests.Writing;

public sealed class HandOverMinuteTests
{
    private static readonly LetterSender s_sender = new(
        "Ủy ban nhân dân tỉnh Lai Châu",
        "Sở Khoa học và Công nghệ",
        "SKHCN-QLKHCN",
        "Lai Châu",
        new LetterSignature(null, "Giám đốc", null),
        "VP"
    );

    private static readonly HandedWork[] s_works =
    [
        new(
            "Kế hoạch số 653/KH-UBND ngày 14/02/2025",
            "II.2",
            "Rà soát quy chế",
            new(2026, 3, 31),
            "Quá hạn · 20 ngày",
            true
        ),
        new(
            "Kế hoạch số 653/KH-UBND ngày 14/02/2025",
            "II.5",
            "Duy trì cổng dữ liệu",
            null,
            "Thường xuyên, có tín hiệu",
            false
        ),
    ];

    [Fact]
    public void Says_who_gives_who_receives_why_and_what()
    {
        var lines = Document("Nghỉ chế độ.").Lines.Select(line => line.Text).Where(text => text.Length > 0).ToArray();

        lines
            .Take(12)
            .ShouldBe([
                "ỦY BAN NHÂN DÂN TỈNH LAI CHÂU",
                "SỞ KHOA HỌC VÀ CÔNG NGHỆ",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Độc lập - Tự do - Hạnh phúc",
                "Số:         /BB-SKHCN",
                "BIÊN BẢN",
                "Bàn giao nhiệm vụ",
                "Hôm nay, ngày 20 tháng 4 năm 2026, tại Lai Châu, hai bên thực hiện bàn giao nhiệm vụ như sau:",
                "1. Bên giao: Trần Thị Hương, Sở Khoa học và Công nghệ.",
                "2. Bên nhận: Sở Khoa học và Công nghệ.",
                "3. Lý do: Nghỉ chế độ.",
                "4. Nội dung: 02 nhiệm vụ đang thực hiện, trong đó 01 nhiệm vụ quá hạn, theo danh mục sau:",
            ]);
        lines.ShouldContain("Biên bản được lập thành 02 bản có giá trị như nhau, mỗi bên giữ 01 bản./.");
        lines.TakeLast(3).ShouldBe(["BÊN GIAO", "Trần Thị Hương", "BÊN NHẬN"]);
    }

    [Fact]
    public void Lists_the_work_with_its_deadline_as_it_stays() =>
        Document("Nghỉ chế độ")
            .Tables.Single(table => table.Rows[0].Cells.Count == 5)
            .Rows.Skip(1)
            .Select(row => string.Join(" | ", row.Cells.Select(cell => cell.Text)))
            .ShouldBe([
                "1 | Kế hoạch số 653/KH-UBND ngày 14/02/2025; số hiệu II.2 | Rà soát quy chế | 31/3/2026 | Quá hạn · 20 ngày",
                "2 | Kế hoạch số 653/KH-UBND ngày 14/02/2025; số hiệu II.5 | Duy trì cổng dữ liệu | – | Thường xuyên, có tín hiệu",
            ]);

    private static SourceDocument Document(string reason)
    {
        using var file = new MemoryStream();
        MinuteWriter.Write(
            HandOverMinute.Of(
                s_sender,
                new HandOverParty("Sở Khoa học và Công nghệ", "Trần Thị Hương"),
                new HandOverParty("Sở Khoa học và Công nghệ", Person: null),
                reason,
                s_works,
                new DateOnly(2026, 4, 20)
            ),
            file
        );
        file.Position = 0;
        return DocumentReader
            .Read(file, "bien-ban.docx", ReadingLimits.Default)
            .ShouldBeOfType<ReadingOutcome.Read>()
            .Document;
    }
}
