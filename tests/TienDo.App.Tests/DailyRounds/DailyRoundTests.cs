using System.Globalization;
using Microsoft.Data.Sqlite;
using TienDo.App.DailyRounds;
using TienDo.App.Demonstration;
using TienDo.App.Journal;
using TienDo.App.Progress;
using TienDo.App.Reminders;
using TienDo.Documents.Drafting;
using TienDo.Progress;
using TienDo.Reminders;

namespace TienDo.App.Tests.DailyRounds;

/// <summary>Who is told what on which day, and that nothing is told twice, half or too late.</summary>
public sealed class DailyRoundTests : IDisposable
{
    private readonly RoundProvince _province = new();

    [Fact]
    public void The_ladder_goes_from_the_focal_person_to_the_head_to_the_standing_agency_to_the_leader()
    {
        _province.TakesUp();
        _province.RoundsEachDay("2026-06-10", "2026-07-31");
        _province
            .Reminders()
            .ShouldBe([
                "FocalPerson 2026-06-15",
                "FocalPerson 2026-06-25",
                "FocalPerson 2026-06-30",
                "AgencyHead 2026-07-05",
                "StandingAgency 2026-07-10",
                "ProvincialLeader 2026-07-20",
            ]);
        _province
            .World.JournalOf(Find().JournalSubject)
            .Count(line => line == "Vòng hằng ngày ReminderSent")
            .ShouldBe(6);
        _province.DigestsOf(_province.Head).ShouldBe(["2026-07-05"]);
        _province.DigestsOf(_province.Officer).ShouldBe(["2026-07-10"]);
        _province.DigestsOf(_province.Leader).ShouldBe(["2026-07-20"]);
        _province.NoticesOf(_province.Officer).Single().Items.Single().What.ShouldBe(ToDo.SignLetter);
        _province.NoticesOf(_province.Stranger).ShouldBeEmpty();
        _province.World.Store.Ask(JournalChain.Verify).ShouldBeOfType<JournalVerdict.Whole>();
    }

    [Fact]
    public void A_reminder_that_nobody_is_there_to_read_says_so_and_the_ladder_climbs_on()
    {
        _province.TakesUp();
        _province.Leaves(_province.Focal);
        _province.RoundsEachDay("2026-06-30", "2026-07-10");
        _province
            .World.Store.Ask(db =>
                db.Journal.Where(line => line.What == "ReminderSent")
                    .OrderBy(line => line.Seq)
                    .Select(line => line.After!)
                    .ToList()
            )
            .ShouldBe([
                "FocalPerson|Notice|2026-06-30|" + SentReminders.Unheard,
                "AgencyHead|Urging|2026-06-30|",
                "StandingAgency|FormalLetter|2026-06-30|",
            ]);
    }

    [Fact]
    public void A_day_that_brings_nothing_new_is_silent()
    {
        _province.TakesUp();
        _province.RoundsEachDay("2026-06-01", "2026-07-31");
        // Due soon, at fifteen, five and no days left, then late.
        _province
            .DigestsOf(_province.Focal)
            .ShouldBe(["2026-06-10", "2026-06-15", "2026-06-25", "2026-06-30", "2026-07-01"]);
    }

    [Fact]
    public void The_same_day_adds_nothing_twice()
    {
        _province.Round("2026-06-30").ShouldBe(new RoundOutcome.Held(1, 1, 1, 1));
        _province.Round("2026-06-30").ShouldBe(new RoundOutcome.AlreadyHeld(new DateOnly(2026, 6, 30)));
        (Count("SentReminders"), Count("Notices"), Count("Rounds")).ShouldBe((1, 1, 1));
    }

    [Fact]
    public void Missed_days_are_gone_over_and_nobody_is_gone_over_before_having_been_told()
    {
        _province.TakesUp();
        _province.Round("2026-06-14");
        _province.Round("2026-07-21").ShouldBeOfType<RoundOutcome.Held>().Days.ShouldBe(DailyRound.MostDays);
        _province
            .Reminders()
            .Distinct()
            .ShouldBe(["FocalPerson 2026-07-21"], "the head first hears of it when the focal person has had five days");
        _province.DigestsOf(_province.Focal).ShouldBe(["2026-06-14", "2026-07-21"]);
        _province.RoundsEachDay("2026-07-22", "2026-08-12");
        _province
            .Reminders()
            .Where(line => !line.StartsWith("FocalPerson", StringComparison.Ordinal))
            .ShouldBe(["AgencyHead 2026-07-26", "StandingAgency 2026-07-31", "ProvincialLeader 2026-08-10"]);
    }

