using TienDo.Documents.Drafting;

namespace TienDo.Documents.Recognising.Heads;

/// <summary>Một lần viện dẫn: where a text names another document.</summary>
/// <param name="Number">Null where the document leaves it blank or names it without one.</param>
/// <param name="End">Where the words about it end, title included.</param>
internal sealed record Citation(
    string Kind,
    string? Number,
    DateOnly? Date,
    string? Issuer,
    string? Title,
    int Start,
    int End
);
