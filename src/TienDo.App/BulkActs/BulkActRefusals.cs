using TienDo.Assignments;
using TienDo.Language;

namespace TienDo.App.BulkActs;

/// <summary>Every "no" to an act on many parts, and every reason why a row is left out of one.</summary>
public static class BulkActRefusals
{
    public static Refusal NothingWasChosen { get; } =
        new(
            nameof(NothingWasChosen),
            "Chưa chọn phần việc nào. Đánh dấu ở đầu dòng rồi bấm lại.",
            "No part is chosen. Tick the boxes of the rows, then press again."
        );

    public static Refusal TooManyRowsWereChosen { get; } =
        new(
            nameof(TooManyRowsWereChosen),
            "Mỗi lần làm tối đa 200 phần việc. Chia thành nhiều lần.",
            "At most 200 parts at a time. Do it in several steps."
        );

    public static Refusal NothingIsLeftToDo { get; } =
        new(
            nameof(NothingIsLeftToDo),
            "Không còn phần việc nào làm được trong số đã chọn.",
            "Nothing can be done to any of the chosen parts."
        );

    public static Refusal ThePartWasTakenUpBefore { get; } =
        new(
            nameof(ThePartWasTakenUpBefore),
            "Đã tiếp nhận. Đổi người phụ trách thì mở phần việc.",
            "Already taken up. Open the part to name another person in charge."
        );

    public static Refusal TheAssignmentIsStarredAlready { get; } =
        new(nameof(TheAssignmentIsStarredAlready), "Đã gắn sao.", "Already starred.");

    public static Refusal TheAssignmentHasNoStarOfYours { get; } =
        new(nameof(TheAssignmentHasNoStarOfYours), "Chưa gắn sao.", "Not starred by you.");

    public static Refusal TheAssignmentStandsOnTheListAlready { get; } =
        new(
            nameof(TheAssignmentStandsOnTheListAlready),
            "Cùng nhiệm vụ với một dòng đã có ở trên.",
            "Of the same assignment as a row above."
        );

    public static Refusal ThereIsNoSuchAct { get; } =
        new(
            nameof(ThereIsNoSuchAct),
            "Không có lần làm này, hoặc do người khác làm.",
            "There is no such act, or somebody else did it."
        );

    public static Refusal ItIsTooLateToUndo { get; } =
        new(
            nameof(ItIsTooLateToUndo),
            "Đã quá 10 phút, không hoàn tác được nữa. Sửa từng phần việc.",
            "More than 10 minutes have passed; it cannot be undone. Change each part."
        );

    public static Refusal ThePartWentOnSince(AssignmentCode code) =>
        new(
            nameof(ThePartWentOnSince),
            $"Nhiệm vụ {code}: cơ quan đã cập nhật hoặc trả lời sau khi tiếp nhận, không hoàn tác được.",
            $"Assignment {code}: the agency has sent an update or answered otherwise since; it cannot be undone."
        );

    public static Refusal ThePartWasHandedOverSince(AssignmentCode code) =>
        new(
            nameof(ThePartWasHandedOverSince),
            $"Nhiệm vụ {code}: đã bàn giao sau khi tiếp nhận, không hoàn tác được.",
            $"Assignment {code}: the work has been handed over since; it cannot be undone."
        );

    public static Refusal AnExtensionWasAskedForSince(AssignmentCode code) =>
        new(
            nameof(AnExtensionWasAskedForSince),
            $"Nhiệm vụ {code}: đã đề nghị gia hạn sau khi tiếp nhận, không hoàn tác được.",
            $"Assignment {code}: an extension has been asked for since; it cannot be undone."
        );

    public static Refusal AnObstacleWasRaisedSince(AssignmentCode code) =>
        new(
            nameof(AnObstacleWasRaisedSince),
            $"Nhiệm vụ {code}: đã nêu vướng mắc sau khi tiếp nhận, không hoàn tác được.",
            $"Assignment {code}: an obstacle has been raised since; it cannot be undone."
        );

