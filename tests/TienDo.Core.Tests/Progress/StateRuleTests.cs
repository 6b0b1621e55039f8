using TienDo.Progress;
using TienDo.Time;
using static TienDo.Core.Tests.Progress.Given;

namespace TienDo.Core.Tests.Progress;

public sealed class StateRuleTests
{
    [Theory]
    [InlineData("2026-01-05", AssignmentState.InTime, 85, null)]
    [InlineData("2026-03-10", AssignmentState.InTime, 21, null)]
    [InlineData("2026-03-11", AssignmentState.DueSoon, 20, null)]
    [InlineData("2026-03-31", AssignmentState.DueSoon, 0, null)]
    [InlineData("2026-04-01", AssignmentState.Overdue, null, 1)]
    [InlineData("2026-06-15", AssignmentState.Overdue, null, 76)]
    public void Counts_towards_a_day_and_past_it(string day, AssignmentState state, int? left, int? late)
    {
        var computed = DueBy("2026-03-31").On(day);

        computed.State.ShouldBe(state);
        computed.DaysLeft.ShouldBe(left);
        computed.DaysLate.ShouldBe(late);
    }

    [Fact]
    public void A_term_that_ends_on_a_day_off_ends_on_the_next_working_day()
    {
        var record = DueBy("2026-02-28");

        record.On("2026-03-02").State.ShouldBe(AssignmentState.DueSoon);
        record.On("2026-03-03").DaysLate.ShouldBe(1);
        var state = record.On("2026-03-03");
        (state.OriginalDueOn, state.DueOn).ShouldBe((Day("2026-02-28"), Day("2026-02-28")));
        state.EffectiveDueOn.ShouldBe(Day("2026-03-02"));
    }

    [Fact]
    public void A_day_before_the_plan_itself_does_not_make_anyone_late_at_once()
    {
        var record = Of(new Deadline.ByEndOf(Period.Month(2026, 2)), startsOn: "2026-03-10");

        record.On("2026-03-10").State.ShouldNotBe(AssignmentState.Overdue);
        record.On("2026-03-10").EffectiveDueOn.ShouldBe(Day("2026-03-10"));
        record.On("2026-03-11").State.ShouldBe(AssignmentState.Overdue);
    }

    [Fact]
    public void Is_completed_on_the_day_the_accepted_claim_was_sent_not_on_the_day_it_was_read()
    {
        var state = DueBy("2026-03-31").Claim("2026-03-30").Accepted("2026-04-20").On("2026-04-21");

        state.State.ShouldBe(AssignmentState.CompletedOnTime);
        state.CompletedOn.ShouldBe(Day("2026-03-30"));
        state.DaysLate.ShouldBeNull();
    }

    [Fact]
    public void Is_completed_late_when_the_accepted_claim_was_sent_after_the_day()
    {
        var state = DueBy("2026-03-31").Claim("2026-04-12").Accepted("2026-04-20").On("2026-12-01");

        state.State.ShouldBe(AssignmentState.CompletedLate);
        state.DaysLate.ShouldBe(12);
    }

    [Fact]
    public void A_claim_in_time_stops_the_clock_until_it_is_returned()
    {
        var record = DueBy("2026-03-31").Claim("2026-03-31").Returned("2026-04-10");

        record.On("2026-04-09").State.ShouldBe(AssignmentState.InTime);
        record.On("2026-04-09").AwaitsVerification.ShouldBeTrue();
        record.On("2026-04-10").State.ShouldBe(AssignmentState.Overdue);
        record.On("2026-04-10").AwaitsVerification.ShouldBeFalse();
        record.On("2026-04-10").DaysLate.ShouldBe(10);
    }

    [Fact]
    public void A_claim_after_the_day_is_awaited_and_overdue()
    {
        var state = DueBy("2026-03-31").Claim("2026-04-02").On("2026-04-09");

        state.State.ShouldBe(AssignmentState.Overdue);
        state.AwaitsVerification.ShouldBeTrue();
    }

