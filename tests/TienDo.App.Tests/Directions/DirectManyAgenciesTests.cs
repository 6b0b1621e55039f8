using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Accounts;
using TienDo.App.Directions;
using TienDo.App.Journal;
using TienDo.App.Progress;
using TienDo.App.Reminders;
using TienDo.Directions;
using TienDo.Plans;
using TienDo.Progress;
using TienDo.TestWorld;

namespace TienDo.App.Tests.Directions;

/// <summary>One direction to many agencies: each is told once and answers for itself, and the leader sees how many have.</summary>
public sealed class DirectManyAgenciesTests : IDisposable
{
    private const string Words = "Rà soát danh sách bản, gửi số liệu.";

    private readonly Province _province = new();
    private readonly PlanId _plan;
    private readonly IReadOnlyList<Work> _parts;
    private readonly Person _leader;
    private readonly Person _finance;
    private readonly Person _science;
    private readonly Person _both;

    public DirectManyAgenciesTests()
    {
        _province.On("2026-04-01");
        var slug = _province.HasPlan(
            SampleDrafts.Plan(
                assignments:
                [
                    SampleDrafts.Assignment("A1", "1", "Cấp nước cho bản", lead: KnownAgencies.Finance) with
                    {
                        Cooperating = [KnownAgencies.Science.Name, KnownAgencies.MuongTe.Name],
                        CooperatingIds = [KnownAgencies.Science.Id.Value, KnownAgencies.MuongTe.Id.Value],
                    },
                    SampleDrafts.Assignment("A2", "2", "Sửa đường vào bản", lead: KnownAgencies.Finance),
                ]
            )
        );
        _plan = _province.Store.Ask(db => WorkShelf.PlanOf(db, slug))!.Value;
        _parts = _province.Store.Ask(db => WorkShelf.OfPlan(db, _plan));
        _leader = Has("Trần Quốc Bình", (Role.ProvincialLeader, null));
        _finance = Has("Phạm Văn Dũng", (Role.FocalPerson, KnownAgencies.Finance.Id));
        _science = Has("Đỗ Thị Mai", (Role.FocalPerson, KnownAgencies.Science.Id));
        _both = Has(
            "Hoàng Thị Nga",
            (Role.AgencyHead, KnownAgencies.Science.Id),
            (Role.AgencyHead, KnownAgencies.MuongTe.Id)
        );
    }

    [Fact]
    public void All_agencies_of_an_assignment_are_told_once_and_answer_for_themselves()
    {
        var joint = Done(Give(null));
        var given = Joint(joint);
        given.Select(static one => one.Direction.Text).Distinct().ShouldBe([Words]);
        given
            .Select(static one => one.Direction.Part.Agency)
            .ShouldBe(
                [KnownAgencies.Finance.Id, KnownAgencies.Science.Id, KnownAgencies.MuongTe.Id],
                ignoreOrder: true
            );
        foreach (var (person, lines) in (IEnumerable<(Person, int)>)[(_finance, 1), (_science, 1), (_both, 2)])
        {
            var told = Told(person).ShouldHaveSingleItem();
            (told.Kind, told.Items.Count).ShouldBe((NoticeKind.Directed, lines));
        }

        Done(Answer(joint, KnownAgencies.Science.Id, _science));
        Answer(joint, KnownAgencies.MuongTe.Id, _science).ShouldBeOfType<WorkOutcome.Refused>();
        Joint(joint)[0].Joint.ShouldBe(new JointStanding(joint, 3, 1));
        Done(Answer(joint, KnownAgencies.MuongTe.Id, _both));
        Joint(joint).ShouldAllBe(one => one.Joint!.Answered == 2);
        _province.JournalOf(_parts[0].JournalSubject).ShouldContain("Trần Quốc Bình DirectionGiven");
        _province.Store.Ask(JournalChain.Verify).ShouldBeOfType<JournalVerdict.Whole>();
    }

    [Fact]
    public void Only_those_chosen_are_directed_and_a_form_sent_twice_is_one_direction()
    {
        var first = Done(Give([KnownAgencies.Finance.Id, KnownAgencies.Science.Id]));
        Done(Give([KnownAgencies.Finance.Id, KnownAgencies.Science.Id])).ShouldBe(first);
        Joint(first).Count.ShouldBe(2);
        _province.Count("Directions").ShouldBe(2);
        Told(_finance).Count.ShouldBe(1);
        Done(Give(null, formKey: "phiếu-2")).ShouldNotBe(first);
        Done(Give([KnownAgencies.Finance.Id])).ShouldNotBe(first, "other agencies are meant");
    }

