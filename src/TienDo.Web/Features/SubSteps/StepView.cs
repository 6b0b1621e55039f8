using TienDo.App.SubSteps;
using TienDo.Language;

namespace TienDo.Web.Features.SubSteps;

/// <summary>One step on a page.</summary>
/// <param name="Here">Address of the part.</param>
/// <param name="IsDropping">Whether dropping it was just refused, for the reason as typed.</param>
public sealed record StepView(
    KeptStep Step,
    string Here,
    bool MayEnd,
    DateOnly Today,
    bool IsDropping = false,
    string? Reason = null,
    Refusal? Wrong = null
);
