using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Progress;
using TienDo.Assignments;
using TienDo.Progress;
using TienDo.TestWorld;

namespace TienDo.App.Tests.Progress;

/// <summary>The table of parts: sorted, put together, counted, page by page.</summary>
public sealed class PartTableTests : IDisposable
{
    private readonly Province _province = new();

    public PartTableTests()
    {
        _province.On("2026-03-20");
        _province.HasPlan(
            SampleDrafts.Plan(
                assignments:
                [
                    SampleDrafts.Assignment(
                        "A1",
                        "1",
                        "Bố trí kinh phí cho các bản vùng cao",
                        lead: KnownAgencies.Finance,
                        deadline: SampleDrafts.Month(2026, 4, 30)
                    ),
                    SampleDrafts.Assignment(
                        "A2",
                        "2",
                        "Ấn hành sổ tay chuyển đổi số",
                        lead: KnownAgencies.Science,
                        deadline: SampleDrafts.Month(2026, 6, 30)
                    ),
                    SampleDrafts.Assignment(
                        "A3",
                        "3",
                        "Rà soát đơn giá công nghệ thông tin",
                        lead: KnownAgencies.Finance,
                        deadline: SampleDrafts.Month(2026, 9, 30)
                    ),
                    SampleDrafts.Assignment(
                        "A4",
                        "4",
                        "Kiện toàn tổ công nghệ số cộng đồng",
                        lead: KnownAgencies.MuongTe,
                        deadline: SampleDrafts.Month(2026, 6, 30)
                    ),
                ]
            )
        );
        _province.On("2026-05-20");
        PartStates.BringToToday(_province.Store, Province.Rules);
    }

    [Fact]
    public void What_presses_most_stands_first_unless_told_otherwise()
    {
        Numbers(Page(new PartFilter(), new PartArrangement())).ShouldBe(["1", "2", "4", "3"]);
        Numbers(Page(new PartFilter(), new PartArrangement(PartOrder.Code, Descending: true)))
            .ShouldBe(["4", "3", "2", "1"]);
        Numbers(Page(new PartFilter(), new PartArrangement(PartOrder.Due, Descending: true))).First().ShouldBe("3");
    }

    [Fact]
    public void Groups_are_counted_over_everything_though_a_page_shows_some()
    {
        var first = Page(new PartFilter(), new PartArrangement(Grouping: PartGrouping.Agency), 0, 1);
        first.Total.ShouldBe(4);
        var block = first.Blocks.Single();
        block.Name.ShouldBe(KnownAgencies.Finance.Name, "it is the only one with overdue work");
        block.Group.Total.ShouldBe(2);
        block.Group.ByState[AssignmentState.Overdue].ShouldBe(1);
        block.Lines.Count.ShouldBe(1);

        var rest = Page(new PartFilter(), new PartArrangement(Grouping: PartGrouping.Agency), 1, 50);
        rest.Blocks.Count.ShouldBe(3);
        rest.Blocks.Sum(one => one.Lines.Count).ShouldBe(3);
    }

    [Fact]
    public void Every_page_size_gives_each_part_once()
    {
        foreach (var grouping in Enum.GetValues<PartGrouping>())
        foreach (var order in Enum.GetValues<PartOrder>())
        {
            var how = new PartArrangement(order, Grouping: grouping);
            string.Join(
                    ' ',
                    Enumerable
                        .Range(0, 4)
                        .SelectMany(at => Numbers(Page(new PartFilter(), how, at, 1)))
                        .Order(StringComparer.Ordinal)
                )
                .ShouldBe("1 2 3 4", $"{grouping} {order}");
        }
    }

    [Fact]
    public void Agencies_are_sorted_by_their_names()
    {
        var names = Page(new PartFilter(), new PartArrangement(PartOrder.Agency)).Blocks.Select(one => one.Name);
        names.ShouldBe([KnownAgencies.Science.Name, KnownAgencies.Finance.Name, KnownAgencies.MuongTe.Name]);
    }

    [Fact]
    public void Months_are_those_of_the_deadline_and_a_span_of_days_limits_them()
    {
        var months = Page(new PartFilter(), new PartArrangement(Grouping: PartGrouping.Month));
        months
            .Blocks.Select(one => (one.Group.Key, one.Group.Total))
            .ShouldBe(
                [("2026-05", 1), ("2026-06", 2), ("2026-09", 1)],
                "30/4 and 1/5 are holidays and a weekend follows"
            );
        Numbers(Page(new PartFilter(DueFrom: new DateOnly(2026, 6, 1), DueTo: new DateOnly(2026, 6, 30)), new()))
            .ShouldBe(["2", "4"]);
        Numbers(Page(new PartFilter(Dated: false), new())).ShouldBeEmpty();
    }

