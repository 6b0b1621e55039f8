using TienDo.Accounts;
using TienDo.App.Accounts;
using TienDo.App.Progress;
using TienDo.App.Reminders;
using TienDo.App.Storage;
using TienDo.Reminders;

namespace TienDo.App.Directions;

/// <summary>
/// Báo ngay chỉ đạo to the focal persons and the heads of the agencies, in the transaction in which it is given: one notice a person,
/// also where somebody answers for several of them.
/// </summary>
internal static class TellDirected
{
    public static void Now(
        TienDoDb db,
        IReadOnlyList<Work> works,
        string text,
        DateOnly dueOn,
        DateOnly today,
        WorkRules rules
    )
    {
        foreach (var person in StoredGrants.Everyone(db, today))
        {
            NoticeItem[] items =
            [
                .. works
                    .Where(work => Rights.MayAnswerDirection(person, work.Part, rules.Agencies, today))
                    .Select(work =>
                        NoticeItem.Of(
                            new DigestItem(
                                ToDo.FollowDirection,
                                work.Part,
                                null,
                                text,
                                dueOn,
                                today.DayNumber - dueOn.DayNumber
                            ),
                            work.PlanSlug,
                            work.PlanNumber
                        )
                    ),
            ];
            if (items.Length > 0)
                Notices.Tell(db, person.Id, NoticeKind.Directed, today, items);
        }
    }
}
