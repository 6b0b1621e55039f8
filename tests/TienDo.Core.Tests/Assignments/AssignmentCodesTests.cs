using TienDo.Assignments;

namespace TienDo.Core.Tests.Assignments;

public sealed class AssignmentCodesTests
{
    [Theory]
    [InlineData("II", "2", "II.2")]
    [InlineData("III.1.3", "1.3.2", "III.1.3.2")]
    [InlineData("III.1", "1", "III.1.1")]
    [InlineData("Phụ lục II.I", "4", "PL2.I.4")]
    [InlineData("PHỤ LỤC.I", "4.", "PL.I.4")]
    [InlineData("Chương III.Điều 5", "a)", "C3.D5.a")]
    [InlineData("II.1", "đ)", "II.1.dd")]
    [InlineData("II.1", "d)", "II.1.d")]
    [InlineData(null, "7", "7")]
    [InlineData(null, null, "1")]
    [InlineData("V.1", "../..", "V.1.1")]
    public void A_code_reads_like_the_place_in_the_paper(string? section, string? number, string code) =>
        AssignmentCodes.Of([new("A1", number, section, null)])["A1"].Value.ShouldBe(code);

    [Fact]
    public void Bullets_are_counted_under_their_heading()
    {
        var codes = AssignmentCodes.Of([
            new("A1", null, "III.1.3", null),
            new("A2", null, "III.1.3", null),
            new("A3", null, "V.1", null),
            new("A4", null, "III.1.3", null),
        ]);
        codes.Values.Select(code => code.Value).ShouldBe(["III.1.3.1", "III.1.3.2", "V.1.1", "III.1.3.3"]);
    }

    [Fact]
    public void Parts_stand_under_their_parent_or_under_a_heading_below_it()
    {
        var codes = AssignmentCodes.Of([
            new("A1", "1", "III", null),
            new("A2", null, "III.1", "A1"),
            new("A3", "b)", "III", "A1"),
            new("A4", null, "III.1.2", "A1"),
        ]);
        codes.Values.Select(code => code.Value).ShouldBe(["III.1", "III.1.1", "III.1.b", "III.1.2.1"]);
    }

    [Fact]
    public void No_two_are_alike_not_even_by_case()
    {
        var codes = AssignmentCodes.Of([
            new("A1", "1", "I", null),
            new("A2", "1", "I", null),
            new("A3", "a", "II", null),
            new("A4", "A", "II", null),
        ]);
        codes.Values.Select(code => code.Value).ShouldBe(["I.1", "I.1-2", "II.a", "II.A-2"]);
    }

    [Fact]
    public void A_hostile_marker_gives_a_short_address()
    {
        var code = AssignmentCodes.Of([new("A1", new string('9', 5000), "<script>/..", null)])["A1"].Value;
        code.Length.ShouldBeLessThanOrEqualTo(60);
        code.ShouldMatch("^[A-Za-z0-9.-]+$");
    }
}
