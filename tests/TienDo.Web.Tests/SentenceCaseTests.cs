using TienDo.Web.Wording;

namespace TienDo.Web.Tests;

public sealed class SentenceCaseTests
{
    [Theory]
    [InlineData("TỔ CHỨC THỰC HIỆN", "Tổ chức thực hiện")]
    [InlineData("QUYẾT ĐỊNH", "Quyết định")]
    [InlineData("Phụ lục I: DANH MỤC CHỈ TIÊU CỤ THỂ", "Phụ lục I: Danh mục chỉ tiêu cụ thể")]
    [InlineData("PHỤ LỤC II Danh mục nhiệm vụ", "Phụ lục II Danh mục nhiệm vụ")]
    [InlineData("TRÁCH NHIỆM CỦA UBND TỈNH LAI CHÂU", "Trách nhiệm của UBND tỉnh Lai Châu")]
    [InlineData(
        "THỰC HIỆN NGHỊ ĐỊNH SỐ 180/2026/NĐ-CP CỦA CHÍNH PHỦ",
        "Thực hiện Nghị định số 180/2026/NĐ-CP của Chính phủ"
    )]
    [InlineData("KẾ HOẠCH NGÀY 21 THÁNG 5 NĂM 2026 CỦA TỈNH", "Kế hoạch ngày 21 tháng 5 năm 2026 của tỉnh")]
    [InlineData("NHIỆM VỤ CỦA CÁC XÃ, PHƯỜNG VÀ THÔN", "Nhiệm vụ của các xã, phường và thôn")]
    [InlineData("III- TỔ CHỨC THỰC HIỆN", "III- Tổ chức thực hiện")]
    [InlineData("III-TỔ CHỨC THỰC HIỆN", "III-Tổ chức thực hiện")]
    [InlineData("III – TỔ CHỨC THỰC HIỆN", "III – Tổ chức thực hiện")]
    [InlineData("VI. TỔ CHỨC THỰC HIỆN", "VI. Tổ chức thực hiện")]
    [InlineData("XI.TỔ CHỨC THỰC HIỆN", "XI.Tổ chức thực hiện")]
    [InlineData("IV) TỔ CHỨC THỰC HIỆN", "IV) Tổ chức thực hiện")]
    [InlineData("(IV) TỔ CHỨC THỰC HIỆN", "(IV) Tổ chức thực hiện")]
    [InlineData("VI/ TỔ CHỨC THỰC HIỆN", "VI/ Tổ chức thực hiện")]
    [InlineData("I- MỤC ĐÍCH, YÊU CẦU", "I- Mục đích, yêu cầu")]
    [InlineData("PHỤ LỤC III- DANH MỤC NHIỆM VỤ", "Phụ lục III- danh mục nhiệm vụ")]
    [InlineData("Phụ lục III - DANH MỤC NHIỆM VỤ", "Phụ lục III - danh mục nhiệm vụ")]
    [InlineData("PHẠM VI, ĐỐI TƯỢNG ÁP DỤNG", "Phạm vi, đối tượng áp dụng")]
    [InlineData("VI-RÚT GÂY BỆNH", "Vi-rút gây bệnh")]
    [InlineData("V/V TỔ CHỨC HỘI NGHỊ", "V/v tổ chức hội nghị")]
    [InlineData("PHÓ CHỦ TỊCH", "Phó Chủ tịch")]
    [InlineData("TRÁCH NHIỆM CỦA GIÁM ĐỐC CÁC SỞ", "Trách nhiệm của Giám đốc các sở")]
    public void Capitals_become_a_sentence_with_its_names(string written, string shown) =>
        SentenceCase.Of(written).ShouldBe(shown);

    [Theory]
    [InlineData("Triển khai Nghị quyết số 57-NQ/TW ngày 22/12/2024")]
    [InlineData("Sở KH&CN phối hợp UBND các xã")]
    [InlineData("UBND")]
    [InlineData("")]
    public void What_is_no_heading_in_capitals_stays_as_written(string text) => SentenceCase.Of(text).ShouldBe(text);
}
