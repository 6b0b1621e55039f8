using TienDo.App.Progress;
using TienDo.Documents.Recognising;
using TienDo.Progress;
using TienDo.TestWorld;

namespace TienDo.App.Tests.Progress;

/// <summary>What the plan's page calls the last day, the work is late after: the words of the document decide once for all.</summary>
public sealed class DayBeforePlanTests : IDisposable
{
    private readonly Province _province = new();

    [Theory]
    [InlineData("Trước ngày 30/4/2026", "2026-04-29")]
    [InlineData("Trước ngày 04/5/2026", "2026-05-04")]
    [InlineData("Trước ngày 01/12/2026", "2026-11-30")]
    [InlineData("Ngày 30/4/2026", "2026-05-04")]
    [InlineData("Trước tháng 6/2026", "2026-06-01")]
    public async Task The_plan_and_the_work_name_the_same_last_day(string written, string last)
    {
        var slug = Adopt(written);

        var state = Work(slug).State;
        state.EffectiveDueOn.ShouldBe(DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture));
        var row = (await _province.Portal.Plan(slug))!.Assignments.Single();
        row.Deadline.EffectiveOn.ShouldBe(state.EffectiveDueOn);
        _province.On(last);
        Work(slug).State.State.ShouldNotBe(AssignmentState.Overdue);
        _province.On(state.EffectiveDueOn!.Value.AddDays(1).ToString("yyyy-MM-dd", null));
        Work(slug).State.State.ShouldBe(AssignmentState.Overdue);
    }

    [Theory]
    [InlineData("Trước ngày 17 tháng cuối quý", "2026-03-16", "2026-03-16")]
    [InlineData("Trước ngày 15 tháng cuối quý", "2026-03-14", "2026-03-16")]
    [InlineData("Ngày 17 tháng cuối quý", "2026-03-17", "2026-03-17")]
    [InlineData("Trước ngày 10 tháng 12 hằng năm", "2026-12-09", "2026-12-09")]
    public void What_comes_again_is_due_the_day_before_each_time(string written, string nominal, string effective)
    {
        var state = Work(Adopt(written)).State;

        state.DueOn.ShouldBe(DateOnly.Parse(nominal, System.Globalization.CultureInfo.InvariantCulture));
        state.EffectiveDueOn.ShouldBe(DateOnly.Parse(effective, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_database_whose_states_were_reckoned_otherwise_is_reckoned_again()
    {
        var slug = Adopt("Trước ngày 30/4/2026");
        _province.Store.Change(db =>
        {
            using var old = db.Command(
                "UPDATE PartStates SET EffectiveDueOn = '2026-05-04', AsOf = '2000-01-01' WHERE 1"
            );
            return old.ExecuteNonQuery();
        });

        PartStates.BringToToday(_province.Store, Province.Rules).ShouldBe(1);

        Line().EffectiveDueOn.ShouldBe(new DateOnly(2026, 4, 29));
        Work(slug).State.EffectiveDueOn.ShouldBe(new DateOnly(2026, 4, 29));
    }

    public void Dispose() => _province.Dispose();

    private string Adopt(string written) =>
        _province.HasPlan(
            SampleDrafts.Plan(
                assignments: SampleDrafts.Assignment(
                    "A1",
                    "1",
                    "Báo cáo tình hình sử dụng kinh phí",
                    lead: KnownAgencies.Finance,
                    deadline: DeadlineReader.Read(written, 2026, Province.Knowledge.Calendar).Deadline
                )
            )
        );

    private (Work Work, ComputedState State) Work(string slug)
    {
        var work = _province.Store.Ask(db => WorkShelf.OfPlan(db, WorkShelf.PlanOf(db, slug)!.Value)).Single();
        return (work, Province.Rules.StateOf(work, TienDo.Time.VietnamDay.Of(_province.Store.Clock.GetUtcNow())));
    }

    private ComputedState Line() =>
        _province.Store.Ask(db => WorkLists.List(db, new PartFilter(), 0, 10)).Single().State;
}
