using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Directions;
using TienDo.App.HandOvers;
using TienDo.App.Journal;
using TienDo.App.Progress;
using TienDo.App.Remarks;
using TienDo.Assignments;
using TienDo.HandOvers;
using TienDo.Progress;
using TienDo.TestWorld;

namespace TienDo.App.Tests.HandOvers;

/// <summary>All open work goes in one act, with everything known about it; what is done stays, and every way back is kept.</summary>
public sealed class HandOverWorkTests : IDisposable
{
    private readonly Province _province = new();
    private readonly PlanKeys _plan;
    private readonly Person _focal = With("f1", "Phạm Văn Dũng", Role.FocalPerson, KnownAgencies.Finance.Id);
    private readonly Person _head = With("h1", "Hoàng Thị Nga", Role.AgencyHead, KnownAgencies.Finance.Id);
    private readonly Person _receiver = With("f2", "Đỗ Thị Mai", Role.FocalPerson, KnownAgencies.Science.Id);
    private readonly Person _officer = With("o1", "Nguyễn Thị Lan", Role.StandingOfficer, null);
    private readonly Person _leader = With("l1", "Trần Quốc Bình", Role.ProvincialLeader, null);

    public HandOverWorkTests()
    {
        _province.On("2026-03-20");
        var slug = _province.HasPlan(
            SampleDrafts.Plan(
                assignments:
                [
                    Assignment("A1", "1", "Cấp nước cho bản Nậm Xả", KnownAgencies.Finance),
                    Assignment("A2", "2", "Sửa đường vào bản", KnownAgencies.Finance),
                    Assignment("A3", "3", "Lắp trạm đo mưa", KnownAgencies.Science) with
                    {
                        Cooperating = [KnownAgencies.Finance.Name],
                        CooperatingIds = [KnownAgencies.Finance.Id.Value],
                    },
                    Assignment("A4", "4", "Xây kho lạnh", KnownAgencies.Finance) with
                    {
                        Cooperating = [KnownAgencies.Science.Name],
                        CooperatingIds = [KnownAgencies.Science.Id.Value],
                    },
                ]
            )
        );
        var plan = _province.Store.Ask(db => WorkShelf.PlanOf(db, slug))!.Value;
        _plan = new PlanKeys([
            .. _province.Store.Ask(db => WorkShelf.OfPlan(db, plan)).Select(static work => work.Key),
        ]);
    }

    [Fact]
    public void A_whole_agency_hands_over_its_open_work_with_all_that_is_known_of_it()
    {
        TakeUp(_plan.Of("II.1", KnownAgencies.Finance), _focal);
        Claim(_plan.Of("II.2", KnownAgencies.Finance), _focal, accept: true);
        Claim(_plan.Of("II.1", KnownAgencies.Finance), _focal, accept: false);
        new DirectAgency(_province.Store, Province.Rules)
            .Give(
                _plan.Of("II.1", KnownAgencies.Finance),
                "Báo cáo vướng mắc.",
                new DateOnly(2026, 4, 9),
                _leader,
                Of(_leader)
            )
            .ShouldBeOfType<WorkOutcome.Done>();
        Remark(_plan.Of("II.1", KnownAgencies.Finance), "Đã gọi cho xã.");

        var id = Hand(ToScience).ShouldBeOfType<WorkOutcome.Done>().Id;

        var moved = Find(_plan.Of("II.1", KnownAgencies.Science))!;
        (moved.Updates.Count, moved.IsTakenUp, moved.Part.Role).ShouldBe((1, false, AgencyRole.Lead));
        _province.Store.Ask(db => GivenDirections.Of(db, moved.Key)).Count.ShouldBe(1);
        _province.Store.Ask(db => WrittenRemarks.Of(db, moved.Key)).Count.ShouldBe(1);
        Find(_plan.Of("II.1", KnownAgencies.Finance)).ShouldBeNull();
        _province
            .Store.Ask(db => PartMoves.Current(db, _plan.Of("II.1", KnownAgencies.Finance)))
            .ShouldBe(moved.Key, "the old address leads to where the work lies");
        _province
            .Store.Ask(db => PartMoves.To(db, moved.Key))
            .ShouldBe([new PartMove(KnownAgencies.Finance.Id, KnownAgencies.Science.Id, new DateOnly(2026, 3, 20))]);
        Find(_plan.Of("II.2", KnownAgencies.Finance)).ShouldNotBeNull("what is completed stays where it was completed");
        Listed(KnownAgencies.Finance).ShouldBe(["II.2"]);
        Listed(KnownAgencies.Science).ShouldBe(["II.1", "II.3", "II.4"]);

        TakeUp(moved.Key, _receiver);
        var made = _province.Store.Ask(db => HandOverShelf.Find(db, id))!;
        _province
            .Store.Ask(db => HandOverShelf.PartsOf(db, made))
            .Select(part => (part.Now.Code.Value, part.JoinsAnother, part.PersonInCharge))
            .ShouldBe([("II.1", false, "Phạm Văn Dũng"), ("II.3", true, null), ("II.4", true, null)]);
        _province.JournalOf(moved.JournalSubject).ShouldContain("Nguyễn Thị Lan PartHandedOver");
        _province.JournalOf($"handover/{id}").ShouldBe(["Nguyễn Thị Lan WorkHandedOver"]);
        _province.Store.Ask(JournalChain.Verify).ShouldBeOfType<JournalVerdict.Whole>();
    }

