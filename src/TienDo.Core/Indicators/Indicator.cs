using TienDo.Assignments;
using TienDo.Plans;

namespace TienDo.Indicators;

/// <summary>Chỉ tiêu with its one target; several targets or scopes of one indicator stand once each.</summary>
public sealed record Indicator
{
    public required PlanId PlanId { get; init; }

    /// <summary>"CT1", "CT2", … in reading order.</summary>
    public required string Code { get; init; }

    public required int Ordinal { get; init; }

    public required string DraftKey { get; init; }

    public string? Number { get; init; }

    public string? SectionPath { get; init; }

    public required string Name { get; init; }

    public required string Text { get; init; }

    public string? Operator { get; init; }

    public decimal? Value { get; init; }

    public decimal? ValueTo { get; init; }

    public string? MeasureUnit { get; init; }

    public int? Year { get; init; }

    /// <summary>The target where it is not a number.</summary>
    public string? InWords { get; init; }

    public string? Scope { get; init; }

    public string? ParentCode { get; init; }

    public required SourcePlace Source { get; init; }
}

/// <summary>One agency named for an indicator.</summary>
public sealed record IndicatorAgency(
    PlanId PlanId,
    string Code,
    AgencyRole Role,
    int Ordinal,
    string Name,
    string? AgencyId
);
