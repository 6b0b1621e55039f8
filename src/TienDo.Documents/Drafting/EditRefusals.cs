using TienDo.Language;

namespace TienDo.Documents.Drafting;

/// <summary>Every "no" to a reviewer's act.</summary>
public static class EditRefusals
{
    public static Refusal TheEntryIsNoLongerThere { get; } =
        new(
            nameof(TheEntryIsNoLongerThere),
            "Mục này không còn trong bản đọc. Tải lại trang để xem bản mới nhất.",
            "This entry is no longer in the draft. Reload the page to see the latest one."
        );

    public static Refusal TheDoubtIsNoLongerOpen { get; } =
        new(nameof(TheDoubtIsNoLongerOpen), "Nghi vấn này đã được xử lý.", "This doubt has already been settled.");

    public static Refusal TheFieldCannotBeEdited { get; } =
        new(nameof(TheFieldCannotBeEdited), "Mục này không có trường được chọn.", "This entry has no such field.");

    public static Refusal TheTextMayNotBeEmpty { get; } =
        new(
            nameof(TheTextMayNotBeEmpty),
            "Nội dung đang để trống. Ghi nội dung hoặc chọn Bỏ mục này.",
            "The text is empty. Write it, or delete the entry."
        );

    public static Refusal TheTextIsTooLong { get; } =
        new(
            nameof(TheTextIsTooLong),
            "Nội dung dài quá 100.000 ký tự. Rút gọn hoặc tách thành nhiều mục.",
            "The text is longer than 100,000 characters. Shorten it or split the entry."
        );

    public static Refusal TheDateIsNotADay { get; } =
        new(
            nameof(TheDateIsNotADay),
            "Ngày ghi chưa đúng. Ví dụ: 05/12/2026",
            "This is not a date. Example: 05/12/2026"
        );

    public static Refusal TheYearIsNotAYear { get; } =
        new(
            nameof(TheYearIsNotAYear),
            "Năm ghi chưa đúng, phải từ 1900 đến 2200. Ví dụ: 2030",
            "This is not a year between 1900 and 2200. Example: 2030"
        );

    public static Refusal TheNumberIsNotANumber { get; } =
        new(
            nameof(TheNumberIsNotANumber),
            "Số ghi chưa đúng. Ví dụ: 57 hoặc 1.234,5 hoặc 10–15",
            "This is not a number in Vietnamese form. Example: 57 or 1.234,5 or 10–15"
        );

    public static Refusal TheValueIsNotOneOfTheChoices { get; } =
        new(
            nameof(TheValueIsNotOneOfTheChoices),
            "Giá trị không nằm trong các lựa chọn.",
            "The value is not one of the choices."
        );

    public static Refusal TheSplitLeavesAnEmptyPart { get; } =
        new(
            nameof(TheSplitLeavesAnEmptyPart),
            "Chỗ tách phải nằm giữa nội dung, hai phần đều có chữ.",
            "The place of the split must leave words on both sides."
        );

    public static Refusal AnEntryCannotMergeIntoItself { get; } =
        new(
            nameof(AnEntryCannotMergeIntoItself),
            "Không gộp được một nhiệm vụ với chính nó. Chọn nhiệm vụ khác.",
            "An assignment cannot be merged into itself. Choose another one."
        );

    public static Refusal AnEntryCannotStandUnderItself { get; } =
        new(
            nameof(AnEntryCannotStandUnderItself),
            "Không đặt được một mục dưới chính nó hoặc dưới mục con của nó.",
            "An entry cannot stand under itself or under one of its own parts."
        );

    public static Refusal TheLinesAreOutsideTheDocument { get; } =
        new(
            nameof(TheLinesAreOutsideTheDocument),
            "Dòng nguồn nằm ngoài văn bản, hoặc dòng đầu sau dòng cuối.",
            "The source lines are outside the document, or the first comes after the last."
        );

    public static Refusal TheIdIsTaken { get; } =
        new(
            nameof(TheIdIsTaken),
            "Mã mục mới đã có trong bản đọc.",
            "The id of the new entry is already in the draft."
        );

    public static Refusal TheDocumentItselfStays { get; } =
        new(
            nameof(TheDocumentItselfStays),
            "Không bỏ được phần đầu văn bản. Muốn bỏ cả bản đọc, chọn Bỏ bản đọc.",
            "The document itself cannot be deleted. To drop the whole draft, choose Discard draft."
        );
}
