using TienDo.Accounts;
using TienDo.App.Absences;
using TienDo.App.Deliveries;
using TienDo.App.Progress;
using TienDo.App.Reminders;
using TienDo.App.Storage;
using TienDo.Assignments;
using TienDo.Language;
using TienDo.Time;

namespace TienDo.App.BulkActs;

/// <summary>How one kind of act is done to many parts, and how it is taken back.</summary>
internal abstract class Deed(WorkRules rules)
{
    /// <summary>What is told may leave the house a little later than undoing is open, so that no letter leaves at its last moment.</summary>
    protected static readonly TimeSpan Hold = UndoBulkAct.Within + TimeSpan.FromSeconds(1);

    public abstract Right Right { get; }

    /// <summary>Done once to an assignment, whoever carries its parts.</summary>
    public virtual bool IsOfAssignment => false;

    protected WorkRules Rules => rules;

    public static Deed Of(BulkAct act, WorkRules rules) =>
        act switch
        {
            BulkAct.TakeUp takeUp => new TakeUpDeed(rules, takeUp.PersonInCharge),
            BulkAct.Remind remind => new RemindDeed(rules, remind.Words),
            BulkAct.ChooseRollUp choose => new RollUpDeed(rules, choose.Rule),
            BulkAct.RegisterTrigger register => new TriggerDeed(rules, register.Document),
            BulkAct.Star => new StarDeed(rules, isStarred: true),
            BulkAct.TakeStarOff => new StarDeed(rules, isStarred: false),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>What is wrong with what was typed for all of them.</summary>
    public virtual IReadOnlyList<FieldRefusal> Check(DateOnly today) => [];

    /// <summary>Why it cannot be done to this part; null where it can.</summary>
    public abstract Refusal? Against(TienDoDb db, Work work, Person by, DateOnly today);

    /// <summary>Does it, each part with its line in the journal; returns what is to be known of each for undoing.</summary>
    public abstract IEnumerable<BulkActRow> Do(TienDoDb db, long act, IReadOnlyList<Work> works, Person by, Actor who);

    /// <summary>Why it cannot be taken back from this part; null where it can.</summary>
    public abstract Refusal? AgainstUndoing(TienDoDb db, long act, BulkActRow row, Work work, Person by);

    public abstract void Undo(TienDoDb db, long act, IReadOnlyList<Work> works, Person by, Actor who);

    /// <summary>What has left the house cannot be taken back; null while nothing has.</summary>
    protected static Refusal? AgainstTakingBack(TienDoDb db, long act) =>
        BulkActShelf.NoticesOf(db, act).Any(notice => Outbox.HasLeft(db, notice))
            ? BulkActRefusals.TheLettersHaveGoneOut
            : null;

    protected static void TakeBackNotices(TienDoDb db, long act, Actor who)
    {
        foreach (var notice in BulkActShelf.NoticesOf(db, act))
        {
            Notices.Withdraw(db, notice);
            Outbox.Withdraw(db, notice, who);
        }
    }

    protected Actor InCapacity(TienDoDb db, Person by, Actor who, AssignmentPart part) =>
        Capacity.Of(db, who, by, Right, part, rules.Agencies, VietnamDay.Of(db.Now));
}
