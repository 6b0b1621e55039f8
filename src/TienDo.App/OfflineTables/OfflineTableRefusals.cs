using TienDo.Documents.Writing.Sheets;
using TienDo.Language;

namespace TienDo.App.OfflineTables;

/// <summary>Every "no" to a row of a table that was edited elsewhere.</summary>
public static class OfflineTableRefusals
{
    public static Refusal TheTableIsNoLongerHere { get; } =
        new(
            nameof(TheTableIsNoLongerHere),
            "Tệp đã tải lên không còn trên máy chủ. Tải lại tệp.",
            "The uploaded file is no longer on the server. Upload it again."
        );

    public static Refusal NoFileWasChosen { get; } =
        new(
            nameof(NoFileWasChosen),
            "Chưa chọn tệp. Chọn tệp .xlsx đã điền.",
            "No file is chosen. Choose the .xlsx that was filled in."
        );

    public static Refusal TheFileIsTooLarge(long most) =>
        new(
            nameof(TheFileIsTooLarge),
            $"Tệp nặng quá {most / 1024 / 1024} MB. Lọc bớt rồi xuất lại.",
            $"The file is larger than {most / 1024 / 1024} MB. Filter and export again."
        );

    public static Refusal TheRowBelongsToAnotherAgency(string agency) =>
        new(
            nameof(TheRowBelongsToAnotherAgency),
            $"Phần việc này của {agency}. Chỉ đầu mối hoặc thủ trưởng của cơ quan ấy được cập nhật.",
            $"This part belongs to {agency}. Only its focal person or head may update it."
        );

    public static Refusal SomeoneHasUpdatedThisSince { get; } =
        new(
            nameof(SomeoneHasUpdatedThisSince),
            "Sau khi xuất bảng, đã có cập nhật khác cho phần việc này. Xuất lại bảng, xem cập nhật mới rồi ghi tiếp.",
            "This part has been updated since the table was exported. Export again, see the new update, then go on."
        );

    internal static CellError At(EditedRow row, Refusal refusal) =>
        AssignmentTable.ErrorAt(row, new FieldRefusal("Text", refusal));
}
