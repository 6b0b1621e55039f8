using System.Globalization;
using TienDo.Accounts;
using TienDo.App.Journal;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Time;

namespace TienDo.App.SavedViews;

/// <summary>Bỏ bộ lọc đã lưu; colleagues with whom it was shared lose it too.</summary>
public sealed class EndView(Store store, WorkRules rules)
{
    public WorkOutcome Run(long id, Person by, Actor who)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(who);
        return store.Change<WorkOutcome>(db =>
        {
            // What somebody keeps for themselves is not even known to others.
            if (
                SavedViewList.Find(db, id) is not { } view
                || !SavedViewList.For(db, by, rules.Agencies).Any(one => one.Id == id)
            )
                return WorkOutcome.No(SavedViewRefusals.ThereIsNoSuchView);
            if (!Rights.MayWithdrawView(by, view.AccountId, rules.Agencies, VietnamDay.Of(db.Now)))
                return WorkOutcome.No(SavedViewRefusals.OnlyItsOwnerMayWithdrawAView);
            Write(db, view, by, who);
            return new WorkOutcome.Done(id);
        });
    }

    internal static void Write(TienDoDb db, SavedView view, Person by, Actor who)
    {
        using var insert = db.Command(
            "INSERT INTO SavedViewEnds (ViewId, At, ById) VALUES ($view, $at, $by)",
            ("$view", view.Id),
            ("$at", TienDoDb.UtcText.Text(db.Now)),
            ("$by", by.Id)
        );
        insert.ExecuteNonQuery();
        JournalChain.Append(db, who, "ViewEnded", Subject(view.Id), before: view.Name + "|" + view.Query);
    }

    internal static string Subject(long id) => "view/" + id.ToString(CultureInfo.InvariantCulture);
}
