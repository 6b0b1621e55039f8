using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Accounts;
using TienDo.App.BulkActs;
using TienDo.App.Progress;
using TienDo.App.Reminders;
using TienDo.App.Triggers;
using TienDo.Documents.Drafting;
using TienDo.Language;
using TienDo.Progress;
using TienDo.TestWorld;

namespace TienDo.App.Tests.BulkActs;

/// <summary>One document that many assignments waited for, each with the deadline that follows from its own plan.</summary>
public sealed class TriggerManyTests : IDisposable
{
    private static readonly TriggerForMany Decree = new(" 45/2026/NĐ-CP ", new DateOnly(2026, 3, 16), null);

    private readonly Province _province = new();
    private readonly string _slug;
    private readonly IReadOnlyList<PartKey> _parts;
    private readonly Person _officer = PersonWith("o1", "Nguyễn Thị Lan", Role.StandingOfficer, null);
    private readonly Person _other = PersonWith("o2", "Lò Văn Minh", Role.StandingOfficer, null);
    private readonly Person _leader = PersonWith("l1", "Trần Quốc Bình", Role.ProvincialLeader, null);
    private readonly Person _stranger = PersonWith("f2", "Vàng A Sinh", Role.FocalPerson, KnownAgencies.MuongTe.Id);
    private readonly Person _focal = PersonWith("f1", "Phạm Văn Dũng", Role.FocalPerson, KnownAgencies.Finance.Id);

    public TriggerManyTests()
    {
        _slug = _province.HasPlan(
            SampleDrafts.Plan(
                assignments:
                [
                    Waiting("A1", "1", "Bố trí vốn", "Trong 30 ngày sau khi có nghị định"),
                    Waiting("A2", "2", "Lập dự toán", "02 tháng sau khi có nghị định"),
                    Waiting("A3", "3", "Cấp vốn", "Sau khi có nghị định"),
                    Waiting("A4", "4", "Báo cáo", "Trong 03 ngày làm việc sau khi có nghị định"),
                    SampleDrafts.Assignment("A5", "5", "Sửa đường", lead: KnownAgencies.Finance),
                    SampleDrafts.Assignment("A10", "10", "Sửa cầu", lead: KnownAgencies.Finance),
                ]
            )
        );
        _parts =
        [
            .. _province
                .Store.Ask(db => WorkShelf.OfPlan(db, WorkShelf.PlanOf(db, _slug)!.Value))
                .Select(static work => work.Key),
        ];
    }

    [Fact]
    public void Each_assignment_gets_the_deadline_its_plan_says_and_the_others_are_left_out_by_name()
    {
        var view = Acts.See(new BulkAct.RegisterTrigger(Decree), _parts, _officer);
        view.Meant.Select(static work => work.Key).ShouldBe([_parts[0], _parts[1], _parts[3]]);
        view.LeftOut.Select(static left => (left.Key, left.Reason))
            .ShouldBe([
                (_parts[2], BulkActRefusals.NobodySaysWhenItIsDue),
                (_parts[4], WorkRefusals.ItWaitsForNoTrigger),
                (_parts[5], WorkRefusals.ItWaitsForNoTrigger),
            ]);
        Done(Register(Decree with { DueOn = new DateOnly(2026, 12, 31) }));
        Trigger(0).ShouldBe(new TriggerFact(new(2026, 3, 20), "45/2026/NĐ-CP", new(2026, 4, 15), new(2026, 3, 16)));
        Trigger(1)!.DueOn.ShouldBe(new DateOnly(2026, 5, 16));
        Trigger(2)!.DueOn.ShouldBe(new DateOnly(2026, 12, 31));
        State(0).ShouldBe(AssignmentState.InTime);
        State(2).ShouldBe(AssignmentState.InTime);
        _province.JournalOf(Subject(0)).ShouldBe(["Nguyễn Thị Lan TriggerRegistered"]);
    }

    [Fact]
    public void A_term_that_has_run_out_already_is_registered_and_is_overdue()
    {
        State(3).ShouldBe(AssignmentState.WaitingForTrigger);
        Done(Register(Decree));
        Trigger(3)!.DueOn.ShouldBe(new DateOnly(2026, 3, 19), "three working days from the 16th; today is the 20th");
        State(3).ShouldBe(AssignmentState.Overdue);
    }

    [Fact]
    public void Only_the_standing_agency_may()
    {
        foreach (var person in (Person[])[_focal, _leader])
        {
            Acts.See(new BulkAct.RegisterTrigger(null), _parts, person)
                .LeftOut.ShouldAllBe(left => left.Reason == WorkRefusals.OnlyTheStandingAgencyMayDoThis);
            Refused(Register(Decree, person)).ShouldBe(BulkActRefusals.NothingIsLeftToDo);
        }
        Acts.See(new BulkAct.RegisterTrigger(Decree), _parts, _stranger)
            .LeftOut.ShouldAllBe(left => left.Work == null && left.Reason == WorkRefusals.ThereIsNoSuchPart);
        _province.Count("RegisteredTriggers").ShouldBe(0);
    }

