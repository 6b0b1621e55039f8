using TienDo.Agencies;

namespace TienDo.Assignments;

/// <summary>Cách tổng hợp: when an assignment of many parts counts as done; chosen per assignment, all parts unless said otherwise.</summary>
public abstract record RollUpRule
{
    private RollUpRule() { }

    /// <summary>Every part.</summary>
    public sealed record All : RollUpRule;

    /// <summary>So many parts in a hundred.</summary>
    /// <param name="Percent">Of the number of parts, above 0 and at most 100; chosen by the standing agency.</param>
    public sealed record Share(decimal Percent) : RollUpRule;

    /// <summary>Parts weigh differently; done when so much of the weight in a hundred is done.</summary>
    /// <param name="Weights">A pure number per agency, set by the standing agency; an agency without one weighs 1.</param>
    /// <param name="Percent">Of the sum of the weights, above 0 and at most 100.</param>
    public sealed record Weighted(IReadOnlyDictionary<AgencyId, decimal> Weights, decimal Percent = 100) : RollUpRule;

    /// <summary>The weight of one agency's part under this rule.</summary>
    public decimal WeightOf(AgencyId agency) =>
        this is Weighted weighted ? Math.Max(0, weighted.Weights.GetValueOrDefault(agency, 1)) : 1;

    /// <summary>How much of the whole weight, in a hundred, must be done.</summary>
    public decimal NeededPercent =>
        this switch
        {
            Share share => Math.Clamp(share.Percent, 0, 100),
            Weighted weighted => Math.Clamp(weighted.Percent, 0, 100),
            _ => 100,
        };
}
