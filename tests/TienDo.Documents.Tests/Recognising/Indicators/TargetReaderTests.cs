using System.Globalization;
using TienDo.Documents.Recognising.Indicators;

namespace TienDo.Documents.Tests.Recognising.Indicators;

public sealed class TargetReaderTests
{
    [Theory]
    [InlineData("≥ 40", "%", "≥ 40 %")]
    [InlineData("> 0,623", "Điểm", "> 0.623 Điểm")]
    [InlineData("10", "Người/vạn dân", "= 10 Người/vạn dân")]
    [InlineData("Từ 37,6% trở lên", null, "≥ 37.6 %")]
    [InlineData("tối thiểu 80%", null, "≥ 80 %")]
    [InlineData("không quá 3 ngày", null, "≤ 3 ngày")]
    [InlineData("Trên 90%", null, "> 90 %")]
    [InlineData("Dưới 5%", null, "< 5 %")]
    [InlineData("1.234.567", "đồng", "= 1234567 đồng")]
    [InlineData("1.200 tỷ đồng", null, "= 1200 tỷ đồng")]
    public void A_target_is_an_operator_a_number_and_a_unit(string cell, string? unit, string expected)
    {
        var target = TargetReader.Read(cell, unit).ShouldHaveSingleItem();
        Render(target).ShouldBe(expected);
        target.Doubts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("40 - 50", "%", "= 40..50 %", "operator")]
    [InlineData("Thứ 25 trở lên", "Thứ bậc", "≤ 25 Thứ bậc", "inWords")]
    [InlineData("khoảng 60%", null, "= 60 %", "inWords")]
    public void A_number_that_does_not_say_all_of_the_target_is_doubted(
        string cell,
        string? unit,
        string expected,
        string field
    )
    {
        var target = TargetReader.Read(cell, unit).ShouldHaveSingleItem();
        Render(target).ShouldBe(expected);
        target.Doubts.ShouldContain(doubt => doubt.Field == field && doubt.Reason == "TargetUnclear");
    }

    [Theory]
    [InlineData("0.5", "%")]
    [InlineData("1.234", "%")]
    [InlineData("1,234,567", "đồng")]
    public void A_number_that_can_be_read_two_ways_is_doubted(string cell, string unit) =>
        TargetReader
            .Read(cell, unit)
            .ShouldHaveSingleItem()
            .Doubts.ShouldContain(doubt => doubt.Reason == "NumberUnclear");

    [Theory]
    [InlineData("Thuộc nhóm khá của vùng", "Thứ bậc")]
    [InlineData("Hoàn thành trước mùa mưa", null)]
    [InlineData("Theo Quyết định số 12/QĐ-UBND", null)]
    public void A_target_without_a_number_is_kept_in_words(string cell, string? unit)
    {
        var target = TargetReader.Read(cell, unit).ShouldHaveSingleItem();
        target.Operator.ShouldBeNull();
        target.Value.ShouldBeNull();
        target.InWords.ShouldBe(cell);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(" … ")]
    public void An_empty_cell_has_no_target(string cell) => TargetReader.Read(cell, "%").ShouldBeEmpty();

    [Fact]
    public void Each_scope_has_its_own_target() =>
        TargetReader
            .Read("≤ 4 miền Trung; ≤ 15 cả nước", "Thứ bậc")
            .Select(target => $"{Render(target)} {target.Scope}")
            .ShouldBe(["≤ 4 Thứ bậc miền Trung", "≤ 15 Thứ bậc cả nước"]);

    [Fact]
    public void Each_year_has_its_own_target() =>
        TargetReader
            .Read("Năm 2026: 40%; năm 2030: 60%", null)
            .Select(target => $"{Render(target)} {target.Year}")
            .ShouldBe(["= 40 % 2026", "= 60 % 2030"]);

    [Fact]
    public void A_share_in_a_column_of_ranks_blocks() =>
        TargetReader
            .Read("40%", "Thứ bậc")
            .ShouldHaveSingleItem()
            .Doubts.ShouldContain(doubt => doubt.Reason == "UnitConflictsWithTarget" && doubt.Blocking);

    private static string Render(ReadTarget target) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{target.Operator} {target.Value}{(target.ValueTo is { } upper ? $"..{upper}" : "")} {target.Unit}"
        );
}
