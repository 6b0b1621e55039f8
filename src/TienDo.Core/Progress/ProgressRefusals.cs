using TienDo.Language;
using TienDo.Time;

namespace TienDo.Progress;

/// <summary>Every "no" to taking up, updating, verifying and dividing work.</summary>
public static class ProgressRefusals
{
    public static Refusal ThePersonInChargeIsMissing { get; } =
        new(nameof(ThePersonInChargeIsMissing), "Chưa ghi người phụ trách.", "The person in charge is missing.");

    public static Refusal AReasonIsNeeded { get; } =
        new(nameof(AReasonIsNeeded), "Chưa nêu lý do.", "The reason is missing.");

    public static Refusal ThePartIsAlreadyTakenUp { get; } =
        new(
            nameof(ThePartIsAlreadyTakenUp),
            "Đơn vị đã tiếp nhận nhiệm vụ này. Có vướng mắc thì gửi kiến nghị.",
            "The agency has already taken up this assignment. Raise an obstacle instead."
        );

    public static Refusal ThePartAwaitsADecision { get; } =
        new(
            nameof(ThePartAwaitsADecision),
            "Đơn vị đã báo nhiệm vụ không thuộc đơn vị; đang chờ cơ quan thường trực quyết định.",
            "The agency has said that this is not its work; the standing agency has yet to decide."
        );

    public static Refusal TheAssignmentWasUpheld { get; } =
        new(
            nameof(TheAssignmentWasUpheld),
            "Cơ quan thường trực đã quyết định giữ nguyên phân công.",
            "The standing agency has decided that the assignment stays as it is."
        );

    public static Refusal CompletedWorkStaysWhereItWasCompleted { get; } =
        new(
            nameof(CompletedWorkStaysWhereItWasCompleted),
            "Nhiệm vụ đã hoàn thành thì giữ ở cơ quan đã hoàn thành, không chuyển cho cơ quan khác.",
            "Completed work stays with the agency that completed it and goes to no other."
        );

    public static Refusal ThereIsNothingToDecide { get; } =
        new(
            nameof(ThereIsNothingToDecide),
            "Không có đề nghị nào chờ quyết định.",
            "Nothing is waiting for a decision."
        );

    public static Refusal TheAgencyMustExistToday { get; } =
        new(
            nameof(TheAgencyMustExistToday),
            "Chọn một cơ quan đang hoạt động trong danh bạ.",
            "Choose an agency of the directory that exists today."
        );

    public static Refusal ThePartLiesThereAlready { get; } =
        new(
            nameof(ThePartLiesThereAlready),
            "Phần việc đang ở chính cơ quan này; chọn “Giữ nguyên phân công” nếu không chuyển.",
            "The part lies with this very agency; choose to leave it there if it does not move."
        );

    public static Refusal TheUpdateNeedsWords { get; } =
        new(
            nameof(TheUpdateNeedsWords),
            "Chưa ghi đã làm được gì. Một câu là đủ.",
            "Nothing is said about what was done. One sentence is enough."
        );

    public static Refusal ASignSaysWhatWasDone { get; } =
        new(
            nameof(ASignSaysWhatWasDone),
            "Ghi rõ hơn việc đã làm trong quý, ít nhất mười chữ cái.",
            "Say more of what was done in the quarter, at least ten letters."
        );

    public static Refusal TheDocumentNeedsItsNumber { get; } =
        new(
            nameof(TheDocumentNeedsItsNumber),
            "Ghi số, ký hiệu của căn cứ, tối đa 100 ký tự.",
            "Give the number of the document, at most 100 characters."
        );

    public static Refusal TheDocumentNeedsItsDay { get; } =
        new(
            nameof(TheDocumentNeedsItsDay),
            "Ghi ngày ban hành của căn cứ; thời hạn tính từ ngày này.",
            "Give the day on which the document was issued; the term runs from it."
        );

    public static Refusal TheDocumentIsNotIssuedYet { get; } =
        new(
            nameof(TheDocumentIsNotIssuedYet),
            "Ngày ban hành của căn cứ chưa đến.",
            "The day on which the document was issued has not come yet."
        );

    public static Refusal TheTermIsOutOfBounds { get; } =
        new(
            nameof(TheTermIsOutOfBounds),
            "Thời hạn là số nguyên từ 1 và không quá mười năm.",
            "The term is a whole number from 1 and at most ten years."
        );

    public static Refusal ATermOrADayIsNeeded { get; } =
        new(
            nameof(ATermOrADayIsNeeded),
            "Ghi thời hạn kể từ ngày của căn cứ, hoặc ngày đến hạn.",
            "Give a term that runs from the document, or a due day."
        );

    public static Refusal TheDayLiesBeforeTheDocument { get; } =
        new(
            nameof(TheDayLiesBeforeTheDocument),
            "Ngày đến hạn không được trước ngày của căn cứ.",
            "The due day must not be before the day of the document."
        );

    public static Refusal ThereIsNoSuchInstance { get; } =
        new(nameof(ThereIsNoSuchInstance), "Nhiệm vụ không có kỳ này.", "The assignment has no such period.");