    [Fact]
    public void What_is_typed_is_checked_field_by_field()
    {
        string[] Fields(TriggerForMany document) =>
            [.. Acts.Check(new BulkAct.RegisterTrigger(document)).Select(static no => no.Field)];
        Fields(Decree).ShouldBeEmpty();
        Fields(new TriggerForMany(" ", null, null)).ShouldBe(["Number", "IssuedOn"]);
        Fields(Decree with { IssuedOn = new DateOnly(2026, 3, 21) }).ShouldBe(["IssuedOn"]);
        Fields(Decree with { DueOn = new DateOnly(2026, 3, 15) }).ShouldBe(["DueOn"]);
        Fields(Decree with { Number = new string('1', 101) }).ShouldBe(["Number"]);
        Register(Decree with { Number = "" }).ShouldBeOfType<WorkOutcome.Refused>();
        _province.Count("RegisteredTriggers").ShouldBe(0);
    }

    [Fact]
    public void Undone_they_wait_again_and_may_be_registered_anew()
    {
        var id = Done(Register(Decree));
        Done(Undo(id));
        Done(Undo(id));
        (Trigger(0), State(0)).ShouldBe((null, AssignmentState.WaitingForTrigger));
        State(3).ShouldBe(AssignmentState.WaitingForTrigger);
        _province
            .JournalOf(Subject(0))
            .ShouldBe(["Nguyễn Thị Lan TriggerRegistered", "Nguyễn Thị Lan TriggerWithdrawn"]);
        Done(Register(Decree with { Number = "46/2026/NĐ-CP" }, formKey: "phiếu-2"));
        (Trigger(0)!.DocumentNumber, State(0)).ShouldBe(("46/2026/NĐ-CP", AssignmentState.InTime));
        _province.Count("RegisteredTriggers").ShouldBe(6, "what was withdrawn stays written");
        Refused(Undo(id + 1, _other)).ShouldBe(BulkActRefusals.ThereIsNoSuchAct);
        Done(Undo(id + 1));
        Trigger(0).ShouldBeNull();
        _province.Count("TriggerWithdrawals").ShouldBe(6);
        Single(_parts[0], "47/2026/NĐ-CP").ShouldBeOfType<WorkOutcome.Done>();
        Trigger(0)!.DocumentNumber.ShouldBe("47/2026/NĐ-CP", "one alone is registered by the same rule");
    }

    [Fact]
    public void The_agency_reads_one_notice_of_all_of_them_which_undoing_takes_back()
    {
        var reader = _province.Store.Change(db =>
            NewAccounts.Make(db, "Đỗ Thị Mai", null, [.. _focal.Grants], Officers.Lan)
        );
        Notice Told() => _province.Store.Ask(db => Notices.Of(db, reader, 10)).ShouldHaveSingleItem();
        var id = Done(Register(Decree));
        Told().Kind.ShouldBe(NoticeKind.TermRuns);
        Told()
            .Items.Select(static item => item.Code)
            .ShouldBe([.. new[] { 0, 1, 3 }.Select(at => _parts[at].Code.Value)]);
        Done(Undo(id));
        Told().IsWithdrawn.ShouldBeTrue();
    }

    [Fact]
    public void Whatever_happened_since_another_person_and_ten_minutes_stand_against_undoing()
    {
        var id = Done(Register(Decree));
        Refused(Undo(id, _other)).ShouldBe(BulkActRefusals.ThereIsNoSuchAct);
        new SendUpdate(_province.Store, Province.Rules)
            .Run(_parts[1], new ProgressUpdate("Đang lập.", false, null, []), "k", _focal, Of(_focal))
            .ShouldBeOfType<WorkOutcome.Done>();
        Refused(Undo(id)).ShouldBe(BulkActRefusals.TheAssignmentWentOnSince(_parts[1].Code));
        Trigger(0).ShouldNotBeNull("wholly or not at all");
        _province.Later(TimeSpan.FromMinutes(10.1));
        Refused(Undo(id)).ShouldBe(BulkActRefusals.ItIsTooLateToUndo);
    }

    [Fact]
    public void What_was_registered_before_documents_could_be_withdrawn_stands_with_its_term()
    {
        Done(Register(Decree, keys: [_parts[0], _parts[1]]));
        var before = Trigger(1);
        using (var connection = _province.Store.OpenConnection())
        {
            using var earlier = connection.CreateCommand();
            earlier.CommandText =
                """
                    CREATE TABLE Earlier (PlanId INTEGER NOT NULL, Code TEXT NOT NULL, DocumentNumber TEXT NOT NULL, DueOn TEXT NOT NULL,
                      RegisteredOn TEXT NOT NULL, At TEXT NOT NULL, ByName TEXT NOT NULL, IssuedOn TEXT, Term TEXT,
                      PRIMARY KEY (PlanId, Code)) STRICT;
                    INSERT INTO Earlier SELECT PlanId, Code, DocumentNumber, DueOn, RegisteredOn, At, ByName, IssuedOn, Term
                      FROM RegisteredTriggers;
                    DROP TABLE TriggerWithdrawals;
                    DROP TABLE RegisteredTriggers;
                    ALTER TABLE Earlier RENAME TO RegisteredTriggers;
                    """ + BulkActSchema.Script034;
            earlier.ExecuteNonQuery();
            earlier.CommandText = "SELECT COUNT(*) FROM RegisteredTriggers WHERE Term IN ('30 Days', '2 Months')";
            earlier.ExecuteScalar().ShouldBe(2L);
        }
        Trigger(1).ShouldBe(before.ShouldNotBeNull());
    }

