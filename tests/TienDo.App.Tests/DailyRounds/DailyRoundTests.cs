using Microsoft.Data.Sqlite;
using TienDo.App.DailyRounds;
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
    public void A_clock_that_was_set_back_and_a_day_far_ahead_are_refused_by_name()
    {
        _province.Round("2026-06-30");
        _province
            .Round("2026-06-29")
            .ShouldBeOfType<RoundOutcome.Refused>()
            .Refusal.Name.ShouldBe(nameof(RoundRefusals.TheDayLiesBeforeTheLastRound));
        new DailyRound(_province.World.Store, TestWorld.Province.Rules)
            .Run(new DateOnly(2027, 6, 30))
            .ShouldBeOfType<RoundOutcome.Refused>()
            .Refusal.Name.ShouldBe(nameof(RoundRefusals.TheDayIsMoreThanAYearAhead));
        Count("Rounds").ShouldBe(1);
    }

    public void Dispose() => _province.Dispose();

    private Work Find() => _province.World.Store.Ask(db => WorkShelf.Find(db, _province.Part))!;

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