    public static Refusal CompletionNeedsEvidence { get; } =
        new(
            nameof(CompletionNeedsEvidence),
            "Báo hoàn thành thì phải có minh chứng: văn bản, tệp, ảnh, số liệu hoặc liên kết.",
            "Completion needs evidence: a document, a file, a photo, a figure or a link."
        );

    public static Refusal ContinuousWorkIsNeverCompleted { get; } =
        new(
            nameof(ContinuousWorkIsNeverCompleted),
            "Nhiệm vụ thường xuyên không có lúc hoàn thành; gửi cập nhật mỗi quý.",
            "Ongoing work is never completed; send an update each quarter."
        );

    public static Refusal TheWorkIsAlreadyCompleted { get; } =
        new(nameof(TheWorkIsAlreadyCompleted), "Nhiệm vụ này đã hoàn thành.", "This assignment is already completed.");

    public static Refusal AClaimIsAlreadyBeingVerified { get; } =
        new(
            nameof(AClaimIsAlreadyBeingVerified),
            "Đã có báo hoàn thành đang chờ thẩm tra.",
            "A completion is already waiting to be verified."
        );

    public static Refusal ThereIsTooMuchEvidence { get; } =
        new(
            nameof(ThereIsTooMuchEvidence),
            "Mỗi lần cập nhật kèm tối đa 20 minh chứng.",
            "An update carries at most 20 pieces of evidence."
        );

    public static Refusal TheUpdateIsAlreadyVerified { get; } =
        new(
            nameof(TheUpdateIsAlreadyVerified),
            "Cập nhật này đã được thẩm tra.",
            "This update has already been verified."
        );

    public static Refusal NobodyVerifiesTheirOwnUpdate { get; } =
        new(
            nameof(NobodyVerifiesTheirOwnUpdate),
            "Người gửi cập nhật không tự thẩm tra.",
            "Nobody verifies an update of their own."
        );

    public static Refusal CompletionWithoutEvidenceIsNotAccepted { get; } =
        new(
            nameof(CompletionWithoutEvidenceIsNotAccepted),
            "Báo hoàn thành không kèm minh chứng thì không chấp nhận được. Trả lại, nêu lý do.",
            "A completion without evidence cannot be accepted. Return it with a reason."
        );

    public static Refusal TheReasonIsNotOnTheList { get; } =
        new(nameof(TheReasonIsNotOnTheList), "Chọn một lý do trong danh mục.", "Choose a reason from the list.");

    public static Refusal ReturningNeedsWords { get; } =
        new(
            nameof(ReturningNeedsWords),
            "Trả lại thì phải ghi cần bổ sung hoặc sửa gì.",
            "Returning needs words: what is to be added or corrected."
        );

    public static Refusal TheStepNeedsATitle { get; } =
        new(nameof(TheStepNeedsATitle), "Chưa ghi nội dung của bước.", "The step has no title.");

    public static Refusal ThereAreTooManySteps { get; } =
        new(nameof(ThereAreTooManySteps), "Một phần việc có tối đa 50 bước.", "A part has at most 50 steps.");

    public static Refusal OnlyOneAgencyLeads { get; } =
        new(
            nameof(OnlyOneAgencyLeads),
            "Nhiệm vụ chỉ có một cơ quan chủ trì, không cần cách tổng hợp.",
            "Only one agency leads this assignment; there is nothing to roll up."
        );

    public static Refusal ThePercentageIsOutOfBounds { get; } =
        new(
            nameof(ThePercentageIsOutOfBounds),
            "Tỷ lệ là số trên 0, tối đa 100. Ví dụ: 80 hoặc 66,7.",
            "The percentage is a number above 0 and at most 100. Example: 80 or 66,7."
        );

    public static Refusal TheWeightIsOutOfBounds { get; } =
        new(
            nameof(TheWeightIsOutOfBounds),
            "Trọng số là số từ 0 đến 1.000. Ví dụ: 2 hoặc 1,5.",
            "A weight is a number from 0 to 1,000. Example: 2 or 1,5."
        );

    public static Refusal TheWeightsAreAllNothing { get; } =
        new(
            nameof(TheWeightsAreAllNothing),
            "Phải có ít nhất một cơ quan có trọng số trên 0.",
            "At least one agency needs a weight above 0."
        );

    public static Refusal TheAgencyDoesNotLead { get; } =
        new(
            nameof(TheAgencyDoesNotLead),
            "Có cơ quan không chủ trì nhiệm vụ này.",
            "One of the agencies does not lead this assignment."
        );

    public static Refusal TheRuleWasJustChosen { get; } =
        new(
            nameof(TheRuleWasJustChosen),
            "Cách tổng hợp vừa được người khác chọn; nội dung vừa nhập còn nguyên. Xem lại rồi gửi.",
            "Somebody else has just chosen a rule; what was typed is kept. Look again, then send."
        );

    public static Refusal TheWorkIsAlreadySuspended { get; } =
        new(
            nameof(TheWorkIsAlreadySuspended),
            "Phần việc này đang tạm dừng; có thể người khác vừa ghi.",
            "This work is already suspended; somebody else may just have done it."
        );

