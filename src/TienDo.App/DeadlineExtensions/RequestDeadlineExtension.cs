using System.Globalization;
using TienDo.Accounts;
using TienDo.App.Absences;
using TienDo.App.Journal;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.DeadlineExtensions;
using TienDo.Language;
using TienDo.Progress;
using TienDo.Time;

namespace TienDo.App.DeadlineExtensions;

/// <summary>Đề nghị gia hạn và quyết định về đề nghị. The original deadline stays where it was.</summary>
public sealed class RequestDeadlineExtension(Store store, WorkRules rules)
{
    /// <param name="instance">Of recurring work; null for the next one that is still in time.</param>
    public WorkOutcome Ask(PartKey key, DateOnly newDueOn, string reason, Person by, Actor who, string? instance = null)
    {
        ArgumentNullException.ThrowIfNull(by);
        return store.Change<WorkOutcome>(db =>
        {
            if (WorkShelf.Find(db, key) is not { } work)
                return WorkOutcome.No(WorkRefusals.ThereIsNoSuchPart);
            var today = VietnamDay.Of(db.Now);
            if (!Rights.MayAskExtension(by, work.Part, rules.Agencies, today))
                return WorkOutcome.No(WorkRefusals.OnlyTheAgencyItselfMayDoThis);
            who = Capacity.Of(db, who, by, Right.AskExtension, work.Part, rules.Agencies, today);
            var instances = rules.InstancesOf(work, today);
            if (instance is not null && instances.All(one => one.Instance != instance))
                return new WorkOutcome.Refused([new("Instance", ProgressRefusals.ThereIsNoSuchInstance)]);
            var now =
                (
                    instance is null
                        ? ExtensionRule.NextOf(instances, today)
                        : instances.First(one => one.Instance == instance)
                ) ?? rules.StateOf(work, today);
            reason = TypedText.Of(reason ?? "");
            var asked = new DeadlineExtension(work.Part, now.Instance, by.Id, today, newDueOn, reason, null);
            var earlier = work
                .Extensions.Select(static one => one.Request)
                .Where(one => string.Equals(one.Instance, now.Instance, StringComparison.Ordinal))
                .ToArray();
            switch (ExtensionRule.Ask(asked, now, earlier, rules.Policies.Extensions.On(today).Policy))
            {
                case ExtensionAnswer.Refused no:
                    return new WorkOutcome.Refused(no.Refusals);
                case ExtensionAnswer.MayBeDecidedBy may:
                    var id = Write(db, asked, may.Decider, who);
                    JournalChain.Append(
                        db,
                        who,
                        "ExtensionRequested",
                        work.JournalSubject,
                        before: Text(now.DueOn),
                        after: Text(newDueOn) + "|" + reason
                    );
                    PartStates.RefreshPart(db, key, rules);
                    return new WorkOutcome.Done(id);
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        });
    }

    public WorkOutcome Decide(PartKey key, long id, bool granted, string? words, Person by, Actor who)
    {
        ArgumentNullException.ThrowIfNull(by);
        return store.Change<WorkOutcome>(db =>
        {
            if (WorkShelf.Find(db, key) is not { } work)
                return WorkOutcome.No(WorkRefusals.ThereIsNoSuchPart);
            if (work.Extensions.FirstOrDefault(one => one.Id == id) is not { } asked)
                return WorkOutcome.No(WorkRefusals.ThereIsNoSuchRequest);
            var today = VietnamDay.Of(db.Now);
            if (!Rights.MayDecideExtension(by, work.Part, asked.Decider, rules.Agencies, today))
                return WorkOutcome.No(WorkRefusals.SomeoneElseDecidesThis);
            who = Capacity.Of(db, who, by, Rights.RightOf(asked.Decider), work.Part, rules.Agencies, today);
            words = string.IsNullOrWhiteSpace(words) ? null : TypedText.Of(words);
            if (TextLimit.Check("Words", words, VerificationRule.LongestWords) is { Count: > 0 } tooLong)
                return new WorkOutcome.Refused(tooLong);
            var decision = new ExtensionDecision(granted, today, by.Id, words);
            if (ExtensionRule.Decide(asked.Request, decision) is { } no)
                return WorkOutcome.No(no);
            using var insert = db.Command(
                """
                INSERT INTO ExtensionDecisions (ExtensionId, Granted, Words, At, DecidedOn, ById, ByName)
                VALUES ($id, $granted, $words, $at, $on, $by, $name)
                """,
                ("$id", id),
                ("$granted", granted),
                ("$words", words),
                ("$at", TienDoDb.UtcText.Text(db.Now)),
                ("$on", Text(today)),
                ("$by", by.Id),
                ("$name", who.Name)
            );
            insert.ExecuteNonQuery();
            JournalChain.Append(
                db,
                who,
                granted ? "ExtensionGranted" : "ExtensionDeclined",
                work.JournalSubject,
                after: Text(asked.Request.NewDueOn) + "|" + words
            );
            PartStates.RefreshPart(db, key, rules);
            return new WorkOutcome.Done(id);
        });
    }

    private static long Write(TienDoDb db, DeadlineExtension asked, ExtensionDecider decider, Actor who)
    {
        using var insert = db.Command(
            """
            INSERT INTO DeadlineExtensions (PlanId, Code, AgencyId, Instance, NewDueOn, Reason, Decider, AskedAt, AskedOn, ById, ByName)
            VALUES ($plan, $code, $agency, $instance, $new, $reason, $decider, $at, $on, $by, $name) RETURNING Id
            """,
            ("$plan", asked.Part.PlanId.Value),
            ("$code", asked.Part.Code.Value),
            ("$agency", asked.Part.Agency.Value),
            ("$instance", asked.Instance),
            ("$new", Text(asked.NewDueOn)),
            ("$reason", asked.Reason),
            ("$decider", decider.ToString()),
            ("$at", TienDoDb.UtcText.Text(db.Now)),
            ("$on", Text(asked.AskedOn)),
            ("$by", asked.AskedBy),
            ("$name", who.Name)
        );
        return (long)insert.ExecuteScalar()!;
    }

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
