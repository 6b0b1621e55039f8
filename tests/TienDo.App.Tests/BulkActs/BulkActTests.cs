using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Accounts;
using TienDo.App.BulkActs;
using TienDo.App.DeadlineExtensions;
using TienDo.App.Directions;
using TienDo.App.HandOvers;
using TienDo.App.Obstacles;
using TienDo.App.Progress;
using TienDo.App.Stars;
using TienDo.App.SubSteps;
using TienDo.HandOvers;
using TienDo.Language;
using TienDo.Obstacles;
using TienDo.Progress;
using TienDo.TestWorld;

namespace TienDo.App.Tests.BulkActs;

/// <summary>Many parts at once: all in one transaction, what cannot be done is left out by name, and it is undone exactly.</summary>
public sealed class BulkActTests : IDisposable
{
    private readonly Province _province = new();
    private readonly IReadOnlyList<PartKey> _parts;
    private readonly Person _focal = PersonWith("f1", "Phạm Văn Dũng", Role.FocalPerson, KnownAgencies.Finance.Id);
    private readonly Person _leader = PersonWith("l1", "Trần Quốc Bình", Role.ProvincialLeader, null);
    private readonly Person _officer = PersonWith("o1", "Nguyễn Thị Lan", Role.StandingOfficer, null);
    private readonly Person _stranger = PersonWith("s1", "Lò Văn Phong", Role.FocalPerson, KnownAgencies.MuongTe.Id);

    public BulkActTests()
    {
        _province.On("2026-03-20");
        var slug = _province.HasPlan(
            SampleDrafts.Plan(
                assignments:
                [
                    SampleDrafts.Assignment("A1", "1", "Bố trí kinh phí cho bản A", lead: KnownAgencies.Finance),
                    SampleDrafts.Assignment("A2", "2", "Bố trí kinh phí cho bản B", lead: KnownAgencies.Finance),
                    SampleDrafts.Assignment("A3", "3", "Bố trí kinh phí cho bản C", lead: KnownAgencies.Finance),
                    SampleDrafts.Assignment("A4", "4", "Sửa đường vào bản D", lead: KnownAgencies.MuongTe),
                ]
            )
        );
        _parts =
        [
            .. _province
                .Store.Ask(db => WorkShelf.OfPlan(db, WorkShelf.PlanOf(db, slug)!.Value))
                .Select(static work => work.Key),
        ];
    }

    [Fact]
    public void Parts_are_taken_up_together_and_what_cannot_be_is_left_out_by_name()
    {
        new TakeUpPart(_province.Store, Province.Rules)
            .Answer(_parts[0], new TakingUp.Acknowledged("Hoàng Thị Nga"), _focal, Of(_focal))
            .ShouldBeOfType<WorkOutcome.Done>();
        var view = Acts.See(new BulkAct.TakeUp(""), _parts, _focal);
        view.Meant.Select(static work => work.Key).ShouldBe([_parts[1], _parts[2]]);
        view.LeftOut.Select(static left => (left.Key, left.Reason, left.Work is null))
            .ShouldBe([
                (_parts[0], BulkActRefusals.ThePartWasTakenUpBefore, false),
                (_parts[3], WorkRefusals.ThereIsNoSuchPart, true),
            ]);

        var id = Done(Run(BulkActKind.TakeUp, _parts, "  Đỗ Thị  Mai "));
        Person(_parts[0]).ShouldBe("Hoàng Thị Nga");
        Person(_parts[1]).ShouldBe("Đỗ Thị Mai");
        Person(_parts[2]).ShouldBe("Đỗ Thị Mai");
        Find(_parts[3]).IsTakenUp.ShouldBeFalse();
        Made(id).ShouldBe(new MadeBulkAct(id, BulkActKind.TakeUp, 2, 2, Made(id).At, "f1", IsUndone: false));
        _province.JournalOf(Find(_parts[1]).JournalSubject).ShouldBe(["Phạm Văn Dũng PartTakenUp"]);
        _province.JournalOf($"bulk/{id}").ShouldBe(["Phạm Văn Dũng BulkActDone"]);
    }

    [Fact]
    public void An_act_that_fails_on_the_way_leaves_nothing_behind()
    {
        // The third row cannot be written: the answer it points to is refused by the database.
        _province.Store.Change(db =>
        {
            using var trap = db.Command(
                $"""
                CREATE TRIGGER Trap BEFORE INSERT ON BulkActRows WHEN NEW.Code = '{_parts[2].Code}'
                BEGIN SELECT RAISE(ABORT, 'trap'); END
                """
            );
            return trap.ExecuteNonQuery();
        });
        Should.Throw<Microsoft.Data.Sqlite.SqliteException>(() => Run(BulkActKind.TakeUp, _parts, "Đỗ Thị Mai"));
        _province.Count("TakingsUp").ShouldBe(0);
        _province.Count("BulkActs").ShouldBe(0);
        _province.JournalOf(Find(_parts[0]).JournalSubject).ShouldBeEmpty();
    }

