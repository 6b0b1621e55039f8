using TienDo.App.Demonstration;
using TienDo.App.Intake;
using TienDo.App.Obstacles;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.TestWorld;

namespace TienDo.App.Tests.Demonstration;

/// <summary>Whoever tries a role finds something to answer, and starting again adds nothing.</summary>
public sealed class DemonstrationObstaclesTests : IDisposable
{
    private readonly Province _province = new();

    [Fact]
    public void The_people_of_the_demonstration_have_raised_something_once()
    {
        _province.HasPlan(
            SampleDrafts.Plan(
                assignments: SampleDrafts.Assignment("A1", "1", "Lắp đặt bể chứa nước", lead: KnownAgencies.MuongTe)
            )
        );
        var made = new DemonstrationObstacles(
            _province.Store,
            WorkRules.From(Knowledge.Load(), KnowledgeFolder.OfTheProgram)
        );
        made.Make();
        made.Make();
        _province
            .Store.Ask(db => ObstacleShelf.Open(db, 10))
            .Select(one => one.Obstacle.Owner.Value)
            .ShouldBe(["so-tai-chinh", "so-khcn"]);
    }

    [Fact]
    public void Without_work_for_them_nothing_is_made()
    {
        new DemonstrationObstacles(
            _province.Store,
            WorkRules.From(Knowledge.Load(), KnowledgeFolder.OfTheProgram)
        ).Make();
        (_province.Count("Obstacles"), _province.Count("SubSteps")).ShouldBe((0, 0));
    }

    public void Dispose() => _province.Dispose();
}
