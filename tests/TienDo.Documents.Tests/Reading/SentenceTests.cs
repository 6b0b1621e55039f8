using System.Reflection;
using TienDo.Documents.Reading;

namespace TienDo.Documents.Tests.Reading;

public sealed class SentenceTests
{
    public static TheoryData<string> Notes() =>
        [
            .. typeof(ReadingNotes)
                .GetFields(BindingFlags.Public | BindingFlags.Static)
                .Where(f => f.IsLiteral)
                .Select(f => f.Name),
        ];

    [Theory]
    [MemberData(nameof(Notes))]
    public void Every_note_has_a_sentence_in_both_languages(string name)
    {
        var (vietnamese, english) = ReadingNoteSentences.Of(new ReadingNote(name, new Dictionary<string, string>()));
        vietnamese.ShouldNotBe(name);
        vietnamese.ShouldEndWith(".");
        english.ShouldEndWith(".");
    }

    [Fact]
    public void Every_refusal_is_named_for_its_property_and_speaks_both_languages()
    {
        var refusals = typeof(ReadingRefusals)
            .GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Select(property => (property.Name, Refusal: (ReadingRefusal)property.GetValue(null)!))
            .ToList();
        refusals.Count.ShouldBeGreaterThan(10);
        refusals.ShouldAllBe(r =>
            r.Name == r.Refusal.Name && r.Refusal.Vietnamese.EndsWith('.') == r.Refusal.English.EndsWith('.')
        );
        refusals.ShouldAllBe(r => r.Refusal.Vietnamese != r.Refusal.English && r.Refusal.English.Length > 20);
    }

    [Fact]
    public void Numbers_in_refusals_are_written_in_the_form_of_each_language()
    {
        var refusal = ReadingRefusals.TheDocumentHasTooManyPages(3_000);
        refusal.Vietnamese.ShouldContain("3.000");
        refusal.English.ShouldContain("3,000");
    }
}
