using TienDo.Documents.Drafting;

namespace TienDo.Documents.Recognising.Tables;

/// <summary>What cells of agencies and deadlines become in a draft.</summary>
internal static class CellFields
{
    private const int MostNames = 40;

    public static IReadOnlyList<string> Agencies(string cell) => Agencies(cell, "lead", []);

    public static IReadOnlyList<string> Agencies(string cell, string field, List<Doubt> doubts)
    {
        var names = AgencyNames.Split(string.Join('\n', CellText.Lines(cell)));
        if (names.Count > MostNames)
            doubts.Add(new Doubt(field, DoubtReasons.BoundaryUnsure));
        return names;
    }

    public static DraftDeadline Deadline(string cell, int? year, ReadingKnowledge knowledge, List<Doubt> doubts)
    {
        var raw = CellText.Plain(cell);
        if (raw.Length == 0)
            return DraftDeadline.None;
        var read = DeadlineReader.Read(raw, year, knowledge.Calendar);
        doubts.AddRange(read.Doubts);
        return read.Deadline;
    }
}
