using System.Globalization;
using TienDo.Accounts;
using TienDo.App.Journal;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Assignments;
using TienDo.Language;
using TienDo.Plans;
using TienDo.Time;

namespace TienDo.App.BulkActs;

/// <summary>Làm một việc cho nhiều phần việc: seen first, then all of them in one transaction.</summary>
public sealed class ActOnParts(Store store, WorkRules rules)
{
    public const int MostParts = 200;

    /// <summary>What would happen; nothing is written.</summary>
    public BulkActView See(BulkAct act, IReadOnlyList<PartKey> chosen, Person by) =>
        store.Ask(db => See(db, Deed.Of(act, rules), chosen, by));

    /// <summary>What is wrong with what was typed for all of them.</summary>
    public IReadOnlyList<FieldRefusal> Check(BulkAct act) =>
        Deed.Of(act, rules).Check(VietnamDay.Of(store.Clock.GetUtcNow()));

    /// <param name="formKey">The same form sent twice is one act.</param>
    public WorkOutcome Run(BulkAct act, IReadOnlyList<PartKey> chosen, string formKey, Person by, Actor who)
    {
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(who);
        var rows = chosen.Select(SentForm.Of).Distinct().Order(StringComparer.Ordinal);
        formKey = SentForm.Key(formKey, by.Id, act.Kind.ToString(), act.Mark, string.Join('\n', rows));
        return store.Change<WorkOutcome>(db =>
        {
            if (BulkActShelf.OfForm(db, formKey) is { } made)
                return new WorkOutcome.Done(made.Id);
            var deed = Deed.Of(act, rules);
            var view = See(db, deed, chosen, by);
            if (view.Refusals.Count > 0)
                return new WorkOutcome.Refused(view.Refusals);
            if (view.Meant.Count == 0)
                return WorkOutcome.No(BulkActRefusals.NothingIsLeftToDo);
            if (deed.Check(VietnamDay.Of(db.Now)) is { Count: > 0 } refusals)
                return new WorkOutcome.Refused(refusals);
            // A second part of an assignment it is done to is no row it could not be done to.
            var leftOut = view.LeftOut.Count(static left =>
                left.Reason != BulkActRefusals.TheAssignmentStandsOnTheListAlready
            );
            var id = BulkActShelf.Record(db, act.Kind, leftOut, formKey, by.Id, who.Name);
            foreach (var row in deed.Do(db, id, view.Meant, by, who))
                BulkActShelf.Record(db, id, row);
            var after = string.Create(CultureInfo.InvariantCulture, $"{act.Kind}|{view.Meant.Count}|{leftOut}");
            JournalChain.Append(db, who, "BulkActDone", Subject(id), after: after);
            return new WorkOutcome.Done(id);
        });
    }

    internal static string Subject(long id) => string.Create(CultureInfo.InvariantCulture, $"bulk/{id}");

    private BulkActView See(TienDoDb db, Deed deed, IReadOnlyList<PartKey> chosen, Person by)
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
            else if (deed.Against(db, work, by, today) is { } reason)
                left.Add(new LeftOutPart(key, work, reason));
            else if (deed.IsOfAssignment && !assignments.Add((key.Plan, key.Code)))
                left.Add(new LeftOutPart(key, work, BulkActRefusals.TheAssignmentStandsOnTheListAlready));
            else
                meant.Add(work);
        }
        return new BulkActView(meant, left, []);
    }
}
