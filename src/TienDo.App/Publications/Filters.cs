using TienDo.Assignments;

namespace TienDo.App.Publications;

/// <summary>What the list of assignments is narrowed to; every part may be left out.</summary>
/// <param name="Words">Any spelling, with or without marks; every word must occur, as a beginning.</param>
/// <param name="Role">With <paramref name="AgencyId"/>: only what it leads, or only what it helps with.</param>
/// <param name="DueFrom">Effective day on or after, of any term of it; with an agency, of a term of that agency.</param>
/// <param name="OfTheAgency">The state of each is that of the agency's own part, where it has one.</param>
/// <param name="Page">From 1.</param>
public sealed record AssignmentFilter(
    string? Words = null,
    string? PlanSlug = null,
    string? AgencyId = null,
    AgencyRole? Role = null,
    string? DeadlineKind = null,
    DateOnly? DueFrom = null,
    DateOnly? DueTo = null,
    AssignmentOrder Order = AssignmentOrder.Plan,
    int Page = 1,
    int PageSize = 50,
    bool OfTheAgency = false
);

public enum AssignmentOrder
{
    /// <summary>Newest plan first, then reading order.</summary>
    Plan,

    /// <summary>Soonest effective day first; what has no day comes last.</summary>
    Due,
}

/// <param name="Total">How many match in all.</param>
/// <param name="PageCount">At least 1.</param>
public sealed record AssignmentPage(
    IReadOnlyList<PublicAssignmentRow> Rows,
    int Total,
    int Page,
    int PageSize,
    int PageCount,
    IReadOnlyDictionary<string, int> CountByDeadlineKind
);

public sealed record IndicatorFilter(
    string? Words = null,
    string? PlanSlug = null,
    string? AgencyId = null,
    int? Year = null,
    int Page = 1,
    int PageSize = 50
);

/// <param name="Years">Every target year that occurs, for the filter.</param>
/// <param name="Agencies">Every agency that answers for an indicator, for the filter.</param>
public sealed record IndicatorPage(
    IReadOnlyList<PublicIndicator> Rows,
    int Total,
    int Page,
    int PageSize,
    int PageCount,
    IReadOnlyList<int> Years,
    IReadOnlyList<PublicAgencyName> Agencies
);
