using TienDo.Agencies;
using TienDo.Assignments;
using TienDo.Language;
using TienDo.Time;

namespace TienDo.Obstacles;

/// <summary>Quy tắc nêu và trả lời vướng mắc.</summary>
public static class ObstacleRule
{
    public const int LongestText = 5_000;

    /// <summary>The day by which the owner answers.</summary>
    public static DateOnly AnswerDueOn(DateOnly raisedOn, ObstaclePolicy policy, WorkingCalendar calendar) =>
        calendar.AddWorkingDays(raisedOn, policy.AnswerWorkingDays);

    /// <summary>
    /// To whom it goes where the asker names nobody: a cooperating agency asks the lead, the lead the standing agency, the
    /// standing agency the leadership. Null where none of them is another agency that exists.
    /// </summary>
    /// <param name="leads">Who leads the assignment.</param>
    public static AgencyId? UsualOwner(
        AssignmentPart part,
        IEnumerable<AgencyId> leads,
        ObstaclePolicy policy,
        AgencyDirectory directory,
        DateOnly on
    )
    {
        AgencyId[] above = [policy.StandingAgency, policy.Leadership];
        return (part.Role == AgencyRole.Cooperating ? leads.Concat(above) : above)
            .Where(agency => agency != part.Agency && directory.Find(agency)?.ExistsOn(on) is true)
            .Select(static agency => (AgencyId?)agency)
            .FirstOrDefault();
    }

    /// <param name="asker">The agency that raises it.</param>
    public static IReadOnlyList<FieldRefusal> Raise(
        string text,
        AgencyId? owner,
        AgencyId asker,
        AgencyDirectory directory,
        DateOnly on
    )
    {
        var refusals = Words(text, ObstacleRefusals.TheObstacleNeedsWords);
        if (owner is not { } agency || directory.Find(agency)?.ExistsOn(on) is not true)
            refusals.Add(new("Owner", ObstacleRefusals.TheOwnerMustExistToday));
        else if (agency == asker)
            refusals.Add(new("Owner", ObstacleRefusals.NobodyAnswersTheirOwn));
        return refusals;
    }

    public static IReadOnlyList<FieldRefusal> Answer(Obstacle obstacle, string text)
    {
        if (obstacle.Answer is not null)
            return [new("", ObstacleRefusals.TheObstacleIsAlreadyAnswered)];
        return Words(text, ObstacleRefusals.TheAnswerNeedsWords);
    }

    /// <summary>Puts an obstacle to another owner; the day of the answer stays, since the asker waits as long as before.</summary>
    public static IReadOnlyList<FieldRefusal> Route(
        Obstacle obstacle,
        AgencyId owner,
        AgencyDirectory directory,
        DateOnly on
    )
    {
        if (obstacle.Answer is not null)
            return [new("", ObstacleRefusals.TheObstacleIsAlreadyAnswered)];
        if (directory.Find(owner)?.ExistsOn(on) is not true)
            return [new("Owner", ObstacleRefusals.TheOwnerMustExistToday)];
        if (owner == obstacle.Part.Agency)
            return [new("Owner", ObstacleRefusals.NobodyAnswersTheirOwn)];
        return obstacle.Owner == owner ? [new("Owner", ObstacleRefusals.TheObstacleIsAlreadyThere)] : [];
    }

    private static List<FieldRefusal> Words(string text, Refusal missing)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [new("Text", missing)];
        return text.Length > LongestText ? [new("Text", ObstacleRefusals.TheTextIsTooLong)] : [];
    }
}
