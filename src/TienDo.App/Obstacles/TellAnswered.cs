using System.Globalization;
using TienDo.Accounts;
using TienDo.App.Accounts;
using TienDo.App.Progress;
using TienDo.App.Reminders;
using TienDo.App.Storage;
using TienDo.Reminders;

namespace TienDo.App.Obstacles;

/// <summary>Báo ngay câu trả lời to whoever raised it and to the focal persons of the agency, in the transaction of the answer.</summary>
internal static class TellAnswered
{
    public static void Now(TienDoDb db, RaisedObstacle asked, DateOnly today, WorkRules rules)
    {
        var item = NoticeItem.Of(
            new DigestItem(
                ToDo.ReadAnswer,
                asked.Obstacle.Part,
                null,
                asked.Obstacle.Text,
                null,
                null,
                "vuong-mac/" + asked.Id.ToString(CultureInfo.InvariantCulture)
            ),
            asked.PlanSlug,
            asked.PlanNumber
        );
        foreach (var person in StoredGrants.Everyone(db, today))
        {
            var isMeant =
                person.Id == asked.Obstacle.RaisedBy
                || person.Grants.Any(static grant => grant.Role == Role.FocalPerson);
            if (isMeant && Rights.MayRaiseObstacle(person, asked.Obstacle.Part, rules.Agencies, today))
                Notices.Tell(db, person.Id, NoticeKind.Answered, today, [item]);
        }
    }
}