    [Fact]
    public void A_missed_day_reminds_nobody_of_what_was_settled_since()
    {
        _province.Round("2026-06-20");
        var before = _province.Reminders().Count;
        _province.World.On("2026-07-02");
        _province.Verifies(_province.ClaimsCompletion(), new Verification.Accept(null));
        _province.Round("2026-07-06").ShouldBeOfType<RoundOutcome.Held>().Days.ShouldBe(16);
        _province.Reminders().Count.ShouldBe(before);
    }

    [Fact]
    public void Work_that_waits_for_verification_reminds_its_agency_of_nothing()
    {
        _province.World.On("2026-06-20");
        _province.ClaimsCompletion();
        _province.RoundsEachDay("2026-06-25", "2026-07-25");
        _province.Reminders().ShouldBeEmpty();
        _province.NoticesOf(_province.Focal).ShouldBeEmpty();
        _province.NoticesOf(_province.Officer).Single().Items.Single().What.ShouldBe(ToDo.Verify);
    }

    [Fact]
    public void Work_that_waits_for_its_trigger_reminds_nobody()
    {
        using var waiting = new RoundProvince(
            new DraftDeadline("Sau khi có nghị quyết", "event", Trigger: "nghị quyết")
        );
        waiting.TakesUp();
        waiting.RoundsEachDay("2026-12-01", "2026-12-31");
        waiting.Reminders().ShouldBeEmpty();
        waiting.NoticesOf(waiting.Focal).ShouldBeEmpty();
    }

    [Fact]
    public void A_returned_update_is_told_at_once_to_its_agency_alone()
    {
        _province.World.On("2026-06-20");
        var update = _province.ClaimsCompletion();
        _province.Verifies(update, new Verification.Return("thieu-minh-chung", "Gửi kèm quyết định đã ký."));
        var told = _province.NoticesOf(_province.Focal).Single();
        (told.Kind, told.Items.Single().What).ShouldBe((NoticeKind.Returned, ToDo.CorrectReturned));
        _province.NoticesOf(_province.Head).ShouldBeEmpty();
        _province.NoticesOf(_province.Stranger).ShouldBeEmpty();
        _province.Round("2026-06-21");
        _province
            .NoticesOf(_province.Focal)
            .Single(notice => notice.Kind == NoticeKind.Digest)
            .Items[0]
            .What.ShouldBe(ToDo.CorrectReturned);
    }

    [Fact]
    public void A_round_that_is_killed_leaves_nothing_half()
    {
        Do("CREATE TRIGGER Killed BEFORE INSERT ON Notices BEGIN SELECT RAISE(ABORT, 'killed'); END");
        Should.Throw<SqliteException>(() => _province.Round("2026-06-30"));
        (Count("SentReminders"), Count("Notices"), Count("Rounds")).ShouldBe((0, 0, 0));
        Do("DROP TRIGGER Killed");
        _province.Round("2026-06-30").ShouldBe(new RoundOutcome.Held(1, 1, 1, 1));
    }

    [Fact]
    public void Only_ones_own_notices_are_marked_as_read()
    {
        _province.Round("2026-06-30");
        var notice = _province.NoticesOf(_province.Focal).Single();
        Notices.MarkRead(_province.World.Store, _province.Stranger.Id, notice.Id).ShouldBe(0);
        Notices.MarkRead(_province.World.Store, _province.Focal.Id, notice.Id).ShouldBe(1);
        Notices.MarkRead(_province.World.Store, _province.Focal.Id, null).ShouldBe(0);
        _province.NoticesOf(_province.Focal).Single().ReadAt.ShouldNotBeNull();
    }

    [Fact]
    public void A_clock_that_was_set_back_harms_nothing()
    {
        _province.TakesUp();
        _province.Round("2026-06-30");
        var told = (_province.Reminders().Count, Count("Notices"));
        _province
            .Round("2026-06-29")
            .ShouldBeOfType<RoundOutcome.Refused>()
            .Refusal.Name.ShouldBe(nameof(RoundRefusals.TheDayLiesBeforeTheLastRound));
        // A server started under the wrong clock brings the states to the wrong day.
        PartStates.BringToToday(_province.World.Store, TestWorld.Province.Rules);
        StatesAsOf().ShouldBe("2026-06-29");
        _province.Round("2026-06-30").ShouldBeOfType<RoundOutcome.AlreadyHeld>();
        StatesAsOf().ShouldBe("2026-06-30");
        (_province.Reminders().Count, Count("Notices")).ShouldBe(told);
        _province.Round("2026-07-01").ShouldBeOfType<RoundOutcome.Held>().Days.ShouldBe(1);
        _province.World.Store.Ask(JournalChain.Verify).ShouldBeOfType<JournalVerdict.Whole>();
    }

