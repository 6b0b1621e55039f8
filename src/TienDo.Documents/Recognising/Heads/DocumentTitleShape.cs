using System.Text.RegularExpressions;

namespace TienDo.Documents.Recognising.Heads;

/// <summary>Hình thức của tên loại và của dòng kết thúc trích yếu.</summary>
internal static partial class DocumentTitleShape
{
    public static string? TypeOf(string text)
    {
        var match = TypeWord().Match(text);
        return match.Success ? match.Groups["type"].Value : null;
    }

    /// <summary>"V/v tăng cường …" under the number: a letter carries no name of its type (Decree 30/2020, Annex I).</summary>
    public static string? LetterSubject(string text)
    {
        var match = Regarding().Match(text);
        return match.Success ? text[match.Length..].Trim() : null;
    }

    public static bool IsSentTo(string text) => text.StartsWith("Kính gửi", StringComparison.OrdinalIgnoreCase);

    public static bool EndsSubject(string text) => AfterSubject().IsMatch(text);

    [GeneratedRegex(
        @"^(?<type>KẾ HOẠCH( HÀNH ĐỘNG)?|QUYẾT ĐỊNH|CHƯƠNG TRÌNH HÀNH ĐỘNG|CHƯƠNG TRÌNH|ĐỀ ÁN|CHỈ THỊ|NGHỊ QUYẾT|HƯỚNG DẪN|THÔNG BÁO|PHƯƠNG ÁN|LỘ TRÌNH|CÔNG VĂN|DỰ ÁN|QUY CHẾ|QUY ĐỊNH|KẾT LUẬN)( ?:|$| \p{Lu}?\p{Ll}| \p{Lu}{2,}| *\()",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex TypeWord();

    [GeneratedRegex(@"^(V/v|v/v|V/V|Về việc)[ :]+(?=\p{L})", Bounded.Pattern, Bounded.Patience)]
    private static partial Regex Regarding();

    [GeneratedRegex(
        @"^(Căn cứ|CĂN CỨ|Thực hiện .{0,400}(như sau|cụ thể|sau đây) ?:|\(|Kính gửi|Để |Nhằm |Ngày [0-9]|(BỘ TRƯỞNG|CHỦ TỊCH|THỦ TƯỚNG|GIÁM ĐỐC|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|CỤC TRƯỞNG|CHÍNH PHỦ|HỘI ĐỒNG NHÂN DÂN|TỔNG CỤC TRƯỞNG|HIỆU TRƯỞNG|VIỆN TRƯỞNG)\b)",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex AfterSubject();
}
