using TienDo.Documents.Recognising.Indicators;

namespace TienDo.Documents.Recognising.Tables;

/// <summary>With which words the name of an agency begins.</summary>
internal static class AgencyOpeners
{
    private static readonly WordOpeners Openers = new(
        [
            "sở", "ban", "phòng", "văn phòng", "trung tâm", "cục", "vụ", "viện", "ủy ban", "uỷ ban", "ủy ban nhân dân",
            "uỷ ban nhân dân", "ubnd", "hđnd", "hội đồng", "hội đồng nhân dân", "hội", "bộ", "các", "chi cục", "tổng cục",
            "công an", "bộ chỉ huy", "bộ tư lệnh", "liên minh", "liên hiệp", "trường", "đài", "báo", "tạp chí", "kho bạc",
            "ngân hàng", "bảo hiểm", "thuế", "thanh tra", "tỉnh đoàn", "đoàn", "liên đoàn", "mặt trận", "ubmttq", "ubmttqvn",
            "công ty", "tập đoàn", "tổ", "chính phủ", "hải quan", "bệnh viện", "quỹ", "đơn vị", "cơ quan", "nhà trường", "vnpt",
            "viettel", "doanh nghiệp", "tòa án", "toà án", "viện kiểm sát", "tỉnh ủy", "tỉnh uỷ", "thành ủy", "thành uỷ",
            "huyện ủy", "huyện uỷ", "đảng ủy", "đảng uỷ", "vpub", "vp", "công đoàn", "lãnh đạo", "thủ trưởng", "chủ đầu tư",
            "bưu điện", "viễn thông", "quân khu", "quân sự", "biên phòng", "chi hội", "hiệp hội", "học viện", "đại học",
            "như trên", "xã", "phường", "thành phố", "sngv", "skhcn", "tổng công ty", "ban quản lý", "điện lực", "nhân dân",
            "cấp ủy", "cấp uỷ", "hợp tác xã", "tổ chức", "những", "toàn thể", "tất cả", "cá nhân", "chi nhánh", "thư viện",
            "bảo tàng", "nhà hát", "trạm", "hạt", "đội", "ngành", "địa phương", "tiểu ban", "thường trực", "huyện", "thị xã",
        ]
    );

    // "Báo cáo", "Tổ chức hội nghị", "Ban hành", "Phòng, chống": the same first word, no office.
    private static readonly HashSet<(string, string)> NoOffice =
    [
        ("báo", "cáo"), ("ban", "hành"), ("phòng", "thủ"), ("phòng", "chống"), ("phòng", "cháy"), ("phòng", "ngừa"),
        ("phòng", "vệ"), ("hội", "nghị"), ("hội", "thảo"), ("hội", "thi"), ("hội", "nhập"), ("hội", "trường"), ("bộ", "tiêu"),
        ("bộ", "chỉ"), ("bộ", "câu"), ("bộ", "tài"), ("bộ", "hồ"), ("bộ", "dữ"), ("bộ", "nhận"), ("bộ", "quy"), ("sở", "hữu"),
        ("đoàn", "kết"), ("đoàn", "kiểm"), ("cục", "bộ"), ("trường", "hợp"), ("nhà", "ở"), ("tổ", "chức"), ("trạm", "y"),
        ("các", "nhiệm"), ("các", "nội"), ("các", "hoạt"), ("các", "giải"), ("các", "văn"), ("các", "lớp"), ("các", "chương"),
        ("các", "hội"), ("các", "chỉ"), ("các", "mô"), ("các", "sản"), ("các", "đề"), ("các", "dự"), ("các", "quy"), ("đội", "ngũ"),
        ("xã", "hội"), ("thuế", "suất"), ("báo", "chí"), ("viện", "trợ"), ("vụ", "việc"), ("ban", "đầu"), ("hội", "chợ"),
    ];

    public static bool Opens(string text) => Match(Word.Of(text.Length > 200 ? text[..200] : text), 0) > 0;

    /// <summary>Length in words of the longest opener at this place; 0 when none.</summary>
    public static int Match(List<Word> words, int at)
    {
        var length = Openers.Match(words, at);
        if (length == 0 || at + 1 >= words.Count)
            return length;
        var next = (words[at].Lower, words[at + 1].Lower);
        if (next == ("bộ", "chỉ"))
            return at + 2 < words.Count && words[at + 2].Lower == "huy" ? 3 : 0;
        // "Bộ Tài chính", "Tổ chức phi chính phủ" write their second word large or are followed by a kind.
        if (next == ("bộ", "tài"))
            return words[at + 1].Upper ? 1 : 0;
        return NoOffice.Contains(next) ? 0 : length;
    }
}
