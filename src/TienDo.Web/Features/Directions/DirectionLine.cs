using TienDo.App.Directions;

namespace TienDo.Web.Features.Directions;

/// <summary>Một chỉ đạo as it stands in a list: one, or one given to many agencies at once.</summary>
/// <param name="All">All that were given at once; itself alone where it was given alone or the reader may not see the others.</param>
public sealed record DirectionLine(GivenDirection First, IReadOnlyList<GivenDirection> All)
{
    public bool IsJoint => All.Count > 1;

    public int Answered => All.Count(static one => one.Direction.Answer is not null);

    public bool IsOpen => Answered < All.Count;

    public int Late(DateOnly asOf) => All.Count(one => one.Direction.IsOverdue(asOf));
}
