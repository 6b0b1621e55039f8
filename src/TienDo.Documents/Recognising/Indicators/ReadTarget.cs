using TienDo.Documents.Drafting;

namespace TienDo.Documents.Recognising.Indicators;

/// <summary>Mức phải đạt as one cell or phrase says it.</summary>
/// <param name="Operator">"≥", "≤", ">", "&lt;", "=", or null for a target in words.</param>
public sealed record ReadTarget(
    string Raw,
    string? Operator,
    decimal? Value,
    decimal? ValueTo,
    string? Unit,
    int? Year,
    string? InWords,
    string? Scope,
    IReadOnlyList<Doubt> Doubts
);
