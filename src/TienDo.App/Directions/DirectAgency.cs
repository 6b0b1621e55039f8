using System.Globalization;
using TienDo.Accounts;
using TienDo.App.Absences;
using TienDo.App.Journal;
using TienDo.App.Progress;
using TienDo.App.Reminders;
using TienDo.App.Storage;
using TienDo.Directions;
using TienDo.Language;
using TienDo.Time;

namespace TienDo.App.Directions;

/// <summary>Chỉ đạo và báo cáo kết quả: a leader tells an agency what to do by a day, the agency says what it did.</summary>
public sealed class DirectAgency(Store store, WorkRules rules)
{
    public WorkOutcome Give(PartKey key, string text, DateOnly? dueOn, Person by, Actor who)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(who);
        return store.Change<WorkOutcome>(db =>
        {
            if (WorkShelf.Find(db, key) is not { } work)
                return WorkOutcome.No(WorkRefusals.ThereIsNoSuchPart);
            var today = VietnamDay.Of(db.Now);
            if (!Rights.MayDirect(by, work.Part, rules.Agencies, today))
                return WorkOutcome.No(DirectionRefusals.OnlyALeaderMayDirect);
            who = Capacity.Of(db, who, by, Right.Direct, work.Part, rules.Agencies, today);
            text = TypedText.Of(text ?? "");
            if (DirectionRule.Give(text, dueOn, today) is { Count: > 0 } refusals)
                return new WorkOutcome.Refused(refusals);
            // A button pressed twice is one direction.
            var same = GivenDirections
                .Of(db, work.Key)
                .FirstOrDefault(one =>
                    one.Direction.Answer is null
                    && (one.Direction.By, one.Direction.Text, one.Direction.DueOn) == (by.Id, text, dueOn!.Value)
                );
            if (same is not null)
                return new WorkOutcome.Done(same.Id);
            var id = Record(db, work, text, dueOn!.Value, today, by.Id, who);
            TellDirected.Now(db, [work], text, dueOn.Value, today, rules);
            return new WorkOutcome.Done(id);
        });
    }

    public WorkOutcome Answer(long id, string text, Person by, Actor who)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(who);
        return store.Change<WorkOutcome>(db =>
        {
            if (GivenDirections.Find(db, id) is not { } given || WorkShelf.Find(db, given.Part) is not { } work)
                return WorkOutcome.No(DirectionRefusals.ThereIsNoSuchDirection);
            var today = VietnamDay.Of(db.Now);
            if (!Rights.MayAnswerDirection(by, work.Part, rules.Agencies, today))
                return WorkOutcome.No(WorkRefusals.OnlyTheAgencyItselfMayDoThis);
            who = Capacity.Of(db, who, by, Right.AnswerDirection, work.Part, rules.Agencies, today);
            text = TypedText.Of(text ?? "");
            if (DirectionRule.Answer(given.Direction, text) is { Count: > 0 } refusals)
                return new WorkOutcome.Refused(refusals);
            using var insert = db.Command(
                """
                INSERT INTO DirectionAnswers (DirectionId, Text, At, AnsweredOn, ById, ByName)
                VALUES ($id, $text, $at, $on, $by, $name)
                """,
                ("$id", id),
                ("$text", text),
                ("$at", TienDoDb.UtcText.Text(db.Now)),
                ("$on", Text(today)),
                ("$by", by.Id),
                ("$name", who.Name)
            );
            insert.ExecuteNonQuery();
            JournalChain.Append(
                db,
                who,
                "DirectionAnswered",
                work.JournalSubject,
                before: id.ToString(CultureInfo.InvariantCulture),
                after: text
            );
            return new WorkOutcome.Done(id);
        });
    }

    /// <summary>What is written of a direction that was found to be in order, with its line in the journal.</summary>
    internal static long Record(
        TienDoDb db,
        Work work,
        string text,
        DateOnly dueOn,
        DateOnly today,
        string byId,
        Actor who
    )
    {
        var key = work.Key;
        using var insert = db.Command(
            """
            INSERT INTO Directions (PlanId, Code, AgencyId, Text, DueOn, At, GivenOn, ById, ByName)
            VALUES ($plan, $code, $agency, $text, $due, $at, $on, $by, $name) RETURNING Id
            """,
            ("$plan", key.Plan.Value),
            ("$code", key.Code.Value),
            ("$agency", key.Agency.Value),
            ("$text", text),
            ("$due", Text(dueOn)),
            ("$at", TienDoDb.UtcText.Text(db.Now)),
            ("$on", Text(today)),
            ("$by", byId),
            ("$name", who.Name)
        );
        var id = (long)insert.ExecuteScalar()!;
        JournalChain.Append(db, who, "DirectionGiven", work.JournalSubject, after: Text(dueOn) + "|" + text);
        return id;
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
