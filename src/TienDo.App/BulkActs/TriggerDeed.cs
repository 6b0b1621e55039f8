using System.Globalization;
using TienDo.Accounts;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.App.Triggers;
using TienDo.Language;
using TienDo.Time;

namespace TienDo.App.BulkActs;

/// <summary>Ghi nhận một căn cứ cho nhiều nhiệm vụ đang chờ; undone while nothing else has happened to them.</summary>
internal sealed class TriggerDeed(WorkRules rules, TriggerForMany? typed) : Deed(rules)
{
    public override Right Right => Right.Settle;

    public override bool IsOfAssignment => true;

    public override IReadOnlyList<FieldRefusal> Check(DateOnly today) =>
        (typed ?? new TriggerForMany("", null, null)).Check(today);

    public override Refusal? Against(TienDoDb db, Work work, Person by, DateOnly today) =>
        RegisterTrigger.Against(work, by, Rules, today)
        ?? (
            typed is not null && typed.For(work.Assignment.Deadline) is { Term: null, DueOn: null }
                ? BulkActRefusals.NobodySaysWhenItIsDue
                : null
        );

    public override IEnumerable<BulkActRow> Do(TienDoDb db, long act, IReadOnlyList<Work> works, Person by, Actor who)
    {
        foreach (var work in works)
        {
            var document = typed!.For(work.Assignment.Deadline);
            var written = RegisterTrigger.Record(db, work, document, InCapacity(db, by, who, work.Part), Rules);
            yield return new BulkActRow(work.Key, null, work.Updates.Count, written);
        }
        foreach (var notice in TellTriggers.Runs(db, works, VietnamDay.Of(db.Now), Rules, db.Now + Hold))
            BulkActShelf.KeepNotice(db, act, notice);
    }

    public override Refusal? AgainstUndoing(TienDoDb db, long act, BulkActRow row, Work work, Person by) =>
        !Rights.MaySettle(by, work.Part, Rules.Agencies, VietnamDay.Of(db.Now))
            ? WorkRefusals.OnlyTheStandingAgencyMayDoThis
        : HasGoneOnSince(db, act, work) ? BulkActRefusals.TheAssignmentWentOnSince(row.Key.Code)
        : AgainstTakingBack(db, act);

    public override void Undo(TienDoDb db, long act, IReadOnlyList<Work> works, Person by, Actor who)
    {
        TakeBackNotices(db, act, who);
        foreach (var work in works)
            RegisterTrigger.Withdraw(db, work, InCapacity(db, by, who, work.Part), Rules);
    }

    /// <summary>
    /// Whatever the journal holds of the assignment or any of its parts, but stars, which say nothing about it; the act's own line
    /// stands behind those of its rows.
    /// </summary>
    private static bool HasGoneOnSince(TienDoDb db, long act, Work work)
    {
        var parts = $"part/{work.PlanSlug}/{work.Part.Code}";
        using var command = db.Command(
            """
            SELECT EXISTS (SELECT 1 FROM Journal WHERE (Subject = $whole OR (Subject > $from AND Subject < $to))
              AND Seq > (SELECT MIN(Seq) FROM Journal WHERE Subject = $act AND What = 'BulkActDone')
              AND What NOT IN ('AssignmentStarred', 'StarTakenOff'))
            """,
            ("$whole", work.AssignmentSubject),
            ("$from", parts + "/"),
            // '0' follows '/': every part of this assignment and of no other.
            ("$to", parts + "0"),
            ("$act", ActOnParts.Subject(act))
        );
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture) == 1;
    }
}
