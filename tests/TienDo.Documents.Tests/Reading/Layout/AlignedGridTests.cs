using TienDo.Documents.Reading;
using TienDo.Documents.Reading.Layout;

namespace TienDo.Documents.Tests.Reading.Layout;

/// <summary>Pages are drawn with letters: a letter is 6 points wide, a line 14 high, a blank line half of that.</summary>
public sealed class AlignedGridTests
{
    [Fact]
    public void ColumnsWithWhiteBetweenThemAreATable() =>
        Rows(
                """
                Danh mục nhiệm vụ giao các cơ quan, đơn vị trong năm 2026

                TT   Nhiệm vụ               Chủ trì          Thời gian

                1    Rà soát kho hàng       Sở Tài chính     Quý I/2026
                     của tư nhân
                2    Niêm yết giá           Sở Y tế          30/6/2026
                3    Mở lớp tập huấn        Sở Nội vụ;       Năm 2026
                                            Sở Y tế

                Trên đây là danh mục nhiệm vụ giao các cơ quan, đơn vị trong năm
                """
            )
            .ShouldBe([
                "TT | Nhiệm vụ | Chủ trì | Thời gian",
                "1 | Rà soát kho hàng của tư nhân | Sở Tài chính | Quý I/2026",
                "2 | Niêm yết giá | Sở Y tế | 30/6/2026",
                "3 | Mở lớp tập huấn | Sở Nội vụ; Sở Y tế | Năm 2026",
            ]);

    [Fact]
    public void NumbersInTheMiddleOfTheirRowsAreNoSeam() =>
        Rows(
                """
                     Nhiệm vụ               Cơ quan
                TT   được giao              chủ trì

                     Rà soát kho hàng       Sở Tài chính
                1    của tư nhân và
                     của doanh nghiệp

                     Niêm yết giá           Sở Y tế
                2    tại mọi chợ
                     trong tỉnh

                     Mở lớp tập huấn        Sở Nội vụ
                3    cho cán bộ xã
                     và phường
                """
            )
            .ShouldBe([
                "TT | Nhiệm vụ được giao | Cơ quan chủ trì",
                "1 | Rà soát kho hàng của tư nhân và của doanh nghiệp | Sở Tài chính",
                "2 | Niêm yết giá tại mọi chợ trong tỉnh | Sở Y tế",
                "3 | Mở lớp tập huấn cho cán bộ xã và phường | Sở Nội vụ",
            ]);

    [Fact]
    public void AHeadingMayRunAcrossTheColumns() =>
        Rows(
                """
                TT   Nhiệm vụ          Chủ trì          Thời gian
                1    Rà soát kho       Sở Tài chính     Quý I/2026
                II   Nhiệm vụ và giải pháp về thị trường trong tỉnh
                1    Niêm yết giá      Sở Y tế          30/6/2026
                2    Mở lớp            Sở Nội vụ        Năm 2026
                """
            )
            .ShouldBe([
                "TT | Nhiệm vụ | Chủ trì | Thời gian",
                "1 | Rà soát kho | Sở Tài chính | Quý I/2026",
                "II | Nhiệm vụ và giải pháp về thị trường trong tỉnh",
                "1 | Niêm yết giá | Sở Y tế | 30/6/2026",
                "2 | Mở lớp | Sở Nội vụ | Năm 2026",
            ]);

    [Fact]
    public void ATableGoesOnAtTheTopOfTheNextPageHoweverShort() =>
        Rows(
                """
                TT   Nhiệm vụ          Chủ trì          Thời gian
                1    Rà soát kho       Sở Tài chính     Quý I/2026
                2    Niêm yết giá      Sở Y tế          30/6/2026
                3    Mở lớp            Sở Nội vụ        Năm 2026
                """,
                """
                                         2
                4    Kiểm tra chợ      Sở Y tế          Năm 2026
                """
            )
            .Last()
            .ShouldBe("4 | Kiểm tra chợ | Sở Y tế | Năm 2026");

    [Theory]
    [InlineData(
        """
            ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
             TỈNH LAI CHÂU             Độc lập - Tự do - Hạnh phúc
            Số: 5/KH-UBND           Lai Châu, ngày 05 tháng 01 năm 2026
            """
    )]
    [InlineData(
        """
            Nơi nhận:                          TM. ỦY BAN NHÂN DÂN
            - Chủ tịch, các PCT UBND tỉnh;         KT. CHỦ TỊCH
            - Các sở, ban, ngành;                  PHÓ CHỦ TỊCH
            - Lưu: VT.
                                                   Lò Văn Mẫu
            """
    )]
    [InlineData(
        """
            1.   Rà soát kho hàng của tư nhân và của doanh nghiệp nhà nước
            2.   Niêm yết giá tại mọi chợ trong tỉnh, hoàn thành trước tháng 6
            3.   Mở lớp tập huấn cho cán bộ xã và phường trên địa bàn tỉnh
            """
    )]
    [InlineData(
        """
            Việc  này  được  giao  cho  các  cơ  quan,  đơn  vị  trong tỉnh
            thực hiện trong năm  2026,  bảo đảm đúng tiến độ và chất lượng
            theo   yêu   cầu   của   Ủy   ban   nhân   dân   tỉnh   giao.
            """
    )]
    public void WhatIsNoTableStaysLines(string page) => Rows(page).ShouldBeEmpty();

    private static List<string> Rows(params string[] pages)
    {
        var collector = new LayoutCollector(ReadingLimits.Default);
        for (var at = 0; at < pages.Length; at++)
            collector.Add(new PlacedPage(at + 1, 600, 800, Words(pages[at])), []);
        return
        [
            .. collector
                .Tables.SelectMany(table => table.Rows)
                .Select(row => string.Join(" | ", row.Cells.Select(cell => cell.Text))),
        ];
    }

    private static List<PlacedWord> Words(string page)
    {
        var words = new List<PlacedWord>();
        var top = 40f;
        var line = 0;
        foreach (var text in page.Split('\n'))
        {
            line++;
            for (var at = 0; at < text.Length; )
            {
                var end = at;
                while (end < text.Length && text[end] != ' ')
                    end++;
                if (end > at)
                    words.Add(new PlacedWord(text[at..end], 40 + (6 * at), top, 40 + (6 * end), top + 13, line));
                at = end + 1;
            }
            top += text.Trim().Length == 0 ? 7 : 14;
        }
        return words;
    }
}
