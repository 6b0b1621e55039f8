using TienDo.App.Publications;
using TienDo.Assignments;
using TienDo.Documents.Drafting;
using TienDo.TestWorld;
using static TienDo.TestWorld.SampleDrafts;

namespace TienDo.App.Tests.Publications;

public sealed class PortalQueriesTests : IDisposable
{
    private readonly Province _province = new();

    public PortalQueriesTests() =>
        _province.HasPlan(
            Plan(
                assignments:
                [
                    Assignment("A1", "1", "Lắp đặt bể chứa nước tại Mường Tè"),
                    Assignment("A2", null, "Khảo sát nguồn nước", parent: "A1", line: 7),
                    Assignment("A3", "2", "Hoà mạng trạm bơm", KnownAgencies.Finance, new("Thường xuyên", "ongoing")),
                ]
            ) with
            {
                Indicators = [Indicator("C1", "Tỷ lệ hộ dùng nước sạch", 95, 2030)],
                Statements = [new("supersession", "Thay thế Kế hoạch số 101/KH-UBND", "101/KH-UBND", Line(8))],
            }
        );

    [Fact]
    public async Task Before_anything_is_adopted_every_answer_is_empty_and_none_fails()
    {
        using var empty = new Province();
        (await empty.Portal.Plans()).ShouldBeEmpty();
        (await empty.Portal.Plan("x")).ShouldBeNull();
        (await empty.Portal.Assignment("x", "y")).ShouldBeNull();
        (await empty.Portal.Agency("x")).ShouldBeNull();
        (await empty.Portal.Agencies()).ShouldBeEmpty();
        (await empty.Portal.SourceText("x")).ShouldBeNull();
        (await empty.Portal.Search(new("nước"))).Total.ShouldBe(0);
        (await empty.Portal.Indicators(new())).Total.ShouldBe(0);
    }

