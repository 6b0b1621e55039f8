using TienDo.Assignments;
using TienDo.Language;
using TienDo.Progress;

namespace TienDo.DeadlineExtensions;

/// <summary>Quy tắc gia hạn.</summary>
public static class ExtensionRule
{
    public const int LongestReason = 2_000;

    /// <param name="asked">The request as typed, not yet decided.</param>
    /// <param name="now">The state of the part (of the instance, for recurring work) on the day of the request.</param>
    /// <param name="earlier">Requests about the same deadline so far.</param>
    public static ExtensionAnswer Ask(
        DeadlineExtension asked,
        ComputedState now,
        IReadOnlyCollection<DeadlineExtension> earlier,
        ExtensionPolicy policy
    )
    {
        if (WhyNotAtAll(asked, now, earlier, policy) is { } no)
            return new ExtensionAnswer.Refused([new FieldRefusal("", no)]);
        var due = now.DueOn!.Value;
        var original = now.OriginalDueOn ?? due;
        var total = asked.NewDueOn.DayNumber - original.DayNumber;
        var refusals = new List<FieldRefusal>();
        if (asked.NewDueOn <= due)
            refusals.Add(new("NewDueOn", ExtensionRefusals.TheNewDayMustBeAfterThePresentOne(due)));
        else if (total > policy.LongestTotalDays)
            refusals.Add(
                new(
                    "NewDueOn",
                    ExtensionRefusals.TheNewDayIsBeyondTheLongestExtension(original.AddDays(policy.LongestTotalDays))
                )
            );
        if (string.IsNullOrWhiteSpace(asked.Reason))
            refusals.Add(new("Reason", ExtensionRefusals.AReasonIsNeeded));
        else
            refusals.AddRange(TextLimit.Check("Reason", asked.Reason, LongestReason));
        return refusals.Count > 0
            ? new ExtensionAnswer.Refused(refusals)
            : new ExtensionAnswer.MayBeDecidedBy(policy.DeciderOf(total), total);
    }

    /// <summary>The instance of recurring work that is meant where none is named: the first that is open and still in time.</summary>
    public static ComputedState? NextOf(IEnumerable<ComputedState> instances, DateOnly on) =>
        instances.FirstOrDefault(one => one.IsOpen && on <= one.EffectiveDueOn);

    public static Refusal? Decide(DeadlineExtension asked, ExtensionDecision decision)
    {
        if (!asked.IsOpen)
            return ExtensionRefusals.TheRequestIsAlreadyDecided;
        if (string.Equals(asked.AskedBy, decision.By, StringComparison.Ordinal))
            return ExtensionRefusals.NobodyDecidesTheirOwnRequest;
        if (decision.On < asked.AskedOn)
            return ExtensionRefusals.NothingIsDecidedBeforeItIsAsked;
        return !decision.Granted && string.IsNullOrWhiteSpace(decision.Words)
            ? ExtensionRefusals.ARefusalNeedsAReason
            : null;
    }

    /// <summary>What no other date and no better reason would change.</summary>
    private static Refusal? WhyNotAtAll(
        DeadlineExtension asked,
        ComputedState now,
        IReadOnlyCollection<DeadlineExtension> earlier,
        ExtensionPolicy policy
    )
    {
        if (asked.Part.Role != AgencyRole.Lead)
            return ExtensionRefusals.OnlyTheLeadAgencyMayAsk;
        if (now.DueOn is null || now.EffectiveDueOn is not { } effective)
            return ExtensionRefusals.ThereIsNoDeadlineToExtend;
        if (now.IsCompleted)
            return ExtensionRefusals.TheWorkIsAlreadyCompleted;
        if (policy.OnlyUntilTheDueDay && asked.AskedOn > effective)
            return ExtensionRefusals.TheDeadlineHasPassed(effective);
        if (earlier.Any(static request => request.IsOpen))
            return ExtensionRefusals.AnotherRequestIsOpen;
        return earlier.Count(static request => request.IsGranted) >= policy.MostTimes
            ? ExtensionRefusals.NoMoreExtensionsAreAllowed(policy.MostTimes)
            : null;
    }
}
