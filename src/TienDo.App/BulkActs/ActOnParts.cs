using System.Globalization;
using TienDo.Accounts;
using TienDo.App.Absences;
using TienDo.App.Journal;
using TienDo.App.Progress;
using TienDo.App.Stars;
using TienDo.App.Storage;
using TienDo.Assignments;
using TienDo.Language;
using TienDo.Plans;
using TienDo.Progress;
using TienDo.Time;

namespace TienDo.App.BulkActs;

/// <summary>Làm một việc cho nhiều phần việc: seen first, then all of them in one transaction.</summary>
public sealed class ActOnParts(Store store, WorkRules rules)
{
    public const int MostParts = 200;

    /// <summary>What would happen; nothing is written.</summary>
    public BulkActView See(BulkActKind kind, IReadOnlyList<PartKey> chosen, Person by) =>
        store.Ask(db => See(db, kind, chosen, by));

    /// <param name="person">Who is in charge of what is taken up; nobody for stars.</param>
    /// <param name="formKey">The same form sent twice is one act.</param>
    public WorkOutcome Run(
        BulkActKind kind,
        IReadOnlyList<PartKey> chosen,
        string? person,
        string formKey,
        Person by,
        Actor who
    )
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(who);
        return store.Change<WorkOutcome>(db =>
        {
            if (BulkActShelf.OfForm(db, formKey) is { } made)
                return made.ById == by.Id
                    ? new WorkOutcome.Done(made.Id)
                    : WorkOutcome.No(BulkActRefusals.ThereIsNoSuchAct);
            var view = See(db, kind, chosen, by);
            if (view.Refusals.Count > 0)
                return new WorkOutcome.Refused(view.Refusals);
            if (view.Meant.Count == 0)
                return WorkOutcome.No(BulkActRefusals.NothingIsLeftToDo);
            var answer = new TakingUp.Acknowledged(CleanText.Of(person ?? ""));
            if (kind == BulkActKind.TakeUp && TakingUpRule.Check(answer, null, null) is { Count: > 0 } refusals)
                return new WorkOutcome.Refused(refusals);
            var id = BulkActShelf.Record(db, kind, view.LeftOut.Count, formKey, by.Id, who.Name);
            foreach (var work in view.Meant)
                Do(db, kind, id, work, answer, by, who);
            var after = string.Create(CultureInfo.InvariantCulture, $"{kind}|{view.Meant.Count}|{view.LeftOut.Count}");
            JournalChain.Append(db, who, "BulkActDone", Subject(id), after: after);
            return new WorkOutcome.Done(id);
        });
    }

    internal static string Subject(long id) => string.Create(CultureInfo.InvariantCulture, $"bulk/{id}");

    internal static Right RightFor(BulkActKind kind) => kind == BulkActKind.TakeUp ? Right.TakeUp : Right.Star;

    private void Do(
        TienDoDb db,
        BulkActKind kind,
        long id,
        Work work,
        TakingUp.Acknowledged answer,
        Person by,
        Actor who
    )
    {
        var today = VietnamDay.Of(db.Now);
        who = Capacity.Of(db, who, by, RightFor(kind), work.Part, rules.Agencies, today);
        if (kind == BulkActKind.TakeUp)
        {
            TakeUpPart.Record(db, work.Key, work.JournalSubject, answer, by.Id, who);
            PartStates.RefreshPart(db, work.Key, rules);
        }
        else
        {
            StarAssignment.Record(db, work, kind == BulkActKind.Star, by.Id, who);
        }
        var written = kind == BulkActKind.TakeUp ? BulkActShelf.LastAnswer(db, work.Key) : null;
        BulkActShelf.Record(db, id, new BulkActRow(work.Key, written, work.Updates.Count));
    }

    private BulkActView See(TienDoDb db, BulkActKind kind, IReadOnlyList<PartKey> chosen, Person by)
    {
        var keys = chosen.Distinct().ToList();
        if (keys.Count == 0)
            return new BulkActView([], [], [new("", BulkActRefusals.NothingWasChosen)]);
        if (keys.Count > MostParts)
            return new BulkActView([], [], [new("", BulkActRefusals.TooManyRowsWereChosen)]);
        var (meant, left, assignments) = (
            new List<Work>(),
            new List<LeftOutPart>(),
            new HashSet<(PlanId, AssignmentCode)>()
        );
        var today = VietnamDay.Of(db.Now);
        foreach (var key in keys)
        {
            var work = WorkShelf.Find(db, key);
            if (work is null || !Rights.MaySeeWork(by, work.Part, rules.Agencies, today))
                left.Add(new LeftOutPart(key, null, WorkRefusals.ThereIsNoSuchPart));
            else if (Against(db, kind, work, by, today) is { } reason)
                left.Add(new LeftOutPart(key, work, reason));
            // A star is of the assignment, whoever carries its parts.
            else if (kind != BulkActKind.TakeUp && !assignments.Add((key.Plan, key.Code)))
                left.Add(new LeftOutPart(key, work, BulkActRefusals.TheAssignmentStandsOnTheListAlready));
            else
                meant.Add(work);
        }
        return new BulkActView(meant, left, []);
    }

    /// <summary>Why it cannot be done to this part; null where it can.</summary>
    private Refusal? Against(TienDoDb db, BulkActKind kind, Work work, Person by, DateOnly today)
    {
        if (kind == BulkActKind.TakeUp)
        {
            if (!Rights.MayTakeUp(by, work.Part, rules.Agencies, today))
                return WorkRefusals.OnlyTheAgencyItselfMayDoThis;
            if (work.IsTakenUp)
                return BulkActRefusals.ThePartWasTakenUpBefore;
            // Who will be in charge is asked once for all of them.
            return TakingUpRule
                .Check(new TakingUp.Acknowledged(by.Name), work.Answer, work.Decision)
                .FirstOrDefault(static no => no.Field.Length == 0)
                ?.Refusal;
        }
        if (!Rights.MayStar(by, work.Part, rules.Agencies, today))
            return StarRefusals.OnlyALeaderMayStar;
        var isStarred = StarAssignment.IsStarred(db, work, by.Id);
        return (kind, isStarred) switch
        {
            (BulkActKind.Star, true) => BulkActRefusals.TheAssignmentIsStarredAlready,
            (BulkActKind.TakeStarOff, false) => BulkActRefusals.TheAssignmentHasNoStarOfYours,
            _ => null,
        };
    }
}
