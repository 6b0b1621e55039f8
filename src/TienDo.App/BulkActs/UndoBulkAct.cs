using TienDo.Accounts;
using TienDo.App.Absences;
using TienDo.App.Journal;
using TienDo.App.Progress;
using TienDo.App.Stars;
using TienDo.App.Storage;
using TienDo.Language;
using TienDo.Progress;
using TienDo.Time;

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
            var rows = BulkActShelf
                .RowsOf(db, id)
                .Select(row => (Row: row, Work: WorkShelf.Find(db, row.Key)!))
                .ToList();
            var refusals = rows.Select(one => Against(db, made, one.Row, one.Work, by))
                .OfType<Refusal>()
                .Distinct()
                .Select(static no => new FieldRefusal("", no))
                .ToList();
            if (refusals.Count > 0)
                return new WorkOutcome.Refused(refusals);
            foreach (var (_, work) in rows)
                TakeBack(db, made.Kind, work, by, who);
            BulkActShelf.RecordUndo(db, id);
            JournalChain.Append(db, who, "BulkActUndone", ActOnParts.Subject(id));
            return new WorkOutcome.Done(id);
        });
    }

    private Refusal? Against(TienDoDb db, MadeBulkAct made, BulkActRow row, Work work, Person by)
    {
        var today = VietnamDay.Of(db.Now);
        if (made.Kind != BulkActKind.TakeUp)
            return Rights.MayStar(by, work.Part, rules.Agencies, today) ? null : StarRefusals.OnlyALeaderMayStar;
        return Rights.MayTakeUp(by, work.Part, rules.Agencies, today)
            ? WentOnSince.Of(db, made.Id, row, work)
            : WorkRefusals.OnlyTheAgencyItselfMayDoThis;
    }

    private void TakeBack(TienDoDb db, BulkActKind kind, Work work, Person by, Actor who)
    {
        var today = VietnamDay.Of(db.Now);
        who = Capacity.Of(db, who, by, ActOnParts.RightFor(kind), work.Part, rules.Agencies, today);
        if (kind == BulkActKind.TakeUp)
        {
            TakeUpPart.Withdraw(db, work, by.Id, who);
            PartStates.RefreshPart(db, work.Key, rules);
        }
        // A star that was changed by hand since is left as it is.
        else if (StarAssignment.IsStarred(db, work, by.Id) == (kind == BulkActKind.Star))
        {
            StarAssignment.Record(db, work, kind != BulkActKind.Star, by.Id, who);
        }
    }
}
