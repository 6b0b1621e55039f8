using static TienDo.Documents.Tests.Reading.Word.WordFile;

namespace TienDo.Documents.Tests.Reading.Word;

public sealed class WordNumberingTests
{
    private const string Lists =
        "<w:abstractNum w:abstractNumId=\"1\">"
        + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:isLgl/><w:lvlText w:val=\"%1.%2.\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"%3)\"/></w:lvl></w:abstractNum>"
        + "<w:abstractNum w:abstractNumId=\"2\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"-\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\uF0B7\"/></w:lvl></w:abstractNum>"
        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
        + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"2\"/></w:num>"
        + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>";

    private static string Item(int list, int level, string words) =>
        P(words, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

    private static string[] Read(params string[] items) =>
        Given.Document(Of(string.Concat(items) + P("hết"), ("numbering", Lists))).Texts()[..^1];

    [Fact]
    public void Computed_numbers_are_written_into_the_text() =>
        Read(
                Item(1, 0, "một"),
                Item(1, 1, "một một"),
                Item(1, 2, "a"),
                Item(1, 2, "b"),
                Item(1, 1, "một hai"),
                Item(1, 2, "lại a"),
                Item(1, 0, "hai")
            )
            .ShouldBe(["I. một", "1.1. một một", "a) a", "b) b", "1.2. một hai", "a) lại a", "II. hai"]);

    [Fact]
    public void Dashes_stay_dashes_and_other_bullets_are_dots() =>
        Read(Item(2, 0, "gạch"), Item(2, 1, "chấm"), Item(2, 0, "")).ShouldBe(["- gạch", "• chấm", ""]);

    [Fact]
    public void A_list_may_start_elsewhere() =>
        Read(Item(1, 0, "một"), Item(3, 0, "năm"), Item(3, 0, "sáu")).ShouldBe(["I. một", "V. năm", "VI. sáu"]);

    [Fact]
    public void A_number_without_words_still_stands_in_its_cell() =>
        Read($"<w:tbl>{Row($"<w:tc>{Item(1, 0, "")}</w:tc>", Cell("việc"))}</w:tbl>").ShouldBe(["I.", "việc"]);

    [Fact]
    public void Letters_go_past_z_by_doubling() =>
        Read([.. Enumerable.Range(0, 27).Select(_ => Item(1, 2, "x"))])[25..].ShouldBe(["z) x", "aa) x"]);

    [Fact]
    public void List_zero_means_no_list() => Read(Item(0, 0, "trơn")).ShouldBe(["trơn"]);
}
