using System.Globalization;

namespace TienDo.Documents.Reading.Sheets;

/// <summary>Địa chỉ ô: "B7" is row 7, column 1 (columns from 0).</summary>
internal readonly record struct CellReference(int Row, int Column)
{
    public const int LastColumn = 16_383;

    public static CellReference? Parse(ReadOnlySpan<char> text)
    {
        var column = 0;
        var at = 0;
        for (; at < text.Length && at < 4 && char.IsAsciiLetter(text[at]); at++)
            column = (column * 26) + (char.ToUpperInvariant(text[at]) - 'A' + 1);
        if (at == 0 || column > LastColumn + 1)
            return null;
        return int.TryParse(text[at..], NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row > 0
            ? new CellReference(row, column - 1)
            : null;
    }
}
