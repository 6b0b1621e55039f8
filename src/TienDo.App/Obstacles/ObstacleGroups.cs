using TienDo.Language;
using TienDo.Obstacles;

namespace TienDo.App.Obstacles;

/// <summary>Nhóm vướng mắc giống nhau as a page shows them.</summary>
/// <param name="Members">The first in front, each with its likeness to it in a hundred.</param>
/// <param name="Answers">What was answered elsewhere to the same.</param>
public sealed record ObstacleGroup(
    RaisedObstacle First,
    IReadOnlyList<(RaisedObstacle One, int Percent)> Members,
    IReadOnlyList<RaisedObstacle> Answers
);

/// <summary>Gộp vướng mắc giống nhau, and finds the answers that were already given to the same.</summary>
public static class ObstacleGroups
{
    private const int MostAnswers = 3;

    public static IReadOnlyList<ObstacleGroup> Of(
        IReadOnlyList<RaisedObstacle> raised,
        IReadOnlyList<RaisedObstacle> answered,
        int alikePercent
    )
    {
        ArgumentNullException.ThrowIfNull(raised);
        ArgumentNullException.ThrowIfNull(answered);
        // Two people may say the very same on one day: the records are equal, the obstacles are two.
        var byRecord = new Dictionary<Obstacle, RaisedObstacle>(ReferenceEqualityComparer.Instance);
        foreach (var one in raised)
            byRecord[one.Obstacle] = one;
        var known = answered.Select(static one => (One: one, Words: Likeness.Pairs(one.Obstacle.Text))).ToArray();
        return
        [
            .. AlikeObstacles
                .Of(raised.Select(static one => one.Obstacle), alikePercent)
                .Select(group => new ObstacleGroup(
                    byRecord[group.First],
                    [.. group.Members.Select(member => (byRecord[member.Obstacle], member.Percent))],
                    group.First.Answer is null ? Like(group.First.Text, known, alikePercent) : []
                )),
        ];
    }

    private static RaisedObstacle[] Like(
        string text,
        (RaisedObstacle One, IReadOnlySet<string> Words)[] known,
        int alikePercent
    )
    {
        var words = Likeness.Pairs(text);
        return
        [
            .. known
                .Select(answer => (answer.One, Percent: Likeness.Percent(answer.Words, words)))
                .Where(answer => answer.Percent >= alikePercent)
                .OrderByDescending(static answer => answer.Percent)
                .Select(static answer => answer.One)
                .DistinctBy(static answer => answer.AnswerId)
                .Take(MostAnswers),
        ];
    }
}
