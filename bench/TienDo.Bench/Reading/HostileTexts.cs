using System.Text;

namespace TienDo.Bench.Reading;

/// <summary>Texts written against the patterns of the recognisers: what repeats in them is what a pattern repeats.</summary>
public static class HostileTexts
{
    private const int LongestLine = 90_000;

    private static readonly string[] Openings =
    [
        "",
        "Căn cứ ",
        "Sở Tài chính chủ trì, phối hợp với ",
        "Thời gian hoàn thành: ",
        "Số: ",
        "1. ",
        "TT Nhiệm vụ Đơn vị chủ trì Thời gian ",
        "Tỷ lệ hồ sơ đạt ",
        "Báo cáo UBND tỉnh ",
    ];

    private static readonly string[] Repeated =
    [
        " ",
        "1",
        ",",
        ".",
        "(",
        ")",
        "a) ",
        "1.",
        "- ",
        "Sở Y tế, ",
        "Sở A và Sở B; ",
        "các sở, ban, ngành, ",
        "UBND xã Mường Tè, phối hợp với ",
        "ngày 01/01/2026, ",
        "từ tháng 1 đến tháng 2 ",
        "quý I, quý II, ",
        "≥ 1,5 % ",
        "1.234.567,89 ",
        "Quyết định số 1/QĐ-TTg ",
        "số 1/QĐ-UBND ngày 1/1/2026 của ",
        "I. II. III. ",
        "năm 2026 - 2030 ",
        "A",
        "Á ",
        "chủ trì ",
        "phối hợp ",
        "hệ thống thông tin ",
        "Hệ thống Quản lý ",
        "/-",
        "……",
        "định kỳ hằng ",
        "báo cáo về ",
        "khó khăn, ",
        "e\u0301",
    ];

    public static IEnumerable<(string Name, string Text)> All(int letters)
    {
        foreach (var opening in Openings)
        {
            foreach (var repeated in Repeated)
            {
                var name = $"\"{opening}\" and \"{repeated}\"";
                var line = opening + Times(repeated, LongestLine / repeated.Length);
                yield return ($"{name} in one line", Framed(line));
                if (opening.Length == 0)
                    yield return ($"{name} in many lines", Framed(Lines(repeated, letters)));
            }
        }
        yield return (
            "agencies in a cell",
            Framed("| TT | Nhiệm vụ | Đơn vị chủ trì |\n|---|---|---|\n| 1 | Làm | " + Times("Sở Y tế, ", 9_000) + "|")
        );
        yield return ("one line of a megabyte", Times("Sở Y tế ", letters / 8));
    }

    private static string Framed(string body) =>
        "KẾ HOẠCH\nLàm việc\nI. NHIỆM VỤ\n1. Việc\n" + body + "\nII. TỔ CHỨC THỰC HIỆN\n";

    private static string Lines(string repeated, int letters)
    {
        var line = Times(repeated, Math.Max(1, 80 / repeated.Length)) + "\n";
        return Times(line, letters / line.Length);
    }

    private static string Times(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();
}
