using TienDo.Documents.Recognising;

namespace TienDo.Documents.Tests.Recognising;

public sealed class MarkerTests
{
    [Theory]
    [InlineData("I. NHIỆM VỤ", MarkerKind.Roman, "I.", "I", 1)]
    [InlineData("IV- TỔ CHỨC", MarkerKind.Roman, "IV-", "IV", 4)]
    [InlineData("XIV. Kinh phí", MarkerKind.Roman, "XIV.", "XIV", 14)]
    [InlineData("1. Mục đích", MarkerKind.Number, "1.", "1", 1)]
    [InlineData("12) Lập danh mục", MarkerKind.Number, "12)", "12", 12)]
    [InlineData("1.1. Rà soát", MarkerKind.Decimal, "1.1.", "1.1", 1)]
    [InlineData("2.3.4 Xây dựng", MarkerKind.Decimal, "2.3.4", "2.3.4", 4)]
    [InlineData("a) Mục tiêu", MarkerKind.Letter, "a)", "a", 1)]
    [InlineData("đ. Công nghệ", MarkerKind.Letter, "đ.", "đ", 5)]
    [InlineData("A. PHẦN CHUNG", MarkerKind.UpperLetter, "A.", "A", 1)]
    [InlineData("(2) Bố trí vốn", MarkerKind.BracketNumber, "(2)", "2", 2)]
    [InlineData("(ii) Bố trí vốn", MarkerKind.LowerRoman, "(ii)", "ii", 2)]
    [InlineData("Điều 3. Hiệu lực", MarkerKind.Article, "Điều 3", "Điều 3", 3)]
    [InlineData("Phụ lục II", MarkerKind.Annex, "Phụ lục II", "Phụ lục II", 2)]
    [InlineData("PHỤ LỤC 01: DANH MỤC", MarkerKind.Annex, "PHỤ LỤC 01", "PHỤ LỤC 01", 1)]
    [InlineData("PHẦN THỨ HAI", MarkerKind.Part, "PHẦN THỨ HAI", "PHẦN THỨ HAI", 2)]
    [InlineData("- Tổ chức hội nghị", MarkerKind.Dash, "-", "", 0)]
    [InlineData("+ Thời gian: Quý I", MarkerKind.Plus, "+", "", 0)]
    [InlineData("• Tổ chức hội nghị", MarkerKind.Dot, "•", "", 0)]
    public void A_marker_is_read(string text, MarkerKind kind, string written, string ordinal, int value)
    {
        var marker = Marker.Read(text).ShouldNotBeNull();

        (marker.Kind, marker.Written, marker.Ordinal, marker.Value).ShouldBe((kind, written, ordinal, value));
    }

    [Theory]
    [InlineData("2025. Đồng thời huy động")]
    [InlineData("1.234.567 đồng")]
    [InlineData("3 phường trên địa bàn")]
    [InlineData("2.5 triệu đồng")]
    [InlineData("-5 % so với năm trước")]
    [InlineData("Điều 43 Nghị định số 105/2025/NĐ-CP")]
    [InlineData("phụ lục II kèm theo Kế hoạch này")]
    [InlineData("Phụ lục kèm theo Kế hoạch này quy định")]
    [InlineData("Xây dựng kế hoạch")]
    [InlineData("VII")]
    [InlineData("IC. không phải số La Mã")]
    [InlineData("")]
    public void Running_text_has_no_marker(string text) => Marker.Read(text).ShouldBeNull();

    [Theory]
    [InlineData("1. Một", "2. Hai", true)]
    [InlineData("1. Một", "1. Một", false)]
    [InlineData("a) Một", "1. Hai", false)]
    [InlineData("d) Một", "đ) Hai", true)]
    public void The_next_of_a_list_follows_the_one_before(string earlier, string later, bool follows) =>
        Marker.Read(later)!.Follows(Marker.Read(earlier)!).ShouldBe(follows);
}
