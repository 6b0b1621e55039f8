using TienDo.Accounts;
using TienDo.App.Deliveries;
using TienDo.App.Progress;
using TienDo.App.Reminders;
using TienDo.App.Suspensions;
using TienDo.App.Tests.DailyRounds;
using TienDo.Progress;
using TienDo.Reminders;
using TienDo.TestWorld;

namespace TienDo.App.Tests.Suspensions;

/// <summary>Work rests by a document and goes on again; its deadline never moves by that.</summary>
public sealed class SuspendWorkTests : IDisposable
{
    private static readonly SuspensionOrder Order = new(
        "Chờ điều chỉnh chủ trương đầu tư.",
        "315/UBND-KTN",
        new DateOnly(2026, 6, 1)
    );

    private readonly RoundProvince _province = new();

    public SuspendWorkTests() => _province.World.On("2026-06-10");

    [Fact]
    public void Suspended_work_is_neither_late_nor_reminded_of_and_keeps_its_deadline()
    {
        _province.TakesUp();
        Suspend().ShouldBeOfType<WorkOutcome.Done>();
        State().State.ShouldBe(AssignmentState.Suspended);
        _province.RoundsEachDay("2026-06-28", "2026-07-25");
        _province.Reminders().ShouldBeEmpty();
        var resting = State();
        (resting.State, resting.OriginalDueOn, resting.DueOn).ShouldBe(
            (AssignmentState.Suspended, new DateOnly(2026, 6, 30), new DateOnly(2026, 6, 30))
        );
        Resume().ShouldBeOfType<WorkOutcome.Done>();
        State().State.ShouldBe(AssignmentState.Overdue, "the deadline stayed where it was");
        _province
            .World.JournalOf(_province.World.Store.Ask(db => WorkShelf.Find(db, _province.Part))!.JournalSubject)
            .TakeLast(2)
            .ShouldBe(["Nguyễn Thị Lan WorkSuspended", "Nguyễn Thị Lan WorkResumed"]);
    }

    [Fact]
    public void The_lists_show_it_at_once_and_a_past_day_can_still_be_asked_about()
    {
        Suspend();
        _province
            .World.Store.Ask(db => WorkLists.List(db, new PartFilter(), 0, 10))
            .Single()
            .State.State.ShouldBe(AssignmentState.Suspended);
        var work = _province.World.Store.Ask(db => WorkShelf.Find(db, _province.Part))!;
        Province.Rules.StateOf(work, new DateOnly(2026, 6, 9)).State.ShouldNotBe(AssignmentState.Suspended);
    }

    [Fact]
    public void The_head_and_the_focal_person_are_told_at_once_and_nobody_else()
    {
        Suspend();
        foreach (var person in (Person[])[_province.Head, _province.Focal])
        {
            var told = _province.NoticesOf(person).ShouldHaveSingleItem();
            told.Kind.ShouldBe(NoticeKind.Suspended);
            (told.Items.Single().What, told.Items[0].Title, told.Items[0].DueOn).ShouldBe(
                (ToDo.ReadSuspension, "315/UBND-KTN, 01/6/2026: Bố trí kinh phí cho các bản vùng cao", null)
            );
        }
        Resume();
        foreach (var person in (Person[])[_province.Head, _province.Focal])
        {
            var told = _province.NoticesOf(person)[0];
            told.Kind.ShouldBe(NoticeKind.Resumed);
            (told.Items.Single().What, told.Items[0].DueOn, told.Items[0].Days).ShouldBe(
                (ToDo.GoOn, new DateOnly(2026, 6, 30), -20)
            );
        }
        foreach (var person in (Person[])[_province.Officer, _province.Leader, _province.Stranger])
            _province.NoticesOf(person).ShouldBeEmpty();
        Resume();
        _province.NoticesOf(_province.Head).Count.ShouldBe(2, "what was refused is not told");
    }

    [Fact]
    public void What_is_told_leaves_the_house_over_the_channels_that_are_open()
    {
        OpenChannels.Set(_province.World.Store, [Channel.Gateway]);
        ChannelChoices
            .Choose(_province.World.Store, _province.Head.Id, false, true, "0912345678", Of(_province.Head))
            .ShouldBeNull();
        Suspend();
        _province.World.Count("Deliveries").ShouldBe(1, "only she takes messages");
        var text = NoticeText.Of(
            _province.NoticesOf(_province.Head).Single(),
            "Hoàng Thị Nga",
            new Uri("https://tiendo.la.example")
        );
        text.Subject.ShouldBe("[TienDo] Phần việc được tạm dừng");
        text.Short.ShouldBe(
            "Phần việc được tạm dừng. Xem văn bản tạm dừng: 315/UBND-KTN, 01/6/2026: Bố trí kinh phí cho các bản vùng cao"
        );
    }

