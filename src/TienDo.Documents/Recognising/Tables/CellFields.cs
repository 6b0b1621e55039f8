using TienDo.Documents.Drafting;

namespace TienDo.Documents.Recognising.Tables;

/// <summary>What cells of agencies and deadlines become in a draft.</summary>
internal static class CellFields
{
    public static IReadOnlyList<string> Agencies(string cell) => Agencies(cell, "lead", []);

    public static IReadOnlyList<string> Agencies(string cell, string field, List<Doubt> doubts)
    {
        var names = new List<string>();
        foreach (var line in CellText.Plain(cell).Split(';'))
            if (line.Trim(' ', '.', '-') is { Length: > 0 } name)
                names.Add(name);
        if (names.Count > 40)
            doubts.Add(new Doubt(field, DoubtReasons.BoundaryUnsure));
        return names;
    }

    public static DraftDeadline Deadline(string cell, int? year, ReadingKnowledge knowledge, List<Doubt> doubts)
    {
        var raw = CellText.Plain(cell);
        return raw.Length == 0 ? DraftDeadline.None : new DraftDeadline(raw, "none");
    }
}