    [Fact]
    public void The_same_form_sent_twice_is_one_act_and_another_persons_form_or_other_rows_are_another()
    {
        var first = Done(Run(BulkActKind.TakeUp, _parts, "Đỗ Thị Mai"));
        Done(Run(BulkActKind.TakeUp, _parts, "Đỗ Thị Mai")).ShouldBe(first);
        _province.Count("TakingsUp").ShouldBe(3);
        var stars = Done(Run(BulkActKind.Star, [_parts[0]], null, _leader));
        stars.ShouldNotBe(first);
        Done(Run(BulkActKind.Star, [_parts[1]], null, _leader)).ShouldNotBe(stars, "nobody starred that row yet");
        Refused(Run(BulkActKind.TakeUp, _parts, "Đỗ Thị Mai", formKey: "phiếu-2"))
            .ShouldBe(BulkActRefusals.NothingIsLeftToDo);
        Done(Undo(first));
        Done(Undo(first));
        _province.Count("TakingsUp").ShouldBe(6);
        Done(Run(BulkActKind.TakeUp, _parts, "Đỗ Thị Mai")).ShouldBe(first);
        _province.Count("TakingsUp").ShouldBe(6, "an act that was undone is not done again by an old form");
    }

    [Fact]
    public void Undoing_leaves_the_parts_to_be_taken_up_again()
    {
        var id = Done(Run(BulkActKind.TakeUp, _parts, "Đỗ Thị Mai"));
        Done(Undo(id));
        Find(_parts[0]).Answer.ShouldBeNull();
        Line(_parts[0]).PersonInCharge.ShouldBeNull();
        Made(id).IsUndone.ShouldBeTrue();
        _province
            .JournalOf(Find(_parts[0]).JournalSubject)
            .ShouldBe(["Phạm Văn Dũng PartTakenUp", "Phạm Văn Dũng TakingUpWithdrawn"]);
        _province.JournalOf($"bulk/{id}").ShouldBe(["Phạm Văn Dũng BulkActDone", "Phạm Văn Dũng BulkActUndone"]);
        Done(Run(BulkActKind.TakeUp, [_parts[0]], "Hoàng Thị Nga", formKey: "phiếu-2"));
        Person(_parts[0]).ShouldBe("Hoàng Thị Nga");
    }

    [Fact]
    public void What_the_agency_has_gone_on_with_is_not_undone()
    {
        var id = Done(Run(BulkActKind.TakeUp, _parts, "Đỗ Thị Mai"));
        Refused(Undo(id, _leader)).ShouldBe(BulkActRefusals.ThereIsNoSuchAct);
        new SendUpdate(_province.Store, Province.Rules)
            .Run(_parts[1], new ProgressUpdate("Đang lập dự toán.", false, null, []), "k", _focal, Of(_focal))
            .ShouldBeOfType<WorkOutcome.Done>();
        Refused(Undo(id)).ShouldBe(BulkActRefusals.ThePartWentOnSince(_parts[1].Code));
        _parts.Take(3).ShouldAllBe(part => Find(part).IsTakenUp);
        Made(id).IsUndone.ShouldBeFalse();
    }

