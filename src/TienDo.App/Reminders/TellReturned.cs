using TienDo.Accounts;
using TienDo.App.Accounts;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Reminders;

namespace TienDo.App.Reminders;

/// <summary>Báo ngay cập nhật bị trả lại: to the focal persons of the agency and to whoever sent it, in the transaction of the return.</summary>
internal static class TellReturned
{
    public static void Now(TienDoDb db, Work work, SentUpdate update, DateOnly today, WorkRules rules)
    {
        var item = NoticeItem.Of(
            new DigestItem(ToDo.CorrectReturned, work.Part, update.Instance, work.Assignment.Text, null, null),
            work.PlanSlug,
            work.PlanNumber
        );
        foreach (var person in StoredGrants.Everyone(db, today))
        {
            var isMeant = person.Id == update.ById || person.Grants.Any(static grant => grant.Role == Role.FocalPerson);
            if (isMeant && Rights.MayUpdate(person, work.Part, rules.Agencies, today))
                Notices.Tell(db, person.Id, NoticeKind.Returned, today, [item]);
        }
    }
}
