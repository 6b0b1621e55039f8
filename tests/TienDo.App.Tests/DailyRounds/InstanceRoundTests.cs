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
            .ShouldBe([new DateOnly(2026, 8, 31), new DateOnly(2026, 9, 10), new DateOnly(2026, 9, 15)]);
    }

    [Fact]
    public void A_digest_names_the_oldest_and_counts_the_others_in_one_line()
    {
        _province.TakesUp();
        _province.Round("2026-09-15");
        _province.Round("2026-09-16");

        var line = _province.NoticesOf(_province.Focal)[0].Items.ShouldHaveSingleItem();
        (line.What, line.Instance, line.AlsoOverdue).ShouldBe((ToDo.FinishOverdue, "2026-Q1", 2));
        Line().State.AlsoOverdue.ShouldBe(2);
        Line().State.Instance.ShouldBe("2026-Q1");
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
            .ShouldBe([
                ("2026-Q1", new DateOnly(2026, 3, 15)),
                ("2026-Q2", new DateOnly(2026, 6, 15)),
                ("2026-Q3", new DateOnly(2026, 9, 25)),
            ]);
    }

    [Fact]
    public void Who_asked_in_time_is_not_reported_upwards_until_it_is_decided()
    {
        using var province = new RoundProvince();
        var ask = new RequestDeadlineExtension(province.World.Store, Province.Rules);
        province.TakesUp();
        province.Round("2026-06-25");
        ask.Ask(
                province.Part,
                new(2026, 7, 20),
                "Chờ số liệu của các xã.",
                province.Focal,
                RoundProvince.Of(province.Focal)
            )
            .ShouldBeOfType<WorkOutcome.Done>();
        province.RoundsEachDay("2026-06-26", "2026-07-15");
        province.Reminders().ShouldAllBe(line => line.StartsWith("FocalPerson", StringComparison.Ordinal));
        province.NoticesOf(province.Focal)[0].Items.Single().WaitsForExtension.ShouldBeTrue();

        var asked = province.World.Store.Ask(db => WorkShelf.Find(db, province.Part))!.Extensions.Single();
        ask.Decide(
                province.Part,
                asked.Id,
                granted: false,
                "Không có lý do khách quan.",
                province.Officer,
                RoundProvince.Of(province.Officer)
            )
            .ShouldBeOfType<WorkOutcome.Done>();
        province.Round("2026-07-16");
        province.Reminders()[^1].ShouldBe("AgencyHead 2026-07-16");
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
