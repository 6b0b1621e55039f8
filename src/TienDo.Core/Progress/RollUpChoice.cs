using TienDo.Agencies;
using TienDo.Assignments;
using TienDo.Language;

namespace TienDo.Progress;

/// <summary>Quy tắc chọn cách tổng hợp: which rules make sense for an assignment of several lead agencies.</summary>
public static class RollUpChoice
{
    public const decimal HeaviestWeight = 1_000;

    /// <param name="leads">The agencies that lead.</param>
    public static IReadOnlyList<FieldRefusal> Check(RollUpRule rule, IReadOnlyCollection<AgencyId> leads)
    {
        if (leads.Count < 2)
            return [new("", ProgressRefusals.OnlyOneAgencyLeads)];
        var refusals = new List<FieldRefusal>(CheckNumbers(rule));
        if (rule is not RollUpRule.Weighted { Weights: var weights })
            return refusals;
        if (weights.Keys.Any(agency => !leads.Contains(agency)))
            refusals.Add(new("Weights", ProgressRefusals.TheAgencyDoesNotLead));
        if (
            refusals.All(static no => no.Refusal != ProgressRefusals.TheWeightIsOutOfBounds)
            && leads.All(agency => rule.WeightOf(agency) == 0)
        )
            refusals.Add(new("Weights", ProgressRefusals.TheWeightsAreAllNothing));
        return refusals;
    }

    /// <summary>What can be said of the numbers, whoever leads.</summary>
    public static IReadOnlyList<FieldRefusal> CheckNumbers(RollUpRule rule)
    {
        var refusals = new List<FieldRefusal>();
        var percent = rule switch
        {
            RollUpRule.Share share => share.Percent,
            RollUpRule.Weighted weighted => weighted.Percent,
            _ => 100,
        };
        if (percent is <= 0 or > 100)
            refusals.Add(new("Percent", ProgressRefusals.ThePercentageIsOutOfBounds));
        var weights = (rule as RollUpRule.Weighted)?.Weights.Values ?? [];
        if (weights.Any(static weight => weight is < 0 or > HeaviestWeight))
            refusals.Add(new("Weights", ProgressRefusals.TheWeightIsOutOfBounds));
        return refusals;
    }
}
