using System.Globalization;
using TienDo.Accounts;
using TienDo.App.Absences;
using TienDo.App.Journal;
using TienDo.App.Storage;
using TienDo.Language;
using TienDo.Progress;
using TienDo.Time;

namespace TienDo.App.Progress;

/// <summary>Ghi nhận căn cứ: the document an assignment was waiting for is there; from now on its term runs.</summary>
public sealed class RegisterTrigger(Store store, WorkRules rules)
{
    /// <summary>A day that an officer reckoned without the document at hand; it lies ahead.</summary>
    public WorkOutcome Run(PartKey key, string documentNumber, DateOnly dueOn, Person by, Actor who) =>
        Run(
            key,
            new TriggerDocument(CleanText.Of(documentNumber), null, null, dueOn),
            static (document, today) =>
                document.Number.Length is 0 or > TriggerRule.LongestNumber || document.DueOn <= today
                    ? [new FieldRefusal("", WorkRefusals.TheTriggerNeedsANumberAndALaterDay)]
                    : [],
            by,
            who
        );

    /// <summary>A document with its day, and the term that runs from it or the day it leads to; it may have run out.</summary>
    public WorkOutcome Run(PartKey key, TriggerDocument document, Person by, Actor who)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Run(key, document with { Number = CleanText.Of(document.Number) }, TriggerRule.Check, by, who);
    }

    private WorkOutcome Run(
        PartKey key,
        TriggerDocument document,
        Func<TriggerDocument, DateOnly, IReadOnlyList<FieldRefusal>> check,
        Person by,
        Actor who
    ) =>
        store.Change<WorkOutcome>(db =>
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
            if (check(document, today) is { Count: > 0 } refusals)
                return new WorkOutcome.Refused(refusals);
            var dueOn = document.LastDay(rules.Calendar)!.Value;
            using var insert = db.Command(
                """
                INSERT INTO RegisteredTriggers (PlanId, Code, DocumentNumber, DueOn, RegisteredOn, At, ByName, IssuedOn, Term)
                VALUES ($plan, $code, $number, $due, $on, $at, $name, $issued, $term)
                """,
                ("$plan", key.Plan.Value),
                ("$code", key.Code.Value),
                ("$number", document.Number),
                ("$issued", document.IssuedOn is { } issued ? Text(issued) : null),
                ("$term", document.Term?.ToString()),
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
                after: document.Number + "|" + Text(dueOn)
            );
            PartStates.RefreshAssignment(db, key, rules);
            return new WorkOutcome.Done();
        });

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
