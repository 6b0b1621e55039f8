using TienDo.Language;

namespace TienDo.Documents.Writing.Sheets;

/// <summary>Lỗi tại ô: where in the file, and what is wrong, in both languages.</summary>
/// <param name="Address">"D12".</param>
public sealed record CellError(string Sheet, string Address, Refusal Refusal);

/// <summary>Ô đã sửa.</summary>
/// <param name="Day">For columns of days.</param>
/// <param name="Yes">For columns of yes and no.</param>
public sealed record EditedCell(string Address, string Text, DateOnly? Day = null, bool? Yes = null);

/// <summary>Hàng đã sửa: only the cells that hold something, by column key.</summary>
public sealed record EditedRow(RowKey Key, int Number, IReadOnlyDictionary<string, EditedCell> Cells);

/// <summary>Kết quả nhận lại bảng.</summary>
public abstract record TakenBack
{
    private TakenBack() { }

    /// <param name="Rows">Rows in which something was written and nothing is wrong, in the order of the file.</param>
    /// <param name="Errors">Of the other rows; those are not taken, the rest may be.</param>
    public sealed record Read(IReadOnlyList<EditedRow> Rows, IReadOnlyList<CellError> Errors) : TakenBack;

    public sealed record Refused(Refusal Refusal) : TakenBack;
}
