using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.App.Obstacles;
using TienDo.Web.Wording;

namespace TienDo.Web.Features.Obstacles;

/// <summary>Vướng mắc, kiến nghị: what one is to answer, what one raised, and for the standing agency all that waits.</summary>
public sealed class ListModel(ObstacleDoor door, Words words) : PageModel
{
    public const int Most = 50;

    public ObstacleDoor Door => door;

    public IReadOnlyList<(string Id, string Title, IReadOnlyList<ObstacleGroup> Groups)> Sections
    {
        get;
        private set;
    } = [];

    public IReadOnlyList<RaisedObstacle> Answered { get; private set; } = [];

    public int OpenCount { get; private set; }

    public int LateCount { get; private set; }

    public void OnGet()
    {
        Sections =
        [
            ("can-tra-loi", words["Cần trả lời"], door.ToAnswer()),
            ("noi-khac", words["Đang chờ cơ quan khác trả lời"], door.WithOthers()),
            ("da-neu", words["Cơ quan đã nêu"], door.Raised()),
        ];
        Answered = door.Answered();
        var open = Sections
            .SelectMany(section => section.Groups)
            .SelectMany(group => group.Members)
            .Select(member => member.One)
            .Where(one => one.Obstacle.Answer is null)
            .DistinctBy(one => one.Id)
            .ToArray();
        OpenCount = open.Length;
        LateCount = open.Count(one => one.Obstacle.IsOverdue(door.Today));
    }
}
