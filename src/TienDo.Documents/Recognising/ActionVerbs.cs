using System.Text.RegularExpressions;

namespace TienDo.Documents.Recognising;

/// <summary>Verbs with which the work of an assignment begins, in lower case as they stand after a list of agencies.</summary>
internal static partial class ActionVerbs
{
    /// <summary>Also parts of names after "cơ quan", "viện", "tổ chức" …: "các viện nghiên cứu".</summary>
    private static readonly HashSet<string> s_alsoNouns = WordList.SetOf(
        """
        quản lý; nghiên cứu; đào tạo; tư vấn; kiểm định; truyền thông; sản xuất; kinh doanh; giáo dục; hỗ trợ;
        đầu tư; thẩm định; kiểm tra; phát triển; chỉ đạo; thông tin; điều phối; phục vụ; tổ chức; giám sát; đánh giá;
        thực hiện; xúc tiến; bảo vệ; kiểm soát; tuyên truyền; thi công; khai thác; ứng dụng; chuyển giao;
        vận hành; cung cấp; thử nghiệm
        """
    );

    private static readonly HashSet<string> s_verbs = WordList.SetOf(
        """
        tham mưu; xây dựng; theo dõi; tổ chức; rà soát; hoàn thiện; thiết lập; cân đối; ứng dụng; triển khai;
        thực hiện; hướng dẫn; kiểm tra; đôn đốc; đánh giá; nghiên cứu; đề xuất; bố trí; tổng hợp; báo cáo;
        ban hành; khảo sát; xác định; cung cấp; tuyên truyền; phổ biến; tập trung; quản lý; giám sát;
        quán triệt; cụ thể; cập nhật; điều chỉnh; bổ sung; sửa đổi; thẩm định; phê duyệt; trình; lập;
        thành lập; kiện toàn; củng cố; nâng cao; tăng cường; đẩy mạnh; đẩy nhanh; thúc đẩy; phát triển;
        phát huy; phát động; huy động; thu hút; khuyến khích; hỗ trợ; tạo; giúp; đào tạo; bồi dưỡng; tập huấn;
        chuẩn bị; đầu tư; mua sắm; vận hành; khai thác; sử dụng; kết nối; tích hợp; chia sẻ; chuyển đổi;
        chuyển giao; số hóa; số hoá; công bố; công khai; niêm yết; tiếp nhận; tiếp thu; giải quyết; xử lý;
        tháo gỡ; khắc phục; phòng ngừa; ngăn chặn; phát hiện; kiểm soát; kiểm kê; thống kê; thu thập;
        phân tích; dự báo; cảnh báo; phân bổ; phân công; giao; chỉ đạo; lãnh đạo; điều hành; điều phối;
        vận động; động viên; tôn vinh; khen thưởng; biểu dương; đưa; mở; mở rộng; duy trì; bảo đảm; đảm bảo;
        bảo vệ; bảo tồn; giữ; gìn giữ; tu bổ; quy hoạch; lồng ghép; gắn; đàm phán; ký kết; hợp tác; trao đổi;
        tham gia; tham khảo; lấy; xin; đề nghị; kiến nghị; yêu cầu; gửi; thông báo; thông tin; truyền thông;
        đăng tải; giới thiệu; quảng bá; xúc tiến; tiêu thụ; sản xuất; nuôi; trồng; cải tạo; nâng cấp; sửa chữa;
        di dời; thanh tra; kiểm định; chứng nhận; cấp; thu; chi; quyết toán; thanh toán; thanh quyết toán;
        giải ngân; dự toán; ưu tiên; lựa chọn; tuyển chọn; tuyển dụng; sắp xếp; bàn giao; tiếp quản; nhân rộng;
        sơ kết; tổng kết; đúc kết; thí điểm; thử nghiệm; chủ trì; phối hợp; đổi mới; cải thiện; cải cách;
        đơn giản; cắt giảm; rút ngắn; hình thành; phấn đấu; hoàn thành; khẩn trương; chủ động; tiếp tục;
        kịp thời; thường xuyên; trực tiếp; nghiêm túc; quyết liệt; định kỳ; bám sát; đồng thời; chấn chỉnh;
        giới hạn; tìm kiếm; đánh; phản ánh; đối chiếu; xem xét; quyết định; thống nhất; hiệp thương; giảm;
        tăng; khôi phục; xác nhận; xác minh; xác lập; cắm mốc; đo đạc; lắp đặt; trang bị; thuê; mời; liên kết;
        kêu gọi; phục vụ; chăm sóc; giáo dục; dạy; học tập; chứng thực; đăng ký; bảo hộ; định hướng; tư vấn;
        chủ; góp ý; thực thi; thi hành; chấp hành; tuân thủ; vinh danh; tuyên dương; kiểm toán; nhận diện;
        liên hệ; quan tâm; chú trọng; coi trọng; đa dạng; thâm nhập; quản trị; thiết kế; in; phát hành; cử;
        điều tra; ký; phân loại; phân cấp; phân vùng; phân định; tính toán; ước tính; xếp loại; xếp hạng;
        chấm điểm; nghiệm thu; trích; chuyển; tài trợ; cho vay; bảo lãnh; kiểm nghiệm; lưu trữ; phát sóng;
        chọn; vay; miễn; trao; rải; tạo lập; kiến tạo; tận dụng; tranh thủ; phòng; ứng phó; ứng cứu; diễn tập;
        giải đáp; trả lời; giải trình; làm; làm việc; làm rõ; thẩm tra; tiến hành; áp dụng; vận dụng; quy định;
        nắm bắt; nắm; tích cực; đảm nhiệm; đảm nhận; phụ trách; biên soạn; in ấn; cải tiến; sáp nhập; hợp nhất;
        giải thể; kiểm đếm; khảo nghiệm; tuần tra; xét xử; tiêu hủy; khử trùng; tiêm phòng; trưng bày; giải phóng;
        bảo dưỡng; gắn kết; điều động; luân chuyển; bổ nhiệm; thẩm duyệt; cấp phép; thu hồi; đấu giá; đấu thầu;
        tái cơ cấu; cơ cấu; rút kinh nghiệm; phục hồi; phòng trừ; lan tỏa; tập hợp; khai mạc; phản biện
        """
    );

