using TienDo.Accounts;
using TienDo.App.Progress;
using TienDo.App.Tests.DailyRounds;
using TienDo.Documents.Drafting;
using TienDo.Language;
using TienDo.Progress;
using TienDo.TestWorld;
using TienDo.Time;

namespace TienDo.App.Tests.Progress;

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

    private Work Find() => _province.World.Store.Ask(db => WorkShelf.Find(db, _province.Part))!;
}
