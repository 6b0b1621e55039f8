using TienDo.Language;
using TienDo.Progress;
using static TienDo.Documents.Writing.Sheets.CellKind;

namespace TienDo.Documents.Writing.Sheets;

/// <summary>Một hàng của bảng nhiệm vụ, in the words people read.</summary>
/// <param name="Plan">"653/KH-UBND".</param>
/// <param name="Agency">Full name.</param>
/// <param name="Role">"Chủ trì" or "Phối hợp".</param>
/// <param name="Period">The instance of recurring work in words, "quý I/2026"; empty where there is one term.</param>
/// <param name="State">The state in words.</param>
public sealed record AssignmentTableRow(
    RowKey Key,
    string Plan,
    string Title,
    string Deliverables,
    string Agency,
    string Role,
    string Period,
    DateOnly? OriginalDueOn,
    DateOnly? DueOn,
    string State
);

/// <summary>Bảng nhiệm vụ xuất ra để cập nhật: what is shown, what may be written, and what an edited row means.</summary>
public static class AssignmentTable
{
    public static IReadOnlyList<TableColumn> Columns { get; } =
    [
        new("plan", "Kế hoạch", "Plan", Text, Editable: false, 16),
        new("code", "Số hiệu", "Code", Text, Editable: false, 10),
        new("title", "Nhiệm vụ", "Assignment", Text, Editable: false, 48),
        new("deliverables", "Sản phẩm", "Deliverables", Text, Editable: false, 28),
        new("agency", "Cơ quan", "Agency", Text, Editable: false, 26),
        new("role", "Vai trò", "Role", Text, Editable: false, 10),
        new("instance", "Kỳ", "Period", Text, Editable: false, 10),
        new("originalDue", "Hạn ban đầu", "Original deadline", Day, Editable: false, 12),
        new("due", "Hạn hiện tại", "Present deadline", Day, Editable: false, 12),
        new("state", "Trạng thái", "State", Text, Editable: false, 22),
        new("text", "Đã làm được gì", "What was done", Text, Editable: true, 48, UpdateRule.LongestText),
        new("completed", "Báo hoàn thành", "Completed", YesNo, Editable: true, 11),
        new(
            "documentNumber",
            "Số, ký hiệu văn bản",
            "Document number",
            Text,
            Editable: true,
            20,
            EvidenceRule.LongestText
        ),
        new("documentDay", "Ngày ban hành", "Date of issue", Day, Editable: true, 13),
        new("link", "Liên kết minh chứng", "Link to evidence", Text, Editable: true, 28, EvidenceRule.LongestAddress),
    ];

    public static EditableTable Of(string title, IEnumerable<AssignmentTableRow> rows) =>
        new("Nhiệm vụ", title, Columns, [.. rows.Select(Row)]);

    /// <summary>The update that an edited row asks to be sent; whether it may be is for the rule of updates to say.</summary>
    public static ProgressUpdate UpdateOf(EditedRow row)
    {
        var number = row.Cells.GetValueOrDefault("documentNumber");
        var day = row.Cells.GetValueOrDefault("documentDay");
        var evidences = new List<Evidence>();
        if (number is not null || day is not null)
            evidences.Add(new Evidence.IssuedDocument(number?.Text ?? "", day?.Day));
        if (row.Cells.GetValueOrDefault("link") is { } link)
            evidences.Add(new Evidence.Link(link.Text));
        return new ProgressUpdate(
            row.Cells.GetValueOrDefault("text")?.Text ?? "",
            row.Cells.GetValueOrDefault("completed")?.Yes ?? false,
            row.Key.Instance,
            evidences
        );
    }

    /// <summary>A refusal of the update, put at the cell it is about.</summary>
    public static CellError ErrorAt(EditedRow row, FieldRefusal refusal)
    {
        var hasDocument = row.Cells.ContainsKey("documentNumber") || row.Cells.ContainsKey("documentDay");
        var key = refusal.Field switch
        {
            "ClaimsCompletion" => "completed",
            "Evidences" => "documentNumber",
            "Evidences[0].IssuedOn" => "documentDay",
            "Evidences[0].Number" => "documentNumber",
            "Evidences[0].Address" or "Evidences[1].Address" => "link",
            "Evidences[0].Covers" when hasDocument => "documentNumber",
            "Evidences[0].Covers" or "Evidences[1].Covers" => "link",
            _ => "text",
        };
        return new CellError("Nhiệm vụ", AddressOf(row, key), refusal.Refusal);
    }

    private static string AddressOf(EditedRow row, string key)
    {
        if (row.Cells.TryGetValue(key, out var written))
            return written.Address;
        var at = Columns.Select(static (column, at) => (column.Key, At: at)).First(entry => entry.Key == key).At;
        return WorkbookWriter.Address(at + 1, row.Number);
    }

    private static TableRow Row(AssignmentTableRow row) =>
        new(
            row.Key,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["plan"] = row.Plan,
                ["code"] = row.Key.Code,
                ["title"] = row.Title,
                ["deliverables"] = row.Deliverables,
                ["agency"] = row.Agency,
                ["role"] = row.Role,
                ["instance"] = row.Period,
                ["originalDue"] = Iso(row.OriginalDueOn),
                ["due"] = Iso(row.DueOn),
                ["state"] = row.State,
            }
        );

    private static string Iso(DateOnly? day) =>
        day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
