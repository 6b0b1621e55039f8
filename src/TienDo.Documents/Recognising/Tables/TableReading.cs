using TienDo.Documents.Drafting;

namespace TienDo.Documents.Recognising.Tables;

/// <summary>
/// What the rows of one table say, in reading order. Ids are unique within the document ("T57.1": line of the table
/// and place of the row) and stand for numbering by the caller; parents point to them.
/// </summary>
public sealed record TableReading(
    IReadOnlyList<DraftAssignment> Assignments,
    IReadOnlyList<DraftIndicator> Indicators,
    IReadOnlyList<OutlineEntry> Sections
)
{
    public static TableReading Nothing { get; } = new([], [], []);
}