    [Fact]
    public void Two_parts_become_one_and_the_open_lead_is_not_done_because_the_helper_was()
    {
        Claim(_plan.Of("II.4", KnownAgencies.Science), _receiver, accept: true);
        StateOf("II.4", KnownAgencies.Science).IsCompleted.ShouldBeTrue();
        Claim(_plan.Of("II.3", KnownAgencies.Finance), _focal, accept: false);
        TakeUp(_plan.Of("II.3", KnownAgencies.Science), _receiver);

        Hand(ToScience).ShouldBeOfType<WorkOutcome.Done>();

        var lead = Find(_plan.Of("II.4", KnownAgencies.Science))!;
        (lead.Part.Role, lead.Updates.Count).ShouldBe((AgencyRole.Lead, 1));
        StateOf("II.4", KnownAgencies.Science).IsCompleted.ShouldBeFalse();
        var helped = Find(_plan.Of("II.3", KnownAgencies.Science))!;
        (helped.Answer as TakingUp.Acknowledged)?.PersonInCharge.ShouldBe(
            "Đỗ Thị Mai",
            "who was in charge of the one that stays still is"
        );
        StateOf("II.3", KnownAgencies.Science).AwaitsVerification.ShouldBeFalse("the helper's claim is history");
    }

    [Fact]
    public void Work_of_a_person_goes_to_another_within_the_agency_by_their_own_head()
    {
        TakeUp(_plan.Of("II.1", KnownAgencies.Finance), _focal);
        var handOver = ToScience with
        {
            FromPerson = "Phạm Văn Dũng",
            ToAgency = KnownAgencies.Finance.Id,
            ToPerson = "Lò Thị Hoa",
        };
        Hand(handOver, _head).ShouldBeOfType<WorkOutcome.Done>();
        (Find(_plan.Of("II.1", KnownAgencies.Finance))!.Answer as TakingUp.Acknowledged)?.PersonInCharge.ShouldBe(
            "Lò Thị Hoa"
        );
        _province.Count("PartMoves").ShouldBe(0);
        NameOf(Hand(handOver, _head)).ShouldBe(nameof(HandOverRefusals.ThereIsNothingToHandOver));
    }

