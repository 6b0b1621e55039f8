using TienDo.Documents.Recognising;

namespace TienDo.Documents.Tests.Recognising;

public sealed class ResponsibilityPhraseTests
{
    [Theory]
    [InlineData(
        "Sở Tài chính chủ trì, phối hợp với các sở, ngành, địa phương cân đối nguồn vốn.",
        "Sở Tài chính",
        "các sở, ngành, địa phương",
        "cân đối nguồn vốn."
    )]
    [InlineData(
        "Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính, Công an tỉnh và UBND các xã, phường tham mưu đề án.",
        "Sở Nội vụ",
        "Sở Tài chính|Công an tỉnh|UBND các xã, phường",
        "tham mưu đề án."
    )]
    [InlineData(
        "Chủ trì, phối hợp với các cơ quan, tổ chức có liên quan tổ chức các khóa tập huấn.",
        "",
        "các cơ quan, tổ chức có liên quan",
        "tổ chức các khóa tập huấn."
    )]
    [InlineData(
        "Chủ trì, phối hợp với Bộ Tài nguyên và Môi trường và các bộ, cơ quan trung ương cân đối kinh phí.",
        "",
        "Bộ Tài nguyên và Môi trường|các bộ, cơ quan trung ương",
        "cân đối kinh phí."
    )]
    [InlineData(
        "Chủ trì, phối hợp với các bộ, ngành, Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương theo dõi, đôn đốc.",
        "",
        "các bộ, ngành|Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương",
        "theo dõi, đôn đốc."
    )]
    [InlineData(
        "Phối hợp với Bộ Kế hoạch và Đầu tư, Bộ Tài chính và các bộ, ngành liên quan trong quá trình xây dựng chính sách.",
        "",
        "Bộ Kế hoạch và Đầu tư|Bộ Tài chính|các bộ, ngành liên quan",
        "xây dựng chính sách."
    )]
    [InlineData(
        "Phối hợp với Sở Khoa học và Công nghệ và các cơ quan liên quan đánh giá thực trạng nhân lực.",
        "",
        "Sở Khoa học và Công nghệ|các cơ quan liên quan",
        "đánh giá thực trạng nhân lực."
    )]
    [InlineData(
        "Cục Viễn thám chủ trì, phối hợp với Cục Bảo tồn thiên nhiên và Đa dạng sinh học, cơ quan chuyên môn thuộc Bộ Nông nghiệp và Phát triển nông thôn và các địa phương có rừng ứng dụng ảnh vệ tinh.",
        "Cục Viễn thám",
        "Cục Bảo tồn thiên nhiên và Đa dạng sinh học|cơ quan chuyên môn thuộc Bộ Nông nghiệp và Phát triển nông thôn|các địa phương có rừng",
        "ứng dụng ảnh vệ tinh."
    )]
    [InlineData(
        "Chủ trì, phối hợp với Cục Kiểm soát ô nhiễm môi trường, Vụ Môi trường hoàn thiện dự thảo.",
        "",
        "Cục Kiểm soát ô nhiễm môi trường|Vụ Môi trường",
        "hoàn thiện dự thảo."
    )]
    [InlineData("Chủ trì xây dựng cơ chế đặt hàng.", "", "", "xây dựng cơ chế đặt hàng.")]
    [InlineData("Phối hợp Công an tỉnh tổ chức kiểm tra các chợ.", "", "Công an tỉnh", "tổ chức kiểm tra các chợ.")]
    [InlineData(
        "Các sở, ban, ngành, địa phương có trách nhiệm rà soát các đề án.",
        "Các sở, ban, ngành, địa phương",
        "",
        "rà soát các đề án."
    )]
    [InlineData(
        "Ủy ban nhân dân tỉnh yêu cầu các cơ quan, đơn vị, địa phương nghiêm túc thực hiện.",
        "các cơ quan, đơn vị, địa phương",
        "",
        "nghiêm túc thực hiện."
    )]
    [InlineData(
        "Sở Y tế; Sở Văn hóa, Thể thao và Du lịch xây dựng kế hoạch riêng.",
        "Sở Y tế|Sở Văn hóa, Thể thao và Du lịch",
        "",
        "xây dựng kế hoạch riêng."
    )]
    [InlineData(
        "Tăng cường phối hợp với các cấp, ngành, địa phương để quản lý tốt hơn.",
        "",
        "các cấp, ngành, địa phương",
        "để quản lý tốt hơn."
    )]
    [InlineData(
        "Phối hợp với Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội vận động Nhân dân.",
        "",
        "Mặt trận Tổ quốc Việt Nam tỉnh|các tổ chức chính trị - xã hội",
        "vận động Nhân dân."
    )]
    [InlineData(
        "Chủ trì, phối hợp với các cơ quan thông tấn, báo chí tuyên truyền về chính sách.",
        "",
        "các cơ quan thông tấn, báo chí",
        "tuyên truyền về chính sách."
    )]
    [InlineData(
        "Các đơn vị được giao nhiệm vụ khẩn trương thực hiện.",
        "Các đơn vị được giao nhiệm vụ",
        "",
        "khẩn trương thực hiện."
    )]
    [InlineData("3. Vụ Pháp chế có trách nhiệm:", "Vụ Pháp chế", "", "")]
    [InlineData(
        "Bộ Công an chủ trì, phối hợp với Bộ Quốc phòng, Bộ Ngoại giao và các cơ quan liên quan rà soát thể chế.",
        "Bộ Công an",
        "Bộ Quốc phòng|Bộ Ngoại giao|các cơ quan liên quan",
        "rà soát thể chế."
    )]
    [InlineData("Sở Công Thương trình UBND tỉnh.", "Sở Công Thương", "", "trình UBND tỉnh.")]
    [InlineData(
        "Trưởng các phòng chuyên môn, Giám đốc Trung tâm có trách nhiệm triển khai.",
        "Trưởng các phòng chuyên môn|Giám đốc Trung tâm",
        "",
        "triển khai."
    )]
    [InlineData(
        "Ban Quản lý dự án đầu tư xây dựng tỉnh lập hồ sơ thiết kế.",
        "Ban Quản lý dự án đầu tư xây dựng tỉnh",
        "",
        "lập hồ sơ thiết kế."
    )]
    public void TellsWhoAndWithWhomAndWhat(string sentence, string subjects, string cooperating, string action)
    {
        var phrase = ResponsibilityPhrase.Read(sentence);

        phrase.Subjects.ShouldBe(Names(subjects));
        phrase.Cooperating.ShouldBe(Names(cooperating));
        sentence[phrase.ActionStart..].ShouldBe(action);
        phrase.Unsure.ShouldBeFalse();
    }

