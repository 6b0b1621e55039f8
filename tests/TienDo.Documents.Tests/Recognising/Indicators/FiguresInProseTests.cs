using System.Globalization;
using TienDo.Documents.Recognising;
using TienDo.Documents.Recognising.Commitments;
using TienDo.Documents.Recognising.Indicators;
using TienDo.Documents.Recognising.Systems;
using TienDo.Documents.Tests.Reading;

namespace TienDo.Documents.Tests.Recognising.Indicators;

public sealed class FiguresInProseTests
{
    private const string Plan = """
        KẾ HOẠCH
        Phát triển du lịch cộng đồng

        I. MỤC TIÊU
        - Đến năm 2030, tỷ lệ bản có điểm đón khách đạt 40% trong tổng số bản vùng cao.
        - Đến năm 2028, 03 bản đạt chuẩn du lịch xanh, 15 hộ mở dịch vụ lưu trú.
        - Tổng lượt khách đến các bản đạt tối thiểu 120.000 lượt vào năm 2027.
        II. NHIỆM VỤ
        - Tập huấn cho 100% hộ kinh doanh về vệ sinh thực phẩm.
        - Xây dựng Nền tảng số quản lý điểm đến để theo dõi lượng khách; mở rộng các nền tảng số.
        - Thực hiện Quyết định số 45/QĐ-UBND ngày 12/3/2026, báo cáo trước ngày 15 tháng 6.
        - Mỗi xã cần có ít nhất 2-3 hướng dẫn viên người địa phương; củng cố hệ thống chính trị.
        """;

    [Fact]
    public void Objectives_state_one_indicator_for_each_figure() =>
        IndicatorSentences
            .Find(Paragraphs())
            .Select(found =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{found.Name} | {found.Operator} {found.Value} {found.Unit} | {found.Year}"
                )
            )
            .ShouldBe([
                "tỷ lệ bản có điểm đón khách | = 40 % | 2030",
                "bản đạt chuẩn du lịch xanh | = 3 bản | 2028",
                "hộ mở dịch vụ lưu trú | = 15 hộ | 2028",
                "Tổng lượt khách đến các bản | ≥ 120000 lượt | 2027",
            ]);

    [Fact]
    public void Promises_outside_the_objectives_are_commitments_and_numbers_of_documents_are_not() =>
        CommitmentFinder
            .Find(Paragraphs(), [])
            .Select(found =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{found.Operator} {found.Value}..{found.ValueTo} {found.Unit}"
                )
            )
            .ShouldBe(["= 100.. %", "≥ 2..3 hướng dẫn"]);

    [Fact]
    public void A_system_is_named_once_and_a_figure_of_speech_is_none() =>
        SystemFinder.Find(Paragraphs(), []).Select(found => found.Name).ShouldBe(["Nền tảng số quản lý điểm đến"]);

    [Theory]
    [InlineData("Xây dựng ứng dụng thực tế ảo tại bảo tàng.", "Ứng dụng thực tế ảo")]
    [InlineData("Kết nối dữ liệu quan trắc với bộ, ngành.", "Kết nối dữ liệu quan trắc")]
    [InlineData("Đăng tin trên truyền hình, trang thông tin điện tử của ngành.", null)]
    [InlineData("Nâng cấp trang thông tin điện tử của ngành.", "Trang thông tin điện tử của ngành")]
    public void A_place_to_publish_is_no_system(string sentence, string? expected) =>
        SystemFinder
            .Find(Outline.Place(TextFlow.Of(Given.Text(sentence), _ => false)), [])
            .Select(found => found.Name)
            .FirstOrDefault()
            .ShouldBe(expected);

    private static IReadOnlyList<PlacedParagraph> Paragraphs() =>
        Outline.Place(TextFlow.Of(Given.Text(Plan), _ => false));
}
