using TienDo.Accounts;
using TienDo.App.Progress;
using TienDo.App.SubSteps;
using TienDo.App.Tests.DailyRounds;
using TienDo.Progress;
using TienDo.Reminders;
using TienDo.TestWorld;

namespace TienDo.App.Tests.SubSteps;

/// <summary>Steps an agency sets itself: each ends once, none is taken out, late ones are told to the focal person.</summary>
public sealed class DivideWorkTests : IDisposable
{
    private readonly RoundProvince _province = new();

    public DivideWorkTests() => _province.World.On("2026-03-20");

    [Fact]
    public void A_step_is_added_finished_and_stays()
    {
        var id = Added("Khảo sát  nguồn nước", "2026-04-10");
        Steps().Single().Step.Title.ShouldBe("Khảo sát nguồn nước");
        _province.World.On("2026-04-02");
        Divide.Finish(_province.Part, id, _province.Focal, Of(_province.Focal)).ShouldBeOfType<WorkOutcome.Done>();
        Steps().Single().Step.DoneOn.ShouldBe(new DateOnly(2026, 4, 2));
        _province
            .World.JournalOf(_province.World.Store.Ask(db => WorkShelf.Find(db, _province.Part))!.JournalSubject)
            .ShouldBe(["Phạm Văn Dũng SubStepAdded", "Phạm Văn Dũng SubStepFinished"]);
    }