    [Theory]
    [InlineData(nameof(BulkActRefusals.AnExtensionWasAskedForSince))]
    [InlineData(nameof(BulkActRefusals.AnObstacleWasRaisedSince))]
    [InlineData(nameof(BulkActRefusals.TheWorkWasDividedSince))]
    [InlineData(nameof(BulkActRefusals.ADirectionWasAnsweredSince))]
    [InlineData(nameof(BulkActRefusals.AnUpdateWasBegunSince))]
    [InlineData(nameof(BulkActRefusals.ThePartWasHandedOverSince))]
    public void Whatever_was_built_on_a_taking_up_stands_against_undoing_it(string refusal)
    {
        var earlier = Direction(_parts[1]);
        // What the agency did before it took the part up stands against nothing.
        Divide(_parts[0], "trước");
        Answer(Direction(_parts[0]));
        var account = _province.Store.Change(db =>
            NewAccounts.Make(db, _focal.Name, null, _focal.Grants, Officers.Lan)
        );
        UpdateDrafts.Save(_province.Store, account, _parts[0], "{}");
        _province.Later(TimeSpan.FromMinutes(1));
        var id = Done(Run(BulkActKind.TakeUp, _parts, "Đỗ Thị Mai"));
        _province.Later(TimeSpan.FromMinutes(1));
        switch (refusal)
        {
            case nameof(BulkActRefusals.AnExtensionWasAskedForSince):
                Done(
                    new RequestDeadlineExtension(_province.Store, Province.Rules).Ask(
                        _parts[1],
                        new DateOnly(2027, 3, 31),
                        "Chờ vốn.",
                        _focal,
                        Of(_focal)
                    )
                );
                break;
            case nameof(BulkActRefusals.AnObstacleWasRaisedSince):
                Done(
                    new RaiseObstacle(_province.Store, Province.Rules).Run(
                        _parts[1],
                        ObstacleKind.Obstacle,
                        "Chưa bố trí vốn.",
                        KnownAgencies.Science.Id,
                        "k",
                        _focal,
                        Of(_focal)
                    )
                );
                break;
            case nameof(BulkActRefusals.TheWorkWasDividedSince):
                Divide(_parts[1], "sau");
                break;
            case nameof(BulkActRefusals.ADirectionWasAnsweredSince):
                Answer(earlier);
                break;
            case nameof(BulkActRefusals.AnUpdateWasBegunSince):
                UpdateDrafts.Save(_province.Store, account, _parts[1], "{}");
                break;
            default:
                HandOver();
                break;
        }
        var refused = Undo(id).ShouldBeOfType<WorkOutcome.Refused>().Refusals.Select(static no => no.Refusal).ToList();
        refused[^1].Name.ShouldBe(refusal);
        refused[^1].Vietnamese.ShouldContain($"Nhiệm vụ {_parts[refused.Count == 1 ? 1 : 2].Code}:");
        // A hand-over takes all three.
        refused.Count.ShouldBe(refusal == nameof(BulkActRefusals.ThePartWasHandedOverSince) ? 3 : 1);
        _parts.Take(3).ShouldAllBe(part => Find(part).IsTakenUp);
    }

    [Fact]
    public void Undoing_names_every_part_that_stands_against_it()
    {
        var id = Done(Run(BulkActKind.TakeUp, _parts, "Đỗ Thị Mai"));
        Divide(_parts[0], "một");
        Answer(Direction(_parts[2]));
        Undo(id)
            .ShouldBeOfType<WorkOutcome.Refused>()
            .Refusals.Select(static no => no.Refusal)
            .ShouldBe([
                BulkActRefusals.TheWorkWasDividedSince(_parts[0].Code),
                BulkActRefusals.ADirectionWasAnsweredSince(_parts[2].Code),
            ]);
    }

    [Fact]
    public void What_others_say_about_a_part_does_not_keep_it_from_being_undone()
    {
        var id = Done(Run(BulkActKind.TakeUp, _parts, "Đỗ Thị Mai"));
        Direction(_parts[1]);
        new StarAssignment(_province.Store, Province.Rules).Run(_parts[1], true, _leader, Of(_leader));
        Done(Undo(id));
        Find(_parts[1]).IsTakenUp.ShouldBeFalse();
    }

    [Fact]
    public void Another_person_named_since_or_ten_minutes_gone_stand_against_undoing()
    {
        var id = Done(Run(BulkActKind.TakeUp, _parts, "Đỗ Thị Mai"));
        new TakeUpPart(_province.Store, Province.Rules)
            .Answer(_parts[2], new TakingUp.Acknowledged("Hoàng Thị Nga"), _focal, Of(_focal))
            .ShouldBeOfType<WorkOutcome.Done>();
        Refused(Undo(id)).ShouldBe(BulkActRefusals.ThePartWentOnSince(_parts[2].Code));
        _province.On("2026-03-21");
        Refused(Undo(id)).ShouldBe(BulkActRefusals.ItIsTooLateToUndo);
    }

    [Fact]
    public void Stars_are_set_together_and_undoing_takes_off_only_those()
    {
        new StarAssignment(_province.Store, Province.Rules).Run(_parts[0], true, _leader, Of(_leader));
        var id = Done(Run(BulkActKind.Star, _parts, null, _leader));
        Starred().ShouldBe(4);
        Made(id).LeftOut.ShouldBe(1);
        Done(Undo(id, _leader));
        Starred().ShouldBe(1);
        Done(Run(BulkActKind.TakeStarOff, _parts, null, _leader, "phiếu-2"));
        Starred().ShouldBe(0);
        Acts.See(new BulkAct.Star(), _parts, _officer)
            .LeftOut.ShouldAllBe(left => left.Reason == StarRefusals.OnlyALeaderMayStar);
    }

