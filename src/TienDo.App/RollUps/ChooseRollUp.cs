using TienDo.Accounts;
using TienDo.App.Absences;
using TienDo.App.Journal;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Assignments;
using TienDo.Plans;
using TienDo.Progress;
using TienDo.Time;

namespace TienDo.App.RollUps;

/// <summary>Chọn cách tổng hợp của một nhiệm vụ có nhiều cơ quan chủ trì: by the standing agency.</summary>
public sealed class ChooseRollUp(Store store, WorkRules rules)
{
    /// <param name="seen">Id of the choice that was shown when the form was opened.</param>
    public WorkOutcome Run(PlanId plan, AssignmentCode code, RollUpRule rule, long seen, Person by, Actor who) =>
        store.Change<WorkOutcome>(db =>
        {
            var works = WorkShelf.OfAssignment(db, plan, code);
            if (works.Count == 0)
                return WorkOutcome.No(WorkRefusals.ThereIsNoSuchPart);
            var today = VietnamDay.Of(db.Now);
            if (!works.All(work => Rights.MaySettle(by, work.Part, rules.Agencies, today)))
                return WorkOutcome.No(WorkRefusals.OnlyTheStandingAgencyMayDoThis);
            var before = RollUpShelf.Of(db, plan, code) is [var latest, ..] ? latest : null;
            if ((before?.Id ?? 0) != seen)
                return WorkOutcome.No(ProgressRefusals.TheRuleWasJustChosen);
            var leads = AssignmentResult.CountingOf(works).Select(static work => work.Part.Agency);
            var refusals = RollUpChoice.Check(rule, [.. leads]);
            if (refusals.Count > 0)
                return new WorkOutcome.Refused(refusals);
            var actor = Capacity.Of(db, who, by, Right.Settle, works[0].Part, rules.Agencies, today);
            return new WorkOutcome.Done(Record(db, works[0], before?.Rule ?? new RollUpRule.All(), rule, by.Id, actor));
        });

    /// <summary>What is written of a rule that was found to be in order, with its line in the journal.</summary>
    internal static long Record(TienDoDb db, Work work, RollUpRule before, RollUpRule rule, string byId, Actor who)
    {
        using var insert = db.Command(
            """
            INSERT INTO RollUpChoices (PlanId, Code, Rule, At, ById, ByName)
            VALUES ($plan, $code, $rule, $at, $by, $name) RETURNING Id
            """,
            ("$plan", work.Part.PlanId.Value),
            ("$code", work.Part.Code.Value),
            ("$rule", StoredRule.Write(rule)),
            ("$at", TienDoDb.UtcText.Text(db.Now)),
            ("$by", byId),
            ("$name", who.Name)
        );
        var id = (long)insert.ExecuteScalar()!;
        JournalChain.Append(
            db,
            who,
            "RollUpChosen",
            work.AssignmentSubject,
            before: StoredRule.Write(before),
            after: StoredRule.Write(rule)
        );
        return id;
    }
}
