using TienDo.Documents.Recognising;

namespace TienDo.Documents.Drafting;

/// <summary>What it takes to read a typed value: the province's knowledge and the document it is said in.</summary>
internal sealed record EditingContext(
    ReadingKnowledge Knowledge,
    AgencyHome Home,
    string? IssuerId,
    DateOnly? On,
    int? Year
)
{
    public AgencyIds Agencies => new(Knowledge.Agencies, Home, IssuerId, On);

    public static EditingContext Of(PlanDraft draft, ReadingKnowledge knowledge) =>
        new(
            knowledge,
            AgencyHomes.Of(draft.Document, knowledge.Agencies),
            draft.Document.IssuerId,
            draft.Document.Date,
            draft.Document.Date?.Year ?? draft.Document.Period?.From
        );
}
