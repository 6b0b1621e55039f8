using System.Diagnostics;
using TienDo.Agencies;
using TienDo.Language;

namespace TienDo.Progress;

/// <summary>Quy tắc tiếp nhận.</summary>
public static class TakingUpRule
{
    public const int LongestName = 120;
    public const int LongestReason = 2_000;

    /// <param name="before">What the agency has answered so far; null where nothing.</param>
    /// <param name="decided">What became of an earlier "not ours"; null while it is open.</param>
    /// <param name="isCompleted">Whether the work stands as completed: then it stays with whoever completed it.</param>
    public static IReadOnlyList<FieldRefusal> Check(
        TakingUp answer,
        TakingUp? before,
        NotOursDecision? decided,
        bool isCompleted = false
    )
    {
        if (before is TakingUp.NotOurs && decided is null)
            return [new("", ProgressRefusals.ThePartAwaitsADecision)];
        return answer switch
        {
            // Naming another person in charge later is part of the work.
            TakingUp.Acknowledged { PersonInCharge: var name } => string.IsNullOrWhiteSpace(name)
                ? [new("PersonInCharge", ProgressRefusals.ThePersonInChargeIsMissing)]
                : TextLimit.Check("PersonInCharge", name, LongestName),
            TakingUp.NotOurs when isCompleted => [new("", ProgressRefusals.CompletedWorkStaysWhereItWasCompleted)],
            TakingUp.NotOurs when before is TakingUp.Acknowledged =>
            [
                new("", ProgressRefusals.ThePartIsAlreadyTakenUp),
            ],
            TakingUp.NotOurs when decided is NotOursDecision.Stays =>
            [
                new("", ProgressRefusals.TheAssignmentWasUpheld),
            ],
            TakingUp.NotOurs { Reason: var reason } => string.IsNullOrWhiteSpace(reason)
                ? [new("Reason", ProgressRefusals.AReasonIsNeeded)]
                : TextLimit.Check("Reason", reason, LongestReason),
            _ => throw new UnreachableException(),
        };
    }

    /// <param name="own">The agency whose part it is; another that has a part already gets both as one.</param>
    public static IReadOnlyList<FieldRefusal> Decide(
        NotOursDecision decision,
        TakingUp? answer,
        NotOursDecision? before,
        AgencyId own,
        AgencyDirectory directory,
        DateOnly on,
        bool isCompleted = false
    )
    {
        if (answer is not TakingUp.NotOurs || before is not null)
            return [new("", ProgressRefusals.ThereIsNothingToDecide)];
        return decision switch
        {
            NotOursDecision.Stays { Words: var words } => string.IsNullOrWhiteSpace(words)
                ? [new("Words", ProgressRefusals.AReasonIsNeeded)]
                : TextLimit.Check("Words", words, LongestReason),
            NotOursDecision.GoesTo when isCompleted =>
            [
                new("", ProgressRefusals.CompletedWorkStaysWhereItWasCompleted),
            ],
            NotOursDecision.GoesTo to => directory.Find(to.Agency)?.ExistsOn(on) is not true
                ? [new("Agency", ProgressRefusals.TheAgencyMustExistToday)]
            : to.Agency == own ? [new("Agency", ProgressRefusals.ThePartLiesThereAlready)]
            : TextLimit.Check("Words", to.Words, LongestReason),
            _ => throw new UnreachableException(),
        };
    }
}
