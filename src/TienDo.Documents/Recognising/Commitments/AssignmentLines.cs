using TienDo.Documents.Drafting;

namespace TienDo.Documents.Recognising.Commitments;

/// <summary>Which assignment a line belongs to; of nested ones, the innermost.</summary>
internal sealed class AssignmentLines
{
    private const int MaxSpan = 2_000;
    private readonly Dictionary<int, DraftAssignment> owners = [];

    public AssignmentLines(IEnumerable<DraftAssignment> assignments)
    {
        // The widest first, so that the narrower ones write over it.
        foreach (var assignment in assignments.OrderByDescending(entry => entry.Source.LineTo - entry.Source.LineFrom))
        {
            var last = Math.Min(assignment.Source.LineTo, assignment.Source.LineFrom + MaxSpan);
            for (var line = assignment.Source.LineFrom; line <= last; line++)
                owners[line] = assignment;
        }
    }

    public string? OwnerOf(int from, int to) =>
        owners.TryGetValue(from, out var owner) || owners.TryGetValue(to, out owner) ? owner.Id : null;
}
