using TienDo.Documents.Recognising;

namespace TienDo.Documents.Tests.Recognising;

public sealed class AgencyNamesTests
{
    [Theory]
    [InlineData("Sở Khoa học và Công nghệ")]
    [InlineData("Sở Văn hóa, Thể thao và Du lịch")]
    [InlineData("Sở Văn hoá, Thể thao và Du lịch")]
    [InlineData("Sở Nông nghiệp và Môi trường các tỉnh")]
    [InlineData("Cục Bảo tồn thiên nhiên và Đa dạng sinh học")]
    [InlineData("Cục Lâm nghiệp và Kiểm lâm")]
    [InlineData("Cục Lâm nghiệp và Cục Kiểm lâm")]
    [InlineData("Cục Chuyển đổi số và Thông tin dữ liệu TNMT")]
    [InlineData("Viện Khoa học Khí tượng thủy văn và Biến đổi khí hậu")]
    [InlineData("Viện Chiến lược, Chính sách TN&MT")]
    [InlineData("Trung tâm Kiểm định và Phát triển KH&CN")]
    [InlineData("Trung tâm Đổi mới sáng tạo và Chuyển đổi số")]
    [InlineData("Các sở, ban, ngành")]
    [InlineData("Các sở, ban, ngành, đoàn thể tỉnh")]
    [InlineData("Các phòng, đơn vị thuộc Sở")]
    [InlineData("Các phòng đơn vị")]
    [InlineData("UBND các xã, phường")]
    [InlineData("UBND các huyện, thành phố")]
    [InlineData("Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương")]
    [InlineData("các sở, ngành, địa phương liên quan")]
    [InlineData("các cơ quan, đơn vị có liên quan")]
    [InlineData("các cơ quan, tổ chức có liên quan")]
    [InlineData("các bộ, cơ quan trung ương")]
    [InlineData("các cơ quan, đơn vị, địa phương")]
    [InlineData("Thủ trưởng các sở, ban, ngành, địa phương")]
    [InlineData("Văn phòng Đoàn ĐBQH và HĐND tỉnh")]
    [InlineData("Báo và Đài Phát thanh, truyền hình Lai Châu")]
    [InlineData("Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn tỉnh")]
    [InlineData("Hiệp hội Doanh nghiệp nhỏ và vừa tỉnh")]
    [InlineData("Cục Khai thác và Bảo vệ nguồn lợi thủy sản")]
    [InlineData("Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh")]
    [InlineData("Phòng Kế hoạch - Tài chính")]
    [InlineData("Các phòng chuyên môn, đơn vị trực thuộc Sở")]
    [InlineData("Toàn thể các phòng, đơn vị")]
    [InlineData("Phòng Văn hóa - Xã hội các xã, phường")]
    [InlineData("Sở Lao động - Thương binh và Xã hội")]
    [InlineData("Phòng Kinh tế, Hạ tầng và Đô thị")]
    [InlineData("Cục Quản lý, giám sát bảo hiểm")]
    [InlineData("các cơ sở khám bệnh, chữa bệnh")]
    [InlineData("Ngân hàng Chính sách xã hội")]
    [InlineData("Ngân hàng Nhà nước chi nhánh Khu vực 5")]
    [InlineData("các tổ chức chính trị - xã hội")]
    [InlineData("Bộ Chỉ huy quân sự tỉnh")]
    [InlineData("Viễn thông Thái Nguyên")]
    [InlineData("Thuế tỉnh Tuyên Quang")]
    [InlineData("Kho bạc Nhà nước khu vực VII")]
    [InlineData("Trường Đại học Công nghệ thông tin và Truyền thông")]
    [InlineData("các doanh nghiệp viễn thông")]
    [InlineData("các trường đại học, cao đẳng trên địa bàn")]
    [InlineData("Ban Quản lý dự án đầu tư xây dựng các công trình giao thông và nông nghiệp tỉnh")]
    [InlineData("Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch tỉnh")]
    [InlineData("Cục Phổ biến, giáo dục pháp luật và Trợ giúp pháp lý")]
    [InlineData("Liên đoàn Thương mại và Công nghiệp Việt Nam")]
    [InlineData("Thi hành án dân sự tỉnh")]
    [InlineData("Các thôn, xóm")]
    public void KeepsOneNameWhole(string raw) => AgencyNames.Split(raw).ShouldBe([raw]);

