using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Progress;
using TienDo.App.Publications;
using TienDo.App.Suspensions;
using TienDo.Assignments;
using TienDo.Documents.Drafting;
using TienDo.Progress;
using TienDo.TestWorld;

namespace TienDo.App.Tests.Publications;

/// <summary>What the public sees of the work: states and accepted evidence, no persons, nothing that nobody has verified.</summary>
public sealed class PublicProgressTests : IDisposable
{
    private readonly Province _province = new();
    private readonly string _slug;
    private readonly PartKey _part;
    private readonly Person _focal = PersonWith("f1", "Phạm Văn Dũng", Role.FocalPerson, KnownAgencies.Finance.Id);
    private readonly Person _officer = PersonWith("o1", "Nguyễn Thị Lan", Role.StandingOfficer, null);

    public PublicProgressTests()
    {
        _province.On("2026-03-20");
        _slug = _province.HasPlan(
            SampleDrafts.Plan(
                assignments: SampleDrafts.Assignment(
                    "A1",
                    "1",
                    "Bố trí kinh phí cho các bản vùng cao",
                    lead: KnownAgencies.Finance,
                    deadline: SampleDrafts.Month(2026, 6, 30)
                )
            )
        );
        var plan = _province.Store.Ask(db => WorkShelf.PlanOf(db, _slug))!.Value;
        _part = _province.Store.Ask(db => WorkShelf.OfPlan(db, plan)).Single().Key;
    }

    [Fact]
    public async Task From_the_adoption_on_every_assignment_has_a_state()
    {
        var row = (await _province.Portal.Plan(_slug))!.Assignments.Single();
        row.State!.State.ShouldBe(AssignmentState.InTime);
        (row.State.PartsDone, row.State.PartsCounted, row.State.AsOf).ShouldBe((0, 1, new DateOnly(2026, 3, 20)));
        (await _province.Portal.Search(new())).Rows.Single().State.ShouldBe(row.State);
    }

    /// <summary>Two agencies report every quarter: the one that helps has sent the first report, the one that leads is late with it.</summary>
    [Fact]
    public async Task The_list_of_plans_and_the_page_of_one_name_the_same_next_day()
    {
        _province.On("2026-01-12");
        var slug = _province.HasPlan(
            SampleDrafts.Plan(
                number: "716/KH-UBND",
                assignments: SampleDrafts.Assignment(
                    "A1",
                    "1",
                    "Báo cáo kết quả",
                    lead: KnownAgencies.Finance,
                    deadline: new DraftDeadline(
                        "Ngày 15 tháng cuối quý",
                        "recurring",
                        Recurrence: "quarterly;by day 15 of last month"
                    )
                ) with
                {
                    Cooperating = [KnownAgencies.Science.Name],
                    CooperatingIds = [KnownAgencies.Science.Id.Value],
                }
            )
        );
        var plan = _province.Store.Ask(db => WorkShelf.PlanOf(db, slug))!.Value;
        var helping = _province
            .Store.Ask(db => WorkShelf.OfPlan(db, plan))
            .Single(work => work.Part.Role != AgencyRole.Lead);
        _province.On("2026-03-10");
        var focal = PersonWith("f2", "Đỗ Thị Mai", Role.FocalPerson, KnownAgencies.Science.Id);
        Verify(Claim("Báo cáo 1/BC-SKHCN", helping.Key, focal), new Verification.Accept(null), helping.Key);
        _province.On("2026-05-10");
        PartStates.BringToToday(_province.Store, Province.Rules);
        var page = (await _province.Portal.Plan(slug))!.Row.NextDueOn;
        page.ShouldBe(new DateOnly(2026, 6, 15));
        (await _province.Portal.Plans()).Single(row => row.Slug == slug).NextDueOn.ShouldBe(page);
    }

    [Fact]
    public async Task A_claim_changes_nothing_in_public_until_it_is_accepted()
    {
        _province.On("2026-06-20");
        var update = Claim("Báo cáo 12/BC-STC");
        var claimed = (await Read())!;
        claimed.State.State.ShouldNotBe(AssignmentState.CompletedOnTime);
        claimed.Evidence.ShouldBeEmpty();
        claimed.Events.Select(happened => happened.What).ShouldBe(["CompletionClaimed"]);

        Verify(update, new Verification.Accept("Đủ minh chứng."));
        var accepted = (await Read())!;
        accepted.State.State.ShouldBe(AssignmentState.CompletedOnTime);
        accepted.State.CompletedOn.ShouldBe(new DateOnly(2026, 6, 20));
        var evidence = accepted.Evidence.Single();
        (evidence.Kind, evidence.Label, evidence.AgencyName).ShouldBe(
            ("IssuedDocument", "Báo cáo 12/BC-STC", KnownAgencies.Finance.Name)
        );
        (await _province.Portal.Agency(KnownAgencies.Finance.Id.Value))!.Progress.CompletedOnTime.ShouldBe(1);
    }