    [Fact]
    public void Words_alone_complete_nothing_even_when_accepted()
    {
        var record = DueBy("2026-03-31").ClaimWithoutEvidence("2026-02-10").Accepted("2026-02-11");

        record.On("2026-02-12").State.ShouldBe(AssignmentState.NoEvidence);
        record.On("2026-04-01").State.ShouldBe(AssignmentState.Overdue, "overdue outranks no evidence");
    }

    [Fact]
    public void A_returned_claim_without_evidence_is_work_in_time_again()
    {
        var record = DueBy("2026-06-30").ClaimWithoutEvidence("2026-02-10").Returned("2026-02-12");

        record.On("2026-02-11").State.ShouldBe(AssignmentState.NoEvidence);
        record.On("2026-02-12").State.ShouldBe(AssignmentState.InTime);
    }

    [Fact]
    public void Every_named_deliverable_must_be_shown_before_the_work_is_done()
    {
        var record = DueBy("2026-06-30") with { Deliverables = ["Báo cáo khảo sát", "Quyết định phê duyệt"] };
        var half = record.Claim("2026-03-01", "Báo cáo khảo sát").Accepted("2026-03-02");
        var whole = half.Claim("2026-04-01", "Quyết định phê duyệt").Accepted("2026-04-03");

        half.On("2026-03-05").State.ShouldBe(AssignmentState.NoEvidence);
        whole.On("2026-04-05").CompletedOn.ShouldBe(Day("2026-04-01"));
    }

    [Fact]
    public void One_named_deliverable_is_shown_by_any_evidence()
    {
        var record = DueBy("2026-06-30") with { Deliverables = ["Báo cáo khảo sát"] };

        record.Claim("2026-03-01").Accepted("2026-03-02").On("2026-03-02").IsCompleted.ShouldBeTrue();
    }

    [Fact]
    public void An_extension_counts_from_the_day_it_was_decided_and_both_days_stay_known()
    {
        var record = DueBy("2026-03-31").Extended("2026-04-02", "2026-05-29");

        record.On("2026-04-01").State.ShouldBe(AssignmentState.Overdue);
        var after = record.On("2026-04-02");
        after.State.ShouldBe(AssignmentState.InTime);
        (after.OriginalDueOn, after.DueOn).ShouldBe((Day("2026-03-31"), Day("2026-05-29")));
        record.On("2026-06-01").DaysLate.ShouldBe(3);
    }

    [Fact]
    public void Waiting_is_never_overdue_and_ends_when_the_document_is_registered()
    {
        var waiting = Of(new Deadline.After("có hướng dẫn của Trung ương"));
        var triggered = waiting with { Trigger = new TriggerFact(Day("2027-03-01"), "12/HD-BKHCN", Day("2027-04-30")) };

        waiting.On("2035-01-01").State.ShouldBe(AssignmentState.WaitingForTrigger);
        triggered.On("2027-02-28").State.ShouldBe(AssignmentState.WaitingForTrigger);
        triggered.On("2027-03-01").State.ShouldBe(AssignmentState.InTime);
        triggered.On("2027-05-05").State.ShouldBe(AssignmentState.Overdue);
    }

    [Fact]
    public void A_suspension_holds_while_it_holds_and_spares_what_is_completed()
    {
        var record = DueBy("2026-03-31").Suspended("2026-03-01", "2026-04-15");

        record.On("2026-02-28").State.ShouldNotBe(AssignmentState.Suspended);
        record.On("2026-04-15").State.ShouldBe(AssignmentState.Suspended);
        record.On("2026-04-15").DaysLate.ShouldBeNull();
        record.On("2026-04-16").State.ShouldBe(AssignmentState.Overdue);
        DueBy("2026-03-31")
            .Claim("2026-02-20")
            .Accepted("2026-02-21")
            .Suspended("2026-03-01")
            .On("2026-03-10")
            .State.ShouldBe(AssignmentState.CompletedOnTime);
    }
}
