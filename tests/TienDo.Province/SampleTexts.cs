namespace TienDo.TestWorld;

/// <summary>Plans as plain text, of our own writing.</summary>
public static class SampleTexts
{
    public const string WellPlan = """
        ỦY BAN NHÂN DÂN TỈNH LAI CHÂU
        Số: 412/KH-UBND
        Lai Châu, ngày 10 tháng 02 năm 2026

        KẾ HOẠCH
        Khoan giếng và cấp nước cho các bản vùng cao năm 2026

        I. MỤC ĐÍCH, YÊU CẦU
        - Bảo đảm nước sinh hoạt trong mùa khô.

        II. NHIỆM VỤ
        1. Khảo sát nguồn nước tại các bản
        a) Đơn vị chủ trì: Sở Khoa học và Công nghệ.
        b) Đơn vị phối hợp: Sở Tài chính.
        c) Sản phẩm: Báo cáo khảo sát.
        d) Thời gian hoàn thành: Quý II/2026.
        2. Khoan và nghiệm thu giếng
        a) Đơn vị chủ trì: Ủy ban nhân dân xã Mường Tè.
        b) Sản phẩm: Biên bản nghiệm thu.
        c) Thời gian hoàn thành: Tháng 10/2026.

        III. TỔ CHỨC THỰC HIỆN
        1. Sở Khoa học và Công nghệ: Theo dõi, đôn đốc, báo cáo Ủy ban nhân dân tỉnh trước ngày 15 tháng 12.
        """;
}