    private static readonly HashSet<string> s_afterWhichNoun = WordList.SetOf(
        """
        cơ quan; đơn vị; tổ chức; viện; trường; trung tâm; ban; phòng; hội; quỹ; cơ sở; chuyên gia; hội đồng;
        doanh nghiệp; công ty; tổ; cán bộ; chủ; nhà; hiệp hội; công tác; bộ phận; dự án; chi cục; cục; vụ
        """
    );

    /// <summary>Length of the verb that stands at this word; 0 when the word goes on a name.</summary>
    /// <param name="before">The one or two words before, lower case.</param>
    public static int At(string text, string lower, int at, string before)
    {
        if (!char.IsLower(text[at]) || OpensNoun().IsMatch(before))
            return 0;
        var one = WordEnd(lower, at);
        var two = one < lower.Length && lower[one] == ' ' ? WordEnd(lower, one + 1) : one;
        var pair = lower[at..two];
        if (two > one && s_verbs.Contains(pair))
            return IsNoun(pair, before) ? 0 : two - at;
        return
            s_verbs.Contains(lower[at..one])
            && !EndsAWord(text, at)
            && !IsNoun(lower[at..one], before)
            && !IsCompound(lower[at..one], lower, one)
            ? one - at
            : 0;
    }

    private static bool IsNoun(string verb, string before)
    {
        if (!s_alsoNouns.Contains(verb))
            return false;
        var space = before.IndexOf(' ', StringComparison.Ordinal);
        var last = space < 0 ? before : before[(space + 1)..];
        return s_afterWhichNoun.Contains(before) || (s_afterWhichNoun.Contains(last) && !IsSecondHalf(before));
    }

