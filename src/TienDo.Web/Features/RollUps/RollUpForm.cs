using TienDo.Agencies;
using TienDo.Assignments;
using TienDo.Documents.Recognising.Indicators;

namespace TienDo.Web.Features.RollUps;

/// <summary>Cách tổng hợp as it is typed into a form.</summary>
public static class RollUpForm
{
    /// <summary>Null where a weight is no number; a percentage that is none is refused by the rule itself.</summary>
    /// <param name="kind">"tat-ca", "ty-le" or "trong-so".</param>
    public static RollUpRule? Read(
        string? kind,
        string? typedPercent,
        IEnumerable<KeyValuePair<AgencyId, string>> typedWeights
    )
    {
        ArgumentNullException.ThrowIfNull(typedWeights);
        var percent = Number(typedPercent) ?? 0;
        if (kind == "ty-le")
            return new RollUpRule.Share(percent);
        if (kind != "trong-so")
            return new RollUpRule.All();
        var weights = new Dictionary<AgencyId, decimal>();
        foreach (var (agency, typed) in typedWeights)
        {
            if (string.IsNullOrWhiteSpace(typed))
                continue;
            if (Number(typed) is not { } weight)
                return null;
            weights[agency] = weight;
        }
        return new RollUpRule.Weighted(weights, percent);
    }

    private static decimal? Number(string? typed) =>
        VietnameseNumber.Read(typed?.Trim() ?? "") is { Unclear: false } number ? number.Value : null;
}
