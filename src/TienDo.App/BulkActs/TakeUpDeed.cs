using TienDo.Accounts;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Language;
using TienDo.Progress;
using TienDo.Time;

namespace TienDo.App.BulkActs;

/// <summary>Tiếp nhận nhiều phần việc.</summary>
/// <param name="person">Who is in charge of all of them.</param>
internal sealed class TakeUpDeed(WorkRules rules, string person) : Deed(rules)
{
    private readonly TakingUp.Acknowledged _answer = new(CleanText.Of(person));

    public override Right Right => Right.TakeUp;

    public override IReadOnlyList<FieldRefusal> Check(DateOnly today) => TakingUpRule.Check(_answer, null, null);

    public override Refusal? Against(TienDoDb db, Work work, Person by, DateOnly today)
    {
        if (!Rights.MayTakeUp(by, work.Part, Rules.Agencies, today))
            return WorkRefusals.OnlyTheAgencyItselfMayDoThis;
        if (work.IsTakenUp)
            return BulkActRefusals.ThePartWasTakenUpBefore;
        // Who will be in charge is asked once for all of them.
        return TakingUpRule
            .Check(new TakingUp.Acknowledged(by.Name), work.Answer, work.Decision)
            .FirstOrDefault(static no => no.Field.Length == 0)
            ?.Refusal;
    }

    public override IEnumerable<BulkActRow> Do(TienDoDb db, long act, IReadOnlyList<Work> works, Person by, Actor who)
    {
        foreach (var work in works)
        {
            TakeUpPart.Record(db, work.Key, work.JournalSubject, _answer, by.Id, InCapacity(db, by, who, work.Part));
            PartStates.RefreshPart(db, work.Key, Rules);
            yield return new BulkActRow(work.Key, BulkActShelf.LastAnswer(db, work.Key), work.Updates.Count);
        }
    }

    public override Refusal? AgainstUndoing(TienDoDb db, long act, BulkActRow row, Work work, Person by) =>
        Rights.MayTakeUp(by, work.Part, Rules.Agencies, VietnamDay.Of(db.Now))
            ? WentOnSince.Of(db, act, row, work)
            : WorkRefusals.OnlyTheAgencyItselfMayDoThis;

    public override void Undo(TienDoDb db, long act, IReadOnlyList<Work> works, Person by, Actor who)
    {
        foreach (var work in works)
        {
            TakeUpPart.Withdraw(db, work, by.Id, InCapacity(db, by, who, work.Part));
            PartStates.RefreshPart(db, work.Key, Rules);
        }
    }
}
