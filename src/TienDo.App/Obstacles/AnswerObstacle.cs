using System.Globalization;
using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Absences;
using TienDo.App.Journal;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Language;
using TienDo.Obstacles;
using TienDo.Time;

namespace TienDo.App.Obstacles;

/// <summary>Trả lời vướng mắc: one answer for one or for all that are the same; or passing it on to who can answer.</summary>
public sealed class AnswerObstacle(Store store, WorkRules rules)
{
    private const int Most = 200;

    /// <summary>All of them or none: whatever somebody else answered meanwhile is said before anything is written.</summary>
    public WorkOutcome Run(IReadOnlyCollection<long> ids, string text, Person by, Actor who)
    {
        ArgumentNullException.ThrowIfNull(ids);
        ArgumentNullException.ThrowIfNull(who);
        return store.Change<WorkOutcome>(db =>
        {
            var today = VietnamDay.Of(db.Now);
            if (ids.Count > Most)
                return WorkOutcome.No(ObstacleRefusals.ThereAreTooManyAtOnce);
            var asked = ids.Distinct().Select(id => ObstacleShelf.Find(db, id)).OfType<RaisedObstacle>().ToArray();
            if (asked.Length == 0 || asked.Length < ids.Distinct().Count())
                return WorkOutcome.No(ObstacleRefusals.ThereIsNoSuchObstacle);
            if (!asked.All(one => MayAnswer(by, one, today)))
                return WorkOutcome.No(ObstacleRefusals.OnlyTheOwnerMayAnswer);
            who = CapacityFor(db, who, by, asked[0], today);
            text = TypedText.Of(text);
            IReadOnlyList<FieldRefusal> refusals =
            [
                .. asked.SelectMany(one => ObstacleRule.Answer(one.Obstacle, text)).Distinct(),
            ];
            if (refusals.Count > 0)
                return new WorkOutcome.Refused(refusals);
            var answer = Write(db, text, by.Id, who, today);
            foreach (var one in asked)
            {
                using var link = db.Command(
                    "INSERT INTO AnsweredObstacles (ObstacleId, AnswerId) VALUES ($obstacle, $answer)",
                    ("$obstacle", one.Id),
                    ("$answer", answer)
                );
                link.ExecuteNonQuery();
                JournalChain.Append(
                    db,
                    who,
                    "ObstacleAnswered",
                    Work.Subject(one.PlanSlug, one.Key.Code, one.Key.Agency),
                    before: one.Id.ToString(CultureInfo.InvariantCulture),
                    after: text.Length > 200 ? text[..200] + "…" : text
                );
                TellAnswered.Now(db, one, today, rules);
            }
            return new WorkOutcome.Done(answer);
        });
    }

    /// <summary>Chuyển cơ quan khác trả lời; the day for the answer stays.</summary>
    public WorkOutcome PassOn(long id, AgencyId owner, Person by, Actor who)
    {
        ArgumentNullException.ThrowIfNull(who);
        return store.Change<WorkOutcome>(db =>
        {
            var today = VietnamDay.Of(db.Now);
            if (ObstacleShelf.Find(db, id) is not { } asked)
                return WorkOutcome.No(ObstacleRefusals.ThereIsNoSuchObstacle);
            if (!MayAnswer(by, asked, today))
                return WorkOutcome.No(ObstacleRefusals.OnlyTheOwnerMayAnswer);
            who = CapacityFor(db, who, by, asked, today);
            var refusals = ObstacleRule.Route(asked.Obstacle, owner, rules.Agencies, today);
            if (refusals.Count > 0)
                return new WorkOutcome.Refused(refusals);
            using var insert = db.Command(
                """
                INSERT INTO ObstacleRoutes (ObstacleId, OwnerId, At, ById, ByName) VALUES ($obstacle, $owner, $at, $by, $name)
                """,
                ("$obstacle", id),
                ("$owner", owner.Value),
                ("$at", TienDoDb.UtcText.Text(db.Now)),
                ("$by", by.Id),
                ("$name", who.Name)
            );
            insert.ExecuteNonQuery();
            JournalChain.Append(
                db,
                who,
                "ObstaclePassedOn",
                Work.Subject(asked.PlanSlug, asked.Key.Code, asked.Key.Agency),
                before: asked.Obstacle.Owner.Value,
                after: owner.Value
            );
            return new WorkOutcome.Done(id);
        });
    }

    private Actor CapacityFor(TienDoDb db, Actor who, Person by, RaisedObstacle one, DateOnly today) =>
        Capacity.Of(
            db,
            who,
            Rights.GrantFor(by, Right.AnswerObstacle, one.Obstacle.Owner, one.Key.Plan, rules.Agencies, today)
        );

    private bool MayAnswer(Person by, RaisedObstacle one, DateOnly today) =>
        Rights.MayAnswerObstacle(by, one.Obstacle.Owner, one.Key.Plan, rules.Agencies, today);

    private static long Write(TienDoDb db, string text, string byId, Actor who, DateOnly today)
    {
        using var insert = db.Command(
            """
            INSERT INTO ObstacleAnswers (Text, At, AnsweredOn, ById, ByName) VALUES ($text, $at, $on, $by, $name) RETURNING Id
            """,
            ("$text", text),
            ("$at", TienDoDb.UtcText.Text(db.Now)),
            ("$on", today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("$by", byId),
            ("$name", who.Name)
        );
        return (long)insert.ExecuteScalar()!;
    }
}
