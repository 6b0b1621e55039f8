namespace TienDo.App.Demonstration;

/// <summary>The words invented plans are made of.</summary>
internal static class InventedWords
{
    public static readonly string[] Romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

    public static readonly string[] Subjects =
    [
        "Nâng cao chất lượng nước sinh hoạt tại các bản vùng cao giai đoạn 2026 - 2030",
        "Phát triển chè đặc sản gắn với truy xuất nguồn gốc giai đoạn 2026 - 2030",
        "Số hóa hồ sơ lưu trữ của các cơ quan cấp tỉnh và cấp xã",
        "Phòng, chống sạt lở và cảnh báo sớm lũ quét trên địa bàn tỉnh",
        "Đào tạo kỹ năng số cho cán bộ cơ sở và tổ hợp tác",
        "Bảo tồn làng nghề dệt gắn với du lịch cộng đồng",
        "Cải thiện hạ tầng chợ và kho lạnh nông sản",
    ];

    public static readonly string[] Fields =
    [
        "Hoàn thiện quy định",
        "Phát triển hạ tầng",
        "Đào tạo và tập huấn",
        "Dữ liệu và nền tảng số",
        "Hỗ trợ hộ gia đình và hợp tác xã",
        "Thông tin, tuyên truyền",
        "Kiểm tra, đánh giá",
    ];

    public static readonly string[] Verbs =
    [
        "Xây dựng",
        "Rà soát",
        "Khảo sát",
        "Lắp đặt",
        "Tổ chức tập huấn về",
        "Nâng cấp",
        "Lập danh mục",
        "Thí điểm",
        "Bàn giao",
        "Đánh giá",
        "Công bố",
        "Kết nối",
    ];

    public static readonly string[] Objects =
    [
        "trạm quan trắc mưa tự động",
        "bản đồ vùng chè cổ thụ",
        "kho dữ liệu hồ sơ đất đai",
        "mô hình cấp nước tự chảy",
        "quy trình tiếp nhận phản ánh của người dân",
        "điểm thu mua thảo quả",
        "tuyến đường vào khu sản xuất",
        "bộ tài liệu hướng dẫn dùng chữ ký số",
        "tổ công nghệ số cộng đồng",
        "cụm loa truyền thanh thông minh",
        "kho lạnh bảo quản rau quả",
        "hệ thống camera cảnh báo cháy rừng",
        "mã định danh cho sản phẩm thổ cẩm",
        "bản tin cảnh báo rét hại",
        "danh sách hộ cần di dời khỏi vùng sạt lở",
        "sổ tay vận hành công trình nước sạch",
    ];

    public static readonly string[] Places =
    [
        "tại các xã biên giới",
        "tại khu vực hồ thủy điện",
        "ở các bản trên 1.200 m",
        "cho các hợp tác xã đã đăng ký",
        "dọc tuyến quốc lộ",
        "tại chợ trung tâm xã",
        "cho đội ngũ cán bộ thôn, bản",
        "tại trường nội trú và trạm y tế",
        "cho các hộ mới thoát nghèo",
        "trên toàn địa bàn tỉnh",
    ];

    public static readonly string[] Deliverables =
    [
        "Báo cáo kết quả khảo sát",
        "Quyết định phê duyệt danh mục",
        "Biên bản bàn giao đưa vào sử dụng",
        "Bộ dữ liệu đã chuẩn hóa",
        "Văn bản hướng dẫn",
        "Hồ sơ hoàn công",
    ];

    public static readonly string[] Measures =
    [
        "Tỷ lệ hộ được dùng nước sạch",
        "Tỷ lệ hồ sơ lưu trữ được số hóa",
        "Tỷ lệ bản có tổ công nghệ số cộng đồng",
        "Tỷ lệ cán bộ cơ sở qua tập huấn",
        "Tỷ lệ điểm sạt lở có cảnh báo sớm",
        "Tỷ lệ sản phẩm đặc sản có mã truy xuất",
    ];

    public static readonly string[] Doings =
    [
        "Đã lập danh sách và gửi các đơn vị góp ý.",
        "Đã khảo sát xong một nửa số điểm.",
        "Đang hoàn thiện hồ sơ, dự kiến trình trong tháng tới.",
        "Đã tổ chức họp thống nhất nội dung với các đơn vị phối hợp.",
        "Đã lắp đặt và chạy thử đợt đầu.",
        "Đã tập huấn cho cán bộ cơ sở, còn hai xã sẽ làm tiếp.",
    ];

    /// <summary>A name for each place in a list, the same every time; no two within the first two hundred are alike.</summary>
    public static string PersonName(int at) =>
        $"{FamilyNames[at % FamilyNames.Length]} {MiddleNames[at / 3 % MiddleNames.Length]} {GivenNames[at * 7 % GivenNames.Length]}";

    private static readonly string[] FamilyNames =
    [
        "Lò",
        "Vàng",
        "Nguyễn",
        "Giàng",
        "Trần",
        "Hoàng",
        "Lý",
        "Phàn",
        "Tao",
        "Sùng",
        "Chẻo",
    ];

    private static readonly string[] MiddleNames = ["Văn", "Thị", "A", "Thị Thu", "Quốc", "Minh", "Ngọc"];

    private static readonly string[] GivenNames =
    [
        "Phong",
        "Hoa",
        "Sơn",
        "Mai",
        "Dũng",
        "Lan",
        "Tủa",
        "Hạnh",
        "Páo",
        "Yến",
        "Cường",
        "Thảo",
        "Chinh",
    ];
}
