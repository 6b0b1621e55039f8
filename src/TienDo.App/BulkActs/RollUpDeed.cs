using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Progress;
using TienDo.App.RollUps;
using TienDo.App.Storage;
using TienDo.Assignments;
using TienDo.Language;
using TienDo.Plans;
using TienDo.Progress;
using TienDo.Time;

namespace TienDo.App.BulkActs;

/// <summary>Chọn một cách tổng hợp cho nhiều nhiệm vụ; undone by choosing again what held before.</summary>
internal sealed class RollUpDeed(WorkRules rules, RollUpRule? typed) : Deed(rules)
{
    private readonly Dictionary<(PlanId, AssignmentCode), Refusal?> _against = [];

    public override Right Right => Right.Settle;

    public override bool IsOfAssignment => true;

    public override IReadOnlyList<FieldRefusal> Check(DateOnly today) =>
        typed is null
            ? [new FieldRefusal("Weights", ProgressRefusals.TheWeightIsOutOfBounds)]
            : RollUpChoice.CheckNumbers(typed);

    public override Refusal? Against(TienDoDb db, Work work, Person by, DateOnly today)
    {
        // A group gives dozens of parts to one assignment; it is looked at once.
        var assignment = (work.Part.PlanId, work.Part.Code);
        if (!_against.TryGetValue(assignment, out var refusal))
            _against[assignment] = refusal = AgainstAssignment(db, work, by, today);
        return refusal;
    }

    public override IEnumerable<BulkActRow> Do(TienDoDb db, long act, IReadOnlyList<Work> works, Person by, Actor who)
    {
        foreach (var work in works)
        {
            var rule = RuleFor(LeadsOf(WorkShelf.OfAssignment(db, work.Part.PlanId, work.Part.Code)));
            var actor = InCapacity(db, by, who, work.Part);
            var written = ChooseRollUp.Record(db, work, Current(db, work), rule, by.Id, actor);
            yield return new BulkActRow(work.Key, null, work.Updates.Count, written);
        }
    }

    public override Refusal? AgainstUndoing(TienDoDb db, long act, BulkActRow row, Work work, Person by)
    {
        var works = WorkShelf.OfAssignment(db, work.Part.PlanId, work.Part.Code);
        if (!MaySettleAll(works, by, VietnamDay.Of(db.Now)))
            return WorkRefusals.OnlyTheStandingAgencyMayDoThis;
        return RollUpShelf.Of(db, work.Part.PlanId, work.Part.Code) is [var last, ..] && last.Id == row.WrittenId
            ? null
            : BulkActRefusals.TheRuleWasChosenAgainSince(work.Part.Code);
    }

    public override void Undo(TienDoDb db, long act, IReadOnlyList<Work> works, Person by, Actor who)
    {
        foreach (var work in works)
        {
            var chosen = RollUpShelf.Of(db, work.Part.PlanId, work.Part.Code);
            var before = chosen.Count > 1 ? chosen[1].Rule : new RollUpRule.All();
            ChooseRollUp.Record(db, work, chosen[0].Rule, before, by.Id, InCapacity(db, by, who, work.Part));
        }
    }

    private Refusal? AgainstAssignment(TienDoDb db, Work work, Person by, DateOnly today)
    {
        var works = WorkShelf.OfAssignment(db, work.Part.PlanId, work.Part.Code);
        if (!MaySettleAll(works, by, today))
            return WorkRefusals.OnlyTheStandingAgencyMayDoThis;
        var leads = LeadsOf(works);
        if (typed is null)
            return leads.Count < 2 ? ProgressRefusals.OnlyOneAgencyLeads : null;
        var rule = RuleFor(leads);
        if (RollUpChoice.Check(rule, leads) is [var no, ..])
            return no.Refusal;
        return StoredRule.Write(rule) == StoredRule.Write(Current(db, work))
            ? BulkActRefusals.TheRuleIsThisAlready
            : null;
    }

    private bool MaySettleAll(IReadOnlyList<Work> works, Person by, DateOnly today) =>
        works.All(work => Rights.MaySettle(by, work.Part, Rules.Agencies, today));

    private static IReadOnlyCollection<AgencyId> LeadsOf(IReadOnlyList<Work> works) =>
        [.. AssignmentResult.CountingOf(works).Select(static work => work.Part.Agency)];

    private static RollUpRule Current(TienDoDb db, Work work) =>
        RollUpShelf.Of(db, work.Part.PlanId, work.Part.Code) is [var last, ..] ? last.Rule : new RollUpRule.All();

    private RollUpRule RuleFor(IReadOnlyCollection<AgencyId> leads) =>
        typed is RollUpRule.Weighted weighted
            ? weighted with
            {
                Weights = weighted
                    .Weights.Where(pair => leads.Contains(pair.Key))
                    .ToDictionary(static pair => pair.Key, static pair => pair.Value),
            }
            : typed!;
}
