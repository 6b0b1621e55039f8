using TienDo.Accounts;
using TienDo.App.Progress;
using TienDo.Obstacles;

namespace TienDo.App.Obstacles;

/// <summary>Ai phải trả lời: the owner's people first; the standing agency and the leadership once it comes up to them.</summary>
public static class ObstacleDuties
{
    public static IReadOnlyList<Role> Of(Obstacle obstacle, DateOnly asOf, WorkRules rules)
    {
        ArgumentNullException.ThrowIfNull(obstacle);
        ArgumentNullException.ThrowIfNull(rules);
        var policy = rules.Policies.Obstacles.On(asOf).Policy;
        var standing = obstacle.StandingOn(asOf, policy, rules.Calendar);
        if (standing == ObstacleStanding.Answered)
            return [];
        var roles = new List<Role> { Role.FocalPerson, Role.AgencyHead };
        if (obstacle.Owner == policy.StandingAgency || standing != ObstacleStanding.WithOwner)
            roles.Add(Role.StandingOfficer);
        if (obstacle.Owner == policy.Leadership || standing == ObstacleStanding.WithProvincialLeader)
            roles.Add(Role.ProvincialLeader);
        return roles;
    }

    /// <summary>Whether a person is among those who are to answer now.</summary>
    public static bool IsFor(Person person, Obstacle obstacle, DateOnly asOf, WorkRules rules)
    {
        ArgumentNullException.ThrowIfNull(person);
        var roles = Of(obstacle, asOf, rules);
        var held = person.Grants.Where(grant => roles.Contains(grant.Role)).ToArray();
        return held.Length > 0
            && Rights.MayAnswerObstacle(
                person with
                {
                    Grants = held,
                },
                obstacle.Owner,
                obstacle.Part.PlanId,
                rules.Agencies,
                asOf
            );
    }
}