    /// <summary>"môi trường", "thị trường", "vấn đề": the last syllable is no word of its own.</summary>
    private static bool IsSecondHalf(string before) =>
        before
            is "môi trường"
                or "thị trường"
                or "công trường"
                or "văn phòng"
                or "quốc phòng"
                or "xã hội"
                or "quốc hội"
                or "sở ban"
                or "cán bộ"
                or "nội bộ"
                or "nội vụ"
                or "dịch vụ"
                or "nghiệp vụ"
                or "ngoại vụ";

    /// <summary>"Ngoại giao": after a capital that ends no known name, one syllable ends the word.</summary>
    private static bool EndsAWord(string text, int at)
    {
        var end = at;
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
            end--;
        var start = end;
        while (start > 0 && char.IsLetterOrDigit(text[start - 1]))
            start--;
        if (start == end || !char.IsUpper(text[start]) || EndsAName(text, start, end))
            return false;
        var name = FoldedText.SameLength(text[Math.Max(0, end - 40)..end]);
        return !AgencyWords.Domains.Any(domain => name.EndsWith(" " + domain, StringComparison.Ordinal));
    }

    /// <summary>"khu vực XV", "tỉnh Đồng Tháp": a number or the second capital of a place, after which no name goes on.</summary>
    private static bool EndsAName(string text, int start, int end)
    {
        if (end - start >= 2 && !text.AsSpan(start, end - start).ContainsAnyExceptInRange('A', 'Z'))
            return true;
        var before = start;
        while (before > 0 && text[before - 1] == ' ')
            before--;
        var first = before;
        while (first > 0 && char.IsLetterOrDigit(text[first - 1]))
            first--;
        return first < before
            && char.IsUpper(text[first])
            && AgencyWords.Head(text[first..before].ToLowerInvariant(), 0) != before - first;
    }

    /// <summary>Single syllables that are verbs only by themselves: "cấp xã", "phòng chuyên môn", "thu nhập" are not.</summary>
    private static bool IsCompound(string verb, string lower, int end)
    {
        if (
            verb
            is not (
                "cấp"
                or "phòng"
                or "thu"
                or "chi"
                or "chủ"
                or "in"
                or "mở"
                or "lập"
                or "tạo"
                or "giữ"
                or "đánh"
                or "tăng"
                or "giảm"
                or "ký"
                or "cử"
                or "học"
                or "làm"
                or "trích"
                or "giao"
                or "chuyển"
                or "lấy"
                or "gắn"
            )
        )
            return false;
        if (verb is "phòng" or "chủ" or "in")
            return true;
        return end < lower.Length
            && lower[end] == ' '
            && verb switch
            {
                "cấp" => Follows(
                    lower,
                    end,
                    "xã",
                    "tỉnh",
                    "huyện",
                    "ủy",
                    "uỷ",
                    "trên",
                    "dưới",
                    "có",
                    "cơ",
                    "trung",
                    "phường",
                    "thành",
                    "học"
                ),
                "thu" => Follows(lower, end, "nhập", "đông", "thuế"),
                "chi" => Follows(lower, end, "cục", "nhánh", "bộ", "hội", "đoàn"),
                "giao" => Follows(lower, end, "thông", "dịch"),
                "lập" => Follows(lower, end, "pháp"),
                _ => false,
            };
    }

    private static bool Follows(string lower, int end, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (AgencyWords.StandsAt(lower, end + 1, word))
                return true;
        }
        return false;
    }

    /// <summary>After "các" and "được" stands no verb of the list's own: "các cấp", "được giao".</summary>
    [GeneratedRegex(@"(?:^| )(?:các|những|từng|mọi|được|bị|cấp|có)$", Bounded.Pattern, Bounded.Patience)]
    private static partial Regex OpensNoun();

    private static int WordEnd(string lower, int at)
    {
        while (at < lower.Length && char.IsLetterOrDigit(lower[at]))
            at++;
        return at;
    }
}
