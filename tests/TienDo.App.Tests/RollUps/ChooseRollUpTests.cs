using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Progress;
using TienDo.App.RollUps;
using TienDo.Assignments;
using TienDo.Plans;
using TienDo.Progress;
using TienDo.TestWorld;

namespace TienDo.App.Tests.RollUps;

/// <summary>Three agencies lead one assignment: what their parts make of the whole is chosen, shown and kept.</summary>
public sealed class ChooseRollUpTests : IDisposable
{
    private static readonly AgencyId Science = KnownAgencies.Science.Id;
    private static readonly AgencyId Finance = KnownAgencies.Finance.Id;
    private static readonly AgencyId MuongTe = KnownAgencies.MuongTe.Id;

    private readonly Province _province = new();
    private readonly string _slug;
    private readonly PlanId _plan;
    private readonly AssignmentCode _code;
    private readonly Person _officer = PersonWith("o1", Role.StandingOfficer, null);
    private readonly Person _focal = PersonWith("f1", Role.FocalPerson, Finance);

    public ChooseRollUpTests()
    {
        _slug = _province.HasPlan(
            SampleDrafts.Plan(
                assignments: SampleDrafts.Assignment(
                    "A1",
                    "1",
                    "Rà soát điểm cấp nước",
                    deadline: SampleDrafts.Month(2026, 6, 30)
                ) with
                {
                    Lead = [KnownAgencies.Science.Name, KnownAgencies.Finance.Name, KnownAgencies.MuongTe.Name],
                    LeadIds = [Science.Value, Finance.Value, MuongTe.Value],
                }
            )
        );
        _plan = _province.Store.Ask(db => WorkShelf.PlanOf(db, _slug))!.Value;
        _code = _province.Store.Ask(db => WorkShelf.OfPlan(db, _plan))[0].Part.Code;
        _province.On("2026-06-20");
        PartStates.BringToToday(_province.Store, Province.Rules);
        Completes(Finance);
    }

    [Fact]
    public async Task Until_somebody_chooses_every_part_counts()
    {
        var result = Result();
        (result.Whole.PartsDone, result.Whole.PartsCounted, result.Whole.State).ShouldBe(
            (1, 3, AssignmentState.DueSoon)
        );
        (await _province.Portal.Plan(_slug))!.Assignments[0].State!.State.ShouldBe(AssignmentState.DueSoon);
    }

    [Fact]
    public async Task A_share_that_is_reached_makes_the_whole_done_inside_and_in_public()
    {
        Choose(new RollUpRule.Share(30)).ShouldBeOfType<WorkOutcome.Done>();
        Result().Whole.State.ShouldBe(AssignmentState.CompletedOnTime);
        (await _province.Portal.Plan(_slug))!.Assignments[0].State!.State.ShouldBe(AssignmentState.CompletedOnTime);
        (await _province.Portal.Search(new())).Rows[0].State!.State.ShouldBe(AssignmentState.CompletedOnTime);
        var one = (await _province.Portal.Assignment(_slug, _code.Value))!;
        one.Progress!.State.State.ShouldBe(AssignmentState.CompletedOnTime);
        _province.JournalOf($"assignment/{_slug}/{_code}").ShouldBe(["Nguyễn Thị Lan RollUpChosen"]);
    }

    [Fact]
    public void A_heavy_agency_decides_and_the_rule_comes_back_as_it_was_stored()
    {
        var weights = new Dictionary<AgencyId, decimal> { [Finance] = 2.5m, [MuongTe] = 0 };
        Choose(new RollUpRule.Weighted(weights, 70)).ShouldBeOfType<WorkOutcome.Done>();
        var result = Result();
        (result.Whole.WeightDone, result.Whole.WeightCounted, result.Whole.State).ShouldBe(
            (2.5m, 3.5m, AssignmentState.CompletedOnTime)
        );
        var stored = result.Chosen.Rule.ShouldBeOfType<RollUpRule.Weighted>();
        (stored.Percent, stored.Weights[Finance], stored.Weights[MuongTe]).ShouldBe((70m, 2.5m, 0m));
    }

    [Fact]
    public void Of_two_who_choose_at_once_the_second_is_told_and_every_choice_stays()
    {
        Choose(new RollUpRule.Share(50));
        Refusal(Choose(new RollUpRule.All(), seen: 0)).ShouldBe(nameof(ProgressRefusals.TheRuleWasJustChosen));
        Choose(new RollUpRule.All(), seen: Result().Chosen.Id).ShouldBeOfType<WorkOutcome.Done>();
        _province
            .Store.Ask(db => RollUpShelf.Of(db, _plan, _code))
            .Select(chosen => chosen.Rule)
            .ShouldBe([new RollUpRule.All(), new RollUpRule.Share(50)]);
    }

    [Fact]
    public void Only_the_standing_agency_chooses_and_only_what_can_be_reached()
    {
        Refusal(Choose(new RollUpRule.Share(50), by: _focal))
            .ShouldBe(nameof(WorkRefusals.OnlyTheStandingAgencyMayDoThis));
        Refusal(Choose(new RollUpRule.Share(0))).ShouldBe(nameof(ProgressRefusals.ThePercentageIsOutOfBounds));
        var strange = new Dictionary<AgencyId, decimal> { [new AgencyId("so|=;")] = 1 };
        Refusal(Choose(new RollUpRule.Weighted(strange))).ShouldBe(nameof(ProgressRefusals.TheAgencyDoesNotLead));
        _province.Count("RollUpChoices").ShouldBe(0);
    }

    public void Dispose() => _province.Dispose();

    private AssignmentResult Result() =>
        _province.Store.Ask(db =>
            RollUpShelf.ResultOf(db, _plan, _code, Province.Rules, TienDo.Time.VietnamDay.Of(db.Now))
        )!;

    private WorkOutcome Choose(RollUpRule rule, long? seen = null, Person? by = null) =>
        new ChooseRollUp(_province.Store, Province.Rules).Run(
            _plan,
            _code,
            rule,
            seen ?? Result().Chosen.Id,
            by ?? _officer,
            new Actor("Nguyễn Thị Lan", Role.StandingOfficer, (by ?? _officer).Id)
        );

    private void Completes(AgencyId agency)
    {
        var key = new PartKey(_plan, _code, agency);
        var sent = new SendUpdate(_province.Store, Province.Rules)
            .Run(
                key,
                new ProgressUpdate(
                    "Đã rà soát xong.",
                    true,
                    null,
                    [new Evidence.IssuedDocument("12/BC-STC", new DateOnly(2026, 6, 18))]
                ),
                "k",
                _focal,
                new Actor("Phạm Văn Dũng", Role.FocalPerson, _focal.Id)
            )
            .ShouldBeOfType<WorkOutcome.Done>();
        new VerifyUpdate(_province.Store, Province.Rules)
            .Run(key, sent.Id, new Verification.Accept(null), _officer, new Actor("L", Role.StandingOfficer))
            .ShouldBeOfType<WorkOutcome.Done>();
    }

    private static string Refusal(WorkOutcome outcome) =>
        outcome.ShouldBeOfType<WorkOutcome.Refused>().Refusals.Single().Refusal.Name;

    private static Person PersonWith(string id, Role role, AgencyId? agency) =>
        new(id, id, [new Grant(role, agency, true, [], null, null, null)]);
}
