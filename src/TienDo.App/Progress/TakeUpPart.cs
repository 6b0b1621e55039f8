using TienDo.Accounts;
using TienDo.App.Absences;
using TienDo.App.Journal;
using TienDo.App.Storage;
using TienDo.Assignments;
using TienDo.Language;
using TienDo.Progress;
using TienDo.Time;

namespace TienDo.App.Progress;

/// <summary>Tiếp nhận phần việc, or say that it is not one's own; the standing agency then decides.</summary>
public sealed class TakeUpPart(Store store, WorkRules rules)
{
    public WorkOutcome Answer(PartKey key, TakingUp answer, Person by, Actor who) =>
        store.Change<WorkOutcome>(db =>
        {
            if (WorkShelf.Find(db, key) is not { } work)
                return WorkOutcome.No(WorkRefusals.ThereIsNoSuchPart);
            var today = VietnamDay.Of(db.Now);
            if (!Rights.MayTakeUp(by, work.Part, rules.Agencies, today))
                return WorkOutcome.No(WorkRefusals.OnlyTheAgencyItselfMayDoThis);
            who = Capacity.Of(db, who, by, Right.TakeUp, work.Part, rules.Agencies, today);
            answer = Tidy(answer);
            var isCompleted = rules.StateOf(work, today).IsCompleted;
            if (TakingUpRule.Check(answer, work.Answer, work.Decision, isCompleted) is { Count: > 0 } refusals)
                return new WorkOutcome.Refused(refusals);
            Record(db, key, work.JournalSubject, answer, by.Id, who);
            PartStates.RefreshPart(db, key, rules);
            return new WorkOutcome.Done();
        });

    public WorkOutcome Decide(PartKey key, NotOursDecision decision, Person by, Actor who) =>
        store.Change<WorkOutcome>(db =>
        {
            if (WorkShelf.Find(db, key) is not { } work)
                return WorkOutcome.No(WorkRefusals.ThereIsNoSuchPart);
            var today = VietnamDay.Of(db.Now);
            if (!Rights.MaySettle(by, work.Part, rules.Agencies, today))
                return WorkOutcome.No(WorkRefusals.OnlyTheStandingAgencyMayDoThis);
            who = Capacity.Of(db, who, by, Right.Settle, work.Part, rules.Agencies, today);
            var refusals = TakingUpRule.Decide(
                decision,
                work.Answer,
                work.Decision,
                work.Part.Agency,
                rules.Agencies,
                today,
                rules.StateOf(work, today).IsCompleted
            );
            if (refusals.Count > 0)
                return new WorkOutcome.Refused(refusals);
            switch (decision)
            {
                case NotOursDecision.Stays stays:
                    Write(db, key, who, by.Id, "Stays", null, CleanText.Of(stays.Words), null);
                    break;
                case NotOursDecision.GoesTo goes:
                    Write(db, key, who, by.Id, "GoesTo", null, goes.Words, goes.Agency.Value);
                    // Whoever carries it now has not answered yet.
                    var target = PartMoves.Move(db, work, goes.Agency, rules);
                    Write(db, target, who, by.Id, "HandedOver", null, goes.Words, work.Part.Agency.Value);
                    break;
            }
            JournalChain.Append(
                db,
                who,
                decision is NotOursDecision.Stays ? "PartStays" : "PartGoesToAnother",
                work.JournalSubject,
                after: decision is NotOursDecision.GoesTo to ? to.Agency.Value : ((NotOursDecision.Stays)decision).Words
            );
            // A part that moved may have become one with another's.
            PartStates.RefreshAssignment(db, key, rules);
            return new WorkOutcome.Done();
        });

    /// <summary>What is written of an answer that was found to be in order, with its line in the journal.</summary>
    internal static void Record(
        TienDoDb db,
        PartKey key,
        string journalSubject,
        TakingUp answer,
        string byId,
        Actor who
    )
    {
        var (name, person, reason, other) = answer switch
        {
            TakingUp.Acknowledged taken => ("Acknowledged", taken.PersonInCharge, null, null),
            TakingUp.NotOurs not => ("NotOurs", (string?)null, not.Reason, not.Suggested?.Value),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        Write(db, key, who, byId, name, person, reason, other);
        var what = answer is TakingUp.Acknowledged ? "PartTakenUp" : "PartSaidToBeNotOurs";
        JournalChain.Append(db, who, what, journalSubject, after: person ?? reason);
    }

    /// <summary>Takes back the answer that was written last, as if it had never been given; the fact of both stays.</summary>
    internal static void Withdraw(TienDoDb db, Work work, string byId, Actor who)
    {
        Write(db, work.Key, who, byId, "Withdrawn", null, null, null);
        var person = (work.Answer as TakingUp.Acknowledged)?.PersonInCharge;
        JournalChain.Append(db, who, "TakingUpWithdrawn", work.JournalSubject, before: person);
    }

    private static TakingUp Tidy(TakingUp answer) =>
        answer switch
        {
            TakingUp.Acknowledged taken => taken with { PersonInCharge = CleanText.Of(taken.PersonInCharge) },
            TakingUp.NotOurs not => not with { Reason = CleanText.Of(not.Reason) },
            _ => answer,
        };

    internal static void Write(
        TienDoDb db,
        PartKey key,
        Actor who,
        string byId,
        string answer,
        string? person,
        string? reason,
        string? other
    )
    {
        using var insert = db.Command(
            """
            INSERT INTO TakingsUp (PlanId, Code, AgencyId, Answer, PersonInCharge, Reason, OtherAgencyId, At, ById, ByName)
            VALUES ($plan, $code, $agency, $answer, $person, $reason, $other, $at, $by, $name)
            """,
            ("$plan", key.Plan.Value),
            ("$code", key.Code.Value),
            ("$agency", key.Agency.Value),
            ("$answer", answer),
            ("$person", person),
            ("$reason", reason),
            ("$other", other),
            ("$at", TienDoDb.UtcText.Text(db.Now)),
            ("$by", byId),
            ("$name", who.Name)
        );
        insert.ExecuteNonQuery();
    }
}
