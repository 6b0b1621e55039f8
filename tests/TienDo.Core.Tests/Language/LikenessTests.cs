using TienDo.Language;

namespace TienDo.Core.Tests.Language;

public sealed class LikenessTests
{
    private const string Late = "Kinh phí khảo sát chưa được cấp nên chưa triển khai tại các xã";

    [Theory]
    [InlineData(Late, 100)]
    [InlineData("KINH PHÍ khảo sát chưa được cấp, nên chưa triển khai tại các xã.", 100)]
    [InlineData("kinh phi khao sat chua duoc cap nen chua trien khai tai cac xa", 100)]
    [InlineData("Phần mềm một cửa không mở được trên điện thoại", 0)]
    [InlineData("", 0)]
    public void Is_of_the_words_whatever_their_marks(string other, int percent) =>
        Likeness.Percent(Late, other).ShouldBe(percent);

    [Fact]
    public void A_sentence_with_another_end_is_still_much_alike() =>
        Likeness
            .Percent(Late, "Kinh phí khảo sát chưa được cấp nên chưa triển khai tại bốn xã vùng biên")
            .ShouldBeInRange(60, 90);

    [Fact]
    public void Is_the_same_both_ways_and_never_beyond_a_hundred() =>
        Always.Holds(
            ((string?, string?) pair) =>
            {
                var (one, other) = (pair.Item1 ?? "", pair.Item2 ?? "");
                var percent = Likeness.Percent(one, other);
                return percent == Likeness.Percent(other, one) && percent is >= 0 and <= 100;
            }
        );
}