    [Fact]
    public async Task The_timeline_names_agencies_and_reasons_but_no_person_and_no_free_words()
    {
        _province.On("2026-06-20");
        Verify(Claim("12/BC-STC"), new Verification.Return("thieu-minh-chung", "Anh Dũng gửi lại bản ký."));
        var happened = (await Read())!.Events;
        happened
            .Select(one => (one.What, one.Reason?.Id))
            .ShouldBe([("UpdateReturned", "thieu-minh-chung"), ("CompletionClaimed", null)]);
        var json = System.Text.Json.JsonSerializer.Serialize(
            (await _province.Portal.Assignment(_slug, _part.Code.Value))!,
            PublicJson.Plain.PublicAssignment
        );
        json.ShouldNotContain("Dũng");
        json.ShouldNotContain("Nguyễn Thị Lan");
        json.ShouldContain("\"state\":\"DueSoon\"");
    }

    [Fact]
    public async Task A_suspension_and_its_end_stand_in_the_timeline_with_their_document()
    {
        var suspend = new SuspendWork(_province.Store, Province.Rules);
        var officer = new Actor(_officer.Name, Role.StandingOfficer, _officer.Id);
        foreach (
            var (number, day) in (IEnumerable<(string, string)>)[("315%/UBND", "2026-04-01"), ("90/QĐ", "2026-05-04")]
        )
        {
            _province.On(day);
            var order = new SuspensionOrder("Chờ chị Lan rà soát.", number, new DateOnly(2026, 3, 31));
            suspend.Suspend(_part, order, false, _officer, officer).ShouldBeOfType<WorkOutcome.Done>();
            _province.Later(TimeSpan.FromDays(2));
            suspend.Resume(_part, "Chị Lan đồng ý.", false, _officer, officer).ShouldBeOfType<WorkOutcome.Done>();
        }
        (await Read())!
            .Events.Select(one => (one.What, one.On.Day, one.AgencyName, one.Document?.Number))
            .ShouldBe([
                ("WorkResumed", 6, KnownAgencies.Finance.Name, "90/QĐ"),
                ("WorkSuspended", 4, KnownAgencies.Finance.Name, "90/QĐ"),
                ("WorkResumed", 3, KnownAgencies.Finance.Name, "315%/UBND"),
                ("WorkSuspended", 1, KnownAgencies.Finance.Name, "315%/UBND"),
            ]);
        var json = System.Text.Json.JsonSerializer.Serialize(
            (await _province.Portal.Assignment(_slug, _part.Code.Value))!,
            PublicJson.Plain.PublicAssignment
        );
        json.ShouldContain("\"document\":{\"number\":\"90/QĐ\",\"issuedOn\":\"2026-03-31\"}");
        json.ShouldNotContain("chị Lan");
    }

    public void Dispose() => _province.Dispose();

    private async Task<PublicAssignmentProgress?> Read() =>
        (await _province.Portal.Assignment(_slug, _part.Code.Value))!.Progress;

    private long Claim(string number, PartKey? part = null, Person? by = null) =>
        new SendUpdate(_province.Store, Province.Rules)
            .Run(
                part ?? _part,
                new ProgressUpdate(
                    "Đã bố trí xong.",
                    true,
                    null,
                    [
                        new Evidence.IssuedDocument(
                            number,
                            new DateOnly(2026, part is null ? 6 : 3, part is null ? 18 : 9)
                        ),
                    ]
                ),
                Guid.NewGuid().ToString("N"),
                by ?? _focal,
                new Actor((by ?? _focal).Name, Role.FocalPerson, (by ?? _focal).Id)
            )
            .ShouldBeOfType<WorkOutcome.Done>()
            .Id;

    private void Verify(long update, Verification verdict, PartKey? part = null) =>
        new VerifyUpdate(_province.Store, Province.Rules)
            .Run(part ?? _part, update, verdict, _officer, new Actor(_officer.Name, Role.StandingOfficer, _officer.Id))
            .ShouldBeOfType<WorkOutcome.Done>();

    private static Person PersonWith(string id, string name, Role role, AgencyId? agency) =>
        new(id, name, [new Grant(role, agency, true, [], null, null, null)]);
}
