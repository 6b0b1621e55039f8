using TienDo.Language;

namespace TienDo.Progress;

/// <summary>Bước thực hiện: a step an agency sets itself within its part.</summary>
/// <param name="DueOn">Nominal last day.</param>
/// <param name="DoneOn">When it was ticked; it needs no verification, the assignment does.</param>
public sealed record SubStep(string Title, DateOnly DueOn, string? PersonInCharge, DateOnly? DoneOn)
{
    public bool IsOverdue(DateOnly asOf) => DoneOn is null && asOf > DueOn;
}

/// <summary>Quy tắc chia bước.</summary>
public static class SubStepRule
{
    public const int Most = 50;
    public const int LongestTitle = 300;

    /// <param name="startsOn">First day of the assignment.</param>
    /// <param name="now">The state of the part: its steps end by its present due day.</param>
    /// <param name="others">How many steps the part has besides this one.</param>
    public static IReadOnlyList<FieldRefusal> Check(SubStep step, DateOnly startsOn, ComputedState now, int others)
    {
        var refusals = new List<FieldRefusal>();
        if (others >= Most)
            refusals.Add(new("", ProgressRefusals.ThereAreTooManySteps));
        if (string.IsNullOrWhiteSpace(step.Title))
            refusals.Add(new("Title", ProgressRefusals.TheStepNeedsATitle));
        refusals.AddRange(TextLimit.Check("Title", step.Title, LongestTitle));
        refusals.AddRange(TextLimit.Check("PersonInCharge", step.PersonInCharge, TakingUpRule.LongestName));
        if (step.DueOn < startsOn)
            refusals.Add(new("DueOn", ProgressRefusals.TheStepEndsBeforeTheWorkBegins(startsOn)));
        else if (now.EffectiveDueOn is { } due && step.DueOn > due)
            refusals.Add(new("DueOn", ProgressRefusals.TheStepEndsAfterTheAssignment(due)));
        return refusals;
    }
}
