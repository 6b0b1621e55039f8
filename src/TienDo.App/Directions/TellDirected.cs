using TienDo.Accounts;
using TienDo.App.Accounts;
using TienDo.App.Progress;
using TienDo.App.Reminders;
using TienDo.App.Storage;
using TienDo.Reminders;

namespace TienDo.App.Directions;

/// <summary>Báo ngay chỉ đạo to the focal persons and the head of the agency, in the transaction in which it is given.</summary>
internal static class TellDirected
{
    public static void Now(TienDoDb db, Work work, string text, DateOnly dueOn, DateOnly today, WorkRules rules)
    {
        var item = NoticeItem.Of(
            new DigestItem(ToDo.FollowDirection, work.Part, null, text, dueOn, today.DayNumber - dueOn.DayNumber),
            work.PlanSlug,
            work.PlanNumber
        );
        foreach (var person in StoredGrants.Everyone(db, today))
        {
            if (Rights.MayAnswerDirection(person, work.Part, rules.Agencies, today))
                Notices.Tell(db, person.Id, NoticeKind.Directed, today, [item]);
        }
    }
}