    [Fact]
    public void A_form_with_nobody_no_words_no_day_or_a_stranger_directs_nobody()
    {
        Refused(Give([])).ShouldBe([nameof(DirectionRefusals.NoAgencyIsChosen)]);
        Refused(Give([], text: " ", day: null))
            .ShouldBe([
                nameof(DirectionRefusals.NoAgencyIsChosen),
                nameof(DirectionRefusals.TheDirectionNeedsWords),
                nameof(DirectionRefusals.TheDayIsMissing),
            ]);
        Refused(Give(null, text: new string('a', 10_000))).ShouldBe([nameof(DirectionRefusals.TheTextIsTooLong)]);
        Refused(Give(null, day: "2026-03-31")).ShouldBe([nameof(DirectionRefusals.TheDayIsInThePast)]);
        Refused(Give([KnownAgencies.Finance.Id, new AgencyId("so-la")]))
            .ShouldBe([nameof(WorkRefusals.ThereIsNoSuchPart)]);
        Refused(Give(null, by: _finance)).ShouldBe([nameof(DirectionRefusals.OnlyALeaderMayDirect)]);
        (_province.Count("Directions"), _province.Count("JointDirections")).ShouldBe((0, 0));
    }

    [Fact]
    public void What_fails_on_the_way_leaves_nothing_behind()
    {
        _province.Store.Change(db =>
        {
            using var trap = db.Command(
                $"""
                CREATE TRIGGER Trap BEFORE INSERT ON Directions WHEN NEW.AgencyId = '{KnownAgencies.MuongTe.Id.Value}'
                BEGIN SELECT RAISE(ABORT, 'trap'); END
                """
            );
            return trap.ExecuteNonQuery();
        });
        Should.Throw<Microsoft.Data.Sqlite.SqliteException>(() => Give(null));
        (_province.Count("Directions"), _province.Count("JointDirections"), Told(_finance).Count).ShouldBe((0, 0, 0));
    }

    [Fact]
    public void Work_that_was_handed_over_while_the_form_stood_open_goes_to_whoever_carries_it_now()
    {
        _province.Store.Change(db =>
            PartMoves.Move(
                db,
                WorkShelf.Find(db, _parts[0].Key with { Agency = KnownAgencies.MuongTe.Id })!,
                KnownAgencies.Science.Id,
                Province.Rules
            )
        );
        Joint(Done(Give([KnownAgencies.MuongTe.Id])))
            .Select(static one => one.Direction.Part.Agency)
            .ShouldBe([KnownAgencies.Science.Id]);
    }

    public void Dispose() => _province.Dispose();

    private WorkOutcome Give(
        IReadOnlyCollection<AgencyId>? agencies,
        string text = Words,
        string? day = "2026-04-10",
        string formKey = "phiếu-1",
        Person? by = null
    ) =>
        new DirectManyAgencies(_province.Store, Province.Rules).Give(
            _plan,
            _parts[0].Key.Code,
            agencies,
            text,
            day is null
                ? null
                : DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            formKey,
            by ?? _leader,
            Of(by ?? _leader)
        );

    private WorkOutcome Answer(long joint, AgencyId agency, Person by) =>
        new DirectAgency(_province.Store, Province.Rules).Answer(
            Joint(joint).Single(one => one.Direction.Part.Agency == agency).Id,
            "Đã gửi số liệu.",
            by,
            Of(by)
        );

    private IReadOnlyList<GivenDirection> Joint(long id) => _province.Store.Ask(db => GivenDirections.OfJoint(db, id));

    private IReadOnlyList<Notice> Told(Person person) => _province.Store.Ask(db => Notices.Of(db, person.Id, 10));

    private Person Has(string name, params (Role Role, AgencyId? Agency)[] held)
    {
        Grant[] grants = [.. held.Select(static one => new Grant(one.Role, one.Agency, true, [], null, null, null))];
        return new Person(
            _province.Store.Change(db => NewAccounts.Make(db, name, null, grants, Officers.Lan)),
            name,
            grants
        );
    }

    private static long Done(WorkOutcome outcome) => outcome.ShouldBeOfType<WorkOutcome.Done>().Id;

    private static IEnumerable<string> Refused(WorkOutcome outcome) =>
        outcome.ShouldBeOfType<WorkOutcome.Refused>().Refusals.Select(static no => no.Refusal.Name);

    private static Actor Of(Person person) => new(person.Name, person.Grants[0].Role, person.Id);
}
