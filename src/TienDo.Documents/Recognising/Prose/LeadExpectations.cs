using TienDo.Documents.Drafting;

namespace TienDo.Documents.Recognising.Prose;

/// <summary>Where a plan names who leads its items, an item without a lead is doubted; a plan that names none is not.</summary>
internal static class LeadExpectations
{
    public static IReadOnlyList<DraftAssignment> Marked(IReadOnlyList<DraftAssignment> drafts)
    {
        var items = drafts.Where(draft => draft.Parent is null && draft.Kind != "duty").ToArray();
        var led = items.Count(draft => draft.Lead.Count > 0);
        var expected = led >= 2 && led * 2 >= items.Length;
        return
        [
            .. drafts.Select(draft =>
                draft.Lead.Count > 1 && draft.Kind == "item" ? With(draft, DoubtReasons.SeveralLeads)
                : draft.Lead.Count == 0 && draft.Parent is null && draft.Kind != "duty" && (expected || SaysLead(draft))
                    ? With(draft, DoubtReasons.LeadNotStated)
                : draft
            ),
        ];
    }

    private static bool SaysLead(DraftAssignment draft) =>
        draft.Text.StartsWith("Chủ trì", StringComparison.OrdinalIgnoreCase);

    private static DraftAssignment With(DraftAssignment draft, string reason) =>
        draft with
        {
            Doubts = [.. draft.Doubts, new Doubt("lead", reason)],
        };
}
