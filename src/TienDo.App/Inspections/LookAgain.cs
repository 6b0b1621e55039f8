using System.Globalization;
using TienDo.Accounts;
using TienDo.App.Absences;
using TienDo.App.Journal;
using TienDo.App.Progress;
using TienDo.App.Reminders;
using TienDo.App.Storage;
using TienDo.Inspections;
using TienDo.Language;
using TienDo.Time;

namespace TienDo.App.Inspections;

/// <summary>Kiểm tra lại một việc của mẫu: confirmed, or found wrong with words; what is found wrong is open again from that day.</summary>
public sealed class LookAgain(Store store, WorkRules rules)
{
    public WorkOutcome Run(long updateId, bool confirmed, string? words, Person by, Actor who)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(who);
        return store.Change<WorkOutcome>(db =>
        {
            var today = VietnamDay.Of(db.Now);
            if (!Rights.MayDrawSamples(by, rules.Agencies, today))
                return WorkOutcome.No(InspectionRefusals.OnlyInspectorsMayLookAgain);
            who = Capacity.Of(db, who, Rights.GrantFor(by, Right.DrawSamples, null, null, rules.Agencies, today));
            if (Samples.OfUpdate(db, updateId, rules) is not { Claimed: var (work, update, accepted) } sampled)
                return WorkOutcome.No(InspectionRefusals.ItIsNotInTheSample);
            words = string.IsNullOrWhiteSpace(words) ? null : TypedText.Of(words);
            var refusals = SecondLookRule.Check(
                confirmed,
                words,
                sampled.Look is not null,
                [update.ById, accepted.AcceptedBy],
                by.Id
            );
            if (refusals.Count > 0)
                return new WorkOutcome.Refused(refusals);
            using var insert = db.Command(
                """
                INSERT INTO SecondLooks (UpdateId, Confirmed, Words, At, LookedOn, ById, ByName)
                VALUES ($update, $confirmed, $words, $at, $on, $by, $name)
                """,
                ("$update", updateId),
                ("$confirmed", confirmed),
                ("$words", words),
                ("$at", TienDoDb.UtcText.Text(db.Now)),
                ("$on", today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                ("$by", by.Id),
                ("$name", who.Name)
            );
            insert.ExecuteNonQuery();
            JournalChain.Append(
                db,
                who,
                confirmed ? "CompletionConfirmed" : "CompletionFoundWrong",
                work.JournalSubject,
                before: updateId.ToString(CultureInfo.InvariantCulture),
                after: words
            );
            if (!confirmed)
            {
                PartStates.RefreshPart(db, work.Key, rules);
                TellReturned.Now(db, work, update, today, rules);
            }
            return new WorkOutcome.Done(updateId);
        });
    }
}
