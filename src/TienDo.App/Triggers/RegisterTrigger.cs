using System.Globalization;
using TienDo.Accounts;
using TienDo.App.Absences;
using TienDo.App.Journal;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Language;
using TienDo.Progress;
using TienDo.Time;

namespace TienDo.App.Triggers;

/// <summary>
/// Ghi nhận căn cứ: the document an assignment was waiting for is there; from now on its term runs, for every agency that has a
/// part. What was registered by mistake is withdrawn, and the assignment waits again.
/// </summary>
public sealed class RegisterTrigger(Store store, WorkRules rules)
{
    public const int LongestWords = 1000;

    /// <summary>A document with its day, and the term that runs from it or the day it leads to; it may have run out.</summary>
    public WorkOutcome Run(PartKey key, TriggerDocument document, Person by, Actor who)
    {
        ArgumentNullException.ThrowIfNull(document);
        document = document with { Number = CleanText.Of(document.Number) };
        return store.Change<WorkOutcome>(db =>
        {
            if (WorkShelf.Find(db, key) is not { } work)
                return WorkOutcome.No(WorkRefusals.ThereIsNoSuchPart);
            var today = VietnamDay.Of(db.Now);
            if (Against(work, by, rules, today) is { } refusal)
                return WorkOutcome.No(refusal);
            if (TriggerRule.Check(document, today) is { Count: > 0 } refusals)
                return new WorkOutcome.Refused(refusals);
            Record(db, work, document, Capacity.Of(db, who, by, Right.Settle, work.Part, rules.Agencies, today), rules);
            TellTriggers.Runs(db, [work], today, rules);
            return new WorkOutcome.Done();
        });
    }

    /// <param name="seen">Number of the document that is meant; another may have been registered since.</param>
    public WorkOutcome Withdraw(PartKey key, string seen, string words, Person by, Actor who)
    {
        words = CleanText.Of(words ?? "");
        return store.Change<WorkOutcome>(db =>
        {
            if (WorkShelf.Find(db, key) is not { } work)
                return WorkOutcome.No(WorkRefusals.ThereIsNoSuchPart);
            var today = VietnamDay.Of(db.Now);
            if (!Rights.MaySettle(by, work.Part, rules.Agencies, today))
                return WorkOutcome.No(WorkRefusals.OnlyTheStandingAgencyMayDoThis);
            if (work.Record.Trigger is not { } trigger || trigger.DocumentNumber != seen)
                return WorkOutcome.No(WorkRefusals.TheDocumentIsNoLongerRegistered);
            if (words.Length == 0)
                return new WorkOutcome.Refused([new("Words", ProgressRefusals.AReasonIsNeeded)]);
            if (TextLimit.Check("Words", words, LongestWords) is { Count: > 0 } refusals)
                return new WorkOutcome.Refused(refusals);
            if (MoreTimeIsAskedFor(db, work, trigger))
                return WorkOutcome.No(WorkRefusals.MoreTimeWasAskedForSince);
            var actor = Capacity.Of(db, who, by, Right.Settle, work.Part, rules.Agencies, today);
            Withdraw(db, work, actor, rules, words);
            TellTriggers.WaitsAgain(db, work, trigger.DocumentNumber, today, rules);
            return new WorkOutcome.Done();
        });
    }

    /// <summary>Why no document can be registered here; null where one can.</summary>
    internal static Refusal? Against(Work work, Person by, WorkRules rules, DateOnly today) =>
        !Rights.MaySettle(by, work.Part, rules.Agencies, today) ? WorkRefusals.OnlyTheStandingAgencyMayDoThis
        : work.Record.Deadline is not Deadline.After ? WorkRefusals.ItWaitsForNoTrigger
        : work.Record.Trigger is not null ? WorkRefusals.TheTriggerIsAlreadyRegistered
        : null;

    /// <summary>Writes a document that was found to be in order, with its line in the journal.</summary>
    internal static long Record(TienDoDb db, Work work, TriggerDocument document, Actor who, WorkRules rules)
    {
        var dueOn = Text(document.LastDay(rules.Calendar)!.Value);
        using var insert = db.Command(
            """
            INSERT INTO RegisteredTriggers (PlanId, Code, DocumentNumber, IssuedOn, Term, DueOn, RegisteredOn, At, ByName)
            VALUES ($plan, $code, $number, $issued, $term, $due, $on, $at, $name) RETURNING Id
            """,
            ("$plan", work.Part.PlanId.Value),
            ("$code", work.Part.Code.Value),
            ("$number", document.Number),
            ("$issued", document.IssuedOn is { } issued ? Text(issued) : null),
            ("$term", document.Term?.ToString()),
            ("$due", dueOn),
            ("$on", Text(VietnamDay.Of(db.Now))),
            ("$at", TienDoDb.UtcText.Text(db.Now)),
            ("$name", who.Name)
        );
        var id = (long)insert.ExecuteScalar()!;
        JournalChain.Append(db, who, "TriggerRegistered", work.AssignmentSubject, after: document.Number + "|" + dueOn);
        PartStates.RefreshAssignment(db, work.Key, rules);
        return id;
    }

    /// <summary>The assignment waits again; that it was registered and withdrawn stays written.</summary>
    internal static void Withdraw(TienDoDb db, Work work, Actor who, WorkRules rules, string? words = null)
    {
        using var insert = db.Command(
            """
            INSERT INTO TriggerWithdrawals (TriggerId, At, ByName)
            SELECT r.Id, $at, $name FROM RegisteredTriggers r WHERE r.PlanId = $plan AND r.Code = $code
              AND NOT EXISTS (SELECT 1 FROM TriggerWithdrawals w WHERE w.TriggerId = r.Id)
            """,
            ("$plan", work.Part.PlanId.Value),
            ("$code", work.Part.Code.Value),
            ("$at", TienDoDb.UtcText.Text(db.Now)),
            ("$name", who.Name)
        );
        insert.ExecuteNonQuery();
        JournalChain.Append(
            db,
            who,
            "TriggerWithdrawn",
            work.AssignmentSubject,
            before: work.Record.Trigger?.DocumentNumber,
            after: words
        );
        PartStates.RefreshAssignment(db, work.Key, rules);
    }

    /// <summary>A day that was moved to, or may be, was reckoned from the term that the document gave.</summary>
    private static bool MoreTimeIsAskedFor(TienDoDb db, Work work, TriggerFact trigger) =>
        WorkShelf
            .OfAssignment(db, work.Part.PlanId, work.Part.Code)
            .SelectMany(static part => part.Extensions)
            .Any(asked =>
                asked.Request.AskedOn >= trigger.RegisteredOn
                && asked.Request is { IsOpen: true } or { IsGranted: true }
            );

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
