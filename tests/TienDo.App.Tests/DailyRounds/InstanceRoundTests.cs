using TienDo.App.DeadlineExtensions;
using TienDo.App.Progress;
using TienDo.DeadlineExtensions;
using TienDo.Documents.Drafting;
using TienDo.Progress;
using TienDo.Reminders;
using TienDo.TestWorld;

namespace TienDo.App.Tests.DailyRounds;

/// <summary>One missed quarter does not hide the next: each instance has its own reminders and its own extensions.</summary>
public sealed class InstanceRoundTests : IDisposable
{
    private readonly RoundProvince _province = new(
        new DraftDeadline("Ngày 15 tháng cuối quý", "recurring", Recurrence: "quarterly;by day 15 of last month")
    );

    [Fact]
    public void The_next_instance_is_reminded_of_although_an_older_one_is_late()
    {
        _province.TakesUp();
        _province.Round("2026-07-20");
        _province.RoundsEachDay("2026-07-21", "2026-10-10");

        var sent = _province.World.Store.Ask(db => TienDo.App.Reminders.SentReminders.Of(db, _province.Part));
        sent.Where(one => one.Sent.Instance == "2026-Q2")
            .Max(one => one.To)
            .ShouldBe(ReminderRecipient.ProvincialLeader);
        sent.Where(one => one.Sent.Instance == "2026-Q3" && one.To == ReminderRecipient.FocalPerson)
            .Select(one => one.Sent.SentOn)
            .ShouldBe([new(2026, 8, 31), new(2026, 9, 10), new(2026, 9, 15)]);
    }

    [Fact]
    public void A_digest_names_the_oldest_and_counts_the_others_in_one_line()
    {
        _province.TakesUp();
        _province.Round("2026-09-15");
        _province.Round("2026-09-16");

        var line = _province.NoticesOf(_province.Focal)[0].Items.ShouldHaveSingleItem();
        (line.What, line.Instance, line.AlsoOverdue).ShouldBe((ToDo.FinishOverdue, "2026-Q2", 1));
        Line().State.AlsoOverdue.ShouldBe(1);
        Line().State.Instance.ShouldBe("2026-Q2");
    }

    [Fact]
    public void More_time_is_asked_for_the_instance_that_is_named_or_the_next_one()
    {
        _province.World.On("2026-09-01");
        Ask(new(2026, 9, 25), "2026-Q2").ShouldBe(nameof(ExtensionRefusals.TheDeadlineHasPassed));
        Ask(new(2026, 9, 25), "2031-Q1").ShouldBe(nameof(ProgressRefusals.ThereIsNoSuchInstance));
        Ask(new(2026, 9, 25), instance: null).ShouldBeNull();
        Ask(new(2026, 9, 25), "2026-Q3").ShouldBe(nameof(ExtensionRefusals.AnotherRequestIsOpen));
        var asked = Find().Extensions.Single();
        asked.Request.Instance.ShouldBe("2026-Q3");
        new RequestDeadlineExtension(_province.World.Store, Province.Rules)
            .Decide(
                _province.Part,
                asked.Id,
                granted: true,
                null,
                _province.Officer,
                RoundProvince.Of(_province.Officer)
            )
            .ShouldBeOfType<WorkOutcome.Done>();

        Province
            .Rules.InstancesOf(Find(), new(2026, 9, 20))
            .Select(one => (one.Instance, one.DueOn))
            .ShouldBe([("2026-Q2", new DateOnly(2026, 6, 15)), ("2026-Q3", new DateOnly(2026, 9, 25))]);
    }

    [Fact]
    public void Who_asked_in_time_is_not_reported_upwards_until_it_is_decided()
    {
        _province.TakesUp();
        _province.World.On("2026-06-10");
        Ask(new(2026, 7, 10), "2026-Q2").ShouldBeNull();
        _province.Round("2026-06-10");
        _province.RoundsEachDay("2026-06-11", "2026-07-01");
        _province.Reminders().ShouldAllBe(line => line.StartsWith("FocalPerson", StringComparison.Ordinal));
        _province.NoticesOf(_province.Focal)[0].Items.Single().WaitsForExtension.ShouldBeTrue();

        new RequestDeadlineExtension(_province.World.Store, Province.Rules)
            .Decide(
                _province.Part,
                Find().Extensions.Single().Id,
                granted: false,
                "Không có lý do khách quan.",
                _province.Officer,
                RoundProvince.Of(_province.Officer)
            )
            .ShouldBeOfType<WorkOutcome.Done>();
        _province.RoundsEachDay("2026-07-02", "2026-07-03");
        _province.Reminders()[^1].ShouldBe("AgencyHead 2026-07-02");
    }

    public void Dispose() => _province.Dispose();

    private string? Ask(DateOnly day, string? instance) =>
        new RequestDeadlineExtension(_province.World.Store, Province.Rules).Ask(
            _province.Part,
            day,
            "Chờ số liệu của các xã.",
            _province.Focal,
            RoundProvince.Of(_province.Focal),
            instance
        )
            is WorkOutcome.Refused no
            ? no.Refusals[0].Refusal.Name
            : null;

    private Work Find() => _province.World.Store.Ask(db => WorkShelf.Find(db, _province.Part))!;

    private PartLine Line() =>
        _province.World.Store.Ask(db => WorkLists.List(db, new PartFilter(), 0, 10)).ShouldHaveSingleItem();
}