    [Theory]
    [InlineData("Ban hành quy chế hoạt động của tổ công tác.")]
    [InlineData("Hội nghị sơ kết được tổ chức hằng năm.")]
    [InlineData("Thanh tra, kiểm tra việc chấp hành quy định.")]
    [InlineData("Phối hợp tổ chức các lớp tập huấn.")]
    [InlineData("Các nội dung đã thực hiện tiếp tục được cập nhật.")]
    [InlineData("Báo cáo kết quả về Sở Tài chính (qua Phòng Tài chính ngân sách).")]
    [InlineData("Bộ tiêu chí đánh giá được rà soát lại.")]
    [InlineData("Phòng, chống tham nhũng trong lĩnh vực đất đai.")]
    public void NamesNoOneWhereNoOneIsNamed(string sentence)
    {
        var phrase = ResponsibilityPhrase.Read(sentence);

        phrase.Subjects.ShouldBeEmpty();
        phrase.Cooperating.ShouldBeEmpty();
        phrase.Leads.ShouldBeFalse();
    }

    [Fact]
    public void FindsCooperationFurtherOn() =>
        ResponsibilityPhrase
            .Read("Theo dõi tiến độ; phối hợp với Sở Tài chính thẩm định dự toán.")
            .Cooperating.ShouldBe(["Sở Tài chính"]);

    private static string[] Names(string names) => names.Split('|', StringSplitOptions.RemoveEmptyEntries);
}
