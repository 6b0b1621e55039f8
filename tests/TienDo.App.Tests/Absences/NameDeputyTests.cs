using System.Globalization;
using TienDo.Accounts;
using TienDo.App.Absences;
using TienDo.App.Accounts;
using TienDo.App.Directions;
using TienDo.App.Journal;
using TienDo.App.Progress;
using TienDo.App.Tests.DailyRounds;
using TienDo.TestWorld;

namespace TienDo.App.Tests.Absences;

/// <summary>A colleague may do what the absent person may, for these days, and the journal says for whom.</summary>
public sealed class NameDeputyTests : IDisposable
{
    private readonly RoundProvince _province = new();
    private readonly Person _second;

    public NameDeputyTests()
    {
        Grant[] grants = [new(Role.ProvincialLeader, null, true, [], null, null, null)];
        var id = _province.World.Store.Change(db => NewAccounts.Make(db, "Vũ Đức Long", null, grants, Officers.Lan));
        _second = new Person(id, "Vũ Đức Long", grants);
    }

    [Fact]
    public void The_deputy_acts_for_the_absent_person_and_it_ends_by_itself()
    {
        _province.World.On("2026-04-01");
        Name(_province.Focal, _province.Head, "2026-04-02", "2026-04-03").ShouldBeOfType<WorkOutcome.Done>();
        Roles(_province.Head, "2026-04-01").ShouldBe([Role.AgencyHead]);
        Roles(_province.Head, "2026-04-02").ShouldBe([Role.AgencyHead, Role.FocalPerson]);
        Everyone(_province.Head, "2026-04-03").ShouldBe([Role.AgencyHead, Role.FocalPerson]);
        Roles(_province.Head, "2026-04-04").ShouldBe([Role.AgencyHead]);
        _province.World.JournalOf("account/" + _province.Focal.Id).ShouldContain("Phạm Văn Dũng DeputyNamed");
    }

    [Fact]
    public void The_journal_names_both_where_only_the_absent_person_might_and_one_name_where_oneself_might()
    {
        _province.World.On("2026-06-20");
        // The officer of today is away; a second officer stands in with a grant for another plan only.
        Grant[] narrow = [new(Role.StandingOfficer, null, true, [new TienDo.Plans.PlanId(99)], null, null, null)];
        var id = _province.World.Store.Change(db => NewAccounts.Make(db, "Tao Thị In", null, narrow, Officers.Lan));
        Name(_province.Officer, new Person(id, "Tao Thị In", narrow), "2026-06-20", "2026-06-22")
            .ShouldBeOfType<WorkOutcome.Done>();
        var update = _province.ClaimsCompletion();
        var deputy = _province.World.Store.Ask(db => StoredGrants.PersonOf(db, id, new DateOnly(2026, 6, 20)))!;
        new VerifyUpdate(_province.World.Store, Province.Rules)
            .Run(
                _province.Part,
                update,
                new TienDo.Progress.Verification.Accept(null),
                deputy,
                new Actor("Tao Thị In", Role.StandingOfficer, id)
            )
            .ShouldBeOfType<WorkOutcome.Done>();
        Journal()[^1].ShouldBe("Tao Thị In thay Nguyễn Thị Lan UpdateAccepted");

        Name(_province.Leader, _second, "2026-06-20", "2026-06-22").ShouldBeOfType<WorkOutcome.Done>();
        var second = _province.World.Store.Ask(db => StoredGrants.PersonOf(db, _second.Id, new DateOnly(2026, 6, 20)))!;
        new DirectAgency(_province.World.Store, Province.Rules)
            .Give(
                _province.Part,
                "Báo cáo vướng mắc.",
                new DateOnly(2026, 6, 29),
                second,
                new Actor(_second.Name, Role.ProvincialLeader, _second.Id)
            )
            .ShouldBeOfType<WorkOutcome.Done>();
        Journal()[^1].ShouldBe("Vũ Đức Long DirectionGiven", "a leader of one's own right acts as oneself");
        _province.World.Store.Ask(JournalChain.Verify).ShouldBeOfType<JournalVerdict.Whole>();
    }

