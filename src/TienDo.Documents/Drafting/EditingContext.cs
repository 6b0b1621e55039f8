using TienDo.Documents.Recognising;

namespace TienDo.Documents.Drafting;

/// <summary>What it takes to read a typed value: the province's knowledge and the document it is said in.</summary>
internal sealed record EditingContext(ReadingKnowledge Knowledge, DateOnly? On, string? IssuerId, int? Year)
{
    public static EditingContext Of(PlanDraft draft, ReadingKnowledge knowledge) =>
        new(
            knowledge,
            draft.Document.Date,
            draft.Document.IssuerId,
            draft.Document.Date?.Year ?? draft.Document.Period?.From
        );
}