    [Fact]
    public void Nothing_chosen_too_many_and_nobody_in_charge_are_refused()
    {
        Refused(Run(BulkActKind.TakeUp, [], "Đỗ Thị Mai")).ShouldBe(BulkActRefusals.NothingWasChosen);
        var many = Enumerable.Range(0, 201).Select(at => _parts[0] with { Code = new($"X.{at}") });
        Refused(Run(BulkActKind.TakeUp, [.. many], "Đỗ Thị Mai")).ShouldBe(BulkActRefusals.TooManyRowsWereChosen);
        Refused(Run(BulkActKind.TakeUp, _parts, " ")).ShouldBe(ProgressRefusals.ThePersonInChargeIsMissing);
        Refused(Run(BulkActKind.TakeUp, _parts, new string('a', 10_000))).Name.ShouldBe("TheTextIsTooLong");
        Refused(Run(BulkActKind.TakeUp, [.. _parts.Take(3)], "Lò Văn Phong", _stranger))
            .ShouldBe(BulkActRefusals.NothingIsLeftToDo);
        _province.Count("BulkActs").ShouldBe(0);
    }

    [Fact]
    public void An_act_follows_a_part_that_moves_and_is_then_not_undone()
    {
        var id = Done(Run(BulkActKind.TakeUp, [_parts[0]], "Đỗ Thị Mai"));
        _province.Store.Change(db =>
        {
            var moved = PartMoves.Move(db, WorkShelf.Find(db, _parts[0])!, KnownAgencies.MuongTe.Id, Province.Rules);
            TakeUpPart.Write(db, moved, Of(_officer), "o1", "HandedOver", null, "Hợp nhất", _parts[0].Agency.Value);
            return moved;
        });
        Made(id).Parts.ShouldBe(1);
        Refused(Undo(id)).ShouldBe(WorkRefusals.OnlyTheAgencyItselfMayDoThis);
    }

    public void Dispose() => _province.Dispose();

    private ActOnParts Acts => new(_province.Store, Province.Rules);

    private WorkOutcome Run(
        BulkActKind kind,
        IReadOnlyList<PartKey> parts,
        string? person,
        Person? by = null,
        string formKey = "phiếu-1"
    ) =>
        Acts.Run(
            kind == BulkActKind.TakeUp ? new BulkAct.TakeUp(person ?? "") : BulkAct.Untyped(kind),
            parts,
            formKey,
            by ?? _focal,
            Of(by ?? _focal)
        );

    private WorkOutcome Undo(long id, Person? by = null) =>
        new UndoBulkAct(_province.Store, Province.Rules).Run(id, by ?? _focal, Of(by ?? _focal));

    private void Divide(PartKey part, string formKey) =>
        Done(
            new DivideWork(_province.Store, Province.Rules).Add(
                part,
                "Lập dự toán",
                new DateOnly(2026, 5, 29),
                null,
                formKey,
                _focal,
                Of(_focal)
            )
        );

    private long Direction(PartKey part) =>
        Done(
            new DirectAgency(_province.Store, Province.Rules).Give(
                part,
                "Báo cáo vốn.",
                new DateOnly(2026, 4, 9),
                _leader,
                Of(_leader)
            )
        );

    private void Answer(long direction) =>
        Done(new DirectAgency(_province.Store, Province.Rules).Answer(direction, "Đã bố trí vốn.", _focal, Of(_focal)));

    private void HandOver()
    {
        var head = PersonWith("h1", "Hoàng Thị Nga", Role.AgencyHead, KnownAgencies.Finance.Id);
        var handOver = new HandOver(
            KnownAgencies.Finance.Id,
            "Đỗ Thị Mai",
            KnownAgencies.Finance.Id,
            "Lê Văn Hải",
            new DateOnly(2026, 3, 20),
            "Nghỉ phép.",
            "h1"
        );
        var hand = new HandOverWork(_province.Store, Province.Rules);
        Done(hand.Run(handOver, hand.See(handOver, head).Seen, head, Of(head)));
    }

    private static long Done(WorkOutcome outcome) => outcome.ShouldBeOfType<WorkOutcome.Done>().Id;

    private static Refusal Refused(WorkOutcome outcome) =>
        outcome.ShouldBeOfType<WorkOutcome.Refused>().Refusals.Single().Refusal;

    private Work Find(PartKey key) => _province.Store.Ask(db => WorkShelf.Find(db, key))!;

    private string? Person(PartKey key) => Find(key).Answer.ShouldBeOfType<TakingUp.Acknowledged>().PersonInCharge;

    private PartLine Line(PartKey key) =>
        _province.Store.Ask(db => WorkLists.List(db, new PartFilter(), 0, 10)).Single(line => line.Key == key);

    private MadeBulkAct Made(long id) => _province.Store.Ask(db => BulkActShelf.Find(db, id))!;

    private int Starred() => _province.Store.Ask(db => StarredAssignments.By(db, "l1")).Count;

    private static Actor Of(Person person) => new(person.Name, person.Grants[0].Role, person.Id);

    private static Person PersonWith(string id, string name, Role role, AgencyId? agency) =>
        new(id, name, [new Grant(role, agency, true, [], null, null, null)]);
}
