using TienDo.Documents.Drafting;

namespace TienDo.Bench.Accuracy;

/// <summary>One draft against the labels of its document.</summary>
internal static class DraftScorer
{
    /// <param name="lines">The text of the source, to find the part that was labelled.</param>
    public static Tally Score(GoldDocument gold, PlanDraft draft, IReadOnlyList<string> lines)
    {
        var tally = new Tally(gold.Name);
        var part = LabelledPart.Of(gold.Scope, lines);
        new AssignmentScorer(tally, gold, part).Score(draft.Assignments);
        IndicatorScorer.Score(tally, gold, part, draft.Indicators);
        HeadScorer.Score(tally, gold, draft.Document);
        ListScorer.Score(tally, gold, draft);
        return tally;
    }
}
