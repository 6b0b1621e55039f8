using TienDo.Progress;
using TienDo.Time;
using static TienDo.Core.Tests.Progress.Given;

namespace TienDo.Core.Tests.Progress;

public sealed class RecurringStateTests
{
    [Fact]
    public void Each_instance_has_its_own_history()
    {
        var record = Recurring("quarterly;by day 15 of last month")
            .Claim("2026-03-12")
            .Accepted("2026-03-13")
            .Claim("2026-06-20")
            .Accepted("2026-06-21")
            .For("2026-Q2");

        var instances = StateRule.Instances(record, Day("2026-07-01"), Calendar, Policy);

        instances
            .Select(instance => (instance.Instance, instance.State))
            .ShouldBe([
                ("2026-Q1", AssignmentState.CompletedOnTime),
                ("2026-Q2", AssignmentState.CompletedLate),
                ("2026-Q3", AssignmentState.InTime),
            ]);
    }

    [Fact]
    public void The_oldest_instance_that_is_overdue_speaks_for_the_whole()
    {
        var record = Recurring("yearly;by 12-25").Claim("2027-11-01").Accepted("2027-11-02").For("2027");

        var state = record.On("2028-02-01");

        (state.Instance, state.State).ShouldBe(("2026", AssignmentState.Overdue));
        state.OriginalDueOn.ShouldBe(Day("2026-12-25"));
    }

    [Fact]
    public void Where_nothing_is_overdue_the_current_instance_speaks()
    {
        var record = Recurring("yearly").Claim("2026-12-01").Accepted("2026-12-02");

        record.On("2026-12-31").State.ShouldBe(AssignmentState.CompletedOnTime);
        record.On("2027-01-01").Instance.ShouldBe("2027");
        record.On("2027-01-01").State.ShouldBe(AssignmentState.InTime);
    }

    [Fact]
    public void An_extension_moves_the_instance_it_was_given_for()
    {
        var record = Recurring("quarterly;by day 15 of last month").Extended("2026-03-10", "2026-03-27");

        record.On("2026-03-20").State.ShouldBe(AssignmentState.DueSoon);
        record.On("2026-03-28").Instance.ShouldBe("2026-Q1");
        record.On("2026-03-28").State.ShouldBe(AssignmentState.Overdue);
    }

    [Theory]
    [InlineData("2026-03-31", AssignmentState.RoutineAlive, null)]
    [InlineData("2026-06-30", AssignmentState.RoutineAlive, null)]
    [InlineData("2026-07-01", AssignmentState.RoutineSilent, "2026-Q2")]
    [InlineData("2027-12-01", AssignmentState.RoutineSilent, "2026-Q2")]
    public void Routine_work_is_silent_from_the_first_whole_quarter_without_a_sign(
        string day,
        AssignmentState state,
        string? since
    )
    {
        foreach (var deadline in new Deadline[] { new Deadline.Continuous(null, null), new Deadline.Unstated() })
        {
            var computed = Of(deadline).On(day);
            (computed.State, computed.SilentSince).ShouldBe((state, since));
        }
    }

    [Fact]
    public void The_next_sign_ends_the_silence()
    {
        var record = Of(new Deadline.Continuous(null, null)).Update("2026-05-02").Update("2026-11-03");

        record.On("2026-09-30").State.ShouldBe(AssignmentState.RoutineAlive);
        record.On("2026-10-01").SilentSince.ShouldBe("2026-Q3");
        record.On("2026-11-03").State.ShouldBe(AssignmentState.RoutineAlive);
        record.On("2027-03-31").State.ShouldBe(AssignmentState.RoutineAlive);
        record.On("2027-04-01").SilentSince.ShouldBe("2027-Q1");
    }

    [Fact]
    public void What_was_returned_is_no_sign_of_life()
    {
        var record = Of(new Deadline.Continuous(null, null)).Update("2026-05-02").Returned("2026-05-20");

        record.On("2026-05-19").State.ShouldBe(AssignmentState.RoutineAlive);
        record.On("2026-06-30").State.ShouldBe(AssignmentState.RoutineAlive, "the quarter is not over");
        record.On("2026-07-01").SilentSince.ShouldBe("2026-Q2");
        record.Update("2026-06-01").On("2026-09-30").State.ShouldBe(AssignmentState.RoutineAlive);
        record.Update("2026-06-01").Accepted("2026-07-04").On("2026-10-01").SilentSince.ShouldBe("2026-Q3");
        record.Update("2026-06-01").Returned("2026-07-04").On("2026-07-04").SilentSince.ShouldBe("2026-Q2");
    }

