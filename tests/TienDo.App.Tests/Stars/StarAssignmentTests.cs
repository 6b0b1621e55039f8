using TienDo.Accounts;
using TienDo.App.Progress;
using TienDo.App.Stars;
using TienDo.App.Tests.DailyRounds;
using TienDo.TestWorld;

namespace TienDo.App.Tests.Stars;

/// <summary>Leaders keep their eye on assignments; each act is written, and what is starred follows from the last.</summary>
public sealed class StarAssignmentTests : IDisposable
{
    private readonly RoundProvince _province = new();

    [Fact]
    public void A_star_stands_in_the_list_of_its_leader_and_in_the_filter_until_it_is_taken_off()
    {
        Star(true).ShouldBeOfType<WorkOutcome.Done>();
        Star(true).ShouldBeOfType<WorkOutcome.Done>();
        _province.World.Count("StarActs").ShouldBe(1);
        var mine = Mine(_province.Leader).Single();
        (mine.Parts, mine.Overdue, mine.Completed, mine.Since).ShouldBe((1, 0, 0, new DateOnly(2026, 3, 20)));
        Filtered().ShouldBe(1);
        Mine(_province.Officer).ShouldBeEmpty();

        Star(false).ShouldBeOfType<WorkOutcome.Done>();
        Mine(_province.Leader).ShouldBeEmpty();
        Filtered().ShouldBe(0);
        Star(true).ShouldBeOfType<WorkOutcome.Done>();
        Mine(_province.Leader).Count.ShouldBe(1);
        _province
            .World.JournalOf(_province.World.Store.Ask(db => WorkShelf.Find(db, _province.Part))!.JournalSubject)
            .ShouldBe([
                "Trần Quốc Bình AssignmentStarred",
                "Trần Quốc Bình StarTakenOff",
                "Trần Quốc Bình AssignmentStarred",
            ]);
    }

    [Fact]
    public void Only_leaders_star() =>
        Star(true, _province.Officer)
            .ShouldBeOfType<WorkOutcome.Refused>()
            .Refusals.Single()
            .Refusal.ShouldBe(StarRefusals.OnlyALeaderMayStar);

    public void Dispose() => _province.Dispose();

    private WorkOutcome Star(bool starred, Person? by = null)
    {
        by ??= _province.Leader;
        return new StarAssignment(_province.World.Store, Province.Rules).Run(
            _province.Part,
            starred,
            by,
            new Actor(by.Name, by.Grants[0].Role, by.Id)
        );
    }

    private IReadOnlyList<StarredAssignment> Mine(Person person) =>
        _province.World.Store.Ask(db => StarredAssignments.By(db, person.Id));

    private int Filtered() =>
        _province.World.Store.Ask(db => WorkLists.List(db, new PartFilter(Starred: true), 0, 10)).Count;
}
