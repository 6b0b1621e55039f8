using System.Globalization;
using TienDo.Language;
using TienDo.Time;

namespace TienDo.DeadlineExtensions;

/// <summary>Every "no" about more time.</summary>
public static class ExtensionRefusals
{
    public static Refusal OnlyTheLeadAgencyMayAsk { get; } =
        new(
            nameof(OnlyTheLeadAgencyMayAsk),
            "Chỉ đơn vị chủ trì được đề nghị gia hạn.",
            "Only the lead agency may request an extension."
        );

    public static Refusal ThereIsNoDeadlineToExtend { get; } =
        new(
            nameof(ThereIsNoDeadlineToExtend),
            "Nhiệm vụ này không có ngày đến hạn nên không có gì để gia hạn.",
            "This assignment has no due day, so there is nothing to extend."
        );

    public static Refusal TheWorkIsAlreadyCompleted { get; } =
        new(nameof(TheWorkIsAlreadyCompleted), "Nhiệm vụ này đã hoàn thành.", "This assignment is already completed.");

    public static Refusal AnotherRequestIsOpen { get; } =
        new(
            nameof(AnotherRequestIsOpen),
            "Đã có một đề nghị gia hạn đang chờ quyết định.",
            "Another extension request is waiting for a decision."
        );

    public static Refusal AReasonIsNeeded { get; } =
        new(
            nameof(AReasonIsNeeded),
            "Chưa nêu lý do. Nêu việc gì chưa xong, vì sao và khi nào xong.",
            "The reason is missing. Say what is not finished, why, and when it will be."
        );

    public static Refusal TheRequestIsAlreadyDecided { get; } =
        new(
            nameof(TheRequestIsAlreadyDecided),
            "Đề nghị này đã có quyết định.",
            "This request has already been decided."
        );

    public static Refusal NobodyDecidesTheirOwnRequest { get; } =
        new(
            nameof(NobodyDecidesTheirOwnRequest),
            "Người đề nghị không quyết định đề nghị của chính mình.",
            "Nobody decides a request of their own."
        );

    public static Refusal NothingIsDecidedBeforeItIsAsked { get; } =
        new(
            nameof(NothingIsDecidedBeforeItIsAsked),
            "Ngày quyết định không được trước ngày đề nghị.",
            "The day of the decision must not be before the day of the request."
        );

    public static Refusal ARefusalNeedsAReason { get; } =
        new(
            nameof(ARefusalNeedsAReason),
            "Không đồng ý gia hạn thì phải nêu lý do.",
            "Refusing an extension needs a reason."
        );

    public static Refusal TheDeadlineHasPassed(DateOnly effective) =>
        new(
            nameof(TheDeadlineHasPassed),
            $"Đã quá hạn từ sau ngày {VietnameseDay.Write(effective)}; đề nghị gia hạn phải gửi chậm nhất vào ngày đến hạn.",
            $"The deadline passed on {VietnameseDay.Write(effective)}; an extension must be requested on or before it."
        );

    public static Refusal TheNewDayMustBeAfterThePresentOne(DateOnly present) =>
        new(
            nameof(TheNewDayMustBeAfterThePresentOne),
            $"Hạn mới phải sau hạn đang có, ngày {VietnameseDay.Write(present)}.",
            $"The new deadline must be after the present one, {VietnameseDay.Write(present)}."
        );

    public static Refusal TheNewDayIsBeyondTheLongestExtension(DateOnly latest) =>
        new(
            nameof(TheNewDayIsBeyondTheLongestExtension),
            $"Hạn mới chậm nhất là ngày {VietnameseDay.Write(latest)}, tính từ hạn ban đầu.",
            $"The new deadline can be {VietnameseDay.Write(latest)} at the latest, counted from the original one."
        );

    public static Refusal NoMoreExtensionsAreAllowed(int most) =>
        new(
            nameof(NoMoreExtensionsAreAllowed),
            string.Create(
                CultureInfo.InvariantCulture,
                $"Thời hạn này đã được gia hạn đủ {most} lần, không gia hạn thêm."
            ),
            string.Create(
                CultureInfo.InvariantCulture,
                $"This deadline has been extended {most} times, which is the most."
            )
        );
}
