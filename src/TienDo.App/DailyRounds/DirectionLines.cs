using TienDo.App.Directions;
using TienDo.App.Progress;
using TienDo.Reminders;

namespace TienDo.App.DailyRounds;

/// <summary>What directions ask of whom: the agency follows them; who gave a late one, and the standing agency, hear of it once.</summary>
internal static class DirectionLines
{
    public static IEnumerable<DigestLine> Of(IEnumerable<GivenDirection> open, DateOnly day)
    {
        foreach (var given in open.Where(one => one.Direction.GivenOn <= day))
        {
            var direction = given.Direction;
            DigestItem Item(ToDo what) =>
                new(
                    what,
                    direction.Part,
                    null,
                    direction.Text,
                    direction.DueOn,
                    day.DayNumber - direction.DueOn.DayNumber
                );
            yield return new DigestLine(ReminderRecipient.FocalPerson, Item(ToDo.FollowDirection));
            yield return new DigestLine(ReminderRecipient.AgencyHead, Item(ToDo.FollowDirection));
            if (!direction.IsOverdue(day))
                continue;
            var late = direction.DueOn.AddDays(1);
            yield return new DigestLine(
                ReminderRecipient.ProvincialLeader,
                Item(ToDo.ChaseDirection),
                late,
                OnlyOnce: true,
                OnlyPerson: direction.By
            );
            yield return new DigestLine(
                ReminderRecipient.StandingAgency,
                Item(ToDo.ChaseDirection),
                late,
                OnlyOnce: true
            );
        }
    }
}
