using TienDo.Agencies;
using TienDo.Assignments;
using TienDo.Plans;

namespace TienDo.Inspections;

/// <summary>Việc đã chấp nhận hoàn thành trong quý, as far as a second look needs it.</summary>
/// <param name="SentOn">The day the accepted claim was sent.</param>
/// <param name="Text">What the accepted update says.</param>
/// <param name="TextBefore">What the same agency said last time about the same work; null where there was no time before.</param>
/// <param name="FileHashes">SHA-256 of the files and photos it rests on.</param>
public sealed record AcceptedCompletion(
    AssignmentPart Part,
    string? Instance,
    DateOnly SentOn,
    DateOnly? EffectiveDueOn,
    DateTimeOffset AcceptedAt,
    string AcceptedBy,
    string Text,
    string? TextBefore,
    IReadOnlyList<string> FileHashes
)
{
    /// <summary>Which work it is; a completion of it can be drawn once.</summary>
    public (PlanId Plan, AssignmentCode Code, AgencyId Agency, string? Instance) Work =>
        (Part.PlanId, Part.Code, Part.Agency, Instance);
}