    [Fact]
    public async Task A_plan_shows_its_facts_headings_assignments_and_indicators()
    {
        var plan = (await _province.Portal.Plan("715-KH-UBND"))!;
        (plan.Row.Number, plan.Row.AssignmentCount, plan.Row.IndicatorCount).ShouldBe(("715/KH-UBND", 3, 1));
        plan.Row.NextDueOn.ShouldBe(new DateOnly(2026, 11, 2));
        plan.Assignments.Select(row => row.Code).ShouldBe(["II.1.1", "II.1.1.1", "II.1.2"]);
        plan.Body.Sections.Select(section => (section.Path, section.AssignmentCount))
            .ShouldBe([("I", 0), ("II", 0), ("II.1", 3)]);
        plan.Indicators.Single().Value.ShouldBe(95m);
        plan.Body.File.Size.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task An_assignment_shows_its_family_its_quotation_and_the_day_that_moved()
    {
        var page = (await _province.Portal.Assignment("715-KH-UBND", "II.1.1"))!;
        page.Children.Single().Code.ShouldBe("II.1.1.1");
        page.Next!.Code.ShouldBe("II.1.1.1");
        page.Previous.ShouldBeNull();
        page.Headings.Select(heading => heading.Title).ShouldBe(["Nhiệm vụ", "Hạ tầng"]);
        page.Quote.Single().Number.ShouldBe(6);
        page.Row.Lead.Single().ShouldBe(new("Sở Khoa học và Công nghệ", "so-khcn", "Sở KH&CN"));
        page.Row.Deadline.WasMoved.ShouldBeTrue();
        page.Row.Deadline.EffectiveOn!.Value.DayOfWeek.ShouldBe(DayOfWeek.Monday);
        var child = (await _province.Portal.Assignment("715-KH-UBND", "II.1.1.1"))!;
        child.Parent!.Code.ShouldBe("II.1.1");
    }

    [Theory]
    [InlineData("muong te", 1)]
    [InlineData("Mường Tè", 1)]
    [InlineData("MUONG  TE", 1)]
    [InlineData("hòa mạng", 1)]
    [InlineData("hoà mạng", 1)]
    [InlineData("nuoc", 2)]
    [InlineData("ngu", 1)]
    [InlineData("nước Mường", 1)]
    [InlineData("Sở KH&CN", 2)]
    [InlineData("không có", 0)]
    [InlineData("\"", 0)]
    [InlineData("* OR *", 0)]
    public async Task Words_are_found_in_any_spelling(string words, int found) =>
        (await _province.Portal.Search(new(words))).Total.ShouldBe(found);

    [Fact]
    public async Task Filters_narrow_and_kinds_are_counted_side_by_side()
    {
        var all = await _province.Portal.Search(new());
        all.CountByDeadlineKind.ShouldBe(
            new Dictionary<string, int> { ["month"] = 2, ["ongoing"] = 1 },
            ignoreOrder: true
        );
        (await Total(new(DeadlineKind: "ongoing"))).ShouldBe(1);
        (await Total(new(AgencyId: "so-khcn"))).ShouldBe(2);
        (await Total(new(AgencyId: "so-khcn", Role: AgencyRole.Cooperating))).ShouldBe(0);
        (await Total(new(PlanSlug: "715-KH-UBND"))).ShouldBe(3);
        (await Total(new(PlanSlug: "khác"))).ShouldBe(0);
        (await Total(new(DueFrom: new DateOnly(2026, 11, 2), DueTo: new DateOnly(2026, 11, 2)))).ShouldBe(2);
        (await Total(new(DueTo: new DateOnly(2026, 11, 1)))).ShouldBe(0);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repetition()
    {
        var codes = new List<string>();
        for (var page = 1; page <= 3; page++)
            codes.AddRange((await _province.Portal.Search(new(Page: page, PageSize: 1))).Rows.Select(row => row.Code));
        codes.ShouldBe(["II.1.1", "II.1.1.1", "II.1.2"]);
        (await _province.Portal.Search(new(Page: 99, PageSize: 2))).Page.ShouldBe(2);
        (await _province.Portal.Search(new(Page: -5, PageSize: 0))).Page.ShouldBe(1);
        var byDay = await _province.Portal.Search(new(Order: AssignmentOrder.Due));
        byDay.Rows[^1].Code.ShouldBe("II.1.2");
    }

    [Fact]
    public async Task An_agency_shows_what_it_leads_and_what_is_due_from_today()
    {
        (await _province.Portal.Agencies()).Select(agency => agency.Id).ShouldBe(["so-khcn", "so-tc"]);
        var agency = (await _province.On("2026-10-01").Portal.Agency("so-khcn"))!;
        (agency.Row.LeadCount, agency.DueSoonest.Count).ShouldBe((2, 2));
        agency.Indicators.Single().Name.ShouldBe("Tỷ lệ hộ dùng nước sạch");
        (await _province.On("2026-11-03").Portal.Agency("so-khcn"))!.DueSoonest.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_agency_nobody_knows_has_a_page_under_its_name_as_written()
    {
        var strange = Assignment("A1", "1", "Việc lạ") with { Lead = ["Hội Khuyến nông huyện X"], LeadIds = [null] };
        _province.HasPlan(Plan("9/KH-HKN", assignments: strange));
        var agency = (await _province.Portal.Agency("hoi-khuyen-nong-huyen-x"))!;
        (agency.Row.Name, agency.Row.Kind).ShouldBe(("Hội Khuyến nông huyện X", "Unknown"));
    }

    [Fact]
    public async Task Plans_that_replace_each_other_point_to_each_other_whichever_came_first()
    {
        (await _province.Portal.Plan("715-KH-UBND"))!.Supersedes.Single().ShouldBe(new("101/KH-UBND", null, null));
        _province.HasPlan(Plan("101/KH-UBND", "Kế hoạch cũ"));
        (await _province.Portal.Plan("715-KH-UBND"))!.Supersedes.Single().Slug.ShouldBe("101-KH-UBND");
        (await _province.Portal.Plan("101-KH-UBND"))!.SupersededBy.Single().Slug.ShouldBe("715-KH-UBND");
        (await _province.Portal.Plans()).Single(plan => plan.Slug == "101-KH-UBND").SupersededBy!.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_adopted_shows_at_once()
    {
        (await Total(new("giếng"))).ShouldBe(0);
        _province.HasPlan(Plan("33/KH-UBND", assignments: Assignment("A1", "1", "Khoan giếng")));
        (await Total(new("giếng"))).ShouldBe(1);
    }

    [Fact]
    public async Task A_connection_the_portal_lets_go_can_write_again()
    {
        using (var portal = new PortalQueries(_province.Store, Province.Names))
            (await portal.SourceText("715-KH-UBND"))!.LineCount.ShouldBe(8);
        _province.HasPlan(Plan("34/KH-UBND")).ShouldBe("34-KH-UBND");
    }

    [Fact]
    public async Task The_source_text_is_read_by_stretches()
    {
        var text = (await _province.Portal.SourceText("715-KH-UBND", 3, 2))!;
        text.Lines.Select(line => line.Number).ShouldBe([3, 4]);
        text.LineCount.ShouldBe(8);
        (await _province.Portal.SourceText("715-KH-UBND", int.MinValue, int.MaxValue))!.Lines.Count.ShouldBe(8);
    }

    [Fact]
    public async Task Indicators_are_found_by_words_agency_and_year()
    {
        (await _province.Portal.Indicators(new("nuoc sach"))).Total.ShouldBe(1);
        (await _province.Portal.Indicators(new(AgencyId: "so-khcn", Year: 2030))).Rows.Single().Code.ShouldBe("CT1");
        (await _province.Portal.Indicators(new(Year: 2031))).Total.ShouldBe(0);
    }

    public void Dispose() => _province.Dispose();

    private async Task<int> Total(AssignmentFilter filter) => (await _province.Portal.Search(filter)).Total;
}
