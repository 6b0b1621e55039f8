using TienDo.Web.Features.Progress;

namespace TienDo.Web.Features.Overviews;

/// <summary>The filters over a timeline or a calendar.</summary>
/// <param name="Extra">What else the address holds: the year or the month.</param>
public sealed record SightFilters(
    string Path,
    PartsQuery Query,
    PartsChoices Choices,
    (string Name, string Value)? Extra = null
);
