using TienDo.Documents.Recognising.Heads;

namespace TienDo.Documents.Tests.Recognising;

public sealed class CitationsTests
{
    [Theory]
    [InlineData(
        "Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá",
        "Nghị quyết",
        "57-NQ/TW",
        "2024-12-22",
        "Bộ Chính trị"
    )]
    [InlineData(
        "Nghị định số 180/2026/NĐ- CP ngày 21 tháng 5 năm 2026 của Chính phủ quy định",
        "Nghị định",
        "180/2026/NĐ-CP",
        "2026-05-21",
        "Chính phủ"
    )]
    [InlineData(
        "Chương trình hành động số 50-CTr/TU, ngày 23/4/2024 của Ban Thường vụ Tỉnh ủy về",
        "Chương trình hành động",
        "50-CTr/TU",
        "2024-04-23",
        "Ban Thường vụ Tỉnh ủy"
    )]
    [InlineData(
        "Quyết định số 569/QĐ-TTg ngày 11.5.2022 của Thủ tướng Chính phủ ban hành",
        "Quyết định",
        "569/QĐ-TTg",
        "2022-05-11",
        "Thủ tướng Chính phủ"
    )]
    [InlineData(
        "Thông tư số 02/2025/TT-BVHTTDL ngày 10/01/2025 của Bộ Văn hóa, Thể thao và Du lịch quy định",
        "Thông tư",
        "02/2025/TT-BVHTTDL",
        "2025-01-10",
        "Bộ Văn hóa, Thể thao và Du lịch"
    )]
    [InlineData("Luật Đất đai số 31/2024/QH15 ngày 18/01/2024", "Luật", "31/2024/QH15", "2024-01-18", null)]
    [InlineData("Kế hoạch số 12/KH-UBND", "Kế hoạch", "12/KH-UBND", null, null)]
    [InlineData("Kế hoạch số       /KH-SKHCN", "Kế hoạch", null, null, null)]
    [InlineData("Chương trình hành động của Tỉnh ủy", "Chương trình hành động", null, null, "Tỉnh ủy")]
    public void A_document_is_found_with_what_the_text_says_of_it(
        string text,
        string kind,
        string? number,
        string? date,
        string? issuer
    )
    {
        var citation = Citations.In(TienDo.Language.CleanText.Of(text)).ShouldHaveSingleItem();

        (citation.Kind, citation.Number, citation.Issuer).ShouldBe((kind, number, issuer));
        citation.Date.ShouldBe(
            date is null
                ? null
                : DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
        );
    }

    [Theory]
    [InlineData("theo Luật Ngân sách nhà nước và các văn bản hướng dẫn", "Luật Ngân sách nhà nước")]
    [InlineData(
        "Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ có hiệu lực",
        "Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ"
    )]
    [InlineData("Luật Biển báo đường bản quy định rõ", "Luật Biển báo đường bản")]
    public void A_law_without_a_number_is_known_by_its_name(string text, string name) =>
        Citations.In(text).ShouldHaveSingleItem().Title.ShouldBe(name);

    [Theory]
    [InlineData("Xây dựng Kế hoạch phát triển du lịch")]
    [InlineData("Phòng Kế hoạch - Tài chính tham mưu")]
    [InlineData("Quyết định của UBND tỉnh phê duyệt lộ trình")]
    [InlineData("mời Luật sư tư vấn")]
    [InlineData("Kế hoạch này thay cho các văn bản trước")]
    public void Words_that_name_no_document_are_left(string text) => Citations.In(text).ShouldBeEmpty();

    [Fact]
    public void A_day_that_is_none_is_not_guessed() =>
        Citations
            .In("Quyết định số 5/QĐ-UBND ngày 31/02/2025 của UBND tỉnh")
            .ShouldHaveSingleItem()
            .Date.ShouldBeNull();
}
