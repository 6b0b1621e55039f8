using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Accounts;
using TienDo.App.Journal;
using TienDo.App.Obstacles;
using TienDo.App.Progress;
using TienDo.App.Reminders;
using TienDo.App.Tests.DailyRounds;
using TienDo.Obstacles;
using TienDo.Reminders;
using TienDo.TestWorld;

namespace TienDo.App.Tests.Obstacles;

/// <summary>Raised by the agency, answered by the owner, taken further up when no answer comes; nothing is answered twice.</summary>
public sealed class ObstacleFlowTests : IDisposable
{
    private const string Money = "Chưa được phân bổ kinh phí khảo sát các bản vùng cao năm 2026";

    private readonly RoundProvince _province = new();
    private readonly Person _owner;

    public ObstacleFlowTests()
    {
        _province.World.On("2026-03-20");
        _owner = Has("Vàng A Sinh", Role.FocalPerson, KnownAgencies.Science.Id);
    }

    [Fact]
    public void It_goes_to_the_next_above_with_a_day_for_the_answer()
    {
        Raise(Money);
        var raised = Only();
        raised.Obstacle.Owner.ShouldBe(KnownAgencies.Science.Id);
        raised.Obstacle.AnswerDueOn.ShouldBe(new DateOnly(2026, 3, 31));
        raised.Obstacle.Kind.ShouldBe(ObstacleKind.Obstacle);
        _province.World.JournalOf(Subject()).ShouldBe(["Phạm Văn Dũng ObstacleRaised"]);
    }

