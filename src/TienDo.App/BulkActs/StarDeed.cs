using TienDo.Accounts;
using TienDo.App.Progress;
using TienDo.App.Stars;
using TienDo.App.Storage;
using TienDo.Language;
using TienDo.Time;

namespace TienDo.App.BulkActs;

/// <summary>Gắn sao, bỏ sao nhiều nhiệm vụ.</summary>
internal sealed class StarDeed(WorkRules rules, bool isStarred) : Deed(rules)
{
    public override Right Right => Right.Star;

    public override bool IsOfAssignment => true;

    public override Refusal? Against(TienDoDb db, Work work, Person by, DateOnly today) =>
        !Rights.MayStar(by, work.Part, Rules.Agencies, today) ? StarRefusals.OnlyALeaderMayStar
        : StarAssignment.IsStarred(db, work, by.Id) != isStarred ? null
        : isStarred ? BulkActRefusals.TheAssignmentIsStarredAlready
        : BulkActRefusals.TheAssignmentHasNoStarOfYours;

    public override IEnumerable<BulkActRow> Do(TienDoDb db, long act, IReadOnlyList<Work> works, Person by, Actor who)
    {
        foreach (var work in works)
        {
            StarAssignment.Record(db, work, isStarred, by.Id, InCapacity(db, by, who, work.Part));
            yield return new BulkActRow(work.Key, null, work.Updates.Count);
        }
    }

    public override Refusal? AgainstUndoing(TienDoDb db, long act, BulkActRow row, Work work, Person by) =>
        Rights.MayStar(by, work.Part, Rules.Agencies, VietnamDay.Of(db.Now)) ? null : StarRefusals.OnlyALeaderMayStar;

    public override void Undo(TienDoDb db, long act, IReadOnlyList<Work> works, Person by, Actor who)
    {
        // A star that was changed by hand since is left as it is.
        foreach (var work in works.Where(work => StarAssignment.IsStarred(db, work, by.Id) == isStarred))
            StarAssignment.Record(db, work, !isStarred, by.Id, InCapacity(db, by, who, work.Part));
    }
}
