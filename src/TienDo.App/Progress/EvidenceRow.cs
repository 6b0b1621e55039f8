using System.Globalization;
using Microsoft.Data.Sqlite;
using TienDo.Language;
using TienDo.Progress;

namespace TienDo.App.Progress;

/// <summary>How a piece of evidence of any kind lies in one row.</summary>
internal static class EvidenceRow
{
    public static (string Kind, string Label, string? Detail, string? Origin, DateOnly? Day) Of(Evidence evidence)
    {
        var (kind, label, detail, origin, day) = Typed(evidence);
        return (kind, TypedText.Of(label), Clean(detail), Clean(origin), day);
    }

    private static string? Clean(string? text) => text is null ? null : TypedText.Of(text);

    private static (string Kind, string Label, string? Detail, string? Origin, DateOnly? Day) Typed(
        Evidence evidence
    ) =>
        evidence switch
        {
            Evidence.IssuedDocument document => ("IssuedDocument", document.Number, null, null, document.IssuedOn),
            Evidence.File file => ("File", file.FileName, file.Hash, null, null),
            Evidence.Photo photo => ("Photo", photo.FileName, photo.Hash, null, null),
            Evidence.Data data => ("Data", data.Name, data.Value, data.Origin, null),
            Evidence.Link link => ("Link", link.Address, null, null, null),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The columns Kind, Covers, Label, Detail, Origin, Day from a place on; null for a kind of a newer program.</summary>
    public static Evidence? Read(SqliteDataReader row, int at)
    {
        string? Text(int column) => row.IsDBNull(at + column) ? null : row.GetString(at + column);
        var (covers, label) = (Text(1), row.GetString(at + 2));
        DateOnly? day = Text(5) is { } written
            ? DateOnly.ParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
        return row.GetString(at) switch
        {
            "IssuedDocument" => new Evidence.IssuedDocument(label, day) { Covers = covers },
            "File" => new Evidence.File(label, Text(3) ?? "") { Covers = covers },
            "Photo" => new Evidence.Photo(label, Text(3) ?? "") { Covers = covers },
            "Data" => new Evidence.Data(label, Text(3) ?? "", Text(4) ?? "") { Covers = covers },
            "Link" => new Evidence.Link(label) { Covers = covers },
            _ => null,
        };
    }
}