    [Theory]
    [InlineData(".", false)]
    [InlineData("Đang làm.", false)]
    [InlineData("1 2 3 4 5 6 7 8 9 10 11", false)]
    [InlineData("Đã mở bốn lớp.", true)]
    public void A_sign_says_what_was_done(string text, bool says)
    {
        foreach (
            var deadline in new Deadline[]
            {
                new Deadline.Continuous(null, null),
                new Deadline.Unstated(),
                new Deadline.Every(Recurrence.Parse("weekly")!, null),
            }
        )
            UpdateRule
                .Check(
                    new ProgressUpdate(text, ClaimsCompletion: false, Instance: null, []),
                    Of(deadline),
                    Of(deadline).On("2026-02-02"),
                    Day("2026-02-02")
                )
                .Select(no => no.Refusal.Name)
                .ShouldBe(says ? [] : [nameof(ProgressRefusals.ASignSaysWhatWasDone)]);
        UpdateRule
            .Check(
                new ProgressUpdate(text, ClaimsCompletion: false, Instance: null, []),
                DueBy("2026-03-31"),
                DueBy("2026-03-31").On("2026-02-02"),
                Day("2026-02-02")
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public void Nobody_is_silent_in_a_quarter_of_rest_or_after_the_end()
    {
        var rested = Of(new Deadline.Continuous(null, null)).Suspended("2026-05-01", "2026-08-15");
        rested.On("2026-12-31").State.ShouldBe(AssignmentState.RoutineAlive);
        rested.On("2027-01-01").SilentSince.ShouldBe("2026-Q4");

        var ended = Of(new Deadline.Continuous(Day("2026-01-01"), Day("2026-06-30"))).Update("2026-05-05");
        ended.On("2028-01-01").State.ShouldBe(AssignmentState.RoutineAlive);
    }

    [Fact]
    public void Continuous_work_is_never_completed_and_unstated_work_may_be()
    {
        WorkRecord Finished(Deadline deadline) => Of(deadline).Claim("2026-05-05").Accepted("2026-05-06");

        Finished(new Deadline.Continuous(null, null)).On("2026-06-01").State.ShouldBe(AssignmentState.RoutineAlive);
        var unstated = Finished(new Deadline.Unstated()).On("2028-01-01");
        (unstated.State, unstated.CompletedOn).ShouldBe((AssignmentState.CompletedOnTime, Day("2026-05-05")));
    }

    [Fact]
    public void Work_that_comes_again_without_saying_how_often_is_a_routine() =>
        Of(new Deadline.Every(Recurrence.Unspecified, null))
            .On("2026-07-01")
            .State.ShouldBe(AssignmentState.RoutineSilent);

    [Fact]
    public void A_claim_that_waits_for_one_instance_does_not_hold_up_the_next()
    {
        var record = Recurring("quarterly").Claim("2026-04-02").For("2026-Q1");
        var today = Day("2026-04-10");
        var claim = new ProgressUpdate(
            "Đã xong",
            ClaimsCompletion: true,
            "2026-Q2",
            [new Evidence.Link("https://laichau.gov.vn")]
        );

        var second = StateRule.OfInstance(record, "2026-Q2", today, Calendar, Policy);

        record.On("2026-04-10").Instance.ShouldBe("2026-Q1");
        record.On("2026-04-10").AwaitsVerification.ShouldBeTrue();
        (second.Instance, second.State, second.AwaitsVerification).ShouldBe(("2026-Q2", AssignmentState.InTime, false));
        UpdateRule.Check(claim, record, second, today).ShouldBeEmpty();
        StateRule.OfInstance(record, instance: null, today, Calendar, Policy).ShouldBe(record.On("2026-04-10"));
        StateRule.OfInstance(DueBy("2026-06-30"), "2026-Q2", today, Calendar, Policy).Instance.ShouldBeNull();
    }
}
