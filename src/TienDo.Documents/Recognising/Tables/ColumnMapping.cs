using System.Security.Cryptography;
using System.Text;
using TienDo.Documents.Reading;

namespace TienDo.Documents.Recognising.Tables;

/// <summary>Cột đã hiểu.</summary>
/// <param name="Header">The heading as written, stacked headings joined by " / ".</param>
/// <param name="Year">For a target column that holds for one year.</param>
/// <param name="Confidence">1 when the heading says it, less when guessed from the cells.</param>
public sealed record MappedColumn(int Column, string Header, ColumnRole Role, int? Year, double Confidence);

/// <summary>
/// Bố cục cột: which column says what. Proposed by the reader, corrected by a person, remembered by
/// <see cref="Fingerprint"/> for the next file of the same layout.
/// </summary>
public sealed record ColumnMapping(
    string Fingerprint,
    TableRole Role,
    int HeaderRows,
    IReadOnlyList<MappedColumn> Columns
)
{
    public static ColumnMapping None { get; } = new("", TableRole.Other, 0, []);

    /// <summary>The least sure column decides how sure the whole is.</summary>
    public double Confidence => Columns.Count == 0 ? 0 : Columns.Min(column => column.Confidence);

    public IEnumerable<MappedColumn> With(ColumnRole role) => Columns.Where(column => column.Role == role);

    public MappedColumn? First(ColumnRole role) => Columns.FirstOrDefault(column => column.Role == role);

    /// <summary>The reader's proposal for a table with a grid; total: an unknown layout maps to nothing.</summary>
    public static ColumnMapping Propose(SourceTable table) => GridHeader.Read(new TableGrid(table));

    /// <summary>The same layout gives the same fingerprint whatever tones, case or spacing its headings use.</summary>
    public static string FingerprintOf(IEnumerable<string> headers)
    {
        var key = string.Join('|', headers.Select(HeaderLexicon.Key));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..16];
    }

    /// <summary>A person's correction of one column.</summary>
    public ColumnMapping Correct(int column, ColumnRole role) =>
        this with
        {
            Columns =
            [
                .. Columns.Select(mapped =>
                    mapped.Column == column ? mapped with { Role = role, Confidence = 1 } : mapped
                ),
            ],
        };
}