    [Fact]
    public void A_clock_that_once_ran_years_ahead_stops_no_round_once_it_is_right()
    {
        _province.TakesUp();
        _province.Round("2026-06-24");
        _province.Round("2029-02-01").ShouldBeOfType<RoundOutcome.Held>();
        StatesAsOf().ShouldBe("2029-02-01");

        _province.Round("2026-06-25").ShouldBeOfType<RoundOutcome.Held>().Days.ShouldBe(1);
        StatesAsOf().ShouldBe("2026-06-25");
        _province.Round("2026-06-25").ShouldBeOfType<RoundOutcome.AlreadyHeld>();
        _province.RoundsEachDay("2026-06-26", "2026-07-06");
        StatesAsOf().ShouldBe("2026-07-06");
        _province.World.Store.Ask(JournalChain.Verify).ShouldBeOfType<JournalVerdict.Whole>();
    }

    [Fact]
    public void A_day_that_has_not_come_is_refused_so_that_it_blocks_no_round_before_it()
    {
        _province.Round("2026-06-29");
        foreach (var ahead in (string[])["2026-06-30", "2026-12-31", "2030-01-01"])
            RunFor(ahead)
                .ShouldBeOfType<RoundOutcome.Refused>()
                .Refusal.Name.ShouldBe(nameof(RoundRefusals.TheDayHasNotComeYet));
        Count("Rounds").ShouldBe(1);
        _province.Round("2026-06-30").ShouldBeOfType<RoundOutcome.Held>();
    }

    [Fact]
    public void Invented_data_can_be_walked_ahead_and_the_rounds_of_the_days_themselves_are_held_all_the_same()
    {
        foreach (var person in DemonstrationPeople.All)
            DemonstrationPeople.AccountOf(_province.World.Store, person);
        _province.TakesUp();
        _province.Round("2026-06-20");
        RunFor("2026-07-11").ShouldBeOfType<RoundOutcome.Held>().Days.ShouldBe(21);
        StatesAsOf().ShouldBe("2026-07-11");
        RunFor("2026-07-11").ShouldBeOfType<RoundOutcome.AlreadyHeld>();
        RunFor("2028-01-01")
            .ShouldBeOfType<RoundOutcome.Refused>()
            .Refusal.Name.ShouldBe(nameof(RoundRefusals.TheDayIsMoreThanAYearAhead));

        RunFor("2026-06-20").ShouldBeOfType<RoundOutcome.AlreadyHeld>();
        StatesAsOf().ShouldBe("2026-06-20");
        _province.RoundsEachDay("2026-06-21", "2026-08-15");
        StatesAsOf().ShouldBe("2026-08-15");
        _province
            .Reminders()
            .Select(line => line.Split(' ')[0])
            .Where(to => to != "FocalPerson")
            .ShouldBe(["AgencyHead", "StandingAgency", "ProvincialLeader"]);
        _province.DigestsOf(_province.Focal).ShouldBeUnique();
        _province.World.Store.Ask(JournalChain.Verify).ShouldBeOfType<JournalVerdict.Whole>();
    }

    public void Dispose() => _province.Dispose();

    private Work Find() => _province.World.Store.Ask(db => WorkShelf.Find(db, _province.Part))!;

    /// <summary>The round of a day while it is still another one.</summary>
    private RoundOutcome RunFor(string day) =>
        new DailyRound(_province.World.Store, TestWorld.Province.Rules).Run(
            DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)
        );

    private string StatesAsOf() =>
        _province.World.Store.Ask(db =>
        {
            using var command = db.Command("SELECT DISTINCT AsOf FROM PartStates");
            return (string)command.ExecuteScalar()!;
        });

    private int Count(string table) => _province.World.Count(table);

    private void Do(string sql)
    {
        using var connection = _province.World.Store.OpenConnection();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the literals above
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
