using TienDo.Documents.Reading.Layout;

namespace TienDo.Documents.Tests.Reading.Layout;

public sealed class CellTextTests
{
    [Theory]
    [InlineData("Rà soát quy|chế làm việc", "Rà soát quy chế làm việc")]
    [InlineData("theo Nghị quyết số 57-|NQ/TW", "theo Nghị quyết số 57-NQ/TW")]
    [InlineData("phát triển kinh tế -|xã hội", "phát triển kinh tế - xã hội")]
    [InlineData("Gồm:|- Sở A;|- Sở B", "Gồm:\n- Sở A;\n- Sở B")]
    [InlineData("a) Một|b) Hai", "a) Một\nb) Hai")]
    [InlineData("trước ngày|30/6/2026", "trước ngày 30/6/2026")]
    [InlineData("", "")]
    public void Lines_torn_by_paper_are_joined_and_paragraphs_are_not(string lines, string text) =>
        CellText.Join(lines.Split('|')).ShouldBe(text);
}
