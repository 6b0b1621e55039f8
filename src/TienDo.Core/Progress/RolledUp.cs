using TienDo.Agencies;
using TienDo.Assignments;

namespace TienDo.Progress;

/// <summary>Trạng thái của một phần việc.</summary>
public sealed record PartState(AgencyId Agency, AgencyRole Role, ComputedState Computed);

/// <summary>Trạng thái tổng hợp of an assignment from its parts.</summary>
/// <param name="Deciding">The part that decides the state; its days are shown beside it. None where nothing counts.</param>
/// <param name="PartsCounted">Leading parts that are not suspended; a count.</param>
/// <param name="WeightDone">Weight of the completed parts, a pure number; equals <paramref name="PartsDone"/> unless weighted.</param>
public sealed record RolledUp(
    AssignmentState State,
    PartState? Deciding,
    int PartsDone,
    int PartsCounted,
    decimal WeightDone,
    decimal WeightCounted
);
