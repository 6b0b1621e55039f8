using TienDo.Documents.Drafting;

namespace TienDo.Documents.Recognising.Prose;

/// <summary>Những gì lời văn giao: assignments, duties, orientations and statements, in reading order.</summary>
/// <param name="Assignments">Ids ("P12") stand for numbering by the caller; parents point to them.</param>
internal sealed record ProseFindings(
    IReadOnlyList<DraftAssignment> Assignments,
    IReadOnlyList<DraftOrientation> Orientations,
    IReadOnlyList<DraftStatement> Statements
);

/// <summary>What the prose readers know of the document around them.</summary>
internal sealed record ProseContext(ReadingKnowledge Knowledge, int? Year);
