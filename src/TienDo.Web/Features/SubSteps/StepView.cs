using TienDo.App.SubSteps;

namespace TienDo.Web.Features.SubSteps;

/// <summary>One step on a page.</summary>
/// <param name="Here">Address of the part.</param>
public sealed record StepView(KeptStep Step, string Here, bool MayEnd, DateOnly Today);
