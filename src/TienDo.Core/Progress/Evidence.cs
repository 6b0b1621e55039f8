namespace TienDo.Progress;

/// <summary>Minh chứng: what shows that something was done; its kind is chosen, not guessed.</summary>
public abstract record Evidence
{
    private Evidence() { }

    /// <summary>The deliverable it shows, by name; null where it is for the whole.</summary>
    public string? Covers { get; init; }

    /// <summary>Văn bản đã ban hành.</summary>
    public sealed record IssuedDocument(string Number, DateOnly? IssuedOn) : Evidence;

    /// <summary>Tệp.</summary>
    /// <param name="Hash">SHA-256 of the content, lower-case hexadecimal; the bytes lie outside the database.</param>
    public sealed record File(string FileName, string Hash) : Evidence;

    /// <summary>Ảnh.</summary>
    /// <param name="Hash">SHA-256 of the picture after its location data were removed.</param>
    public sealed record Photo(string FileName, string Hash) : Evidence;

    /// <summary>Số liệu: a figure with its name and where it was taken from.</summary>
    public sealed record Data(string Name, string Value, string Origin) : Evidence;

    /// <summary>Liên kết.</summary>
    public sealed record Link(string Address) : Evidence;

    /// <summary>What the state needs to know of it.</summary>
    public EvidenceFact ToFact() => new(Covers);
}
