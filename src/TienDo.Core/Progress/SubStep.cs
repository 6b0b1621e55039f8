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
    public const int LongestReason = 500;

    /// <param name="startsOn">First day of the assignment.</param>
    /// <param name="now">The state of the part: its steps end by its present due day.</param>
    /// <param name="today">No step begins its life overdue.</param>
    /// <param name="others">How many steps the part has besides this one.</param>
    public static IReadOnlyList<FieldRefusal> Check(
        SubStep step,
        DateOnly startsOn,
        ComputedState now,
        DateOnly today,
        int others
    )
    {
        var refusals = new List<FieldRefusal>();
        if (others >= Most)
            refusals.Add(new("", ProgressRefusals.ThereAreTooManySteps));
        refusals.AddRange(CheckTitle(step.Title));
        refusals.AddRange(TextLimit.Check("PersonInCharge", step.PersonInCharge, TakingUpRule.LongestName));
        if (step.DueOn < startsOn)
            refusals.Add(new("DueOn", ProgressRefusals.TheStepEndsBeforeTheWorkBegins(startsOn)));
        else if (step.DueOn < today)
            refusals.Add(new("DueOn", ProgressRefusals.TheStepEndsInThePast(today)));
        // Late work is divided too: then the steps say how it is caught up.
        else if (now.EffectiveDueOn is { } due && due >= today && step.DueOn > due)
            refusals.Add(new("DueOn", ProgressRefusals.TheStepEndsAfterTheAssignment(due)));
        return refusals;
    }

    public static IReadOnlyList<FieldRefusal> CheckTitle(string title) =>
        string.IsNullOrWhiteSpace(title)
            ? [new("Title", ProgressRefusals.TheStepNeedsATitle)]
            : TextLimit.Check("Title", title, LongestTitle);

    /// <summary>Xong hoặc bỏ: once, and never silently where it is dropped.</summary>
    /// <param name="isEnded">Whether it was finished or dropped before.</param>
    public static IReadOnlyList<FieldRefusal> End(bool isEnded, bool isDropped, string? reason)
    {
        if (isEnded)
            return [new("", ProgressRefusals.TheStepIsAlreadyEnded)];
        if (isDropped && string.IsNullOrWhiteSpace(reason))
            return [new("Reason", ProgressRefusals.AReasonIsNeeded)];
        return TextLimit.Check("Reason", reason, LongestReason);
    }
}