    [Fact]
    public void A_count_is_made_anew_as_soon_as_anything_changes()
    {
        Page(new PartFilter(), new()).Counts[AssignmentState.Overdue].ShouldBe(1);
        var part = _province.Store.Ask(db => WorkLists.List(db, new PartFilter(), 0, 1)).Single().Key;
        var focal = new Person(
            "f1",
            "Phạm Văn Dũng",
            [new Grant(Role.FocalPerson, KnownAgencies.Finance.Id, true, [], null, null, null)]
        );
        new SendUpdate(_province.Store, Province.Rules).Run(
            part,
            new ProgressUpdate("Đã cấp.", true, null, [new Evidence.IssuedDocument("5/QĐ", new DateOnly(2026, 5, 1))]),
            "k",
            focal,
            new Actor(focal.Name, Role.FocalPerson, focal.Id)
        );
        Numbers(Page(new PartFilter(Waiting: WaitsFor.Anybody), new())).ShouldBe(["1"]);
        _province.On("2026-07-15");
        PartStates.BringToToday(_province.Store, Province.Rules);
        Page(new PartFilter(), new()).Counts[AssignmentState.Overdue].ShouldBe(3);
    }

    [Fact]
    public void A_row_grown_older_or_written_after_an_update_says_what_a_new_one_would()
    {
        A_count_is_made_anew_as_soon_as_anything_changes();
        var kept = Rows();
        _province.Store.Change(db =>
        {
            using var clear = db.Command("DELETE FROM PartStates");
            clear.ExecuteNonQuery();
            foreach (var part in new[] { KnownAgencies.Finance, KnownAgencies.Science, KnownAgencies.MuongTe })
            foreach (var work in WorkShelf.OfAgency(db, part.Id))
                PartStates.Refresh(db, work, Province.Rules);
            return true;
        });
        kept.Count.ShouldBe(4);
        Rows().ShouldBe(kept);
    }

    [Fact]
    public void Parts_of_one_assignment_are_one_line_with_their_number_and_the_foremost_of_them()
    {
        _province.HasPlan(
            SampleDrafts.Plan(
                number: "77/KH-UBND",
                assignments:
                [
                    SampleDrafts.Assignment(
                        "B1",
                        "9",
                        "Rà soát thiết bị đầu cuối",
                        lead: KnownAgencies.Science,
                        deadline: SampleDrafts.Month(2026, 4, 20)
                    ) with
                    {
                        CooperatingIds = [KnownAgencies.Finance.Id.Value, KnownAgencies.MuongTe.Id.Value],
                        Cooperating = [KnownAgencies.Finance.Name, KnownAgencies.MuongTe.Name],
                    },
                ]
            )
        );
        var late = new PartFilter(States: [AssignmentState.Overdue]);
        var lines = _province.Store.Ask(db => WorkLists.Together(db, late, 30));
        lines.Select(one => (one.Line.Key.Code.Value.Split('.')[^1], one.Parts)).ShouldBe([("9", 3), ("1", 1)]);
        _province
            .Store.Ask(db => WorkLists.Together(db, late, 1))
            .Single()
            .Line.Key.ShouldBe(_province.Store.Ask(db => WorkLists.List(db, late, 0, 1)).Single().Key);
    }

    [Fact]
    public void Filters_are_values_and_never_part_of_the_statement()
    {
        Numbers(Page(new PartFilter([KnownAgencies.Science.Id]), new())).ShouldBe(["2"]);
        Numbers(Page(new PartFilter([]), new())).ShouldBeEmpty("whoever follows no agency sees none");
    }

    [Fact]
    public void The_usual_page_is_read_along_an_index() =>
        _province.Store.Ask(db =>
        {
            using var plan = db.Command(
                """
                EXPLAIN QUERY PLAN SELECT s.* FROM PartStates s WHERE 1
                ORDER BY s.Press, s.DueKey, s.PlanId, s.Ordinal, s.AgencyId LIMIT 50
                """
            );
            using var row = plan.ExecuteReader();
            var steps = new List<string>();
            while (row.Read())
                steps.Add(row.GetString(3));
            steps.ShouldBe(["SCAN s USING INDEX PartStatesByPress"]);
            return true;
        });

    public void Dispose() => _province.Dispose();

    private List<string> Rows() =>
        _province.Store.Ask(db =>
        {
            using var command = db.Command("SELECT * FROM PartStates ORDER BY PlanId, Ordinal, AgencyId");
            using var row = command.ExecuteReader();
            var rows = new List<string>();
            while (row.Read())
                rows.Add(string.Join('|', Enumerable.Range(0, row.FieldCount).Select(at => row.GetValue(at))));
            return rows;
        });

    private PartPage Page(PartFilter filter, PartArrangement how, int skip = 0, int take = 50) =>
        _province.Store.Ask(db => PartTable.Page(db, filter, how, Province.Rules.Agencies, skip, take));

    private static IEnumerable<string> Numbers(PartPage page) =>
        page.Blocks.SelectMany(block => block.Lines).Select(line => line.Key.Code.Value.Split('.')[^1]);
}
