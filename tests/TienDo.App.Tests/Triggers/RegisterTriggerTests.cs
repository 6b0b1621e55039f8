using TienDo.Accounts;
using TienDo.App.DeadlineExtensions;
using TienDo.App.Progress;
using TienDo.App.Reminders;
using TienDo.App.Tests.DailyRounds;
using TienDo.App.Triggers;
using TienDo.Documents.Drafting;
using TienDo.Language;
using TienDo.Progress;
using TienDo.Reminders;
using TienDo.TestWorld;
using TienDo.Time;

namespace TienDo.App.Tests.Triggers;

/// <summary>The document is there: from its own day a term runs, even one that has run out.</summary>
public sealed class RegisterTriggerTests : IDisposable
{
    private readonly RoundProvince _province = new(
        new DraftDeadline(
            "Trong 30 ngày kể từ ngày có kết luận",
            "event",
            Trigger: "Trong 30 ngày kể từ ngày có kết luận"
        )
    );

    [Fact]
    public void A_term_runs_from_the_day_of_the_document_and_ends_on_a_working_day()
    {
        _province.World.On("2026-04-06");
        Register(Document("2026-04-02", new RunningTerm(30, TermMeasure.Days))).ShouldBeEmpty();

        var state = Province.Rules.StateOf(Find(), new DateOnly(2026, 4, 6));
        (state.DueOn, state.EffectiveDueOn).ShouldBe((new DateOnly(2026, 5, 2), new DateOnly(2026, 5, 4)));
        state.State.ShouldBe(AssignmentState.InTime);
        Find().Record.Trigger!.IssuedOn.ShouldBe(new DateOnly(2026, 4, 2));
    }

    [Fact]
    public void A_term_that_has_run_out_is_taken_and_is_overdue()
    {
        _province.World.On("2026-09-10");
        Province.Rules.StateOf(Find(), new(2026, 9, 10)).State.ShouldBe(AssignmentState.WaitingForTrigger);
        Register(Document("2026-07-01", new RunningTerm(1, TermMeasure.Months))).ShouldBeEmpty();

        var state = Province.Rules.StateOf(Find(), new DateOnly(2026, 9, 10));
        state.State.ShouldBe(AssignmentState.Overdue);
        state.EffectiveDueOn.ShouldBe(new DateOnly(2026, 8, 3), "1/8/2026 is a Saturday");
    }

    [Fact]
    public void What_is_missing_or_cannot_be_is_refused_by_name()
    {
        _province.World.On("2026-04-06");
        Register(new("", null, null, null))
            .ShouldBe([
                nameof(ProgressRefusals.TheDocumentNeedsItsNumber),
                nameof(ProgressRefusals.TheDocumentNeedsItsDay),
                nameof(ProgressRefusals.ATermOrADayIsNeeded),
            ]);
        Register(Document("2026-04-07", new RunningTerm(0, TermMeasure.Days)))
            .ShouldBe([
                nameof(ProgressRefusals.TheDocumentIsNotIssuedYet),
                nameof(ProgressRefusals.TheTermIsOutOfBounds),
            ]);
        Register(new("12/KL-UBND", new(2026, 4, 2), null, new(2026, 4, 1)))
            .ShouldBe([nameof(ProgressRefusals.TheDayLiesBeforeTheDocument)]);
        Register(Document("2026-04-02", new RunningTerm(int.MaxValue, TermMeasure.Years)))
            .ShouldBe([nameof(ProgressRefusals.TheTermIsOutOfBounds)]);
        Find().Record.Trigger.ShouldBeNull();
        Register(new("12/KL-UBND", new(2026, 4, 2), null, new(2026, 6, 30))).ShouldBeEmpty();
    }

    [Fact]
    public void Every_agency_is_told_at_once_which_document_came_and_how_long_it_has()
    {
        _province.World.On("2026-04-06");
        Register(Document("2026-04-02", new RunningTerm(30, TermMeasure.Days))).ShouldBeEmpty();
        foreach (var person in (Person[])[_province.Head, _province.Focal])
        {
            var told = _province.NoticesOf(person).ShouldHaveSingleItem();
            told.Kind.ShouldBe(NoticeKind.TermRuns);
            (told.Items.Single().What, told.Items[0].Title, told.Items[0].DueOn, told.Items[0].Days).ShouldBe(
                (
                    ToDo.WorkToTheTrigger,
                    "12/KL-UBND, 02/4/2026: Bố trí kinh phí cho các bản vùng cao",
                    new DateOnly(2026, 5, 4),
                    -28
                )
            );
        }
        foreach (var person in (Person[])[_province.Officer, _province.Leader, _province.Stranger])
            _province.NoticesOf(person).ShouldBeEmpty();
        Register(Document("2026-04-02", new RunningTerm(30, TermMeasure.Days)))
            .ShouldBe([nameof(WorkRefusals.TheTriggerIsAlreadyRegistered)]);
        _province.NoticesOf(_province.Focal).Count.ShouldBe(1, "what was refused is not told");
    }

