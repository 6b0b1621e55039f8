using System.Globalization;
using System.Text;
using TienDo.Documents.Reading.Packages;

namespace TienDo.Documents.Reading.Sheets;

/// <summary>Ô của một trang tính as read, before its rows become lines.</summary>
internal sealed class SheetCells
{
    private const int MostCells = 1_000_000;

    public sealed record Row(int Number, SortedDictionary<int, string> Texts);

    public List<Row> Rows { get; } = [];
    public List<(CellReference From, CellReference To)> Merged { get; } = [];

    /// <summary>Cells whose text a formula made.</summary>
    public HashSet<(int Row, int Column)> Formulas { get; } = [];

    private readonly StringBuilder held = new();
    private int cells;

    public static SheetCells Read(
        PartReader xml,
        IReadOnlyList<string> shared,
        CellFormats formats,
        ReadingLimits limits
    )
    {
        var sheet = new SheetCells();
        for (var depth = xml.Enter(); xml.NextElement(depth); )
        {
            if (xml.Name == "row")
                sheet.ReadRow(xml, shared, formats, limits);
            else if (xml.Name == "mergeCell")
                sheet.ReadMerge(xml.Attribute("ref") ?? "");
        }
        return sheet;
    }

    private void ReadRow(PartReader xml, IReadOnlyList<string> shared, CellFormats formats, ReadingLimits limits)
    {
        var number = xml.Number("r") ?? (Rows.Count == 0 ? 1 : Rows[^1].Number + 1);
        var row = new Row(number, []);
        var column = 0;
        for (var depth = xml.Enter(); xml.NextElement(depth); )
        {
            if (xml.Name != "c")
                continue;
            column = CellReference.Parse(xml.Attribute("r"))?.Column ?? column;
            var text = VisibleLines(ReadCell(xml, shared, formats, (number, column)));
            if (text.Length > 0)
                row.Texts[column] = text;
            if (++cells > MostCells)
                throw new ReadingRefusedException(ReadingRefusals.TheTextIsTooLong(limits.MaxCharacters));
            column++;
        }
        if (row.Texts.Count > 0)
            Rows.Add(row);
    }

    private string ReadCell(
        PartReader xml,
        IReadOnlyList<string> shared,
        CellFormats formats,
        (int Row, int Column) place
    )
    {
        var kind = xml.Attribute("t");
        var style = xml.Number("s");
        held.Clear();
        for (var depth = xml.Enter(); xml.NextElement(depth); )
        {
            if (xml.Name is "v" or "t")
                xml.AppendText(held);
            else if (xml.Name is "f" or "rPh")
            {
                if (xml.Name == "f")
                    Formulas.Add(place);
                xml.Skip();
            }
        }
        var raw = held.ToString();
        return kind switch
        {
            "s" => int.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < shared.Count
                ? shared[at]
                : "",
            "inlineStr" or "str" or "e" or "b" => raw,
            _ => formats.Write(raw, style),
        };
    }

    internal static string VisibleLines(string text) =>
        text.Contains('\n', StringComparison.Ordinal)
            ? string.Join('\n', text.Split('\n').Select(line => VisibleText.Of(line).Trim())).Trim('\n')
            : VisibleText.Of(text).Trim();

    private void ReadMerge(string range)
    {
        var colon = range.IndexOf(':', StringComparison.Ordinal);
        if (
            colon > 0
            && CellReference.Parse(range.AsSpan(0, colon)) is { } from
            && CellReference.Parse(range.AsSpan(colon + 1)) is { } to
        )
            Merged.Add((from, to));
    }
}
