using System.Diagnostics;
using TienDo.Language;

namespace TienDo.Progress;

/// <summary>Thẩm tra: what the standing agency says to an update.</summary>
public abstract record Verification
{
    private Verification() { }

    /// <summary>Chấp nhận, with its evidence.</summary>
    public sealed record Accept(string? Words) : Verification;

    /// <summary>Trả lại.</summary>
    /// <param name="Reason">Id of a reason from the list, so that returns can be counted by agency.</param>
    public sealed record Return(string Reason, string Words) : Verification;
}

/// <summary>Quy tắc thẩm tra.</summary>
public static class VerificationRule
{
    public const int LongestWords = 2_000;

    /// <param name="update">As it was sent; a verdict in it means that it has been verified already.</param>
    /// <param name="sentBy">Id of the person who sent it.</param>
    /// <param name="by">Id of the person who verifies.</param>
    public static IReadOnlyList<FieldRefusal> Check(
        Verification verification,
        UpdateFact update,
        string sentBy,
        string by,
        ReturnReasons reasons
    )
    {
        if (update.Verdict is not null)
            return [new("", ProgressRefusals.TheUpdateIsAlreadyVerified)];
        if (string.Equals(sentBy, by, StringComparison.Ordinal))
            return [new("", ProgressRefusals.NobodyVerifiesTheirOwnUpdate)];
        return verification switch
        {
            Verification.Accept when update is { ClaimsCompletion: true, Evidences.Count: 0 } =>
            [
                new("", ProgressRefusals.CompletionWithoutEvidenceIsNotAccepted),
            ],
            Verification.Accept { Words: var words } => TextLimit.Check("Words", words, LongestWords),
            Verification.Return back =>
            [
                .. reasons.Find(back.Reason) is null
                    ? [new FieldRefusal("Reason", ProgressRefusals.TheReasonIsNotOnTheList)]
                    : Array.Empty<FieldRefusal>(),
                .. string.IsNullOrWhiteSpace(back.Words)
                    ? [new FieldRefusal("Words", ProgressRefusals.ReturningNeedsWords)]
                    : TextLimit.Check("Words", back.Words, LongestWords),
            ],
            _ => throw new UnreachableException(),
        };
    }
}
