using System.Globalization;
using TienDo.Core.Tests.Progress;
using TienDo.Core.Tests.Time;
using TienDo.Progress;
using TienDo.Reminders;
using TienDo.Time;
using static TienDo.Core.Tests.Progress.Given;

namespace TienDo.Core.Tests.Reminders;

public sealed class EscalationLadderTests
{
    private static readonly EscalationLadder s_ladder = EscalationLadder
        .Parse(DataFiles.Read("policies/escalation.json"))
        .On(Day("2026-03-20"))
        .Policy;

    [Fact]
    public void Climbs_from_the_focal_person_to_the_leader()
    {
        Walk(DueBy("2026-03-31"), "2026-03-01", "2026-12-31")
            .ShouldBe([
                "16/3 FocalPerson Notice",
                "26/3 FocalPerson Notice",
                "31/3 FocalPerson Notice",
                "5/4 AgencyHead Urging",
                "10/4 StandingAgency FormalLetter",
                "20/4 ProvincialLeader Referral",
            ]);
    }

    [Fact]
    public void A_round_that_runs_twice_on_a_day_reminds_once()
    {
        var now = DueBy("2026-03-31").On("2026-04-05");
        var first = s_ladder.Next(now, Day("2026-04-05"), []).ShouldNotBeNull();

        s_ladder.Next(now, Day("2026-04-05"), [Sent(first, "2026-04-05")]).ShouldBeNull();
    }

    [Fact]
    public void After_a_month_of_standstill_nobody_is_gone_over()
    {
        Walk(DueBy("2026-03-31"), "2026-04-30", "2026-12-31")
            .ShouldBe([
                "30/4 FocalPerson Notice",
                "5/5 AgencyHead Urging",
                "10/5 StandingAgency FormalLetter",
                "20/5 ProvincialLeader Referral",
            ]);
    }

    [Fact]
    public void Nobody_above_the_focal_person_hears_while_more_time_asked_for_in_time_is_undecided()
    {
        var late = DueBy("2026-03-31").On("2026-05-10");
        var told = new SentReminder(Day("2026-03-31"), null, 0, Day("2026-03-31"));

        s_ladder.Next(late, Day("2026-05-10"), [told], waitsForExtension: true).ShouldBeNull();
        (s_ladder with { HoldsForExtensions = false })
            .Next(late, Day("2026-05-10"), [told], waitsForExtension: true)
            .ShouldNotBeNull();
        s_ladder
            .Next(late, Day("2026-05-10"), [told])
            .ShouldNotBeNull()
            .Step.To.ShouldBe(
                ReminderRecipient.AgencyHead,
                "once it is decided the ladder goes on, one rung at a time"
            );
        s_ladder
            .Next(DueBy("2026-03-31").On("2026-03-31"), Day("2026-03-31"), [], waitsForExtension: true)
            .ShouldNotBeNull()
            .Step.To.ShouldBe(ReminderRecipient.FocalPerson);
    }

    [Fact]
    public void Work_given_out_shortly_before_its_day_is_still_reminded_on_the_day()
    {
        Walk(DueBy("2026-03-31"), "2026-03-30", "2026-04-06")
            .ShouldBe(["30/3 FocalPerson Notice", "31/3 FocalPerson Notice", "5/4 AgencyHead Urging"]);
    }

    [Fact]
    public void A_new_deadline_starts_the_ladder_anew()
    {
        var work = DueBy("2026-03-31").Extended("2026-03-27", "2026-05-29");

        Walk(work, "2026-03-01", "2026-05-20")
            .ShouldBe(["16/3 FocalPerson Notice", "26/3 FocalPerson Notice", "14/5 FocalPerson Notice"]);
    }

    [Fact]
    public void Who_has_sent_evidence_in_time_is_left_alone_until_it_is_returned()
    {
        Walk(DueBy("2026-03-31").Claim("2026-03-10").Returned("2026-04-04"), "2026-03-01", "2026-04-10")
            .ShouldBe(["4/4 FocalPerson Notice", "9/4 AgencyHead Urging"]);
    }

    [Fact]
    public void Silence_has_a_ladder_of_its_own_from_the_end_of_the_quarter()
    {
        Walk(Of(new Deadline.Continuous(null, null)), "2026-03-01", "2026-12-31")
            .ShouldBe(["1/7 FocalPerson Notice", "16/7 AgencyHead Urging", "31/7 StandingAgency FormalLetter"]);
    }

    [Fact]
    public void Each_instance_climbs_its_own_ladder() =>
        Walk(
                Recurring("yearly;by 03-31").Claim("2026-12-01").Accepted("2026-12-01").For("2026"),
                "2026-12-02",
                "2027-04-06"
            )
            .ShouldBe([
                "16/3 FocalPerson Notice",
                "26/3 FocalPerson Notice",
                "31/3 FocalPerson Notice",
                "5/4 AgencyHead Urging",
            ]);

    [Fact]
    public void Nobody_is_reminded_of_what_waits_rests_or_is_done()
    {
        Walk(Of(new Deadline.After("có hướng dẫn")), "2026-03-01", "2027-03-01").ShouldBeEmpty();
        Walk(DueBy("2026-03-31").Suspended("2026-01-06"), "2026-03-01", "2026-12-31").ShouldBeEmpty();
        Walk(DueBy("2026-03-31").Claim("2026-02-01").Accepted("2026-02-02"), "2026-03-01", "2026-12-31")
            .ShouldBeEmpty();
    }

    /// <summary>Runs the daily round over the days and writes down what it sends.</summary>
    private static List<string> Walk(WorkRecord work, string from, string to)
    {
        var sent = new List<SentReminder>();
        var told = new List<string>();
        for (var day = Day(from); day <= Day(to); day = day.AddDays(1))
        {
            if (s_ladder.Next(StateRule.AsOf(work, day, Given.Calendar, Policy), day, sent) is not { } next)
                continue;
            sent.Add(new SentReminder(next.For, next.Instance, next.Step.Days, day));
            told.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{day.Day}/{day.Month} {next.Step.To} {next.Step.Sternness}"
                )
            );
        }
        return told;
    }

    private static SentReminder Sent(Reminder reminder, string on) =>
        new(reminder.For, reminder.Instance, reminder.Step.Days, Day(on));
}
