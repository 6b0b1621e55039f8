using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.BulkActs;
using TienDo.App.Progress;
using TienDo.App.RollUps;
using TienDo.Assignments;
using TienDo.Documents.Drafting;
using TienDo.Language;
using TienDo.Plans;
using TienDo.Progress;
using TienDo.TestWorld;

namespace TienDo.App.Tests.BulkActs;

/// <summary>One rule of rolling up for many assignments, and the rules of before when it is undone.</summary>
public sealed class RollUpManyTests : IDisposable
{
    private static readonly Agency[] Both = [KnownAgencies.Science, KnownAgencies.Finance];
    private static readonly Agency[] Three = [.. Both, KnownAgencies.MuongTe];

    private readonly Province _province = new();
    private readonly IReadOnlyList<Work> _works;
    private readonly Person _officer = PersonWith("o1", "Nguyễn Thị Lan", Role.StandingOfficer, null);
    private readonly Person _other = PersonWith("o2", "Lò Văn Minh", Role.StandingOfficer, null);
    private readonly Person _leader = PersonWith("l1", "Trần Quốc Bình", Role.ProvincialLeader, null);

    public RollUpManyTests()
    {
        var slug = _province.HasPlan(
            SampleDrafts.Plan(
                assignments:
                [
                    Given("A1", "1", "Rà soát điểm cấp nước", Both),
                    Given("A2", "2", "Lập bản đồ nguồn nước", Three),
                    Given("A3", "3", "Đo chất lượng nước", [KnownAgencies.Science]),
                ]
            )
        );
        _works = _province.Store.Ask(db => WorkShelf.OfPlan(db, WorkShelf.PlanOf(db, slug)!.Value));
    }

    [Fact]
    public void A_rule_is_chosen_once_for_each_assignment_and_what_cannot_have_one_is_left_out()
    {
        var view = Acts.See(new BulkAct.ChooseRollUp(new RollUpRule.Share(80)), Keys, _officer);
        view.Meant.Select(static work => work.Part.Code).ShouldBe([Code("1"), Code("2")]);
        view.LeftOut.Select(static left => (left.Key.Code, left.Reason))
            .ShouldBe([
                (Code("1"), BulkActRefusals.TheAssignmentStandsOnTheListAlready),
                (Code("2"), BulkActRefusals.TheAssignmentStandsOnTheListAlready),
                (Code("2"), BulkActRefusals.TheAssignmentStandsOnTheListAlready),
                (Code("3"), ProgressRefusals.OnlyOneAgencyLeads),
            ]);
        var id = Done(Choose(new RollUpRule.Share(80)));
        Rule("1").ShouldBe(new RollUpRule.Share(80));
        Rule("2").ShouldBe(new RollUpRule.Share(80));
        Made(id).ShouldBe(new MadeBulkAct(id, BulkActKind.ChooseRollUp, 2, 1, Made(id).At, "o1", IsUndone: false));
        JournalOf("1").ShouldBe(["Nguyễn Thị Lan RollUpChosen"]);
        Acts.See(new BulkAct.ChooseRollUp(new RollUpRule.Share(80)), Keys, _officer)
            .LeftOut.Select(static left => left.Reason)
            .Distinct()
            .ShouldBe([BulkActRefusals.TheRuleIsThisAlready, ProgressRefusals.OnlyOneAgencyLeads]);
        Acts.See(new BulkAct.ChooseRollUp(null), Keys, _leader)
            .LeftOut.ShouldAllBe(left => left.Reason == WorkRefusals.OnlyTheStandingAgencyMayDoThis);
    }

    [Fact]
    public void Weights_of_agencies_that_do_not_lead_an_assignment_are_left_out_there()
    {
        var weights = new Dictionary<AgencyId, decimal> { [Three[0].Id] = 3, [Three[2].Id] = 0.5m };
        Done(Choose(new RollUpRule.Weighted(weights, 70)));
        StoredRule.Write(Rule("1")).ShouldBe("Weighted|70|so-khcn=3");
        StoredRule.Write(Rule("2")).ShouldBe("Weighted|70|03445=0.5;so-khcn=3");
    }

    [Fact]
    public void Undoing_chooses_again_what_held_before_and_keeps_all_of_it()
    {
        Done(
            new ChooseRollUp(_province.Store, Province.Rules).Run(
                Plan,
                Code("2"),
                new RollUpRule.Share(50),
                0,
                _officer,
                Of(_officer)
            )
        );
        var id = Done(Choose(new RollUpRule.Share(80)));
        Done(Undo(id));
        Done(Undo(id));
        Rule("1").ShouldBeOfType<RollUpRule.All>();
        Rule("2").ShouldBe(new RollUpRule.Share(50));
        _province
            .Store.Ask(db => RollUpShelf.Of(db, Plan, Code("2")))
            .Select(static one => one.Rule)
            .ShouldBe([new RollUpRule.Share(50), new RollUpRule.Share(80), new RollUpRule.Share(50)]);
        JournalOf("1").ShouldBe(["Nguyễn Thị Lan RollUpChosen", "Nguyễn Thị Lan RollUpChosen"]);
    }

