using System.Globalization;
using TienDo.Accounts;
using TienDo.App.Absences;
using TienDo.App.Journal;
using TienDo.App.Storage;
using TienDo.Language;
using TienDo.Time;

namespace TienDo.App.Progress;

/// <summary>Ghi nhận căn cứ: the document an assignment was waiting for is there; from now on its term runs.</summary>
public sealed class RegisterTrigger(Store store, WorkRules rules)
{
    private const int LongestNumber = 100;

    public WorkOutcome Run(PartKey key, string documentNumber, DateOnly dueOn, Person by, Actor who)
    {
        documentNumber = CleanText.Of(documentNumber);
        return store.Change<WorkOutcome>(db =>
        {
            if (WorkShelf.Find(db, key) is not { } work)
                return WorkOutcome.No(WorkRefusals.ThereIsNoSuchPart);
            var today = VietnamDay.Of(db.Now);
            if (!Rights.MaySettle(by, work.Part, rules.Agencies, today))
                return WorkOutcome.No(WorkRefusals.OnlyTheStandingAgencyMayDoThis);
            who = Capacity.Of(db, who, by, Right.Settle, work.Part, rules.Agencies, today);
            if (work.Record.Deadline is not Deadline.After)
                return WorkOutcome.No(WorkRefusals.ItWaitsForNoTrigger);
            if (work.Record.Trigger is not null)
                return WorkOutcome.No(WorkRefusals.TheTriggerIsAlreadyRegistered);
            if (documentNumber.Length is 0 or > LongestNumber || dueOn <= today)
                return WorkOutcome.No(WorkRefusals.TheTriggerNeedsANumberAndALaterDay);
            using var insert = db.Command(
                """
                INSERT INTO RegisteredTriggers (PlanId, Code, DocumentNumber, DueOn, RegisteredOn, At, ByName)
                VALUES ($plan, $code, $number, $due, $on, $at, $name)
                """,
                ("$plan", key.Plan.Value),
                ("$code", key.Code.Value),
                ("$number", documentNumber),
                ("$due", Text(dueOn)),
                ("$on", Text(today)),
                ("$at", TienDoDb.UtcText.Text(db.Now)),
                ("$name", who.Name)
            );
            insert.ExecuteNonQuery();
            JournalChain.Append(
                db,
                who,
                "TriggerRegistered",
                work.JournalSubject,
                after: documentNumber + "|" + Text(dueOn)
            );
            PartStates.RefreshAssignment(db, key, rules);
            return new WorkOutcome.Done();
        });
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
