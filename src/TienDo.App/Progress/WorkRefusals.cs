using TienDo.Language;

namespace TienDo.App.Progress;

/// <summary>Every "no" that is about reaching a part at all.</summary>
public static class WorkRefusals
{
    public static Refusal TheFormWasSentWithOtherWords { get; } =
        new(
            nameof(TheFormWasSentWithOtherWords),
            "Phiếu này đã được gửi rồi, với nội dung khác. Nội dung dưới đây chưa gửi; gửi lần nữa thì thành một cập nhật mới.",
            "This form was sent already, with other content. What stands below is not sent yet; send again to make it a new update."
        );

    public static Refusal ThereIsNoSuchPart { get; } =
        new(
            nameof(ThereIsNoSuchPart),
            "Cơ quan này không có phần việc trong nhiệm vụ; có thể phân công vừa được thay đổi.",
            "This agency has no part in the assignment; it may just have been reassigned."
        );

    public static Refusal OnlyTheAgencyItselfMayDoThis { get; } =
        new(
            nameof(OnlyTheAgencyItselfMayDoThis),
            "Chỉ đầu mối hoặc thủ trưởng của chính cơ quan được làm việc này.",
            "Only the focal person or the head of the agency itself may do this."
        );

    public static Refusal OnlyTheStandingAgencyMayDoThis { get; } =
        new(
            nameof(OnlyTheStandingAgencyMayDoThis),
            "Chỉ cơ quan thường trực được làm việc này.",
            "Only the standing agency may do this."
        );

    public static Refusal SomeoneElseDecidesThis { get; } =
        new(
            nameof(SomeoneElseDecidesThis),
            "Đề nghị này thuộc thẩm quyền quyết định của người khác.",
            "This request is for someone else to decide."
        );

    public static Refusal ThereIsNoSuchUpdate { get; } =
        new(nameof(ThereIsNoSuchUpdate), "Không có cập nhật này.", "There is no such update.");

    public static Refusal ThereIsNoSuchRequest { get; } =
        new(nameof(ThereIsNoSuchRequest), "Không có đề nghị này.", "There is no such request.");

    public static Refusal ItWaitsForNoTrigger { get; } =
        new(
            nameof(ItWaitsForNoTrigger),
            "Nhiệm vụ này không chờ căn cứ nào.",
            "This assignment does not wait for a document."
        );

    public static Refusal TheDocumentIsNoLongerRegistered { get; } =
        new(
            nameof(TheDocumentIsNoLongerRegistered),
            "Căn cứ này không còn được ghi nhận cho nhiệm vụ; có thể vừa có người rút lại hoặc ghi nhận căn cứ khác.",
            "This document is no longer registered for the assignment; somebody may just have withdrawn it or registered another."
        );

    public static Refusal MoreTimeWasAskedForSince { get; } =
        new(
            nameof(MoreTimeWasAskedForSince),
            "Đã có đề nghị gia hạn theo thời hạn tính từ căn cứ này, đang chờ hoặc đã được đồng ý; không rút lại căn cứ được nữa.",
            "More time was asked for on the term that runs from this document, and waits or was granted; the document can no longer be withdrawn."
        );

    public static Refusal TheTriggerIsAlreadyRegistered { get; } =
        new(
            nameof(TheTriggerIsAlreadyRegistered),
            "Căn cứ của nhiệm vụ này đã được ghi nhận.",
            "The document this assignment waits for is already registered."
        );
}