    [Theory]
    [InlineData(
        "Công an tỉnh, Bộ Chỉ huy quân sự tỉnh, Thuế tỉnh; Kho bạc Nhà nước khu vực VII",
        "Công an tỉnh|Bộ Chỉ huy quân sự tỉnh|Thuế tỉnh|Kho bạc Nhà nước khu vực VII"
    )]
    [InlineData(
        "Ủy ban MTTQ Việt Nam tỉnh và các tổ chức chính trị - xã hội",
        "Ủy ban MTTQ Việt Nam tỉnh|các tổ chức chính trị - xã hội"
    )]
    [InlineData(
        "Sở Khoa học và Công nghệ, Viễn thông Lai Châu, các doanh nghiệp viễn thông",
        "Sở Khoa học và Công nghệ|Viễn thông Lai Châu|các doanh nghiệp viễn thông"
    )]
    [InlineData(
        "Tòa án nhân dân tỉnh, Thi hành án dân sự tỉnh và Ngân hàng Chính sách xã hội",
        "Tòa án nhân dân tỉnh|Thi hành án dân sự tỉnh|Ngân hàng Chính sách xã hội"
    )]
    [InlineData(
        "Vụ Pháp chế và các đơn vị có liên quan thuộc Bộ TN&MT.",
        "Vụ Pháp chế|các đơn vị có liên quan thuộc Bộ TN&MT"
    )]
    [InlineData("Cục Kiểm soát; Vụ Pháp chế, Vụ Hợp tác quốc tế", "Cục Kiểm soát|Vụ Pháp chế|Vụ Hợp tác quốc tế")]
    [InlineData("Sở Tài chính (cơ quan thường trực của Ban Chỉ đạo)", "Sở Tài chính")]
    [InlineData(
        "Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ, Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương",
        "Các bộ|cơ quan ngang bộ|cơ quan thuộc Chính phủ|Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương"
    )]
    [InlineData(
        "các bộ, ngành liên quan, Ủy ban nhân dân các tỉnh",
        "các bộ, ngành liên quan|Ủy ban nhân dân các tỉnh"
    )]
    [InlineData(
        "Các sở, ban, ngành liên quan, các viện nghiên cứu, trường đại học, chuyên gia, doanh nghiệp có năng lực trong lĩnh vực số",
        "Các sở, ban, ngành liên quan|các viện nghiên cứu|trường đại học|chuyên gia|doanh nghiệp có năng lực trong lĩnh vực số"
    )]
    [InlineData(
        "Sở Công Thương, Sở Văn hóa, Thể thao và Du lịch, Ban Quản lý Khu kinh tế, Hiệp hội Doanh nghiệp tỉnh và UBND các xã, phường",
        "Sở Công Thương|Sở Văn hóa, Thể thao và Du lịch|Ban Quản lý Khu kinh tế|Hiệp hội Doanh nghiệp tỉnh|UBND các xã, phường"
    )]
    [InlineData("Các sở, ban, ngành; UBND các xã, phường", "Các sở, ban, ngành|UBND các xã, phường")]
    [InlineData(
        "Các sở, ban, ngành, UBND các xã, phường, các đơn vị liên quan",
        "Các sở, ban, ngành|UBND các xã, phường|các đơn vị liên quan"
    )]
    [InlineData("Phòng Quản lý KHCN, phòng Quản\nlý TĐC", "Phòng Quản lý KHCN|phòng Quản lý TĐC")]
    [InlineData("Văn phòng\nSở", "Văn phòng Sở")]
    [InlineData("- Sở Nội vụ\n- Công an tỉnh", "Sở Nội vụ|Công an tỉnh")]
    [InlineData("Sở Nội vụ\nCông an tỉnh\nSở Y tế", "Sở Nội vụ|Công an tỉnh|Sở Y tế")]
    [InlineData("Sở Tài chính và Sở Nội vụ", "Sở Tài chính|Sở Nội vụ")]
    [InlineData("Sở Tài chính, Nội vụ, Giáo dục và Đào tạo", "Sở Tài chính|Sở Nội vụ|Sở Giáo dục và Đào tạo")]
    [InlineData(
        "các sở, ngành: Khoa học và Công nghệ, Tài chính, Công an tỉnh",
        "Sở Khoa học và Công nghệ|Sở Tài chính|Công an tỉnh"
    )]
    [InlineData("UBND các xã: Mường Tè, Bum Tở", "UBND xã Mường Tè|UBND xã Bum Tở")]
    [InlineData("Sở Xây dựng chủ trì; Sở Tài chính phối hợp", "Sở Xây dựng|Sở Tài chính")]
    [InlineData("Đơn vị chủ trì: Sở Tư pháp", "Sở Tư pháp")]
    [InlineData(
        "Các đơn vị thuộc các Bộ quản lý lĩnh vực, các tổ chức quốc tế, các Viện nghiên cứu, Trường Đại học có liên quan.",
        "Các đơn vị thuộc các Bộ quản lý lĩnh vực|các tổ chức quốc tế|các Viện nghiên cứu|Trường Đại học có liên quan"
    )]
    [InlineData(
        "Trung tâm Truyền thông TN&MT, Báo TN&MT, Tạp chí TN&MT",
        "Trung tâm Truyền thông TN&MT|Báo TN&MT|Tạp chí TN&MT"
    )]
    [InlineData("", "")]
    [InlineData("-", "")]
    [InlineData("Sở Xây dựng + Sở Tài chính", "Sở Xây dựng|Sở Tài chính")]
    [InlineData("Sở Tài chính - Sở Nội vụ", "Sở Tài chính|Sở Nội vụ")]
    [InlineData("UBND các xã Pa Ủ, Bum Tở và phường Đoàn Kết", "UBND xã Pa Ủ|UBND xã Bum Tở|UBND phường Đoàn Kết")]
    [InlineData("UBND xã Pa Ủ, Sở Y tế", "UBND xã Pa Ủ|Sở Y tế")]
    public void SplitsAList(string raw, string names) =>
        AgencyNames.Split(raw).ShouldBe(names.Split('|', StringSplitOptions.RemoveEmptyEntries));
}
