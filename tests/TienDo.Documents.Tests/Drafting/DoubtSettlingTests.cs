using TienDo.Documents.Drafting;
using static TienDo.Documents.Tests.Drafting.SampleDraft;

namespace TienDo.Documents.Tests.Drafting;

public sealed class DoubtSettlingTests
{
    [Fact]
    public void Blocking_doubts_come_first_and_the_rest_follow_the_document() =>
        OpenDoubt
            .In(New())
            .Select(open => (open.Entry, open.Doubt.Reason))
            .ShouldBe([
                ("document", DoubtReasons.NumberMissing),
                ("A1", DoubtReasons.AgencyUnknown),
                ("A1", DoubtReasons.BoundaryUnsure),
                ("I1", DoubtReasons.UnitConflictsWithTarget),
            ]);

    [Fact]
    public void A_key_stays_the_same_while_other_doubts_are_settled()
    {
        var before = Key("A1", DoubtReasons.BoundaryUnsure);
        var draft = Apply(New(), new DraftEdit.KeepAsWritten(Key("A1", DoubtReasons.AgencyUnknown)));
        OpenDoubt.In(draft).Select(open => open.Key).ShouldContain(before);
    }

    [Fact]
    public void Accepting_a_proposed_agency_keeps_the_written_name_and_sets_the_agency()
    {
        var draft = Apply(New(), new DraftEdit.AcceptDoubt(Key("A1", DoubtReasons.AgencyUnknown)));
        draft.Assignments[0].Lead.ShouldBe(["Sở TTTT"]);
        draft.Assignments[0].LeadIds.ShouldBe(["so-khcn"]);
        draft.Assignments[0].Doubts.Select(doubt => doubt.Reason).ShouldBe([DoubtReasons.BoundaryUnsure]);
    }

    [Fact]
    public void Accepting_a_proposed_value_puts_it_in_the_field()
    {
        var draft = Apply(New(), new DraftEdit.AcceptDoubt(Key("I1", DoubtReasons.UnitConflictsWithTarget)));
        draft.Indicators[0].Unit.ShouldBe("%");
        draft.Indicators[0].Doubts.ShouldBeEmpty();
    }

    [Fact]
    public void Keeping_as_written_leaves_the_value_alone()
    {
        var draft = Apply(New(), new DraftEdit.KeepAsWritten(Key("I1", DoubtReasons.UnitConflictsWithTarget)));
        draft.Indicators[0].Unit.ShouldBe("bậc");
        draft.Indicators[0].Doubts.ShouldBeEmpty();
    }

    [Fact]
    public void Correcting_writes_the_field_and_closes_the_doubt()
    {
        var draft = Apply(New(), new DraftEdit.CorrectField(Key("document", DoubtReasons.NumberMissing), "45/KH-UBND"));
        draft.Document.Number.ShouldBe("45/KH-UBND");
        OpenDoubt.In(draft).ShouldAllBe(open => !open.Doubt.Blocking);
    }

    [Fact]
    public void A_corrected_agency_is_looked_up_again_and_an_unknown_one_is_doubted_again()
    {
        var key = Key("A1", DoubtReasons.AgencyUnknown);
        var draft = Apply(New(), new DraftEdit.CorrectField(key, "Sở KH&CN\nBan Lạ Lùng"));
        draft.Assignments[0].LeadIds.ShouldBe(["so-khcn", null]);
        draft.Assignments[0].Doubts.ShouldContain(doubt => doubt.Detail == "Ban Lạ Lùng");
    }

    [Fact]
    public void One_decision_about_a_name_can_hold_everywhere()
    {
        var draft = New();
        draft = draft with
        {
            Assignments =
            [
                .. draft.Assignments.Select(item =>
                    item.Id == "A2"
                        ? item with
                        {
                            Cooperating = ["Sở TTTT", "Sở CT"],
                            CooperatingIds = [null, "so-ct"],
                        }
                        : item
                ),
            ],
        };
        var key = Key("A1", DoubtReasons.AgencyUnknown);
        AgencyRenaming.Count(draft, "Sở TTTT").ShouldBe(2);
        Apply(draft, new DraftEdit.AcceptDoubt(key, Everywhere: true))
            .Assignments[1]
            .CooperatingIds.ShouldBe(["so-khcn", "so-ct"]);
        Apply(draft, new DraftEdit.AcceptDoubt(key)).Assignments[1].CooperatingIds.ShouldBe([null, "so-ct"]);
        var renamed = Apply(draft, new DraftEdit.CorrectField(key, "Sở Tài chính", Everywhere: true)).Assignments[1];
        renamed.Cooperating.ShouldBe(["Sở Tài chính", "Sở CT"]);
        renamed.CooperatingIds.ShouldBe(["so-tc", "so-ct"]);
    }

    [Fact]
    public void Several_proposed_agencies_are_picked_from()
    {
        var key = Key("A1", DoubtReasons.AgencyUnknown);
        Apply(New(), new DraftEdit.AcceptDoubt(key, Pick: "Sở Công Thương")).Assignments[0].LeadIds.ShouldBe(["so-ct"]);
    }

    [Fact]
    public void Fields_that_make_up_one_target_are_corrected_together()
    {
        var others = new Dictionary<string, string> { ["operator"] = "≤", ["value"] = "57" };
        var edit = new DraftEdit.CorrectField(Key("I1", DoubtReasons.UnitConflictsWithTarget), "thứ bậc", others);
        var indicator = Apply(New(), edit).Indicators[0];
        (indicator.Operator, indicator.Value, indicator.Unit).ShouldBe(("≤", 57m, "thứ bậc"));
    }

    [Fact]
    public void A_doubt_settled_twice_is_refused_the_second_time()
    {
        var keep = new DraftEdit.KeepAsWritten(Key("A1", DoubtReasons.BoundaryUnsure));
        var draft = Apply(New(), keep);
        Refusal(draft, keep).ShouldBe(nameof(EditRefusals.TheDoubtIsNoLongerOpen));
    }

    [Theory]
    [InlineData("lead", "lead")]
    [InlineData("leadIds", "lead")]
    [InlineData("deadline.to", "deadline")]
    [InlineData("lead[1]", "lead")]
    [InlineData("valueTo", "value")]
    public void A_doubt_about_a_part_of_a_field_is_about_the_field(string part, string field) =>
        DoubtKey.FieldOf(new Doubt(part, DoubtReasons.TargetUnclear)).ShouldBe(field);

    private static string Key(string entry, string reason) =>
        OpenDoubt.In(New()).Single(open => open.Entry == entry && open.Doubt.Reason == reason).Key;
}
