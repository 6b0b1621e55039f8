using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Progress;
using TienDo.App.Publications;
using TienDo.App.RollUps;
using TienDo.Assignments;
using TienDo.Documents.Drafting;
using TienDo.Plans;
using TienDo.Progress;
using TienDo.TestWorld;

namespace TienDo.App.Tests.Progress;

/// <summary>
/// Two agencies report every quarter, and one thing is due once: a part that missed one report is asked for the next all the same,
/// and whatever is said by days, months and periods counts every report.
/// </summary>
public sealed class TermTests : IDisposable
{
    private static readonly Person s_officer = PersonWith("o1", Role.StandingOfficer, null);

    private readonly Province _province = new();
    private readonly string _slug;
    private readonly PlanId _plan;
    private readonly PartKey _finance;
    private readonly PartKey _science;

    public TermTests()
    {
        _province.On("2026-01-12");
        _slug = _province.HasPlan(
            SampleDrafts.Plan(
                assignments:
                [
                    SampleDrafts.Assignment(
                        "A1",
                        "1",
                        "Báo cáo kết quả",
                        deadline: new DraftDeadline(
                            "Ngày 15 tháng cuối quý",
                            "recurring",
                            Recurrence: "quarterly;by day 15 of last month"
                        )
                    ) with
                    {
                        Lead = [KnownAgencies.Finance.Name, KnownAgencies.Science.Name],
                        LeadIds = [KnownAgencies.Finance.Id.Value, KnownAgencies.Science.Id.Value],
                    },
                    SampleDrafts.Assignment(
                        "A2",
                        "2",
                        "Ấn hành sổ tay chuyển đổi số",
                        lead: KnownAgencies.Science,
                        deadline: SampleDrafts.Month(2026, 6, 30)
                    ),
                ]
            )
        );
        _plan = _province.Store.Ask(db => WorkShelf.PlanOf(db, _slug))!.Value;
        _finance = new PartKey(_plan, CodeOf("1"), KnownAgencies.Finance.Id);
        _science = _finance with { Agency = KnownAgencies.Science.Id };
        // Science sends both reports, finance misses the first and sends the second.
        Reports(_science, "2026-03-10", "2026-Q1");
        Reports(_science, "2026-06-10", "2026-Q2");
        Reports(_finance, "2026-06-11", "2026-Q2");
        _province.On("2026-07-20");
        PartStates.BringToToday(_province.Store, Province.Rules);
    }

    [Fact]
    public void Months_count_every_report_and_not_only_the_one_missed_longest()
    {
        var groups = _province.Store.Ask(db => PartCounts.Group(db, new PartFilter(Dated: true), PartGrouping.Month));
        groups
            .Select(one => (one.Key, one.Total, one.Four.Completed, one.Four.Overdue))
            .ShouldBe([("2026-03", 2, 1, 1), ("2026-06", 3, 2, 1), ("2026-09", 2, 0, 0)]);
        HowManyParts().ShouldBe(3, "a part is one thing to do all the same");
    }

    [Fact]
    public void Who_is_late_once_is_asked_for_the_next_report_too()
    {
        var autumn = new PartFilter(
            [KnownAgencies.Finance.Id],
            DueFrom: new DateOnly(2026, 9, 1),
            DueTo: new DateOnly(2026, 9, 30)
        );
        var line = _province.Store.Ask(db => WorkLists.List(db, autumn, 0, 10, PartOrder.Due)).ShouldHaveSingleItem();
        (line.State.State, line.State.Instance, line.State.EffectiveDueOn).ShouldBe(
            (AssignmentState.InTime, "2026-Q3", new DateOnly(2026, 9, 15))
        );
        (line.Evidences, line.LastUpdateOn).ShouldBe((0, null), "what was sent for another report proves nothing here");

        var spring = autumn with { DueFrom = new DateOnly(2026, 6, 1), DueTo = new DateOnly(2026, 6, 30) };
        var sent = _province.Store.Ask(db => WorkLists.List(db, spring, 0, 10)).ShouldHaveSingleItem();
        (sent.State.State, sent.Evidences, sent.LastUpdateOn).ShouldBe(
            (AssignmentState.CompletedOnTime, 1, new DateOnly(2026, 6, 11))
        );
    }

