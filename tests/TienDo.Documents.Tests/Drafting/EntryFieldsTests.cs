using TienDo.Documents.Drafting;
using static TienDo.Documents.Tests.Drafting.SampleDraft;

namespace TienDo.Documents.Tests.Drafting;

public sealed class EntryFieldsTests
{
    public static TheoryData<string> Entries => [.. DraftEntries.Ids(New()).Where(id => id != "O1")];

    [Theory]
    [MemberData(nameof(Entries))]
    public void What_a_form_shows_can_be_typed_back_unchanged(string entry)
    {
        var shown = EntryFields.Of(New(), entry).ShouldNotBeNull();
        foreach (var (field, value) in shown.Fields.Where(pair => pair.Key is not "deadline"))
        {
            var edit = new DraftEdit.EditEntry(entry, new Dictionary<string, string> { [field] = value });
            EntryFields.Of(Apply(New(), edit), entry)![field].ShouldBe(value, field);
        }
    }

    [Fact]
    public void An_entry_is_called_by_its_section_and_ordinal()
    {
        var assignment = Assignment("A9", "Việc", 1, 1);
        EntryFields.Of(assignment with { Section = "II", Number = "3" }).Label.ShouldBe("II.3");
        EntryFields.Of(assignment with { Section = "1.2", Number = "1.2.3" }).Label.ShouldBe("1.2.3");
        EntryFields.Of(assignment with { Section = null, Number = null }).Label.ShouldBe("");
    }

    [Theory]
    [InlineData(1234.5, "1.234,5")]
    [InlineData(0.623, "0,623")]
    [InlineData(57, "57")]
    [InlineData(1000000, "1.000.000")]
    public void Numbers_are_shown_in_vietnamese_form(double value, string shown)
    {
        var indicator = New().Indicators[0] with { Value = (decimal)value };
        EntryFields.Of(indicator)["value"].ShouldBe(shown);
    }
}
