using TienDo.Agencies;
using TienDo.Plans;

namespace TienDo.Assignments;

/// <summary>Phần việc: what one agency answers for in an assignment; a cooperating agency has its own duty and reply.</summary>
/// <param name="FromGroup">The group as the plan names it, where the agency is meant as one of its members.</param>
public sealed record AssignmentPart(
    PlanId PlanId,
    AssignmentCode Code,
    AgencyId Agency,
    AgencyRole Role,
    string? FromGroup
);
