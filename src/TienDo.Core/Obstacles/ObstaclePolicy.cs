using TienDo.Policies;

namespace TienDo.Obstacles;

/// <summary>Chính sách giải quyết vướng mắc (data/policies/obstacles.json).</summary>
/// <param name="AnswerWorkingDays">Working days for the answer, the day of raising not counted (Civil Code 2015, Art. 147).</param>
/// <param name="ToStandingAgencyAfter">Working days after the day of the answer has passed.</param>
/// <param name="ToProvincialLeaderAfter">Working days after the day of the answer has passed.</param>
/// <param name="AlikePercent">From how much likeness of the words, in a hundred, obstacles are shown together.</param>
public sealed record ObstaclePolicy(
    int AnswerWorkingDays,
    int ToStandingAgencyAfter,
    int ToProvincialLeaderAfter,
    int AlikePercent
)
{
    /// <summary>Reads data/policies/obstacles.json; throws <see cref="FormatException"/> saying what is wrong.</summary>
    public static PolicyBook<ObstaclePolicy> Parse(string json) =>
        PolicyBook<ObstaclePolicy>.Parse(
            json,
            static edition => new ObstaclePolicy(
                edition.Count("answerWorkingDays", least: 1),
                edition.Count("toStandingAgencyAfterWorkingDays"),
                edition.Count(
                    "toProvincialLeaderAfterWorkingDays",
                    least: edition.Count("toStandingAgencyAfterWorkingDays")
                ),
                edition.Count("alikePercent", least: 1)
            )
        );
}
