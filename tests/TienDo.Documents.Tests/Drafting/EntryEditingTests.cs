using TienDo.Documents.Drafting;
using static TienDo.Documents.Tests.Drafting.SampleDraft;

namespace TienDo.Documents.Tests.Drafting;

public sealed class EntryEditingTests
{
    [Theory]
    [InlineData("57", 57, null)]
    [InlineData("1.234,5", 1234.5, null)]
    [InlineData("0,623", 0.623, null)]
    [InlineData("-3", -3, null)]
    [InlineData("10–15", 10, 15.0)]
    [InlineData("10 - 15,5", 10, 15.5)]
    [InlineData("1.000.000", 1000000, null)]
    public void Numbers_are_typed_in_vietnamese_form(string typed, double from, double? to)
    {
        var indicator = Apply(New(), Set("I1", "value", typed)).Indicators[0];
        indicator.Value.ShouldBe((decimal)from);
        indicator.ValueTo.ShouldBe((decimal?)to);
    }

    [Theory]
    [InlineData("I1", "value", "1.5", nameof(EditRefusals.TheNumberIsNotANumber))]
    [InlineData("I1", "value", "10.00", nameof(EditRefusals.TheNumberIsNotANumber))]
    [InlineData("I1", "value", "năm mươi", nameof(EditRefusals.TheNumberIsNotANumber))]
    [InlineData("I1", "value", "10-", nameof(EditRefusals.TheNumberIsNotANumber))]
    [InlineData("I1", "year", "20300", nameof(EditRefusals.TheYearIsNotAYear))]
    [InlineData("I1", "operator", "~", nameof(EditRefusals.TheValueIsNotOneOfTheChoices))]
    [InlineData("I1", "name", "  ", nameof(EditRefusals.TheTextMayNotBeEmpty))]
    [InlineData("A1", "text", " \n ", nameof(EditRefusals.TheTextMayNotBeEmpty))]
    [InlineData("A1", "kind", "essay", nameof(EditRefusals.TheValueIsNotOneOfTheChoices))]
    [InlineData("A1", "colour", "x", nameof(EditRefusals.TheFieldCannotBeEdited))]
    [InlineData("A99", "text", "x", nameof(EditRefusals.TheEntryIsNoLongerThere))]
    [InlineData("document", "date", "31/02/2026", nameof(EditRefusals.TheDateIsNotADay))]
    [InlineData("document", "periodTo", "sau này", nameof(EditRefusals.TheYearIsNotAYear))]
    [InlineData("R1", "cycle", "always", nameof(EditRefusals.TheValueIsNotOneOfTheChoices))]
    [InlineData("C1", "raw", "", nameof(EditRefusals.TheTextMayNotBeEmpty))]
    public void What_cannot_stand_in_a_field_is_refused_by_name(
        string entry,
        string field,
        string value,
        string refusal
    ) => Refusal(New(), Set(entry, field, value)).ShouldBe(refusal);

    [Fact]
    public void A_corrected_deadline_is_read_again()
    {
        var deadline = Apply(New(), Set("A3", "deadline", "28/02/2026")).Assignments[2].Deadline;
        deadline.To.ShouldBe(new DateOnly(2026, 2, 28));
        deadline.Effective.ShouldBe(new DateOnly(2026, 3, 2));
    }

    [Fact]
    public void Correcting_what_a_deadline_means_keeps_the_words_of_the_document()
    {
        var deadline = Apply(New(), Set("A3", "deadlineMeaning", "30/11/2026")).Assignments[2].Deadline;
        deadline.Raw.ShouldBe("31/12/2026");
        deadline.To.ShouldBe(new DateOnly(2026, 11, 30));
    }

    [Fact]
    public void A_deadline_nobody_can_read_is_kept_and_doubted()
    {
        var assignment = Apply(New(), Set("A3", "deadline", "vài hôm nữa")).Assignments[2];
        assignment.Deadline.Raw.ShouldBe("vài hôm nữa");
        assignment.Doubts.ShouldContain(doubt => doubt.Field == "deadline");
    }

    [Fact]
    public void One_bad_field_leaves_all_fields_as_they_were()
    {
        var edit = new DraftEdit.EditEntry(
            "I1",
            new Dictionary<string, string> { ["name"] = "Tên mới", ["year"] = "không rõ" }
        );
        Refusal(New(), edit).ShouldBe(nameof(EditRefusals.TheYearIsNotAYear));
    }

    [Fact]
    public void Ten_thousand_characters_fit_and_a_hundred_thousand_and_one_do_not()
    {
        var text = new string('ấ', 10_000);
        Apply(New(), Set("A1", "text", text)).Assignments[0].Text.ShouldBe(text);
        Refusal(New(), Set("A1", "text", new string('a', 100_001))).ShouldBe(nameof(EditRefusals.TheTextIsTooLong));
    }

    [Fact]
    public void Text_typed_with_separate_tone_marks_is_stored_composed() =>
        Apply(New(), Set("A1", "text", "Ra\u0300 soa\u0301t")).Assignments[0].Text.ShouldBe("Rà soát");

    [Fact]
    public void The_head_takes_its_fields()
    {
        var draft = Apply(
            New(),
            new DraftEdit.EditEntry(
                "document",
                new Dictionary<string, string>
                {
                    ["date"] = "05/3/2026",
                    ["issuer"] = "Sở Tài chính",
                    ["signatoryName"] = "Người Ký",
                    ["periodFrom"] = "2026",
                    ["periodTo"] = "2030",
                    ["recipients"] = "Các sở\nCác xã",
                }
            )
        );
        draft.Document.Date.ShouldBe(new DateOnly(2026, 3, 5));
        draft.Document.IssuerId.ShouldBe("so-tc");
        draft.Document.Signatory.ShouldBe(new DraftSignatory("Người Ký", null));
        draft.Document.Period.ShouldBe(new DraftPeriod(2026, 2030));
        draft.Document.Recipients.ShouldBe(["Các sở", "Các xã"]);
    }

    [Fact]
    public void A_legal_basis_is_named_by_its_place_and_words()
    {
        var key = DraftEntries.KeyOf(New().Document.LegalBases[0]);
        var draft = Apply(New(), Set(key, "number", "13/NQ-HĐND"));
        draft.Document.LegalBases[0].Number.ShouldBe("13/NQ-HĐND");
        Refusal(draft, Set(key, "number", "14")).ShouldBe(nameof(EditRefusals.TheEntryIsNoLongerThere));
    }

    private static DraftEdit.EditEntry Set(string entry, string field, string value) =>
        new(entry, new Dictionary<string, string> { [field] = value });
}
