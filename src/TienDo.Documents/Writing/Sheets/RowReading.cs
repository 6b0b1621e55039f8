using TienDo.Documents.Reading.Sheets;
using TienDo.Language;
using TienDo.Progress;

namespace TienDo.Documents.Writing.Sheets;

/// <summary>Đọc từng hàng of a table that comes back: typed cells, or errors with their addresses.</summary>
internal sealed class RowReading(
    string sheet,
    HashSet<(int Row, int Column)> formulas,
    int keyAt,
    (TableColumn Column, int At)[] columns
)
{
    private readonly Dictionary<(int, string, string, string?), int> _seen = [];

    public List<EditedRow> Rows { get; } = [];

    public List<CellError> Errors { get; } = [];

    public void Add(SheetCells.Row row)
    {
        var cells = new Dictionary<string, EditedCell>(StringComparer.Ordinal);
        var before = Errors.Count;
        foreach (var (column, at) in columns)
        {
            var text = row.Texts.GetValueOrDefault(at, "");
            var address = WorkbookWriter.Address(at, row.Number);
            if (formulas.Contains((row.Number, at)))
                Fault(address, SheetRefusals.TheCellHoldsAFormula);
            else if (text.Length > column.LongestText)
                Fault(address, ProgressRefusals.TheTextIsTooLong(text.Length, column.LongestText));
            else if (text.Length > 0 && Typed(column.Kind, text, address) is { } cell)
                cells[column.Key] = cell;
        }
        // Nothing written and nothing wrong: the row was left alone, whatever became of its key.
        if (cells.Count == 0 && Errors.Count == before)
            return;
        var keyAddress = WorkbookWriter.Address(keyAt, row.Number);
        if (RowKeys.Read(row.Texts.GetValueOrDefault(keyAt, "")) is not { } key)
        {
            Fault(keyAddress, SheetRefusals.TheRowHasLostItsKey);
            return;
        }
        if (!_seen.TryAdd((key.Plan, key.Code, key.Agency, key.Instance), row.Number))
            Fault(keyAddress, SheetRefusals.TheRowStandsTwice(_seen[(key.Plan, key.Code, key.Agency, key.Instance)]));
        if (Errors.Count == before)
            Rows.Add(new EditedRow(key, row.Number, cells));
    }

    private EditedCell? Typed(CellKind kind, string text, string address)
    {
        switch (kind)
        {
            case CellKind.Day when TypedCells.Day(text) is { } day:
                return new EditedCell(address, text, Day: day);
            case CellKind.Day:
                Fault(address, SheetRefusals.TheCellIsNoDay);
                return null;
            case CellKind.YesNo when TypedCells.YesNo(text) is { } yes:
                return new EditedCell(address, text, Yes: yes);
            case CellKind.YesNo:
                Fault(address, SheetRefusals.TheCellIsNeitherYesNorNo);
                return null;
            default:
                return new EditedCell(address, text);
        }
    }

    private void Fault(string address, Refusal refusal) => Errors.Add(new CellError(sheet, address, refusal));
}