    [Fact]
    public void A_line_of_the_year_puts_together_only_what_is_of_one_report()
    {
        var year = new PartFilter(DueFrom: new DateOnly(2026, 1, 1), DueTo: new DateOnly(2026, 12, 31));
        var lines = _province.Store.Ask(db => WorkLists.Alike(db, year, 0, 50));
        lines
            .Select(one => (one.Line.Key.Code.Value, one.Line.State.Instance, one.Line.State.State, one.Parts))
            .ShouldBe([
                (CodeOf("1").Value, "2026-Q1", AssignmentState.Overdue, 1),
                (CodeOf("1").Value, "2026-Q1", AssignmentState.CompletedOnTime, 1),
                (CodeOf("1").Value, "2026-Q2", AssignmentState.CompletedOnTime, 2),
                (CodeOf("2").Value, null, AssignmentState.Overdue, 1),
                (CodeOf("1").Value, "2026-Q3", AssignmentState.InTime, 2),
            ]);
        _province.Store.Ask(db => WorkLists.CountAlike(db, year)).ShouldBe(lines.Count);
        lines.ShouldAllBe(one => one.Line.State.AlsoOverdue == 0);
    }

    [Fact]
    public void The_table_by_months_shows_each_report_under_its_month()
    {
        var page = _province.Store.Ask(db =>
            PartTable.Page(
                db,
                new PartFilter(),
                new PartArrangement(Grouping: PartGrouping.Month),
                Province.Rules.Agencies,
                0,
                50
            )
        );
        page.Blocks.Select(one => (one.Group.Key, one.Lines.Count))
            .ShouldBe([("2026-03", 2), ("2026-06", 3), ("2026-09", 2)]);
        page.Total.ShouldBe(7);
        page.Counts.Values.Sum().ShouldBe(7);
    }

    [Fact]
    public async Task The_public_reads_how_many_have_reported_for_which_quarter()
    {
        var row = (await _province.Portal.Plan(_slug))!.Assignments.Single(one => one.Code == CodeOf("1").Value);
        var state = row.State!;
        (state.State, state.Instance, state.PartsDone, state.PartsCounted).ShouldBe(
            (AssignmentState.Overdue, "2026-Q1", 1, 2)
        );
        var page = (await _province.Portal.Assignment(_slug, row.Code))!.Progress!;
        page.State.ShouldBe(state);
        page.Instances.Select(one => (one.Instance, one.PartsDone, one.State))
            .ShouldBe([
                ("2026-Q3", 0, AssignmentState.InTime),
                ("2026-Q2", 2, AssignmentState.CompletedOnTime),
                ("2026-Q1", 1, AssignmentState.Overdue),
            ]);
        (await _province.Portal.Search(new())).Rows.Single(one => one.Code == row.Code).State.ShouldBe(state);
        var inside = _province
            .Store.Ask(db => RollUpShelf.ResultOf(db, _plan, CodeOf("1"), Province.Rules, new DateOnly(2026, 7, 20)))!
            .Whole;
        (inside.Instance, inside.PartsDone, inside.Instances.Count).ShouldBe(("2026-Q1", 1, 3));
    }

    [Fact]
    public async Task What_falls_due_is_found_in_public_by_its_next_report()
    {
        var autumn = new AssignmentFilter(
            PlanSlug: _slug,
            DueFrom: new DateOnly(2026, 7, 20),
            DueTo: new DateOnly(2026, 10, 18)
        );
        (await _province.Portal.Search(autumn)).Rows.Select(static row => row.Code).ShouldBe([CodeOf("1").Value]);
        (await _province.Portal.Search(autumn with { AgencyId = KnownAgencies.MuongTe.Id.Value })).Total.ShouldBe(0);
        var late = autumn with { DueFrom = null, DueTo = new DateOnly(2026, 6, 30) };
        (await _province.Portal.Search(late)).Total.ShouldBe(2);
        (await _province.Portal.Search(late with { AgencyId = KnownAgencies.Finance.Id.Value })).Total.ShouldBe(1);
    }

