namespace TienDo.Documents.Writing.Sheets;

/// <summary>What a column holds, and so how its cells are shown and taken back.</summary>
public enum CellKind
{
    Text,
    Day,
    YesNo,
}

/// <summary>Cột của bảng.</summary>
/// <param name="Key">Its name in the program; headers may be translated, keys not.</param>
/// <param name="Width">In characters.</param>
/// <param name="LongestText">Characters taken back at most; longer ones are an error of the cell.</param>
public sealed record TableColumn(
    string Key,
    string Vietnamese,
    string English,
    CellKind Kind,
    bool Editable,
    int Width,
    int LongestText = 500
);

/// <summary>Khóa của hàng: which part (and instance) a row is about, and the version it showed when it was written out.</summary>
/// <param name="Version">Whatever the program uses to see that somebody else has changed it since.</param>
public sealed record RowKey(int Plan, string Code, string Agency, string? Instance, string Version);

/// <summary>Hàng của bảng: texts by column key; days as "yyyy-MM-dd", yes and no as "1" and "0".</summary>
public sealed record TableRow(RowKey Key, IReadOnlyDictionary<string, string> Cells);

/// <summary>Bảng sửa được khi không có mạng: written as XLSX, edited anywhere, taken back cell by cell.</summary>
public sealed record EditableTable(
    string SheetName,
    string Title,
    IReadOnlyList<TableColumn> Columns,
    IReadOnlyList<TableRow> Rows
);
