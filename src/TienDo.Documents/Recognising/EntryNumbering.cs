using System.Globalization;
using TienDo.Documents.Drafting;

namespace TienDo.Documents.Recognising;

/// <summary>Đánh số: entries of tables and of prose in one reading order, numbered "A1", "A2" and "I1", "I2".</summary>
internal static class EntryNumbering
{
    public static IReadOnlyList<DraftAssignment> Of(
        IReadOnlyList<DraftAssignment> rows,
        IReadOnlyList<DraftAssignment> prose
    )
    {
        var ordered = rows.Concat(prose).OrderBy(entry => entry.Source.LineFrom).ToArray();
        var ids = Numbers("A", ordered.Select(entry => entry.Id));
        return [.. ordered.Select(entry => entry with { Id = ids[entry.Id], Parent = Known(ids, entry.Parent) })];
    }

    public static IReadOnlyList<DraftIndicator> Of(
        IReadOnlyList<DraftIndicator> rows,
        IReadOnlyList<DraftIndicator> prose
    )
    {
        var ordered = rows.Concat(prose).OrderBy(entry => entry.Source.LineFrom).ToArray();
        var ids = Numbers("I", ordered.Select(entry => entry.Id));
        return [.. ordered.Select(entry => entry with { Id = ids[entry.Id], Parent = Known(ids, entry.Parent) })];
    }

    private static Dictionary<string, string> Numbers(string letter, IEnumerable<string> ids)
    {
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in ids)
            numbers.TryAdd(id, string.Create(CultureInfo.InvariantCulture, $"{letter}{numbers.Count + 1}"));
        return numbers;
    }

    private static string? Known(Dictionary<string, string> ids, string? id) =>
        id is null ? null : ids.GetValueOrDefault(id);
}
