using TienDo.Accounts;
using TienDo.App.Journal;
using TienDo.App.NamedAgencies;
using TienDo.App.Progress;
using TienDo.Assignments;
using TienDo.TestWorld;

namespace TienDo.App.Tests.NamedAgencies;

/// <summary>What a plan says of nobody known waits on a list until the standing agency says who is meant.</summary>
public sealed class NameAgencyTests : IDisposable
{
    private static readonly Person Officer = new(
        "o1",
        "Lý Thị Mẩy",
        [new Grant(Role.StandingOfficer, null, true, [], null, null, null)]
    );

    private static readonly Actor Who = new(Officer.Name, Role.StandingOfficer, Officer.Id);

    private readonly Province _province = new();

    public NameAgencyTests() =>
        _province.HasPlan(
            SampleDrafts.Plan(
                assignments:
                [
                    SampleDrafts.Assignment("A1", "1", "Lập danh sách bản cần phủ sóng") with
                    {
                        Lead = ["Tổ công tác liên bản"],
                        LeadIds = [null],
                    },
                    SampleDrafts.Assignment("A2", "2", "Rà soát cột thu phát sóng") with
                    {
                        Lead = [],
                        LeadIds = [],
                    },
                    SampleDrafts.Assignment("A3", "3", "Cấp nước cho trạm y tế", lead: KnownAgencies.Finance) with
                    {
                        Cooperating = ["Đội tình nguyện số"],
                        CooperatingIds = [null],
                    },
                    SampleDrafts.Assignment("A4", "4", "Tổng kết", lead: KnownAgencies.Finance),
                    SampleDrafts.Assignment("A5", null, "Nghiệm thu từng bản", parent: "A4") with
                    {
                        Lead = [],
                        LeadIds = [],
                    },
                ]
            )
        );

    [Fact]
    public void Unknown_names_and_assignments_that_name_nobody_wait_and_the_rest_does_not() =>
        Waiting()
            .Select(static one => (Last(one.Code), one.Name, one.Role, one.HasParts))
            .ShouldBe([
                ("1", "Tổ công tác liên bản", AgencyRole.Lead, false),
                ("2", "", AgencyRole.Lead, false),
                ("3", "Đội tình nguyện số", AgencyRole.Cooperating, true),
            ]);

    [Fact]
    public void Whoever_is_named_has_the_work_at_once_and_the_journal_says_by_whom()
    {
        var one = Waiting()[0];
        Name(one, $"{KnownAgencies.Finance.Name}; {KnownAgencies.MuongTe.Name}")
            .ShouldBeOfType<WorkOutcome.Done>()
            .Id.ShouldBe(2);
        _province
            .Store.Ask(db => WorkLists.List(db, new PartFilter([KnownAgencies.MuongTe.Id]), 0, 10))
            .Single()
            .Key.Code.ShouldBe(one.Code);
        Waiting().Count.ShouldBe(2);
        _province.JournalOf($"assignment/{one.PlanSlug}/{one.Code}").ShouldContain("Lý Thị Mẩy AgencyNamed");
        _province.Store.Ask(JournalChain.Verify).ShouldBeOfType<JournalVerdict.Whole>();
        NameOf(Name(one, KnownAgencies.Science.Name)).ShouldBe(nameof(NamedAgencyRefusals.ItWasSettledAlready));
    }

    [Fact]
    public void A_role_may_be_another_than_the_plan_gives_and_an_agency_keeps_the_part_it_has()
    {
        var third = Waiting()[2];
        Name(third, KnownAgencies.Finance.Name + ";" + KnownAgencies.Science.Name, AgencyRole.Cooperating)
            .ShouldBeOfType<WorkOutcome.Done>();
        _province
            .Store.Ask(db => WorkShelf.OfAssignment(db, third.Plan, third.Code))
            .Select(static work => (work.Part.Agency, work.Part.Role))
            .ShouldBe(
                [(KnownAgencies.Finance.Id, AgencyRole.Lead), (KnownAgencies.Science.Id, AgencyRole.Cooperating)],
                ignoreOrder: true
            );
    }

    [Theory]
    [InlineData(null, nameof(NamedAgencyRefusals.NoAgencyIsNamed))]
    [InlineData(" ; ", nameof(NamedAgencyRefusals.NoAgencyIsNamed))]
    [InlineData("Sở Vũ trụ", nameof(NamedAgencyRefusals.NoAgencyOfThisNameWorksToday))]
    public void Nothing_is_given_to_nobody(string? typed, string refusal)
    {
        NameOf(Name(Waiting()[0], typed)).ShouldBe(refusal);
        NameOf(Name(Waiting()[0], KnownAgencies.Finance.Name + ";" + typed + "Sở Vũ trụ"))
            .ShouldBe(nameof(NamedAgencyRefusals.NoAgencyOfThisNameWorksToday));
        NameOf(Name(Waiting()[0], string.Join(';', Enumerable.Range(0, 21))))
            .ShouldBe(nameof(NamedAgencyRefusals.TooManyAgenciesAreNamed));
        Waiting().Count.ShouldBe(3);
        _province.Count("NamedAgencies").ShouldBe(0);
    }

    [Fact]
    public void It_leaves_the_list_with_a_reason_only()
    {
        var second = Waiting()[1];
        NameOf(Leave(second, " ")).ShouldBe(nameof(NamedAgencyRefusals.WhyItNeedsNoAgencyIsMissing));
        NameOf(Leave(second, new string('x', 1001))).ShouldBe(nameof(NamedAgencyRefusals.WhyItNeedsNoAgencyIsMissing));
        Leave(second, "Nêu lại nội dung của nhiệm vụ 1.").ShouldBeOfType<WorkOutcome.Done>();
        Waiting().Select(static one => Last(one.Code)).ShouldBe(["1", "3"]);
    }

    [Fact]
    public void Only_whoever_looks_after_the_whole_province_says_it()
    {
        var scoped = Officer with
        {
            Grants = [new Grant(Role.StandingOfficer, KnownAgencies.Finance.Id, true, [], null, null, null)],
        };
        var leader = Officer with { Grants = [new Grant(Role.ProvincialLeader, null, true, [], null, null, null)] };
        foreach (var other in (Person[])[scoped, leader])
            NameOf(
                    new NameAgency(_province.Store, Province.Rules).Run(
                        KeyOf(Waiting()[0]),
                        KnownAgencies.Finance.Name,
                        AgencyRole.Lead,
                        other,
                        Who
                    )
                )
                .ShouldBe(nameof(NamedAgencyRefusals.OnlyTheStandingAgencyOfTheProvinceMayDoThis));
    }

    public void Dispose() => _province.Dispose();

    private IReadOnlyList<UnclearName> Waiting() => _province.Store.Ask(db => UnclearNames.All(db, Province.Rules));

    private WorkOutcome Name(UnclearName one, string? typed, AgencyRole role = AgencyRole.Lead) =>
        new NameAgency(_province.Store, Province.Rules).Run(KeyOf(one), typed, role, Officer, Who);

    private WorkOutcome Leave(UnclearName one, string? reason) =>
        new NameAgency(_province.Store, Province.Rules).Leave(KeyOf(one), reason, Officer, Who);

    private static UnclearKey KeyOf(UnclearName one) => new(one.Plan, one.Code, one.Name);

    private static string Last(AssignmentCode code) => code.Value.Split('.')[^1];

    private static string NameOf(WorkOutcome outcome) =>
        outcome.ShouldBeOfType<WorkOutcome.Refused>().Refusals.Single().Refusal.Name;
}
