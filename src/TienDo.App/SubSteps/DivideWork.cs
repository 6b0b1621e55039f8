using TienDo.Accounts;
using TienDo.App.Absences;
using TienDo.App.Journal;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Language;
using TienDo.Progress;
using TienDo.Time;

namespace TienDo.App.SubSteps;

/// <summary>Chia phần việc thành bước: added, finished or dropped by the agency itself; nothing is ever taken out.</summary>
public sealed class DivideWork(Store store, WorkRules rules)
{
    /// <param name="formKey">Made with the form; a form that a bad line sent twice is one step.</param>
    public WorkOutcome Add(
        PartKey key,
        string title,
        DateOnly dueOn,
        string? personInCharge,
        string formKey,
        Person by,
        Actor who
    )
    {
        ArgumentNullException.ThrowIfNull(by);
        var step = new SubStep(
            CleanText.Of(title),
            dueOn,
            string.IsNullOrWhiteSpace(personInCharge) ? null : CleanText.Of(personInCharge),
            null
        );
        formKey = SentForm.Key(
            formKey,
            by.Id,
            SentForm.Of(key),
            step.Title,
            SubStepShelf.Text(step.DueOn),
            step.PersonInCharge
        );
        return Change(
            key,
            by,
            who,
            (db, work, today, actor) =>
            {
                if (Earlier(db, formKey, by.Id) is { } same)
                    return new WorkOutcome.Done(same);
                var now = rules.StateOf(work, today);
                if (now.IsCompleted)
                    return WorkOutcome.No(ProgressRefusals.TheWorkIsAlreadyCompleted);
                var others = SubStepShelf.OfPart(db, key).Count(static one => one.DroppedOn is null);
                var refusals = SubStepRule.Check(step, work.Record.StartsOn, now, today, others);
                if (refusals.Count > 0)
                    return new WorkOutcome.Refused(refusals);
                var id = Write(db, key, step, formKey, by.Id, actor);
                JournalChain.Append(
                    db,
                    actor,
                    "SubStepAdded",
                    work.JournalSubject,
                    after: SubStepShelf.Text(dueOn) + "|" + step.Title
                );
                return new WorkOutcome.Done(id);
            }
        );
    }

    public WorkOutcome Finish(PartKey key, long id, Person by, Actor who) => End(key, id, false, null, by, who);

    public WorkOutcome Drop(PartKey key, long id, string? reason, Person by, Actor who) =>
        End(key, id, true, reason, by, who);

    private WorkOutcome End(PartKey key, long id, bool isDropped, string? reason, Person by, Actor who) =>
        Change(
            key,
            by,
            who,
            (db, work, today, actor) =>
            {
                if (SubStepShelf.OfPart(db, key).FirstOrDefault(one => one.Id == id) is not { } step)
                    return WorkOutcome.No(ProgressRefusals.ThereIsNoSuchStep);
                reason = string.IsNullOrWhiteSpace(reason) ? null : CleanText.Of(reason);
                var refusals = SubStepRule.End(!step.IsOpen, isDropped, reason);
                if (refusals.Count > 0)
                    return new WorkOutcome.Refused(refusals);
                using var insert = db.Command(
                    """
                    INSERT INTO SubStepEnds (SubStepId, Dropped, Reason, At, EndedOn, ById, ByName)
                    VALUES ($step, $dropped, $reason, $at, $on, $by, $name)
                    """,
                    ("$step", id),
                    ("$dropped", isDropped),
                    ("$reason", reason),
                    ("$at", TienDoDb.UtcText.Text(db.Now)),
                    ("$on", SubStepShelf.Text(today)),
                    ("$by", by.Id),
                    ("$name", actor.Name)
                );
                insert.ExecuteNonQuery();
                JournalChain.Append(
                    db,
                    actor,
                    isDropped ? "SubStepDropped" : "SubStepFinished",
                    work.JournalSubject,
                    before: SubStepShelf.Text(step.Step.DueOn),
                    after: isDropped ? step.Step.Title + " – " + reason : step.Step.Title
                );
                return new WorkOutcome.Done(id);
            }
        );

    private WorkOutcome Change(
        PartKey key,
        Person by,
        Actor who,
        Func<TienDoDb, Work, DateOnly, Actor, WorkOutcome> act
    ) =>
        store.Change(db =>
        {
            if (WorkShelf.Find(db, key) is not { } work)
                return WorkOutcome.No(WorkRefusals.ThereIsNoSuchPart);
            var today = VietnamDay.Of(db.Now);
            return Rights.MayUpdate(by, work.Part, rules.Agencies, today)
                ? act(db, work, today, Capacity.Of(db, who, by, Right.Update, work.Part, rules.Agencies, today))
                : WorkOutcome.No(WorkRefusals.OnlyTheAgencyItselfMayDoThis);
        });

    private static long? Earlier(TienDoDb db, string formKey, string byId)
    {
        using var find = db.Command(
            "SELECT Id FROM SubSteps WHERE FormKey = $key AND ById = $by",
            ("$key", formKey),
            ("$by", byId)
        );
        return find.ExecuteScalar() as long?;
    }

    private static long Write(TienDoDb db, PartKey key, SubStep step, string formKey, string byId, Actor who)
    {
        using var insert = db.Command(
            """
            INSERT INTO SubSteps (PlanId, Code, AgencyId, Title, DueOn, PersonInCharge, At, ById, ByName, FormKey)
            VALUES ($plan, $code, $agency, $title, $due, $person, $at, $by, $name, $key) RETURNING Id
            """,
            ("$plan", key.Plan.Value),
            ("$code", key.Code.Value),
            ("$agency", key.Agency.Value),
            ("$title", step.Title),
            ("$due", SubStepShelf.Text(step.DueOn)),
            ("$person", step.PersonInCharge),
            ("$at", TienDoDb.UtcText.Text(db.Now)),
            ("$by", byId),
            ("$name", who.Name),
            ("$key", formKey)
        );
        return (long)insert.ExecuteScalar()!;
    }
}
