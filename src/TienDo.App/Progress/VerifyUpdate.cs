using System.Globalization;
using TienDo.Accounts;
using TienDo.App.Absences;
using TienDo.App.Journal;
using TienDo.App.Reminders;
using TienDo.App.Storage;
using TienDo.Language;
using TienDo.Progress;
using TienDo.Time;

namespace TienDo.App.Progress;

/// <summary>Thẩm tra một cập nhật: the standing agency accepts it, or returns it with a reason from the list and words.</summary>
public sealed class VerifyUpdate(Store store, WorkRules rules)
{
    public WorkOutcome Run(PartKey key, long updateId, Verification verification, Person by, Actor who)
    {
        ArgumentNullException.ThrowIfNull(by);
        return store.Change<WorkOutcome>(db =>
        {
            if (WorkShelf.Find(db, key) is not { } work)
                return WorkOutcome.No(WorkRefusals.ThereIsNoSuchPart);
            var today = VietnamDay.Of(db.Now);
            if (!Rights.MayVerify(by, work.Part, rules.Agencies, today))
                return WorkOutcome.No(WorkRefusals.OnlyTheStandingAgencyMayDoThis);
            who = Capacity.Of(db, who, by, Right.Verify, work.Part, rules.Agencies, today);
            if (work.Updates.FirstOrDefault(one => one.Id == updateId) is not { } update)
                return WorkOutcome.No(WorkRefusals.ThereIsNoSuchUpdate);
            var reasons = rules.Policies.ReturnReasons.On(today).Policy;
            var refusals = VerificationRule.Check(verification, update.ToFact(), update.ById, by.Id, reasons);
            if (refusals.Count > 0)
                return new WorkOutcome.Refused(refusals);
            var (accepted, reason, words) = verification switch
            {
                Verification.Accept accept => (true, null, accept.Words),
                Verification.Return back => (false, back.Reason, back.Words),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
            words = string.IsNullOrWhiteSpace(words) ? null : TypedText.Of(words);
            Record(db, work.JournalSubject, updateId, accepted, reason, words, by.Id, who, today);
            PartStates.RefreshPart(db, key, rules);
            if (!accepted)
                TellReturned.Now(db, work, update, today, rules);
            return new WorkOutcome.Done(updateId);
        });
    }

    /// <summary>What is written of a verdict that was found to be in order, with its line in the journal.</summary>
    internal static void Record(
        TienDoDb db,
        string journalSubject,
        long updateId,
        bool accepted,
        string? reason,
        string? words,
        string byId,
        Actor who,
        DateOnly today
    )
    {
        using var insert = db.Command(
            """
            INSERT INTO Verdicts (UpdateId, Accepted, ReasonId, Words, At, GivenOn, ById, ByName)
            VALUES ($update, $accepted, $reason, $words, $at, $on, $by, $name)
            """,
            ("$update", updateId),
            ("$accepted", accepted),
            ("$reason", reason),
            ("$words", words),
            ("$at", TienDoDb.UtcText.Text(db.Now)),
            ("$on", today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("$by", byId),
            ("$name", who.Name)
        );
        insert.ExecuteNonQuery();
        JournalChain.Append(
            db,
            who,
            accepted ? "UpdateAccepted" : "UpdateReturned",
            journalSubject,
            before: updateId.ToString(CultureInfo.InvariantCulture),
            after: accepted ? words : reason + "|" + words
        );
    }
}