    [Fact]
    public void What_was_registered_by_mistake_is_withdrawn_with_a_reason_and_told_and_may_be_registered_anew()
    {
        _province.World.On("2026-04-06");
        Register(Document("2026-04-02", new RunningTerm(30, TermMeasure.Days))).ShouldBeEmpty();
        _province.World.On("2026-05-20");
        Withdraw("").ShouldBe([nameof(ProgressRefusals.AReasonIsNeeded)]);
        Withdraw(new string('a', 10_000)).ShouldBe([nameof(ProgressRefusals.TheTextIsTooLong)]);
        Withdraw("Nhầm số.", seen: "13/KL-UBND").ShouldBe([nameof(WorkRefusals.TheDocumentIsNoLongerRegistered)]);
        Withdraw("Nhầm số.", by: _province.Focal).ShouldBe([nameof(WorkRefusals.OnlyTheStandingAgencyMayDoThis)]);
        Find().Record.Trigger.ShouldNotBeNull();
        Withdraw(" Nhầm số văn bản. ").ShouldBeEmpty();
        Withdraw("Nhầm số.").ShouldBe([nameof(WorkRefusals.TheDocumentIsNoLongerRegistered)]);

        Province.Rules.StateOf(Find(), new(2026, 5, 20)).State.ShouldBe(AssignmentState.WaitingForTrigger);
        _province
            .World.Store.Ask(db => WorkLists.List(db, new PartFilter(), 0, 10))
            .Single()
            .State.State.ShouldBe(AssignmentState.WaitingForTrigger);
        var told = _province.NoticesOf(_province.Focal)[0];
        (told.Kind, told.Items.Single().What, told.Items[0].DueOn).ShouldBe(
            (NoticeKind.TermWithdrawn, ToDo.WaitForTrigger, null)
        );
        Journal()
            .ShouldBe([
                ("TriggerRegistered", null, "12/KL-UBND|2026-05-02"),
                ("TriggerWithdrawn", "12/KL-UBND", "Nhầm số văn bản."),
            ]);
        Register(Document("2026-04-02", new RunningTerm(2, TermMeasure.Months))).ShouldBeEmpty();
        Find().Record.Trigger!.DueOn.ShouldBe(new DateOnly(2026, 6, 2));
    }

    [Fact]
    public void A_document_whose_term_somebody_asked_to_prolong_stays()
    {
        _province.World.On("2026-04-06");
        Register(Document("2026-04-02", new RunningTerm(30, TermMeasure.Days))).ShouldBeEmpty();
        _province.TakesUp();
        var asking = new RequestDeadlineExtension(_province.World.Store, Province.Rules);
        var asked = asking
            .Ask(
                _province.Part,
                new DateOnly(2026, 6, 15),
                "Chờ số liệu của các xã.",
                _province.Focal,
                RoundProvince.Of(_province.Focal)
            )
            .ShouldBeOfType<WorkOutcome.Done>();
        Withdraw("Nhầm số.").ShouldBe([nameof(WorkRefusals.MoreTimeWasAskedForSince)]);
        asking
            .Decide(
                _province.Part,
                asked.Id,
                granted: false,
                "Giữ hạn.",
                _province.Leader,
                RoundProvince.Of(_province.Leader)
            )
            .ShouldBeOfType<WorkOutcome.Done>();
        Withdraw("Nhầm số.").ShouldBeEmpty("it was declined");
    }

    public void Dispose() => _province.Dispose();

    private static TriggerDocument Document(string issued, RunningTerm term) =>
        new("12/KL-UBND", DateOnly.Parse(issued, System.Globalization.CultureInfo.InvariantCulture), term, DueOn: null);

    private string[] Register(TriggerDocument document) =>
        new RegisterTrigger(_province.World.Store, Province.Rules).Run(
            _province.Part,
            document,
            _province.Officer,
            RoundProvince.Of(_province.Officer)
        )
            is WorkOutcome.Refused no
            ? [.. no.Refusals.Select(one => one.Refusal.Name)]
            : [];

    private string[] Withdraw(string words, string seen = "12/KL-UBND", Person? by = null) =>
        new RegisterTrigger(_province.World.Store, Province.Rules).Withdraw(
            _province.Part,
            seen,
            words,
            by ?? _province.Officer,
            RoundProvince.Of(by ?? _province.Officer)
        )
            is WorkOutcome.Refused no
            ? [.. no.Refusals.Select(one => one.Refusal.Name)]
            : [];

    private (string, string?, string?)[] Journal() =>
        _province.World.Store.Ask(db =>
            db.Journal.Where(line => line.Subject == Find().AssignmentSubject)
                .OrderBy(line => line.Seq)
                .AsEnumerable()
                .Select(line => (line.What, line.Before, line.After))
                .ToArray()
        );

    private Work Find() => _province.World.Store.Ask(db => WorkShelf.Find(db, _province.Part))!;
}
