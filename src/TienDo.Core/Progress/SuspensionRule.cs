using TienDo.Language;

namespace TienDo.Progress;

/// <summary>Quy tắc tạm dừng: by a document and for a reason; the deadline stays where it was.</summary>
public static class SuspensionRule
{
    public const int LongestReason = 2_000;
    public const int LongestNumber = 100;

    /// <param name="now">The state of the part on the day of the decision.</param>
    public static IReadOnlyList<FieldRefusal> Suspend(
        string reason,
        string documentNumber,
        DateOnly? documentOn,
        ComputedState now,
        DateOnly today
    )
    {
        if (now.IsCompleted)
            return [new("", ProgressRefusals.TheWorkIsAlreadyCompleted)];
        if (now.State == AssignmentState.Suspended)
            return [new("", ProgressRefusals.TheWorkIsAlreadySuspended)];
        var refusals = new List<FieldRefusal>();
        if (string.IsNullOrWhiteSpace(reason))
            refusals.Add(new("Reason", ProgressRefusals.AReasonIsNeeded));
        refusals.AddRange(TextLimit.Check("Reason", reason, LongestReason));
        if (string.IsNullOrWhiteSpace(documentNumber))
            refusals.Add(new("Number", ProgressRefusals.TheDocumentNumberIsMissing));
        refusals.AddRange(TextLimit.Check("Number", documentNumber, LongestNumber));
        if (documentOn is null)
            refusals.Add(new("IssuedOn", ProgressRefusals.TheDocumentDayIsMissing));
        else if (documentOn > today)
            refusals.Add(new("IssuedOn", ProgressRefusals.TheDocumentDayIsInTheFuture(today)));
        return refusals;
    }

    public static IReadOnlyList<FieldRefusal> Resume(bool isSuspended, string? words) =>
        isSuspended
            ? TextLimit.Check("Words", words, LongestReason)
            : [new("", ProgressRefusals.TheWorkIsNotSuspended)];
}
