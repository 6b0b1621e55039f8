using TienDo.Documents.Drafting;
using static TienDo.Documents.Tests.Drafting.SampleDraft;

namespace TienDo.Documents.Tests.Drafting;

public sealed class StructureEditingTests
{
    [Fact]
    public void Splitting_parts_words_and_lines_and_copies_who_and_when()
    {
        var whole = New().Assignments[0];
        var at = whole.Text.IndexOf("Công bố", StringComparison.Ordinal);
        var draft = Apply(New(), new DraftEdit.SplitAssignment("A1", at, 12, "AN1"));
        draft.Assignments.Select(item => item.Id).ShouldBe(["A1", "AN1", "A2", "A3"]);
        draft.Assignments[0].Text.ShouldBe("Rà soát danh mục dịch vụ.");
        draft.Assignments[0].Source.ShouldBe(new SourceSpan(10, 11));
        draft.Assignments[1].Text.ShouldBe("Công bố danh mục trên cổng");
        draft.Assignments[1].Source.ShouldBe(new SourceSpan(12, 13));
        draft.Assignments[1].Lead.ShouldBe(["Sở TTTT"]);
        draft.Assignments[1].Doubts.Select(doubt => doubt.Field).ShouldBe(["lead"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1000)]
    public void A_split_leaves_words_on_both_sides(int at) =>
        Refusal(New(), new DraftEdit.SplitAssignment("A1", at, null, "AN1"))
            .ShouldBe(nameof(EditRefusals.TheSplitLeavesAnEmptyPart));

    [Fact]
    public void Merging_loses_nothing_and_doubts_what_the_two_disagree_on()
    {
        var draft = Apply(New(), new DraftEdit.MergeAssignments("A2", "A3"));
        var merged = draft.Assignments.Single(item => item.Id == "A2");
        draft.Assignments.Count.ShouldBe(2);
        merged.Text.ShouldBe("Công bố danh mục trên cổng dịch vụ Bố trí kinh phí thực hiện");
        merged.Lead.ShouldBe(["Sở Tài chính"]);
        merged.LeadIds.ShouldBe(["so-tc"]);
        merged.Deadline.To.ShouldBe(new DateOnly(2026, 6, 30));
        merged.Source.ShouldBe(new SourceSpan(12, 15));
        merged.Doubts.ShouldHaveSingleItem().Reason.ShouldBe(DoubtReasons.SeveralDeadlines);
    }

    [Fact]
    public void A_part_can_swallow_what_it_stood_under()
    {
        var draft = Apply(New(), new DraftEdit.MergeAssignments("A2", "A1"));
        var merged = draft.Assignments.Single(item => item.Id == "A2");
        merged.Parent.ShouldBeNull();
        merged.Text.ShouldStartWith("Rà soát");
        draft.Commitments[0].Assignment.ShouldBe("A2");
    }

    [Fact]
    public void Deleting_lifts_what_stood_under_it()
    {
        var draft = Apply(New(), new DraftEdit.DeleteEntry("A1"));
        draft.Assignments.Select(item => (item.Id, item.Parent)).ShouldBe([("A2", null), ("A3", null)]);
        draft.Commitments[0].Assignment.ShouldBeNull();
    }

    [Theory]
    [InlineData("I1")]
    [InlineData("C1")]
    [InlineData("R1")]
    [InlineData("O1")]
    public void Every_kind_of_entry_can_go(string entry) =>
        DraftEntries.Contains(Apply(New(), new DraftEdit.DeleteEntry(entry)), entry).ShouldBeFalse();

    [Fact]
    public void The_document_itself_stays() =>
        Refusal(New(), new DraftEdit.DeleteEntry("document")).ShouldBe(nameof(EditRefusals.TheDocumentItselfStays));

    [Theory]
    [InlineData("A1", "A1")]
    [InlineData("A1", "A2")]
    public void Nothing_stands_under_itself(string entry, string parent) =>
        Refusal(New(), new DraftEdit.Reparent(entry, parent))
            .ShouldBe(nameof(EditRefusals.AnEntryCannotStandUnderItself));

    [Fact]
    public void An_entry_moves_under_another_and_back_to_the_top()
    {
        var draft = Apply(New(), new DraftEdit.Reparent("A3", "A2"));
        draft.Assignments[2].Parent.ShouldBe("A2");
        Apply(draft, new DraftEdit.Reparent("A3", null)).Assignments[2].Parent.ShouldBeNull();
    }

    [Fact]
    public void An_added_assignment_stands_where_its_lines_stand()
    {
        var draft = Apply(New(), new DraftEdit.AddAssignment("AN1", "Việc bị sót", 13, 13, "I"));
        draft.Assignments.Select(item => item.Id).ShouldBe(["A1", "A2", "AN1", "A3"]);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(5, 4)]
    [InlineData(1, 41)]
    public void Lines_lie_within_the_document(int from, int to) =>
        Refusal(New(), new DraftEdit.AddAssignment("AN1", "Việc", from, to))
            .ShouldBe(nameof(EditRefusals.TheLinesAreOutsideTheDocument));

    [Fact]
    public void An_id_is_never_given_twice() =>
        Refusal(New(), new DraftEdit.AddIndicator("A1", "Chỉ tiêu", 1, 1)).ShouldBe(nameof(EditRefusals.TheIdIsTaken));

    [Fact]
    public void An_orientation_can_become_an_assignment()
    {
        var draft = Apply(New(), new DraftEdit.MakeAssignment("O1", "AN1"));
        draft.Orientations.ShouldBeEmpty();
        draft.Assignments[^1].Text.ShouldBe("Phát triển hạ tầng số dùng chung");
    }

    [Fact]
    public void A_legal_basis_is_added_in_its_place()
    {
        var add = new DraftEdit.AddLegalBasis("Quyết định", "77/QĐ-UBND", "03/02/2026", null, "cites", 3, 3);
        Apply(New(), add).Document.LegalBases[0].Number.ShouldBe("77/QĐ-UBND");
        Refusal(New(), add with { Relation = "loves" }).ShouldBe(nameof(EditRefusals.TheValueIsNotOneOfTheChoices));
    }
}