    [Fact]
    public void A_rule_chosen_since_another_person_and_ten_minutes_stand_against_undoing()
    {
        var id = Done(Choose(new RollUpRule.Share(80)));
        Refused(Undo(id, _other)).ShouldBe(BulkActRefusals.ThereIsNoSuchAct);
        Done(Choose(new RollUpRule.Share(60), _other, "phiếu-2", [KeyOf("2")]));
        Refused(Undo(id)).ShouldBe(BulkActRefusals.TheRuleWasChosenAgainSince(Code("2")));
        Rule("1").ShouldBe(new RollUpRule.Share(80), "wholly or not at all");
        _province.Later(TimeSpan.FromMinutes(10.1));
        Refused(Undo(id)).ShouldBe(BulkActRefusals.ItIsTooLateToUndo);
    }

    [Fact]
    public void The_same_form_twice_and_two_officers_at_once_write_one_choice()
    {
        var id = Done(Choose(new RollUpRule.Share(80)));
        Done(Choose(new RollUpRule.Share(80))).ShouldBe(id);
        Refused(Choose(new RollUpRule.Share(80), _other, "phiếu-2")).ShouldBe(BulkActRefusals.NothingIsLeftToDo);
        _province.Count("RollUpChoices").ShouldBe(2);
    }

    [Theory]
    [InlineData(0, null, "ThePercentageIsOutOfBounds")]
    [InlineData(100.5, null, "ThePercentageIsOutOfBounds")]
    [InlineData(80, 1_001, "TheWeightIsOutOfBounds")]
    [InlineData(80, -1, "TheWeightIsOutOfBounds")]
    public void Numbers_out_of_bounds_are_refused_before_anything_is_left_out(
        double percent,
        int? weight,
        string refusal
    )
    {
        RollUpRule rule = weight is { } heavy
            ? new RollUpRule.Weighted(new Dictionary<AgencyId, decimal> { [Both[0].Id] = heavy }, (decimal)percent)
            : new RollUpRule.Share((decimal)percent);
        Acts.Check(new BulkAct.ChooseRollUp(rule)).ShouldHaveSingleItem().Refusal.Name.ShouldBe(refusal);
        Choose(rule).ShouldBeOfType<WorkOutcome.Refused>();
        _province.Count("RollUpChoices").ShouldBe(0);
        Acts.Check(new BulkAct.ChooseRollUp(null))
            .ShouldBe([new FieldRefusal("Weights", ProgressRefusals.TheWeightIsOutOfBounds)]);
    }

    public void Dispose() => _province.Dispose();

    private ActOnParts Acts => new(_province.Store, Province.Rules);

    private IReadOnlyList<PartKey> Keys => [.. _works.Select(static work => work.Key)];

    private PlanId Plan => _works[0].Part.PlanId;

    private AssignmentCode Code(string number) => KeyOf(number).Code;

    private PartKey KeyOf(string number) => _works.First(work => work.Assignment.Number == number).Key;

    private WorkOutcome Choose(
        RollUpRule rule,
        Person? by = null,
        string formKey = "phiếu-1",
        IReadOnlyList<PartKey>? keys = null
    ) => Acts.Run(new BulkAct.ChooseRollUp(rule), keys ?? Keys, formKey, by ?? _officer, Of(by ?? _officer));

    private WorkOutcome Undo(long id, Person? by = null) =>
        new UndoBulkAct(_province.Store, Province.Rules).Run(id, by ?? _officer, Of(by ?? _officer));

    private RollUpRule Rule(string number) =>
        _province
            .Store.Ask(db => RollUpShelf.ResultOf(db, Plan, Code(number), Province.Rules, new DateOnly(2026, 3, 20)))!
            .Chosen.Rule;

    private IReadOnlyList<string> JournalOf(string number) =>
        _province.JournalOf($"assignment/{_works[0].PlanSlug}/{Code(number)}");

    private MadeBulkAct Made(long id) => _province.Store.Ask(db => BulkActShelf.Find(db, id))!;

    private static long Done(WorkOutcome outcome) => outcome.ShouldBeOfType<WorkOutcome.Done>().Id;

    private static Refusal Refused(WorkOutcome outcome) =>
        outcome.ShouldBeOfType<WorkOutcome.Refused>().Refusals.Single().Refusal;

    private static DraftAssignment Given(string id, string number, string text, Agency[] leads) =>
        SampleDrafts.Assignment(id, number, text) with
        {
            Lead = [.. leads.Select(static agency => agency.Name)],
            LeadIds = [.. leads.Select(static agency => agency.Id.Value)],
        };

    private static Actor Of(Person person) => new(person.Name, person.Grants[0].Role, person.Id);

    private static Person PersonWith(string id, string name, Role role, AgencyId? agency) =>
        new(id, name, [new Grant(role, agency, true, [], null, null, null)]);
}
