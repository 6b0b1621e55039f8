using TienDo.Documents.Recognising;

namespace TienDo.Documents.Tests.Recognising;

public sealed class SectionRolesTests
{
    [Theory]
    [InlineData("MỤC ĐÍCH, YÊU CẦU", SectionRole.Purpose)]
    [InlineData("Yêu cầu", SectionRole.Requirement)]
    [InlineData("QUAN ĐIỂM CHỈ ĐẠO", SectionRole.Viewpoint)]
    [InlineData("Mục tiêu cụ thể đến năm 2030", SectionRole.Objective)]
    [InlineData("Các chỉ tiêu chủ yếu", SectionRole.Objective)]
    [InlineData("MỤC TIÊU, NHIỆM VỤ", SectionRole.AssignmentGroup)]
    [InlineData("NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU", SectionRole.AssignmentGroup)]
    [InlineData("NỘI DUNG", SectionRole.AssignmentGroup)]
    [InlineData("Một số giải pháp trọng tâm", SectionRole.AssignmentGroup)]
    [InlineData("ĐỊNH HƯỚNG PHÁT TRIỂN", SectionRole.Orientation)]
    [InlineData("PHẠM VI, ĐỐI TƯỢNG", SectionRole.Scope)]
    [InlineData("KINH PHÍ THỰC HIỆN", SectionRole.Funding)]
    [InlineData("TỔ CHỨC THỰC HIỆN", SectionRole.Organising)]
    [InlineData("Phân công trách nhiệm", SectionRole.Organising)]
    [InlineData("ĐẶC ĐIỂM TÌNH HÌNH", SectionRole.Other)]
    public void A_heading_says_what_its_section_is_for(string title, SectionRole role) =>
        SectionRoles.Of(title).ShouldBe(role);

    [Theory]
    [InlineData("Sở Khoa học và Công nghệ")]
    [InlineData("Xây dựng hệ thống đổi mới sáng tạo")]
    [InlineData("Hoạt động đổi mới sáng tạo trong nông nghiệp")]
    public void A_heading_of_the_matter_says_nothing(string title) => SectionRoles.Of(title).ShouldBeNull();

    [Theory]
    [InlineData(SectionRole.AssignmentGroup, "Kiểm tra, giám sát", SectionRole.AssignmentGroup)]
    [InlineData(SectionRole.AssignmentGroup, "Mục tiêu", SectionRole.Objective)]
    [InlineData(SectionRole.AssignmentGroup, "Tổ chức thực hiện", SectionRole.Organising)]
    [InlineData(SectionRole.Organising, "Nhiệm vụ của Sở Y tế", SectionRole.Organising)]
    [InlineData(SectionRole.Organising, "Kinh phí thực hiện", SectionRole.Funding)]
    [InlineData(SectionRole.Purpose, "Yêu cầu", SectionRole.Requirement)]
    [InlineData(SectionRole.Orientation, "Nhiệm vụ cụ thể", SectionRole.AssignmentGroup)]
    public void Inside_a_section_only_fitting_words_change_the_role(
        SectionRole above,
        string title,
        SectionRole role
    ) => SectionRoles.Within(above, title, 2).ShouldBe(role);
}
