using TienDo.Language;

namespace TienDo.Obstacles;

/// <summary>Nhóm vướng mắc giống nhau.</summary>
/// <param name="First">The oldest; the others were found to be like it.</param>
/// <param name="Members">With the likeness to the first in a hundred; the first itself stands in front with 100.</param>
public sealed record AlikeGroup(Obstacle First, IReadOnlyList<(Obstacle Obstacle, int Percent)> Members);

/// <summary>
/// Gộp vướng mắc giống nhau: each joins the oldest one whose words it shares, or opens a group. Compared is with the first
/// of a group only, so that a chain of small differences never joins what has nothing in common.
/// </summary>
public static class AlikeObstacles
{
    public static IReadOnlyList<AlikeGroup> Of(IEnumerable<Obstacle> obstacles, int alikePercent)
    {
        var groups = new List<(IReadOnlySet<string> Words, List<(Obstacle, int)> Members)>();
        foreach (var obstacle in obstacles.OrderBy(static obstacle => obstacle.RaisedOn))
        {
            var words = Likeness.Pairs(obstacle.Text);
            var (at, percent) = Nearest(groups, words);
            if (at >= 0 && percent >= alikePercent)
                groups[at].Members.Add((obstacle, percent));
            else
                groups.Add((words, [(obstacle, 100)]));
        }
        return [.. groups.Select(static group => new AlikeGroup(group.Members[0].Item1, group.Members))];
    }

    private static (int At, int Percent) Nearest(
        List<(IReadOnlySet<string> Words, List<(Obstacle, int)> Members)> groups,
        IReadOnlySet<string> words
    )
    {
        var (best, bestPercent) = (-1, 0);
        for (var at = 0; at < groups.Count; at++)
        {
            if (Likeness.Percent(groups[at].Words, words) is var percent && percent > bestPercent)
                (best, bestPercent) = (at, percent);
        }
        return (best, bestPercent);
    }
}