    public static Refusal TheWorkWasDividedSince(AssignmentCode code) =>
        new(
            nameof(TheWorkWasDividedSince),
            $"Nhiệm vụ {code}: đã chia hoặc khép bước thực hiện sau khi tiếp nhận, không hoàn tác được.",
            $"Assignment {code}: a sub-step has been added or closed since; it cannot be undone."
        );

    public static Refusal ADirectionWasAnsweredSince(AssignmentCode code) =>
        new(
            nameof(ADirectionWasAnsweredSince),
            $"Nhiệm vụ {code}: đã báo cáo kết quả chỉ đạo sau khi tiếp nhận, không hoàn tác được.",
            $"Assignment {code}: a direction has been answered since; it cannot be undone."
        );

    public static Refusal AnUpdateWasBegunSince(AssignmentCode code) =>
        new(
            nameof(AnUpdateWasBegunSince),
            $"Nhiệm vụ {code}: đã có bản nháp cập nhật soạn sau khi tiếp nhận, không hoàn tác được.",
            $"Assignment {code}: a draft update has been saved since; it cannot be undone."
        );

    public static Refusal OnlyTheStandingAgencyOrALeaderMayRemind { get; } =
        new(
            nameof(OnlyTheStandingAgencyOrALeaderMayRemind),
            "Chỉ cơ quan thường trực, lãnh đạo tỉnh được đôn đốc.",
            "Only the standing agency and provincial leaders may remind."
        );

    public static Refusal ThePartIsCompleted { get; } =
        new(nameof(ThePartIsCompleted), "Đã hoàn thành.", "Completed already.");

    public static Refusal ThePartIsSuspended { get; } = new(nameof(ThePartIsSuspended), "Đang tạm dừng.", "Suspended.");

    public static Refusal TheClaimWaitsForVerification { get; } =
        new(
            nameof(TheClaimWaitsForVerification),
            "Cơ quan đã báo hoàn thành, đang chờ xác nhận.",
            "The agency has reported completion and waits for verification."
        );

    public static Refusal ThePartWaitsForItsTrigger { get; } =
        new(
            nameof(ThePartWaitsForItsTrigger),
            "Đang chờ căn cứ, chưa tính hạn.",
            "Waits for its document; no term runs."
        );

    public static Refusal ThePartWasRemindedToday(string by) =>
        new(nameof(ThePartWasRemindedToday), $"Hôm nay đã đôn đốc ({by}).", $"Reminded today already, by {by}.");

    public static Refusal NobodyOfTheAgencyCanBeTold { get; } =
        new(
            nameof(NobodyOfTheAgencyCanBeTold),
            "Cơ quan chưa có tài khoản đầu mối, thủ trưởng để nhận thông báo. Gửi công văn đôn đốc.",
            "Nobody of the agency has an account to be told through. Send a letter."
        );

    public static Refusal TheLettersHaveGoneOut { get; } =
        new(
            nameof(TheLettersHaveGoneOut),
            "Thư, tin nhắn đôn đốc đã gửi đi, không hoàn tác được.",
            "Letters or messages of it have gone out; it cannot be undone."
        );

    public static Refusal TheRuleIsThisAlready { get; } =
        new(nameof(TheRuleIsThisAlready), "Đã theo cách tổng hợp này.", "This is its rule already.");

    public static Refusal TheRuleWasChosenAgainSince(AssignmentCode code) =>
        new(
            nameof(TheRuleWasChosenAgainSince),
            $"Nhiệm vụ {code}: đã chọn lại cách tổng hợp sau đó, không hoàn tác được.",
            $"Assignment {code}: the rule has been chosen again since; it cannot be undone."
        );

    public static Refusal NobodySaysWhenItIsDue { get; } =
        new(
            nameof(NobodySaysWhenItIsDue),
            "Văn bản giao không nêu thời hạn kể từ ngày của căn cứ; ghi ngày đến hạn chung.",
            "The plan names no term that runs from the document; give a due day for such."
        );

    public static Refusal TheAssignmentWentOnSince(AssignmentCode code) =>
        new(
            nameof(TheAssignmentWentOnSince),
            $"Nhiệm vụ {code}: đã có việc khác phát sinh sau khi ghi nhận căn cứ, không hoàn tác được.",
            $"Assignment {code}: something else has happened since the document was registered; it cannot be undone."
        );
}
