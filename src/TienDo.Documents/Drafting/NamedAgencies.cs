namespace TienDo.Documents.Drafting;

/// <summary>Các cơ quan của một trường: names as written with their ids at the same place.</summary>
internal sealed record NamedAgencies(IReadOnlyList<string> Names, IReadOnlyList<string?> Ids)
{
    public static NamedAgencies None { get; } = new([], []);

    /// <summary>Doubts that came with these ids, to stand with the entry.</summary>
    public IReadOnlyList<Doubt> Doubts { get; init; } = [];
}
