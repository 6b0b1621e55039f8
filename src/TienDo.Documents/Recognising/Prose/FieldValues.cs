using TienDo.Documents.Drafting;

namespace TienDo.Documents.Recognising.Prose;

/// <summary>Các trường đã đọc của một nhiệm vụ, with the place of each.</summary>
internal sealed class FieldValues
{
    public List<string> Lead { get; } = [];

    public List<string> Cooperating { get; } = [];

    public DraftDeadline? Deadline { get; set; }

    public List<string> Deliverables { get; } = [];

    public string? Objective { get; set; }

    public string? Funding { get; set; }

    public List<Doubt> Doubts { get; } = [];

    public Dictionary<string, SourceSpan> Sources { get; } = new(StringComparer.Ordinal);

    public void Place(string field, SourceSpan place) =>
        Sources[field] = Sources.TryGetValue(field, out var known)
            ? known with
            {
                LineTo = Math.Max(known.LineTo, place.LineTo),
            }
            : place;

    public void AddOnce(List<string> names, IEnumerable<string> more)
    {
        foreach (var name in more)
        {
            if (!names.Contains(name, StringComparer.OrdinalIgnoreCase))
                names.Add(name);
        }
    }
}
