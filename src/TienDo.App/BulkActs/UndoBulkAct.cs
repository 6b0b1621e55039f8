using TienDo.Accounts;
using TienDo.App.Journal;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Language;

namespace TienDo.App.BulkActs;

/// <summary>Hoàn tác: what was done to many parts at once is taken back by facts of its own, wholly or not at all.</summary>
public sealed class UndoBulkAct(Store store, WorkRules rules)
{
    public static readonly TimeSpan Within = TimeSpan.FromMinutes(10);

    public WorkOutcome Run(long id, Person by, Actor who)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(who);
        return store.Change<WorkOutcome>(db =>
        {
            if (BulkActShelf.Find(db, id) is not { } made || made.ById != by.Id)
                return WorkOutcome.No(BulkActRefusals.ThereIsNoSuchAct);
            if (made.IsUndone)
                return new WorkOutcome.Done(id);
            if (db.Now - made.At > Within)
                return WorkOutcome.No(BulkActRefusals.ItIsTooLateToUndo);
            var deed = Deed.Of(BulkAct.Untyped(made.Kind), rules);
            var rows = BulkActShelf
                .RowsOf(db, id)
                .Select(row => (Row: row, Work: WorkShelf.Find(db, row.Key)!))
                .ToList();
            var refusals = rows.Select(one => deed.AgainstUndoing(db, id, one.Row, one.Work, by))
                .OfType<Refusal>()
                .Distinct()
                .Select(static no => new FieldRefusal("", no))
                .ToList();
            if (refusals.Count > 0)
                return new WorkOutcome.Refused(refusals);
            deed.Undo(db, id, [.. rows.Select(static one => one.Work)], by, who);
            BulkActShelf.RecordUndo(db, id);
            JournalChain.Append(db, who, "BulkActUndone", ActOnParts.Subject(id));
            return new WorkOutcome.Done(id);
        });
    }
}
