using System.Globalization;
using TienDo.Language;

namespace TienDo.Documents.Writing.Sheets;

/// <summary>Every "no" to a table that comes back.</summary>
public static class SheetRefusals
{
    public static Refusal TheFileIsNotAWorkbook { get; } =
        new(
            nameof(TheFileIsNotAWorkbook),
            "Tệp không phải XLSX hoặc bị hỏng. Lưu lại từ Excel dạng .xlsx rồi gửi lại.",
            "The file is no XLSX or is damaged. Save it again from Excel as .xlsx."
        );

    public static Refusal TheTableIsNotFromHere { get; } =
        new(
            nameof(TheTableIsNotFromHere),
            "Không tìm thấy bảng đã xuất từ hệ thống trong tệp này. Xuất bảng, sửa trên bảng đó rồi gửi lại.",
            "The file holds no table that was exported from here. Export the table, edit it, and send that."
        );

    public static Refusal TheTableIsTooLong { get; } =
        new(
            nameof(TheTableIsTooLong),
            "Bảng dài quá 20.000 dòng. Lọc bớt rồi xuất lại.",
            "The table has more than 20,000 rows. Filter it and export again."
        );

    public static Refusal TheCellHoldsAFormula { get; } =
        new(
            nameof(TheCellHoldsAFormula),
            "Ô chứa công thức. Ghi thẳng nội dung vào ô.",
            "The cell holds a formula. Write the content itself."
        );

    public static Refusal TheCellIsNoDay { get; } =
        new(
            nameof(TheCellIsNoDay),
            "Ngày không rõ. Ghi đủ ngày/tháng/năm, ví dụ 05/12/2026.",
            "The day is not clear. Write day/month/year in full, for example 05/12/2026."
        );

    public static Refusal TheCellIsNeitherYesNorNo { get; } =
        new(nameof(TheCellIsNeitherYesNorNo), "Ghi Có hoặc Không.", "Write Có (yes) or Không (no).");

    public static Refusal TheRowHasLostItsKey { get; } =
        new(
            nameof(TheRowHasLostItsKey),
            "Dòng này mất mã (cột A ẩn) nên không biết là nhiệm vụ nào. Chép nội dung sang dòng gốc của bảng xuất.",
            "This row has lost its key (hidden column A), so its assignment is not known. Copy it to its row of the exported table."
        );

    public static Refusal AColumnIsMissing(TableColumn column) =>
        new(
            nameof(AColumnIsMissing),
            $"Bảng thiếu cột \"{column.Vietnamese}\". Không xóa, không đổi tên cột.",
            $"The column \"{column.English}\" is missing. Do not delete or rename columns."
        );

    public static Refusal TheRowStandsTwice(int first) =>
        new(
            nameof(TheRowStandsTwice),
            string.Create(CultureInfo.InvariantCulture, $"Trùng với dòng {first}. Mỗi nhiệm vụ chỉ ghi trên một dòng."),
            string.Create(CultureInfo.InvariantCulture, $"Same as row {first}. An assignment has one row.")
        );
}
