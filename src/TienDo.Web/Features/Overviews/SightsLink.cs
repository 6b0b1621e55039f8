using TienDo.App.Progress;
using TienDo.Web.Features.Progress;

namespace TienDo.Web.Features.Overviews;

/// <summary>The same question seen as a table, at a glance, along time or in a calendar.</summary>
public sealed record SightsLink(string Here, PartsQuery Asked)
{
    /// <summary>What limits the parts goes along; how the table sorts them does not.</summary>
    public PartsQuery Query { get; } = Asked with { Page = 1, How = new PartArrangement() };
}