    [Fact]
    public void A_star_is_nothing_that_happened_to_the_assignment()
    {
        var id = Done(Register(Decree));
        Acts.Run(new BulkAct.Star(), _parts, "phiếu-sao", _leader, Of(_leader)).ShouldBeOfType<WorkOutcome.Done>();
        Done(Undo(id));
    }

    [Fact]
    public void What_happens_to_a_neighbour_whose_code_begins_alike_does_not_stand_against_undoing()
    {
        var id = Done(Register(Decree, keys: [_parts[0]]));
        new SendUpdate(_province.Store, Province.Rules)
            .Run(_parts[5], new ProgressUpdate("Đang lập.", false, null, []), "k", _focal, Of(_focal))
            .ShouldBeOfType<WorkOutcome.Done>();
        _parts[5].Code.Value.ShouldStartWith(_parts[0].Code.Value);
        Done(Undo(id));
    }

    [Fact]
    public void The_same_form_twice_registers_once()
    {
        var id = Done(Register(Decree));
        Done(Register(Decree)).ShouldBe(id);
        _province.Count("RegisteredTriggers").ShouldBe(3);
    }

    [Fact]
    public async Task Of_two_officers_at_once_one_registers_and_the_other_is_told()
    {
        var outcomes = await Task.WhenAll(
            Task.Run(() => Register(Decree)),
            Task.Run(() => Register(Decree, _other, "phiếu-2"))
        );
        outcomes.OfType<WorkOutcome.Done>().ShouldHaveSingleItem();
        Refused(outcomes.OfType<WorkOutcome.Refused>().ShouldHaveSingleItem())
            .ShouldBe(BulkActRefusals.NothingIsLeftToDo);
        Acts.See(new BulkAct.RegisterTrigger(Decree), [_parts[0]], _other)
            .LeftOut.Single()
            .Reason.ShouldBe(WorkRefusals.TheTriggerIsAlreadyRegistered);
        _province.Count("RegisteredTriggers").ShouldBe(3);
        Refused(Single(_parts[0], "47/2026/NĐ-CP")).ShouldBe(WorkRefusals.TheTriggerIsAlreadyRegistered);
    }

    public void Dispose() => _province.Dispose();

    private ActOnParts Acts => new(_province.Store, Province.Rules);

    private WorkOutcome Register(
        TriggerForMany document,
        Person? by = null,
        string formKey = "phiếu-1",
        IReadOnlyList<PartKey>? keys = null
    ) => Acts.Run(new BulkAct.RegisterTrigger(document), keys ?? _parts, formKey, by ?? _officer, Of(by ?? _officer));

    private WorkOutcome Single(PartKey key, string number) =>
        new RegisterTrigger(_province.Store, Province.Rules).Run(
            key,
            new TriggerDocument(number, new DateOnly(2026, 3, 16), null, new DateOnly(2026, 12, 1)),
            _other,
            Of(_other)
        );

    private WorkOutcome Undo(long id, Person? by = null) =>
        new UndoBulkAct(_province.Store, Province.Rules).Run(id, by ?? _officer, Of(by ?? _officer));

    private TriggerFact? Trigger(int at) => Find(at).Record.Trigger;

    private AssignmentState State(int at) =>
        _province
            .Store.Ask(db => WorkLists.List(db, new PartFilter(), 0, 10))
            .Single(line => line.Key == _parts[at])
            .State.State;

    private string Subject(int at) => Find(at).AssignmentSubject;

    private Work Find(int at) => _province.Store.Ask(db => WorkShelf.Find(db, _parts[at]))!;

    private static long Done(WorkOutcome outcome) => outcome.ShouldBeOfType<WorkOutcome.Done>().Id;

    private static Refusal Refused(WorkOutcome outcome) =>
        outcome.ShouldBeOfType<WorkOutcome.Refused>().Refusals.Single().Refusal;

    private static DraftAssignment Waiting(string id, string number, string text, string deadline) =>
        SampleDrafts.Assignment(
            id,
            number,
            text,
            lead: KnownAgencies.Finance,
            deadline: new DraftDeadline(deadline, "event", Trigger: "có nghị định")
        );

    private static Actor Of(Person person) => new(person.Name, person.Grants[0].Role, person.Id);

    private static Person PersonWith(string id, string name, Role role, AgencyId? agency) =>
        new(id, name, [new Grant(role, agency, true, [], null, null, null)]);
}