    public static TheoryData<string, string?, string> Refused =>
        new()
        {
            { " \n ", null, nameof(ObstacleRefusals.TheObstacleNeedsWords) },
            { new string('a', 10_000), null, nameof(ObstacleRefusals.TheTextIsTooLong) },
            { Money, "so-khong-co", nameof(ObstacleRefusals.TheOwnerMustExistToday) },
            { Money, "'; DROP TABLE Obstacles; --", nameof(ObstacleRefusals.TheOwnerMustExistToday) },
            { Money, "so-tc", nameof(ObstacleRefusals.NobodyAnswersTheirOwn) },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_cannot_be_raised_is_refused_by_name_and_nothing_is_written(
        string text,
        string? owner,
        string refusal
    )
    {
        Refusal(Send(text, owner is null ? null : new AgencyId(owner), "k", _province.Focal)).ShouldBe(refusal);
        _province.World.Count("Obstacles").ShouldBe(0);
    }

    [Fact]
    public void Nobody_raises_for_another_agency_or_in_a_role_that_does_not_report()
    {
        foreach (var person in (Person[])[_province.Stranger, _owner, _province.Officer, _province.Leader])
            Refusal(Send(Money, null, "k", person)).ShouldBe(nameof(WorkRefusals.OnlyTheAgencyItselfMayDoThis));
        _province.World.Count("Obstacles").ShouldBe(0);
    }

    [Fact]
    public void The_same_form_sent_twice_is_one_obstacle_and_another_persons_or_other_words_are_another()
    {
        var first = Send(Money, null, "phiếu-1", _province.Focal).ShouldBeOfType<WorkOutcome.Done>();
        Send(Money, null, "phiếu-1", _province.Focal).ShouldBe(first);
        Send(Money, null, "phiếu-1", _province.Head).ShouldNotBe(first);
        Send("Thiếu người làm.", null, "phiếu-1", _province.Focal)
            .ShouldNotBe(first, "other words are another obstacle");
        _province.World.Count("Obstacles").ShouldBe(3);
    }

    [Fact]
    public void The_owner_answers_and_the_asker_is_told_at_once()
    {
        var id = Raise(Money);
        Answer("Đã có trong dự toán quý II.", _owner, id).ShouldBeOfType<WorkOutcome.Done>();
        var answered = Only();
        answered.Obstacle.Answer!.Text.ShouldBe("Đã có trong dự toán quý II.");
        answered.AnsweredByName.ShouldBe("Vàng A Sinh");
        var told = _province.NoticesOf(_province.Focal).Single();
        (told.Kind, told.Items.Single().What).ShouldBe((NoticeKind.Answered, ToDo.ReadAnswer));
        _province.NoticesOf(_province.Stranger).ShouldBeEmpty();
        _province.World.Store.Ask(JournalChain.Verify).ShouldBeOfType<JournalVerdict.Whole>();
    }

    [Fact]
    public void Of_two_who_answer_at_once_the_second_is_told_and_changes_nothing()
    {
        var id = Raise(Money);
        Answer("Đã có trong dự toán.", _owner, id);
        Refusal(Answer("Chưa có nguồn.", _province.Officer, id))
            .ShouldBe(nameof(ObstacleRefusals.TheObstacleIsAlreadyAnswered));
        Only().Obstacle.Answer!.Text.ShouldBe("Đã có trong dự toán.");
        _province.World.Count("ObstacleAnswers").ShouldBe(1);
    }

    [Fact]
    public void One_answer_serves_all_who_have_the_same_or_none_of_them()
    {
        var (one, other, third) = (Raise(Money, "1"), Raise("Đến nay " + Money, "2"), Raise(Money + ".", "3"));
        Answer("Đã có nguồn.", _owner, third);
        Refusal(Answer("Chờ.", _province.Officer, one, other, third))
            .ShouldBe(nameof(ObstacleRefusals.TheObstacleIsAlreadyAnswered));
        _province.World.Count("AnsweredObstacles").ShouldBe(1);
        Answer("Bố trí trong quý II.", _province.Officer, one, other).ShouldBeOfType<WorkOutcome.Done>();
        var all = _province.World.Store.Ask(db => ObstacleShelf.Answered(db, 10));
        all.Where(raised => raised.Id != third).Select(raised => raised.AnswerId).Distinct().Count().ShouldBe(1);
    }

    [Theory]
    [InlineData("", nameof(ObstacleRefusals.TheAnswerNeedsWords))]
    [InlineData("long", nameof(ObstacleRefusals.TheTextIsTooLong))]
    public void An_answer_has_words_and_an_end(string text, string refusal) =>
        Refusal(Answer(text == "long" ? new string('b', 10_000) : text, _owner, Raise(Money))).ShouldBe(refusal);

    [Fact]
    public void Only_the_owner_and_those_above_answer_or_pass_on()
    {
        var id = Raise(Money);
        foreach (var person in (Person[])[_province.Focal, _province.Stranger])
        {
            Refusal(Answer("Thử.", person, id)).ShouldBe(nameof(ObstacleRefusals.OnlyTheOwnerMayAnswer));
            Refusal(PassOn(id, KnownAgencies.MuongTe.Id, person))
                .ShouldBe(nameof(ObstacleRefusals.OnlyTheOwnerMayAnswer));
        }
        Refusal(Answer("Thử.", _owner, 4711)).ShouldBe(nameof(ObstacleRefusals.ThereIsNoSuchObstacle));
        Refusal(Answer("Thử.", _owner)).ShouldBe(nameof(ObstacleRefusals.ThereIsNoSuchObstacle));
    }

    [Fact]
    public void Passed_on_it_is_for_the_new_owner_and_the_day_stays()
    {
        var id = Raise(Money);
        PassOn(id, KnownAgencies.MuongTe.Id, _province.Officer).ShouldBeOfType<WorkOutcome.Done>();
        var raised = Only();
        (raised.Obstacle.Owner, raised.Obstacle.AnswerDueOn).ShouldBe(
            (KnownAgencies.MuongTe.Id, new DateOnly(2026, 3, 31))
        );
        Refusal(Answer("Thử.", _owner, id)).ShouldBe(nameof(ObstacleRefusals.OnlyTheOwnerMayAnswer));
        Answer("Xã bố trí.", _province.Stranger, id).ShouldBeOfType<WorkOutcome.Done>();
        Refusal(PassOn(id, KnownAgencies.Science.Id, _province.Officer))
            .ShouldBe(nameof(ObstacleRefusals.TheObstacleIsAlreadyAnswered));
    }

    [Fact]
    public void An_answer_that_does_not_come_goes_up_in_the_digests_one_line_for_all_that_are_the_same()
    {
        _province.TakesUp();
        Raise(Money, "1", KnownAgencies.MuongTe.Id);
        Raise("Đến nay " + Money, "2", KnownAgencies.MuongTe.Id);
        _province.RoundsEachDay("2026-03-21", "2026-04-10");
        AnswerDigests(_province.Stranger)
            .ShouldBe(["2026-03-21"], "the owner, once; a day that brings nothing is silent");
        AnswerDigests(_province.Officer).ShouldBe(["2026-04-01"]);
        AnswerDigests(_province.Leader).ShouldBe(["2026-04-08"]);
        _province
            .NoticesOf(_province.Leader)
            .SelectMany(notice => notice.Items)
            .Count(item => item.What == ToDo.AnswerObstacle)
            .ShouldBe(1);
    }

    [Fact]
    public void The_answer_to_one_is_shown_with_all_that_are_like_it()
    {
        var one = Raise(Money, "1");
        Raise("Chưa có thiết bị đo ở các điểm trường", "2");
        Answer("Đã có nguồn.", _owner, one);
        Raise("Đến nay " + Money, "3");
        var groups = _province.World.Store.Ask(db =>
            ObstacleGroups.Of(ObstacleShelf.Open(db, 10), ObstacleShelf.Answered(db, 10), 55)
        );
        groups.Select(group => group.Answers.Count).ShouldBe([0, 1]);
        groups[1].Answers[0].Obstacle.Answer!.Text.ShouldBe("Đã có nguồn.");
    }

    public void Dispose() => _province.Dispose();

    private long Raise(string text, string formKey = "k", AgencyId? owner = null) =>
        Send(text, owner, formKey, _province.Focal).ShouldBeOfType<WorkOutcome.Done>().Id;

    private WorkOutcome Send(string text, AgencyId? owner, string formKey, Person by) =>
        new RaiseObstacle(_province.World.Store, Province.Rules).Run(
            _province.Part,
            ObstacleKind.Obstacle,
            text,
            owner,
            formKey,
            by,
            Of(by)
        );

    private WorkOutcome Answer(string text, Person by, params long[] ids) =>
        new AnswerObstacle(_province.World.Store, Province.Rules).Run(ids, text, by, Of(by));

    private WorkOutcome PassOn(long id, AgencyId owner, Person by) =>
        new AnswerObstacle(_province.World.Store, Province.Rules).PassOn(id, owner, by, Of(by));

    private RaisedObstacle Only() => _province.World.Store.Ask(db => ObstacleShelf.OfPart(db, _province.Part)).Single();

    private string Subject() => _province.World.Store.Ask(db => WorkShelf.Find(db, _province.Part))!.JournalSubject;

    /// <summary>The days on which a digest first said that there is something to answer.</summary>
    private IEnumerable<string> AnswerDigests(Person person) =>
        _province
            .NoticesOf(person)
            .Where(notice => notice.Items.Any(item => item.What == ToDo.AnswerObstacle))
            .OrderBy(notice => notice.Id)
            .Select(notice => notice.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    private Person Has(string name, Role role, AgencyId? agency)
    {
        Grant[] grants = [new(role, agency, true, [], null, null, null)];
        var id = _province.World.Store.Change(db => NewAccounts.Make(db, name, null, grants, Officers.Lan));
        return new Person(id, name, grants);
    }

    private static string Refusal(WorkOutcome outcome) =>
        outcome.ShouldBeOfType<WorkOutcome.Refused>().Refusals.Single().Refusal.Name;

    private static Actor Of(Person person) => new(person.Name, person.Grants[0].Role, person.Id);
}
