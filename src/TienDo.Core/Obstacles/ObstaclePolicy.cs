using TienDo.Agencies;
using TienDo.Policies;

namespace TienDo.Obstacles;

/// <summary>Chính sách giải quyết vướng mắc (data/policies/obstacles.json).</summary>
/// <param name="StandingAgency">Answers the lead agencies where they name nobody, and whatever is overdue.</param>
/// <param name="Leadership">Answers the standing agency itself, and what is long overdue.</param>
/// <param name="AnswerWorkingDays">Working days for the answer, the day of raising not counted (Civil Code 2015, Art. 147).</param>
/// <param name="ToStandingAgencyAfter">Working days after the day of the answer has passed.</param>
/// <param name="ToProvincialLeaderAfter">Working days after the day of the answer has passed.</param>
/// <param name="AlikePercent">From how much likeness of the words, in a hundred, obstacles are shown together.</param>
public sealed record ObstaclePolicy(
    AgencyId StandingAgency,
    AgencyId Leadership,
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
                new AgencyId(edition.Required("standingAgency")),
                new AgencyId(edition.Required("leadership")),
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