    [Fact]
    public void It_can_be_ended_early_by_those_who_may_name_and_only_once()
    {
        _province.World.On("2026-04-01");
        var id = Name(_province.Focal, _province.Head, "2026-04-01", "2026-04-09")
            .ShouldBeOfType<WorkOutcome.Done>()
            .Id;
        var deputies = new NameDeputy(_province.World.Store, Province.Rules);
        NameOf(deputies.End(id, _province.Stranger, Of(_province.Stranger)))
            .ShouldBe(nameof(AbsenceRefusals.TheAbsenceIsNotYoursToArrange));
        deputies.End(id, _province.Focal, Of(_province.Focal)).ShouldBeOfType<WorkOutcome.Done>();
        Roles(_province.Head, "2026-04-01").ShouldBe([Role.AgencyHead]);
        NameOf(deputies.End(id, _province.Focal, Of(_province.Focal)))
            .ShouldBe(nameof(AbsenceRefusals.TheAbsenceHasEnded));
    }

    [Fact]
    public void A_role_that_is_taken_back_from_the_absent_person_goes_from_the_deputy_too()
    {
        _province.World.On("2026-04-01");
        Name(_province.Focal, _province.Head, "2026-04-01", "2026-04-09").ShouldBeOfType<WorkOutcome.Done>();
        new ManageAccounts(_province.World.Store).Close(_province.Focal.Id, Officers.Lan).ShouldBeNull();
        Roles(_province.Head, "2026-04-01").ShouldBe([Role.AgencyHead]);
        Everyone(_province.Head, "2026-04-01").ShouldBe([Role.AgencyHead]);
    }

    [Fact]
    public void Others_are_not_ones_own_to_arrange_and_strangers_no_colleagues()
    {
        _province.World.On("2026-04-01");
        NameOf(Name(_province.Focal, _province.Head, "2026-04-01", "2026-04-09", _province.Stranger))
            .ShouldBe(nameof(AbsenceRefusals.TheAbsenceIsNotYoursToArrange));
        NameOf(Name(_province.Focal, _province.Stranger, "2026-04-01", "2026-04-09"))
            .ShouldBe(nameof(AbsenceRefusals.TheDeputyIsNoColleague));
        NameOf(Name(_province.Focal, _province.Head with { Id = "không có" }, "2026-04-01", "2026-04-09"))
            .ShouldBe(nameof(AbsenceRefusals.TheDeputyIsMissing));
        NameOf(Name(_province.Focal, _province.Head, "2026-04-01", null))
            .ShouldBe(nameof(AbsenceRefusals.TheDaysAreMissing));
        _province.World.Count("Absences").ShouldBe(0);
    }

    public void Dispose() => _province.Dispose();

    private WorkOutcome Name(Person absent, Person deputy, string from, string? to, Person? by = null)
    {
        by ??= absent;
        return new NameDeputy(_province.World.Store, Province.Rules).Run(
            absent.Id,
            deputy.Id,
            Day(from),
            to is null ? null : Day(to),
            by,
            Of(by)
        );
    }

    private IEnumerable<Role> Roles(Person person, string day) =>
        _province
            .World.Store.Ask(db => StoredGrants.PersonOf(db, person.Id, Day(day)))!
            .Grants.Select(grant => grant.Role);

    private IEnumerable<Role> Everyone(Person person, string day) =>
        _province
            .World.Store.Ask(db => StoredGrants.Everyone(db, Day(day)))
            .Single(one => one.Id == person.Id)
            .Grants.Select(grant => grant.Role);

    private IReadOnlyList<string> Journal() =>
        _province.World.JournalOf(_province.World.Store.Ask(db => WorkShelf.Find(db, _province.Part))!.JournalSubject);

    private static string NameOf(WorkOutcome outcome) =>
        outcome.ShouldBeOfType<WorkOutcome.Refused>().Refusals.Single().Refusal.Name;

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Actor Of(Person person) => new(person.Name, person.Grants[0].Role, person.Id);
}
