using System.Globalization;
using TienDo.Accounts;
using TienDo.App.Obstacles;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Reminders;

namespace TienDo.App.DailyRounds;

/// <summary>
/// Vướng mắc chờ trả lời in the digests: the owner from the day it was raised, those above once the answer is overdue; the
/// same obstacle of many agencies is one line.
/// </summary>
internal static class ObstacleLines
{
    private const int Most = 1_000;

    public static IEnumerable<DigestLine> Of(TienDoDb db, DateOnly day, WorkRules rules)
    {
        var policy = rules.Policies.Obstacles.On(day).Policy;
        var open = ObstacleShelf.Open(db, Most).GroupBy(static one => (one.Obstacle.Owner, one.Key.Plan));
        foreach (var owed in open)
        foreach (var group in ObstacleGroups.Of([.. owed], [], policy.AlikePercent))
        {
            // The one that waits longest speaks for all of them.
            var oldest = group.Members.MinBy(static member => member.One.Obstacle.AnswerDueOn).One;
            var days = day.DayNumber - oldest.Obstacle.AnswerDueOn.DayNumber;
            var item = new DigestItem(
                ToDo.AnswerObstacle,
                oldest.Obstacle.Part,
                null,
                oldest.Obstacle.Text,
                oldest.Obstacle.AnswerDueOn,
                days,
                "vuong-mac/" + oldest.Id.ToString(CultureInfo.InvariantCulture)
            );
            foreach (var role in ObstacleDuties.Of(oldest.Obstacle, day, rules))
            {
                if (Recipient(role) is { } to && (role != Role.AgencyHead || days > 0))
                    yield return new DigestLine(to, item, AskedOf: oldest.Obstacle.Owner);
            }
        }
    }

    private static ReminderRecipient? Recipient(Role role) =>
        role switch
        {
            Role.FocalPerson => ReminderRecipient.FocalPerson,
            Role.AgencyHead => ReminderRecipient.AgencyHead,
            Role.StandingOfficer => ReminderRecipient.StandingAgency,
            Role.ProvincialLeader => ReminderRecipient.ProvincialLeader,
            _ => null,
        };
}