    [Fact]
    public void A_head_burdens_no_other_agency_and_a_focal_person_hands_over_nothing()
    {
        NameOf(Hand(ToScience, _head)).ShouldBe(nameof(HandOverRefusals.TheWorkIsNotYoursToHandOver));
        NameOf(Hand(ToScience, _focal)).ShouldBe(nameof(HandOverRefusals.TheWorkIsNotYoursToHandOver));
        NameOf(Hand(ToScience with { ToAgency = new AgencyId("khong-co") }))
            .ShouldBe(nameof(HandOverRefusals.TheReceiverMustExistToday));
        NameOf(Hand(ToScience with { Reason = new string('a', 10_000) }))
            .ShouldBe(nameof(ProgressRefusals.TheTextIsTooLong));
        _province.Count("HandOvers").ShouldBe(0);
    }

    [Fact]
    public void What_changed_since_it_was_shown_is_shown_again_and_two_at_once_hand_over_once()
    {
        var seen = View(ToScience).Seen;
        TakeUp(_plan.Of("II.1", KnownAgencies.Finance), _focal);
        NameOf(Run(ToScience, seen, _officer)).ShouldBe(nameof(HandOverRefusals.TheListHasChangedSince));
        seen = View(ToScience).Seen;
        var outcomes = new WorkOutcome[2];
        Parallel.For(0, 2, at => outcomes[at] = Run(ToScience, seen, _officer));
        outcomes.OfType<WorkOutcome.Done>().Count().ShouldBe(1);
        NameOf(outcomes.OfType<WorkOutcome.Refused>().Single())
            .ShouldBe(nameof(HandOverRefusals.ThereIsNothingToHandOver));
        _province.Count("HandOvers").ShouldBe(1);
    }

    [Fact]
    public void What_was_handed_over_can_come_back_and_is_still_one_part()
    {
        Claim(_plan.Of("II.1", KnownAgencies.Finance), _focal, accept: false);
        Hand(ToScience).ShouldBeOfType<WorkOutcome.Done>();
        Hand(ToScience with { FromAgency = KnownAgencies.Science.Id, ToAgency = KnownAgencies.Finance.Id })
            .ShouldBeOfType<WorkOutcome.Done>();
        Find(_plan.Of("II.1", KnownAgencies.Finance))!.Updates.Count.ShouldBe(1);
        Find(_plan.Of("II.1", KnownAgencies.Science)).ShouldBeNull();
        _province
            .Store.Ask(db => PartMoves.Current(db, _plan.Of("II.1", KnownAgencies.Science)))
            .Agency.ShouldBe(KnownAgencies.Finance.Id);
        _province.Store.Ask(db => PartMoves.To(db, _plan.Of("II.1", KnownAgencies.Finance))).Count.ShouldBe(2);
    }

    [Fact]
    public void Work_that_was_said_to_be_anothers_asks_the_first_agency_for_nothing_more()
    {
        var part = _plan.Of("II.1", KnownAgencies.Finance);
        var takeUp = new TakeUpPart(_province.Store, Province.Rules);
        takeUp
            .Answer(part, new TakingUp.NotOurs("Việc của Sở KH&CN.", KnownAgencies.Science.Id), _focal, Of(_focal))
            .ShouldBeOfType<WorkOutcome.Done>();
        takeUp
            .Decide(part, new NotOursDecision.GoesTo(KnownAgencies.Science.Id, null), _officer, Of(_officer))
            .ShouldBeOfType<WorkOutcome.Done>();
        Listed(KnownAgencies.Finance).ShouldNotContain("II.1");
        var moved = Find(_plan.Of("II.1", KnownAgencies.Science))!;
        (moved.Answer, moved.Decision).ShouldBe((null, null));
        TakeUp(moved.Key, _receiver);
    }

    [Fact]
    public void Work_that_belongs_to_an_agency_that_only_helps_so_far_makes_it_lead()
    {
        var part = _plan.Of("II.4", KnownAgencies.Finance);
        var takeUp = new TakeUpPart(_province.Store, Province.Rules);
        takeUp
            .Answer(part, new TakingUp.NotOurs("Sở KH&CN chủ trì.", KnownAgencies.Science.Id), _focal, Of(_focal))
            .ShouldBeOfType<WorkOutcome.Done>();
        takeUp
            .Decide(part, new NotOursDecision.GoesTo(KnownAgencies.Science.Id, null), _officer, Of(_officer))
            .ShouldBeOfType<WorkOutcome.Done>();
        Find(part).ShouldBeNull();
        Find(_plan.Of("II.4", KnownAgencies.Science))!.Part.Role.ShouldBe(AgencyRole.Lead);
        Listed(KnownAgencies.Science).Count(code => code == "II.4").ShouldBe(1);
    }

