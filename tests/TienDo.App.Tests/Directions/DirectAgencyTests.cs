using TienDo.Accounts;
using TienDo.App.Directions;
using TienDo.App.Journal;
using TienDo.App.Progress;
using TienDo.App.Reminders;
using TienDo.App.Tests.DailyRounds;
using TienDo.Directions;
using TienDo.Reminders;
using TienDo.TestWorld;

namespace TienDo.App.Tests.Directions;

/// <summary>A leader says what to do by a day; the agency is told at once, answers, or is late and others hear of it.</summary>
public sealed class DirectAgencyTests : IDisposable
{
    private const string Words = "Họp với các xã, chốt danh sách bản ưu tiên.";

    private readonly RoundProvince _province = new();

    [Fact]
    public void A_direction_is_told_at_once_to_the_agency_alone_and_answered_once()
    {
        _province.World.On("2026-04-01");
        var id = Give(Words, "2026-04-10").ShouldBeOfType<WorkOutcome.Done>().Id;
        foreach (var person in (Person[])[_province.Focal, _province.Head])
        {
            var told = _province.NoticesOf(person).Single();
            (told.Kind, told.Items.Single().What, told.Items.Single().Title).ShouldBe(
                (NoticeKind.Directed, ToDo.FollowDirection, Words)
            );
        }
        _province.NoticesOf(_province.Stranger).ShouldBeEmpty();
        NameOf(Answer(id, "Đã họp.", _province.Stranger)).ShouldBe(nameof(WorkRefusals.OnlyTheAgencyItselfMayDoThis));
        NameOf(Answer(id, " ", _province.Head)).ShouldBe(nameof(DirectionRefusals.TheAnswerNeedsWords));
        Answer(id, "Đã họp ngày 03/4, chốt 12 bản.", _province.Head).ShouldBeOfType<WorkOutcome.Done>();
        NameOf(Answer(id, "Đã họp.", _province.Focal))
            .ShouldBe(nameof(DirectionRefusals.TheDirectionIsAlreadyAnswered));
        var given = _province.World.Store.Ask(db => GivenDirections.Find(db, id))!;
        (given.Direction.Answer!.Text, given.AnsweredByName).ShouldBe(
            ("Đã họp ngày 03/4, chốt 12 bản.", "Hoàng Thị Nga")
        );
        _province
            .World.JournalOf(Find().JournalSubject)
            .ShouldBe(["Trần Quốc Bình DirectionGiven", "Hoàng Thị Nga DirectionAnswered"]);
        _province.World.Store.Ask(JournalChain.Verify).ShouldBeOfType<JournalVerdict.Whole>();
    }

    [Fact]
    public void Who_gave_a_late_one_and_the_standing_agency_hear_of_it_once()
    {
        _province.World.On("2026-04-01");
        Give(Words, "2026-04-10").ShouldBeOfType<WorkOutcome.Done>();
        _province.RoundsEachDay("2026-04-02", "2026-04-20");
        _province.DigestsOf(_province.Leader).ShouldBe(["2026-04-11"]);
        _province.DigestsOf(_province.Officer).ShouldBe(["2026-04-11"]);
        _province.NoticesOf(_province.Leader).Single().Items.Single().What.ShouldBe(ToDo.ChaseDirection);
        _province
            .NoticesOf(_province.Focal)
            .First(notice => notice.Kind == NoticeKind.Digest)
            .Items[0]
            .What.ShouldBe(ToDo.FollowDirection);
    }

    [Fact]
    public void An_answered_direction_asks_nobody_for_anything()
    {
        _province.World.On("2026-04-01");
        var id = Give(Words, "2026-04-10").ShouldBeOfType<WorkOutcome.Done>().Id;
        Answer(id, "Đã xong.", _province.Focal).ShouldBeOfType<WorkOutcome.Done>();
        _province.RoundsEachDay("2026-04-11", "2026-04-13");
        _province.DigestsOf(_province.Leader).ShouldBeEmpty();
        _province.DigestsOf(_province.Officer).ShouldBeEmpty();
    }

    [Fact]
    public void Only_leaders_direct_and_never_into_the_past_nor_without_end()
    {
        _province.World.On("2026-04-01");
        NameOf(Give(Words, "2026-04-10", _province.Officer)).ShouldBe(nameof(DirectionRefusals.OnlyALeaderMayDirect));
        NameOf(Give(Words, "2026-03-31")).ShouldBe(nameof(DirectionRefusals.TheDayIsInThePast));
        NameOf(Give(Words, null)).ShouldBe(nameof(DirectionRefusals.TheDayIsMissing));
        NameOf(Give("", "2026-04-10")).ShouldBe(nameof(DirectionRefusals.TheDirectionNeedsWords));
        NameOf(Give(new string('a', 10_000), "2026-04-10")).ShouldBe(nameof(DirectionRefusals.TheTextIsTooLong));
        _province.World.Count("Directions").ShouldBe(0);
    }

    [Fact]
    public void A_button_pressed_twice_is_one_direction()
    {
        _province.World.On("2026-04-01");
        var first = Give(Words, "2026-04-10").ShouldBeOfType<WorkOutcome.Done>();
        Give(Words, "2026-04-10").ShouldBe(first);
        _province.World.Count("Directions").ShouldBe(1);
        _province.NoticesOf(_province.Focal).Count.ShouldBe(1);
    }

    [Fact]
    public void Two_who_answer_at_once_are_one_answer()
    {
        _province.World.On("2026-04-01");
        var id = Give(Words, "2026-04-10").ShouldBeOfType<WorkOutcome.Done>().Id;
        var outcomes = new WorkOutcome[4];
        Parallel.For(
            0,
            outcomes.Length,
            at => outcomes[at] = Answer(id, "Đã họp.", at % 2 == 0 ? _province.Focal : _province.Head)
        );
        outcomes.OfType<WorkOutcome.Done>().Count().ShouldBe(1);
        outcomes
            .OfType<WorkOutcome.Refused>()
            .ShouldAllBe(no => no.Refusals[0].Refusal == DirectionRefusals.TheDirectionIsAlreadyAnswered);
        _province.World.Count("DirectionAnswers").ShouldBe(1);
    }

    public void Dispose() => _province.Dispose();

    private WorkOutcome Give(string text, string? dueOn, Person? by = null)
    {
        by ??= _province.Leader;
        var due = dueOn is null
            ? (DateOnly?)null
            : DateOnly.Parse(dueOn, System.Globalization.CultureInfo.InvariantCulture);
        return new DirectAgency(_province.World.Store, Province.Rules).Give(_province.Part, text, due, by, Of(by));
    }

    private WorkOutcome Answer(long id, string text, Person by) =>
        new DirectAgency(_province.World.Store, Province.Rules).Answer(id, text, by, Of(by));

    private Work Find() => _province.World.Store.Ask(db => WorkShelf.Find(db, _province.Part))!;

    private static string NameOf(WorkOutcome outcome) =>
        outcome.ShouldBeOfType<WorkOutcome.Refused>().Refusals.Single().Refusal.Name;

    private static Actor Of(Person person) => new(person.Name, person.Grants[0].Role, person.Id);
}
