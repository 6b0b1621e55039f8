using System.Globalization;
using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Absences;
using TienDo.App.Journal;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Assignments;
using TienDo.Language;
using TienDo.Obstacles;
using TienDo.Time;

namespace TienDo.App.Obstacles;

/// <summary>Nêu vướng mắc, kiến nghị: it goes to whom the asker names, or to the next above, with a day for the answer.</summary>
public sealed class RaiseObstacle(Store store, WorkRules rules)
{
    /// <param name="owner">Null where the asker leaves it to the policy.</param>
    /// <param name="formKey">Made with the form; a form that a bad line sent twice is one obstacle.</param>
    public WorkOutcome Run(
        PartKey key,
        ObstacleKind kind,
        string text,
        AgencyId? owner,
        string formKey,
        Person by,
        Actor who
    )
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(who);
        text = TypedText.Of(text);
        formKey = SentForm.Key(formKey, by.Id, SentForm.Of(key), kind.ToString(), text, owner?.Value);
        return store.Change<WorkOutcome>(db =>
        {
            if (WorkShelf.Find(db, key) is not { } work)
                return WorkOutcome.No(WorkRefusals.ThereIsNoSuchPart);
            var today = VietnamDay.Of(db.Now);
            if (!Rights.MayRaiseObstacle(by, work.Part, rules.Agencies, today))
                return WorkOutcome.No(WorkRefusals.OnlyTheAgencyItselfMayDoThis);
            who = Capacity.Of(db, who, by, Right.RaiseObstacle, work.Part, rules.Agencies, today);
            if (Earlier(db, formKey, by.Id) is { } same)
                return new WorkOutcome.Done(same);
            var to = owner ?? UsualOwner(db, work, rules, today);
            var refusals = ObstacleRule.Raise(text, to, work.Part.Agency, rules.Agencies, today);
            if (refusals.Count > 0)
                return new WorkOutcome.Refused(refusals);
            var policy = rules.Policies.Obstacles.On(today).Policy;
            var due = ObstacleRule.AnswerDueOn(today, policy, rules.Calendar);
            using var insert = db.Command(
                """
                INSERT INTO Obstacles (PlanId, Code, AgencyId, Kind, Text, OwnerId, AnswerDueOn, RaisedAt, RaisedOn, ById, ByName, FormKey)
                VALUES ($plan, $code, $agency, $kind, $text, $owner, $due, $at, $on, $by, $name, $key) RETURNING Id
                """,
                ("$plan", key.Plan.Value),
                ("$code", key.Code.Value),
                ("$agency", key.Agency.Value),
                ("$kind", kind.ToString()),
                ("$text", text),
                ("$owner", to!.Value.Value),
                ("$due", Text(due)),
                ("$at", TienDoDb.UtcText.Text(db.Now)),
                ("$on", Text(today)),
                ("$by", by.Id),
                ("$name", who.Name),
                ("$key", formKey)
            );
            var id = (long)insert.ExecuteScalar()!;
            JournalChain.Append(
                db,
                who,
                "ObstacleRaised",
                work.JournalSubject,
                after: string.Create(CultureInfo.InvariantCulture, $"{to}|{id}|{Text(due)}")
            );
            return new WorkOutcome.Done(id);
        });
    }

    /// <summary>Where an obstacle of this part goes when nobody is named.</summary>
    public static AgencyId? UsualOwner(TienDoDb db, Work work, WorkRules rules, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(rules);
        var leads = WorkShelf
            .OfAssignment(db, work.Part.PlanId, work.Part.Code)
            .Where(static other => other.Part.Role == AgencyRole.Lead)
            .Select(static other => other.Part.Agency);
        return ObstacleRule.UsualOwner(work.Part, leads, rules.Policies.Obstacles.On(on).Policy, rules.Agencies, on);
    }

    private static long? Earlier(TienDoDb db, string formKey, string byId)
    {
        using var find = db.Command(
            "SELECT Id FROM Obstacles WHERE FormKey = $key AND ById = $by",
            ("$key", formKey),
            ("$by", byId)
        );
        return find.ExecuteScalar() as long?;
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
