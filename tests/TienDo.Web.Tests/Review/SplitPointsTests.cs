using TienDo.Web.Features.Review;

namespace TienDo.Web.Tests.Review;

public sealed class SplitPointsTests
{
    private const string Text = "Rà soát danh mục. Công bố danh mục | lần hai";

    [Theory]
    [InlineData("Rà soát danh mục. |Công bố danh mục | lần hai", "Công bố danh mục | lần hai")]
    [InlineData("Rà soát danh mục. | Công bố danh mục | lần hai\n", "Công bố danh mục | lần hai")]
    [InlineData("Rà soát| danh mục. Công bố danh mục | lần hai", "danh mục. Công bố danh mục | lần hai")]
    public void A_mark_says_where_the_second_part_begins(string marked, string second) =>
        Text[SplitPoints.Marked(Text, marked)!.Value..].Trim().ShouldBe(second);

    [Theory]
    [InlineData(Text)]
    [InlineData("")]
    [InlineData("Rà soát chữ khác. |Công bố danh mục | lần hai")]
    public void Without_a_mark_of_its_own_a_text_is_split_nowhere(string marked) =>
        SplitPoints.Marked(Text, marked).ShouldBeNull();
}
