using TienDo.Obstacles;
using TienDo.Web.Wording;

namespace TienDo.Web.Features.Obstacles;

/// <summary>Vướng mắc in words.</summary>
public static class ObstacleWording
{
    public static string Kind(Words t, ObstacleKind kind)
    {
        ArgumentNullException.ThrowIfNull(t);
        return kind switch
        {
            ObstacleKind.Obstacle => t["Khó khăn, vướng mắc"],
            ObstacleKind.Recommendation => t["Kiến nghị"],
        };
    }

    /// <summary>Who has it and until when: one line.</summary>
    public static string Standing(Words t, ObstacleDoor door, Obstacle obstacle)
    {
        ArgumentNullException.ThrowIfNull(t);
        ArgumentNullException.ThrowIfNull(door);
        ArgumentNullException.ThrowIfNull(obstacle);
        var owner = door.Parts.NameOf(obstacle.Owner);
        if (obstacle.Answer is { } answer)
            return t["{0} trả lời ngày {1}", owner, Numbers.Date(answer.On)];
        var due = Numbers.Date(obstacle.AnswerDueOn);
        return door.StandingOf(obstacle) switch
        {
            ObstacleStanding.WithStandingAgency => t[
                "{0} chưa trả lời, hạn {1}; đã chuyển cơ quan thường trực",
                owner,
                due
            ],
            ObstacleStanding.WithProvincialLeader => t["{0} chưa trả lời, hạn {1}; đã báo lãnh đạo tỉnh", owner, due],
            _ => t["{0} trả lời, chậm nhất {1}", owner, due],
        };
    }

    /// <summary>Null while there is still time.</summary>
    public static string? Late(Words t, ObstacleDoor door, Obstacle obstacle)
    {
        ArgumentNullException.ThrowIfNull(t);
        ArgumentNullException.ThrowIfNull(door);
        ArgumentNullException.ThrowIfNull(obstacle);
        return obstacle.IsOverdue(door.Today)
            ? t["Quá hạn trả lời {0} ngày", door.Today.DayNumber - obstacle.AnswerDueOn.DayNumber]
            : null;
    }
}
