using TienDo.Language;
using TienDo.Progress;

namespace TienDo.Inspections;

/// <summary>Quy tắc kiểm tra lại.</summary>
public static class SecondLookRule
{
    public const int LongestWords = 2_000;

    /// <param name="involved">Ids of whoever sent the claim and whoever accepted it.</param>
    /// <param name="by">Id of the person who looks again.</param>
    public static IReadOnlyList<FieldRefusal> Check(
        bool isConfirmed,
        string? words,
        bool isLookedAt,
        IEnumerable<string> involved,
        string by
    )
    {
        if (isLookedAt)
            return [new("", InspectionRefusals.ItHasBeenLookedAtAgain)];
        if (involved.Contains(by, StringComparer.Ordinal))
            return [new("", InspectionRefusals.SomebodyElseLooksAgain)];
        return !isConfirmed && string.IsNullOrWhiteSpace(words)
            ? [new("Words", InspectionRefusals.FindingItWrongNeedsWords)]
            : TextLimit.Check("Words", words, LongestWords);
    }
}

/// <summary>Every "no" to a second look.</summary>
public static class InspectionRefusals
{
    public static Refusal ItHasBeenLookedAtAgain { get; } =
        new(nameof(ItHasBeenLookedAtAgain), "Việc này đã được kiểm tra lại.", "This has been looked at again already.");

    public static Refusal SomebodyElseLooksAgain { get; } =
        new(
            nameof(SomebodyElseLooksAgain),
            "Người đã gửi hoặc đã chấp nhận cập nhật không tự kiểm tra lại.",
            "Whoever sent or accepted the update does not take the second look."
        );

    public static Refusal FindingItWrongNeedsWords { get; } =
        new(
            nameof(FindingItWrongNeedsWords),
            "Kết luận sai cần nêu rõ sai ở đâu.",
            "Finding it wrong needs words that say what is wrong."
        );

    public static Refusal ItIsNotInTheSample { get; } =
        new(nameof(ItIsNotInTheSample), "Việc này không có trong mẫu kiểm tra lại.", "This is not in the sample.");

    public static Refusal OnlyInspectorsMayLookAgain { get; } =
        new(
            nameof(OnlyInspectorsMayLookAgain),
            "Chỉ cán bộ kiểm tra hoặc cơ quan thường trực được kiểm tra lại.",
            "Only inspectors and the standing agency may look again."
        );
}
