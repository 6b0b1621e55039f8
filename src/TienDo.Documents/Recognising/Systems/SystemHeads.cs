using TienDo.Documents.Recognising.Indicators;

namespace TienDo.Documents.Recognising.Systems;

/// <summary>A noun that opens the name of a system.</summary>
/// <param name="Length">Its words.</param>
/// <param name="NamesAlone">It is a name without more words.</param>
internal sealed record SystemHead(int Length, bool NamesAlone);

/// <summary>Which words open the name of a system, and which only look so ("hệ thống chính trị").</summary>
internal static class SystemHeads
{
    private static readonly ILookup<string, (string[] Phrase, bool Alone)> ByFirst = new (string Phrase, bool Alone)[]
    {
        ("hệ thống thông tin", false),
        ("hệ thống cơ sở dữ liệu", false),
        ("hệ thống phần mềm", false),
        ("hệ thống quản lý", false),
        ("hệ thống giám sát", false),
        ("hệ thống giải quyết", false),
        ("hệ thống đăng ký", false),
        ("hệ thống đặt", false),
        ("hệ thống điều hành", false),
        ("hệ thống dữ liệu", false),
        ("hệ thống theo dõi", false),
        ("hệ thống báo cáo", false),
        ("hệ thống truy xuất", false),
        ("hệ thống cảnh báo", false),
        ("hệ thống thư", false),
        ("hệ thống hội nghị", false),
        ("hệ thống một cửa", false),
        ("hệ thống xác thực", false),
        ("hệ thống camera", false),
        ("hệ thống phân tích", false),
        ("hệ thống hỗ trợ", false),
        ("hệ thống họp", false),
        ("hệ thống số", false),
        ("hệ thống chính quyền điện tử", false),
        ("hệ thống điện tử", false),
        ("hệ thống tra cứu", false),
        ("nền tảng số", false),
        ("nền tảng dữ liệu", false),
        ("nền tảng thương mại", false),
        ("nền tảng thanh toán", false),
        ("nền tảng học", false),
        ("nền tảng giáo dục", false),
        ("nền tảng quản", false),
        ("nền tảng chia", false),
        ("nền tảng tích", false),
        ("nền tảng đặt", false),
        ("nền tảng kết", false),
        ("nền tảng trực", false),
        ("nền tảng y", false),
        ("nền tảng cửa", false),
        ("nền tảng đào", false),
        ("nền tảng bản đồ", false),
        ("nền tảng họp", false),
        ("nền tảng điện", false),
        ("cơ sở dữ liệu", false),
        ("kho dữ liệu", false),
        ("trung tâm dữ liệu", true),
        ("bản đồ số", true),
        ("phần mềm", false),
        ("cổng thông tin", false),
        ("cổng dịch vụ công", true),
        ("cổng dữ liệu", true),
        ("cổng thanh toán", false),
        ("cổng giao dịch", false),
        ("cổng kết nối", false),
        ("cổng tri thức", false),
        ("sàn giao dịch", false),
        ("sàn thương mại điện tử", true),
        ("sàn nông sản", false),
        ("trang thông tin điện tử", false),
        ("chuyên trang", false),
        ("trang web", false),
        ("website", false),
        ("ứng dụng di động", false),
        ("trục liên thông", false),
        ("trung tâm điều hành thông minh", true),
        ("trung tâm giám sát", false),
        ("nền tảng quản lý", false),
        ("ứng dụng thực tế ảo", true),
        ("phân tích dữ liệu", false),
        ("kết nối dữ liệu", false),
    }
        .Select(head => (Phrase: head.Phrase.Split(' '), head.Alone))
        .OrderByDescending(head => head.Phrase.Length)
        .ToLookup(head => head.Phrase[0], StringComparer.Ordinal);

    public static SystemHead? Match(List<Word> words, int at)
    {
        foreach (var (phrase, alone) in ByFirst[words[at].Lower])
        {
            if (at + phrase.Length > words.Count || at > 0 && IsFigure(words, at))
                continue;
            var same = true;
            for (var i = 1; same && i < phrase.Length; i++)
                same = string.Equals(words[at + i].Lower, phrase[i], StringComparison.Ordinal);
            if (same)
                return new SystemHead(BaseLength(phrase), alone);
        }
        return null;
    }

    // The verb after "hệ thống" and the noun after "nền tảng" already belong to the particular name.
    private static int BaseLength(string[] phrase) =>
        phrase is ["hệ", "thống", "thông", "tin"] or ["nền", "tảng", "số"] || phrase[0] is not ("hệ" or "nền")
            ? phrase.Length
            : 2;

    // "làm nền tảng", "sản phẩm phần mềm", "ngành phần mềm"
    private static bool IsFigure(List<Word> words, int at) =>
        words[at - 1].Lower is "làm" or "là" or "ngành" or "nghiệp"
        // "tuyên truyền trên truyền hình, trang thông tin điện tử": a place to publish.
        || words[at].Lower == "trang" && words[at - 1].Lower is "trên" or ","
        || words[at].Lower == "phần" && words[at - 1].Lower is "phẩm" or ",";
}