    public static TheoryData<string, string, string?, string> Refused =>
        new()
        {
            { " ", "315/UBND-KTN", "2026-06-01", nameof(ProgressRefusals.AReasonIsNeeded) },
            { "Chờ.", "", "2026-06-01", nameof(ProgressRefusals.TheDocumentNumberIsMissing) },
            { "Chờ.", "315/UBND-KTN", null, nameof(ProgressRefusals.TheDocumentDayIsMissing) },
            { "Chờ.", "315/UBND-KTN", "2026-06-11", nameof(ProgressRefusals.TheDocumentDayIsInTheFuture) },
            { new string('a', 10_000), "315/UBND-KTN", "2026-06-01", nameof(ProgressRefusals.TheTextIsTooLong) },
            { "Chờ.", new string('b', 10_000), "2026-06-01", nameof(ProgressRefusals.TheTextIsTooLong) },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Without_a_reason_or_a_document_nothing_rests(
        string reason,
        string number,
        string? issued,
        string refusal
    )
    {
        var day = issued is null
            ? (DateOnly?)null
            : DateOnly.ParseExact(issued, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Refusal(Suspend(order: new SuspensionOrder(reason, number, day))).ShouldBe(refusal);
        _province.World.Count("Suspensions").ShouldBe(0);
    }

    [Fact]
    public void Only_the_standing_agency_suspends_and_lets_go_on()
    {
        foreach (var person in (Person[])[_province.Focal, _province.Head, _province.Stranger, _province.Leader])
            Refusal(Suspend(person)).ShouldBe(nameof(WorkRefusals.OnlyTheStandingAgencyMayDoThis));
        Suspend();
        Refusal(Resume(_province.Head)).ShouldBe(nameof(WorkRefusals.OnlyTheStandingAgencyMayDoThis));
    }

    [Fact]
    public void Of_two_who_decide_at_once_the_second_is_told_and_changes_nothing()
    {
        Refusal(Resume()).ShouldBe(nameof(ProgressRefusals.TheWorkIsNotSuspended));
        Suspend();
        Refusal(Suspend()).ShouldBe(nameof(ProgressRefusals.TheWorkIsAlreadySuspended));
        Resume();
        Refusal(Resume()).ShouldBe(nameof(ProgressRefusals.TheWorkIsNotSuspended));
        (_province.World.Count("Suspensions"), _province.World.Count("Resumptions")).ShouldBe((1, 1));
        State().State.ShouldNotBe(AssignmentState.Suspended, "what was let go on the same day never rested");
    }

    [Fact]
    public void Completed_work_does_not_rest()
    {
        _province.TakesUp();
        _province.World.On("2026-06-22");
        _province.Verifies(_province.ClaimsCompletion(), new Verification.Accept(null));
        Refusal(Suspend()).ShouldBe(nameof(ProgressRefusals.TheWorkIsAlreadyCompleted));
    }

    public void Dispose() => _province.Dispose();

    private ComputedState State() =>
        _province.World.Store.Ask(db =>
            Province.Rules.StateOf(WorkShelf.Find(db, _province.Part)!, TienDo.Time.VietnamDay.Of(db.Now))
        );

    private WorkOutcome Suspend(Person? by = null, SuspensionOrder? order = null) =>
        new SuspendWork(_province.World.Store, Province.Rules).Suspend(
            _province.Part,
            order ?? Order,
            wholeAssignment: false,
            by ?? _province.Officer,
            Of(by ?? _province.Officer)
        );

    private WorkOutcome Resume(Person? by = null) =>
        new SuspendWork(_province.World.Store, Province.Rules).Resume(
            _province.Part,
            "Đã có chủ trương điều chỉnh.",
            wholeAssignment: false,
            by ?? _province.Officer,
            Of(by ?? _province.Officer)
        );

    private static string Refusal(WorkOutcome outcome) =>
        outcome.ShouldBeOfType<WorkOutcome.Refused>().Refusals.Single().Refusal.Name;

    private static Actor Of(Person person) => new(person.Name, person.Grants[0].Role, person.Id);
}
