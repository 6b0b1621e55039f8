using System.Globalization;
using TienDo.Accounts;
using TienDo.App.Absences;
using TienDo.App.Journal;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Language;
using TienDo.Progress;
using TienDo.Time;

namespace TienDo.App.Suspensions;

/// <summary>Văn bản tạm dừng as typed.</summary>
public sealed record SuspensionOrder(string Reason, string DocumentNumber, DateOnly? DocumentOn);

/// <summary>Tạm dừng và tiếp tục: by the standing agency, for one agency's part or for every part of the assignment.</summary>
public sealed class SuspendWork(Store store, WorkRules rules)
{
    /// <param name="wholeAssignment">Also the parts of the other agencies that are neither completed nor resting.</param>
    public WorkOutcome Suspend(PartKey key, SuspensionOrder order, bool wholeAssignment, Person by, Actor who)
    {
        ArgumentNullException.ThrowIfNull(order);
        var (reason, number) = (TypedText.Of(order.Reason), CleanText.Of(order.DocumentNumber));
        return Change(
            key,
            by,
            who,
            (db, work, today, actor) =>
            {
                var refusals = SuspensionRule.Suspend(
                    reason,
                    number,
                    order.DocumentOn,
                    rules.StateOf(work, today),
                    today
                );
                if (refusals.Count > 0)
                    return new WorkOutcome.Refused(refusals);
                var meant = Meant(db, work, wholeAssignment, by, today)
                    .Where(one => one.Key == key || rules.StateOf(one, today).IsOpen);
                var rests = new List<(Work, long)>();
                foreach (var one in meant)
                {
                    using var insert = db.Command(
                        """
                        INSERT INTO Suspensions (PlanId, Code, AgencyId, Reason, DocumentNumber, DocumentOn, FromDay, At, ById, ByName)
                        VALUES ($plan, $code, $agency, $reason, $number, $issued, $from, $at, $by, $name) RETURNING Id
                        """,
                        ("$plan", one.Key.Plan.Value),
                        ("$code", one.Key.Code.Value),
                        ("$agency", one.Key.Agency.Value),
                        ("$reason", reason),
                        ("$number", number),
                        ("$issued", Text(order.DocumentOn!.Value)),
                        ("$from", Text(today)),
                        ("$at", TienDoDb.UtcText.Text(db.Now)),
                        ("$by", by.Id),
                        ("$name", actor.Name)
                    );
                    rests.Add((one, (long)insert.ExecuteScalar()!));
                    JournalChain.Append(
                        db,
                        actor,
                        "WorkSuspended",
                        one.JournalSubject,
                        before: rules.StateOf(one, today).State.ToString(),
                        after: number + "|" + reason
                    );
                }
                PartStates.RefreshAssignment(db, key, rules);
                TellSuspended.Rests(db, rests, number, order.DocumentOn!.Value, today, rules);
                return new WorkOutcome.Done();
            }
        );
    }

    /// <summary>Tiếp tục thực hiện from today on.</summary>
    /// <param name="wholeAssignment">Also the parts of the other agencies that rest.</param>
    public WorkOutcome Resume(PartKey key, string? words, bool wholeAssignment, Person by, Actor who) =>
        Change(
            key,
            by,
            who,
            (db, work, today, actor) =>
            {
                words = string.IsNullOrWhiteSpace(words) ? null : TypedText.Of(words);
                var refusals = SuspensionRule.Resume(Resting(db, key) is not null, words);
                if (refusals.Count > 0)
                    return new WorkOutcome.Refused(refusals);
                var goesOn = new List<(Work, long)>();
                foreach (var one in Meant(db, work, wholeAssignment, by, today))
                {
                    if (Resting(db, one.Key) is not { } resting)
                        continue;
                    using var insert = db.Command(
                        """
                        INSERT INTO Resumptions (SuspensionId, Words, OnDay, At, ById, ByName)
                        VALUES ($suspension, $words, $on, $at, $by, $name)
                        """,
                        ("$suspension", resting.Id),
                        ("$words", words),
                        ("$on", Text(today)),
                        ("$at", TienDoDb.UtcText.Text(db.Now)),
                        ("$by", by.Id),
                        ("$name", actor.Name)
                    );
                    insert.ExecuteNonQuery();
                    JournalChain.Append(
                        db,
                        actor,
                        "WorkResumed",
                        one.JournalSubject,
                        before: resting.DocumentNumber,
                        after: words
                    );
                    goesOn.Add((one, resting.Id));
                }
                PartStates.RefreshAssignment(db, key, rules);
                TellSuspended.GoesOn(db, goesOn, today, rules);
                return new WorkOutcome.Done();
            }
        );

    private static DecidedSuspension? Resting(TienDoDb db, PartKey key) =>
        SuspensionShelf.OfPart(db, key).FirstOrDefault(static one => one.ResumedOn is null);

    private IEnumerable<Work> Meant(TienDoDb db, Work work, bool wholeAssignment, Person by, DateOnly today) =>
        wholeAssignment
            ? WorkShelf
                .OfAssignment(db, work.Part.PlanId, work.Part.Code)
                .Where(one => Rights.MaySettle(by, one.Part, rules.Agencies, today))
            : [work];

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
            return Rights.MaySettle(by, work.Part, rules.Agencies, today)
                ? act(db, work, today, Capacity.Of(db, who, by, Right.Settle, work.Part, rules.Agencies, today))
                : WorkOutcome.No(WorkRefusals.OnlyTheStandingAgencyMayDoThis);
        });

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