    public static TheoryData<string, string, string?, string> Refused =>
        new()
        {
            { "Khảo sát", "2026-03-19", null, nameof(ProgressRefusals.TheStepEndsInThePast) },
            { "Khảo sát", "2026-02-01", null, nameof(ProgressRefusals.TheStepEndsBeforeTheWorkBegins) },
            { "Khảo sát", "2026-07-01", null, nameof(ProgressRefusals.TheStepEndsAfterTheAssignment) },
            { " ", "2026-04-10", null, nameof(ProgressRefusals.TheStepNeedsATitle) },
            { new string('a', 10_000), "2026-04-10", null, nameof(ProgressRefusals.TheTextIsTooLong) },
            { "Khảo sát", "2026-04-10", new string('b', 10_000), nameof(ProgressRefusals.TheTextIsTooLong) },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_cannot_be_a_step_is_refused_by_name(string title, string due, string? person, string refusal)
    {
        Refusal(Add(title, due, "k", _province.Focal, person)).ShouldBe(refusal);
        _province.World.Count("SubSteps").ShouldBe(0);
    }

    [Fact]
    public void Only_the_agency_itself_divides_its_work()
    {
        var id = Added("Khảo sát", "2026-04-10");
        foreach (var person in (Person[])[_province.Stranger, _province.Officer, _province.Leader])
        {
            Refusal(Add("Khác", "2026-04-10", "k2", person))
                .ShouldBe(nameof(WorkRefusals.OnlyTheAgencyItselfMayDoThis));
            Refusal(Divide.Finish(_province.Part, id, person, Of(person)))
                .ShouldBe(nameof(WorkRefusals.OnlyTheAgencyItselfMayDoThis));
        }
        Steps().Single().IsOpen.ShouldBeTrue();
    }

    [Fact]
    public void Of_two_who_end_a_step_at_once_the_second_is_told_and_changes_nothing()
    {
        var id = Added("Khảo sát", "2026-04-10");
        Divide.Finish(_province.Part, id, _province.Focal, Of(_province.Focal));
        Refusal(Divide.Finish(_province.Part, id, _province.Head, Of(_province.Head)))
            .ShouldBe(nameof(ProgressRefusals.TheStepIsAlreadyEnded));
        Refusal(Divide.Drop(_province.Part, id, "Không cần", _province.Head, Of(_province.Head)))
            .ShouldBe(nameof(ProgressRefusals.TheStepIsAlreadyEnded));
        Refusal(Divide.Finish(_province.Part, 4711, _province.Head, Of(_province.Head)))
            .ShouldBe(nameof(ProgressRefusals.ThereIsNoSuchStep));
        _province.World.Count("SubStepEnds").ShouldBe(1);
    }

    [Fact]
    public void A_dropped_step_stays_with_its_reason_and_is_never_late()
    {
        var id = Added("Khảo sát", "2026-04-10");
        Refusal(Divide.Drop(_province.Part, id, " ", _province.Focal, Of(_province.Focal)))
            .ShouldBe(nameof(ProgressRefusals.AReasonIsNeeded));
        Divide
            .Drop(_province.Part, id, "Đã có số liệu của xã", _province.Focal, Of(_province.Focal))
            .ShouldBeOfType<WorkOutcome.Done>();
        var dropped = Steps().Single();
        (dropped.Reason, dropped.Step.DoneOn, dropped.IsOverdue(new DateOnly(2026, 5, 1))).ShouldBe(
            ("Đã có số liệu của xã", null, false)
        );
    }

    [Fact]
    public void The_same_form_sent_twice_is_one_step_and_a_part_has_at_most_fifty()
    {
        Added("Khảo sát", "2026-04-10", "phiếu").ShouldBe(Added("Khảo sát", "2026-04-10", "phiếu"));
        Added("Lập danh sách", "2026-04-11", "phiếu")
            .ShouldBeGreaterThan(1, "the page was gone back to and another step typed");
        for (var number = 3; number <= SubStepRule.Most; number++)
            Added("Bước " + number, "2026-04-10", "phiếu-" + number);
        Refusal(Add("Bước 51", "2026-04-10", "phiếu-51", _province.Focal))
            .ShouldBe(nameof(ProgressRefusals.ThereAreTooManySteps));
    }

    [Fact]
    public void A_late_step_is_told_once_to_the_focal_person_alone()
    {
        _province.TakesUp();
        Added("Khảo sát", "2026-04-10");
        _province.RoundsEachDay("2026-04-08", "2026-04-20");
        var told = _province.NoticesOf(_province.Focal).Single();
        (told.Day, told.Items.Single().What, told.Items.Single().Days).ShouldBe(
            (new DateOnly(2026, 4, 11), ToDo.FinishStep, 1)
        );
        _province.NoticesOf(_province.Head).ShouldBeEmpty();
        _province.NoticesOf(_province.Officer).ShouldBeEmpty();
    }

    [Fact]
    public void Steps_of_work_that_waits_for_verification_are_late_for_nobody()
    {
        _province.TakesUp();
        Added("Khảo sát", "2026-04-10");
        _province.World.On("2026-06-22");
        PartStates.BringToToday(_province.World.Store, Province.Rules);
        Late().ShouldBe(1);
        _province.ClaimsCompletion();
        Late().ShouldBe(0);
    }

    public void Dispose() => _province.Dispose();

    private DivideWork Divide => new(_province.World.Store, Province.Rules);

    private IReadOnlyList<KeptStep> Steps() => _province.World.Store.Ask(db => SubStepShelf.OfPart(db, _province.Part));

    private int Late() =>
        _province.World.Store.Ask(db =>
            SubStepShelf.LateOf(db, [_province.Part.Agency], new DateOnly(2026, 6, 22)).Count
        );

    private long Added(string title, string due, string formKey = "k") =>
        Add(title, due, formKey, _province.Focal).ShouldBeOfType<WorkOutcome.Done>().Id;

    private WorkOutcome Add(string title, string due, string formKey, Person by, string? person = null) =>
        Divide.Add(
            _province.Part,
            title,
            DateOnly.ParseExact(due, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            person,
            formKey,
            by,
            Of(by)
        );

    private static string Refusal(WorkOutcome outcome) =>
        outcome.ShouldBeOfType<WorkOutcome.Refused>().Refusals.Single().Refusal.Name;

    private static Actor Of(Person person) => new(person.Name, person.Grants[0].Role, person.Id);
}