    public static Refusal TheWorkIsNotSuspended { get; } =
        new(
            nameof(TheWorkIsNotSuspended),
            "Phần việc này không tạm dừng; có thể người khác vừa cho tiếp tục.",
            "This work is not suspended; somebody else may just have let it go on."
        );

    public static Refusal TheStepIsAlreadyEnded { get; } =
        new(
            nameof(TheStepIsAlreadyEnded),
            "Bước này vừa được người khác đánh dấu xong hoặc bỏ.",
            "Somebody else has just finished or dropped this step."
        );

    public static Refusal ThereIsNoSuchStep { get; } =
        new(nameof(ThereIsNoSuchStep), "Phần việc không có bước này.", "The part has no such step.");

    public static Refusal TheDocumentNumberIsMissing { get; } =
        new(
            nameof(TheDocumentNumberIsMissing),
            "Chưa ghi số, ký hiệu văn bản. Ví dụ: 125/QĐ-UBND.",
            "The number of the document is missing. Example: 125/QĐ-UBND."
        );

    public static Refusal TheDocumentDayIsMissing { get; } =
        new(
            nameof(TheDocumentDayIsMissing),
            "Chưa ghi ngày ban hành. Ví dụ: 05/12/2026.",
            "Date of issue is missing. Example: 05/12/2026."
        );

    public static Refusal TheFileHasNoName { get; } =
        new(nameof(TheFileHasNoName), "Tệp không có tên.", "The file has no name.");

    public static Refusal TheFileDidNotArrive { get; } =
        new(
            nameof(TheFileDidNotArrive),
            "Tệp chưa đến nơi. Chọn lại tệp.",
            "The file did not arrive. Choose it again."
        );

    public static Refusal TheFigureHasNoName { get; } =
        new(nameof(TheFigureHasNoName), "Chưa ghi số liệu về việc gì.", "What the figure is about is missing.");

    public static Refusal TheFigureHasNoValue { get; } =
        new(
            nameof(TheFigureHasNoValue),
            "Chưa ghi giá trị kèm đơn vị tính. Ví dụ: 1.234,5 triệu đồng.",
            "The value with its unit is missing. Example: 1.234,5 triệu đồng."
        );

    public static Refusal TheFigureHasNoOrigin { get; } =
        new(nameof(TheFigureHasNoOrigin), "Chưa ghi nguồn của số liệu.", "The source of the figure is missing.");

    public static Refusal TheLinkIsNotAWebAddress { get; } =
        new(
            nameof(TheLinkIsNotAWebAddress),
            "Liên kết phải bắt đầu bằng https:// hoặc http://.",
            "A link must begin with https:// or http://."
        );

    public static Refusal ThereIsNoSuchDeliverable { get; } =
        new(
            nameof(ThereIsNoSuchDeliverable),
            "Nhiệm vụ không có sản phẩm này.",
            "The assignment has no such deliverable."
        );

    public static Refusal TheDocumentDayIsInTheFuture(DateOnly today) =>
        new(
            nameof(TheDocumentDayIsInTheFuture),
            $"Ngày ban hành không được sau hôm nay, ngày {VietnameseDay.Write(today)}.",
            $"The date of issue must not be after today, {VietnameseDay.Write(today)}."
        );

    public static Refusal DeliverablesAreNotShown(IReadOnlyList<string> names) =>
        new(
            nameof(DeliverablesAreNotShown),
            $"Còn thiếu minh chứng cho: {string.Join("; ", names)}.",
            $"Evidence is still missing for: {string.Join("; ", names)}."
        );

    public static Refusal TheStepEndsAfterTheAssignment(DateOnly due) =>
        new(
            nameof(TheStepEndsAfterTheAssignment),
            $"Bước phải xong trong hạn của nhiệm vụ, ngày {VietnameseDay.Write(due)}.",
            $"A step must end within the deadline of the assignment, {VietnameseDay.Write(due)}."
        );

    public static Refusal TheStepEndsInThePast(DateOnly today) =>
        new(
            nameof(TheStepEndsInThePast),
            $"Hạn của bước không được trước hôm nay, ngày {VietnameseDay.Write(today)}.",
            $"A step must not end before today, {VietnameseDay.Write(today)}."
        );

    public static Refusal TheStepEndsBeforeTheWorkBegins(DateOnly start) =>
        new(
            nameof(TheStepEndsBeforeTheWorkBegins),
            $"Hạn của bước không được trước ngày giao nhiệm vụ, ngày {VietnameseDay.Write(start)}.",
            $"A step must not end before the work was assigned, {VietnameseDay.Write(start)}."
        );

    public static Refusal TheTextIsTooLong(int length, int most) =>
        new(
            nameof(TheTextIsTooLong),
            $"Nội dung dài {Grouped(length, '.')} ký tự, tối đa {Grouped(most, '.')} ký tự.",
            $"The text has {Grouped(length, ',')} characters; the limit is {Grouped(most, ',')}."
        );

    private static string Grouped(int number, char separator) =>
        number.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture).Replace(',', separator);
}