    public void Dispose() => _province.Dispose();

    private static HandOver ToScience =>
        new(
            KnownAgencies.Finance.Id,
            null,
            KnownAgencies.Science.Id,
            null,
            new DateOnly(2026, 3, 20),
            "Sắp xếp lại hai sở",
            "o1"
        );

    private HandOverView View(HandOver handOver, Person? by = null) =>
        new HandOverWork(_province.Store, Province.Rules).See(handOver, by ?? _officer);

    private WorkOutcome Hand(HandOver handOver, Person? by = null) =>
        Run(handOver, View(handOver, by).Seen, by ?? _officer);

    private WorkOutcome Run(HandOver handOver, string seen, Person by) =>
        new HandOverWork(_province.Store, Province.Rules).Run(handOver, seen, by, Of(by));

    private void TakeUp(PartKey part, Person by) =>
        new TakeUpPart(_province.Store, Province.Rules)
            .Answer(part, new TakingUp.Acknowledged(by.Name), by, Of(by))
            .ShouldBeOfType<WorkOutcome.Done>();

    private void Claim(PartKey part, Person by, bool accept)
    {
        var sent = new SendUpdate(_province.Store, Province.Rules)
            .Run(
                part,
                new ProgressUpdate(
                    "Đã xong phần của cơ quan.",
                    true,
                    null,
                    [new Evidence.IssuedDocument("12/BB", new DateOnly(2026, 3, 19))]
                ),
                Guid.NewGuid().ToString("N"),
                by,
                Of(by)
            )
            .ShouldBeOfType<WorkOutcome.Done>();
        if (accept)
            new VerifyUpdate(_province.Store, Province.Rules)
                .Run(part, sent.Id, new Verification.Accept(null), _officer, Of(_officer))
                .ShouldBeOfType<WorkOutcome.Done>();
    }

    private void Remark(PartKey part, string text) =>
        new WriteRemark(_province.Store, Province.Rules)
            .Run(part, text, _focal, Of(_focal))
            .ShouldBeOfType<WorkOutcome.Done>();

    private Work? Find(PartKey part) => _province.Store.Ask(db => WorkShelf.Find(db, part));

    private ComputedState StateOf(string code, Agency agency) =>
        Province.Rules.StateOf(Find(_plan.Of(code, agency))!, new DateOnly(2026, 3, 20));

    private IEnumerable<string> Listed(Agency agency) =>
        _province
            .Store.Ask(db => WorkLists.List(db, new PartFilter([agency.Id]), 0, 50))
            .Select(line => line.Key.Code.Value)
            .Order(StringComparer.Ordinal);

    private static TienDo.Documents.Drafting.DraftAssignment Assignment(
        string id,
        string number,
        string text,
        Agency lead
    ) => SampleDrafts.Assignment(id, number, text, lead, SampleDrafts.Month(2026, 6, 30), section: "II");

    private static string NameOf(WorkOutcome outcome) =>
        outcome.ShouldBeOfType<WorkOutcome.Refused>().Refusals.Single().Refusal.Name;

    private static Actor Of(Person person) => new(person.Name, person.Grants[0].Role, person.Id);

    private static Person With(string id, string name, Role role, AgencyId? agency) =>
        new(id, name, [new Grant(role, agency, true, [], null, null, null)]);

    private sealed record PlanKeys(IReadOnlyList<PartKey> All)
    {
        public PartKey Of(string code, Agency agency) =>
            All.First(key => key.Code.Value == code) with
            {
                Agency = agency.Id,
            };
    }
}