    [Fact]
    public async Task The_page_of_an_agency_shows_its_own_parts_as_its_figures_count_them()
    {
        var science = KnownAgencies.Science.Id.Value;
        var page = (await _province.Portal.Agency(science))!;
        (page.Row.LeadCount, page.Progress.WithDate, page.Progress.Overdue).ShouldBe((2, 2, 1));
        page.DueSoonest.Select(static row => (row.State!.Instance, row.State.EffectiveDueOn))
            .ShouldBe([("2026-Q3", new DateOnly(2026, 9, 15))]);
        var own = await _province.Portal.Search(
            new AssignmentFilter(AgencyId: science, Role: AgencyRole.Lead, OfTheAgency: true)
        );
        own.Rows.Count(static row => row.State!.State == AssignmentState.Overdue).ShouldBe(page.Progress.Overdue);
        own.Rows.Single(row => row.Code == CodeOf("1").Value).State!.State.ShouldBe(AssignmentState.InTime);
        var whole = await _province.Portal.Search(new AssignmentFilter(AgencyId: science, Role: AgencyRole.Lead));
        whole
            .Rows.Single(row => row.Code == CodeOf("1").Value)
            .State!.State.ShouldBe(AssignmentState.Overdue, "another agency is late with it");
    }

    [Fact]
    public void What_was_accepted_later_changes_the_report_it_is_of()
    {
        Reports(_finance, "2026-07-21", "2026-Q1");
        var march = new PartFilter(DueFrom: new DateOnly(2026, 3, 1), DueTo: new DateOnly(2026, 3, 31));
        _province
            .Store.Ask(db => WorkLists.Counts(db, march))
            .ShouldBe(
                new Dictionary<AssignmentState, int>
                {
                    [AssignmentState.CompletedOnTime] = 1,
                    [AssignmentState.CompletedLate] = 1,
                },
                ignoreOrder: true
            );
        _province.On("2026-10-01");
        PartStates.BringToToday(_province.Store, Province.Rules);
        _province.Count("InstanceStates").ShouldBe(8, "two agencies, four quarters");
        _province.Count("Terms").ShouldBe(9);
    }

    public void Dispose() => _province.Dispose();

    private int HowManyParts() => _province.Store.Ask(db => PartCounts.Whole(db, new PartFilter()))!.Total;

    private AssignmentCode CodeOf(string number) =>
        _province
            .Store.Ask(db => WorkShelf.OfPlan(db, _plan))
            .First(work => work.Assignment.Number == number)
            .Part.Code;

    private void Reports(PartKey part, string day, string instance)
    {
        _province.On(day);
        var by = PersonWith("f-" + part.Agency.Value, Role.FocalPerson, part.Agency);
        var update = new SendUpdate(_province.Store, Province.Rules)
            .Run(
                part,
                new ProgressUpdate(
                    "Đã báo cáo.",
                    true,
                    instance,
                    [new Evidence.IssuedDocument("12/BC", new DateOnly(2026, 3, 9))]
                ),
                Guid.NewGuid().ToString("N"),
                by,
                new Actor(by.Name, Role.FocalPerson, by.Id)
            )
            .ShouldBeOfType<WorkOutcome.Done>()
            .Id;
        new VerifyUpdate(_province.Store, Province.Rules)
            .Run(
                part,
                update,
                new Verification.Accept(null),
                s_officer,
                new Actor(s_officer.Name, Role.StandingOfficer, s_officer.Id)
            )
            .ShouldBeOfType<WorkOutcome.Done>();
    }

    private static Person PersonWith(string id, Role role, AgencyId? agency) =>
        new(id, "Người " + id, [new Grant(role, agency, true, [], null, null, null)]);
}
