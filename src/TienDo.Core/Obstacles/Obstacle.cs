using TienDo.Agencies;
using TienDo.Assignments;
using TienDo.Time;

namespace TienDo.Obstacles;

/// <summary>Loại: what stands in the way, or what is proposed.</summary>
public enum ObstacleKind
{
    /// <summary>Khó khăn, vướng mắc.</summary>
    Obstacle,

    /// <summary>Kiến nghị, đề xuất.</summary>
    Recommendation,
}

/// <summary>Khó khăn, vướng mắc hoặc kiến nghị: put to the agency that can answer, with a day for the answer.</summary>
/// <param name="RaisedBy">Id of the person.</param>
/// <param name="Owner">The agency that owes the answer.</param>
/// <param name="AnswerDueOn">Last day for the answer; always a working day.</param>
public sealed record Obstacle(
    ObstacleKind Kind,
    AssignmentPart Part,
    string Text,
    string RaisedBy,
    DateOnly RaisedOn,
    AgencyId Owner,
    DateOnly AnswerDueOn,
    ObstacleAnswer? Answer
)
{
    public bool IsOverdue(DateOnly asOf) => Answer is null && asOf > AnswerDueOn;

    /// <summary>Who is to act on it on a day.</summary>
    public ObstacleStanding StandingOn(DateOnly asOf, ObstaclePolicy policy, WorkingCalendar calendar)
    {
        if (Answer is { } answer && answer.On <= asOf)
            return ObstacleStanding.Answered;
        if (asOf > calendar.AddWorkingDays(AnswerDueOn, policy.ToProvincialLeaderAfter))
            return ObstacleStanding.WithProvincialLeader;
        return asOf > calendar.AddWorkingDays(AnswerDueOn, policy.ToStandingAgencyAfter)
            ? ObstacleStanding.WithStandingAgency
            : ObstacleStanding.WithOwner;
    }
}

/// <summary>Trả lời, visible to everybody who has the same obstacle.</summary>
/// <param name="By">Id of the person.</param>
public sealed record ObstacleAnswer(string Text, string By, DateOnly On);

/// <summary>Nơi đang xử lý: an overdue answer goes up, step by step.</summary>
public enum ObstacleStanding
{
    Answered,
    WithOwner,
    WithStandingAgency,
    WithProvincialLeader,
}
