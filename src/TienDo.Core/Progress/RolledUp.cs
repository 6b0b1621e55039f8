using TienDo.Agencies;
using TienDo.Assignments;

namespace TienDo.Progress;

/// <summary>Trạng thái của một phần việc.</summary>
public sealed record PartState(AgencyId Agency, AgencyRole Role, ComputedState Computed)
{
    /// <summary>For recurring work: the state of each instance, oldest first.</summary>
    public IReadOnlyList<ComputedState> Instances { get; init; } = [];
}

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
)
{
    /// <summary>For recurring work: the result of each instance, oldest first; the whole is one of them.</summary>
    public IReadOnlyList<RolledUp> Instances { get; init; } = [];

    /// <summary>For recurring work: the key of the instance that all counts are of.</summary>
    public string? Instance => Deciding?.Computed.Instance;
}
