namespace TienDo.Documents.Drafting;

/// <summary>Gộp hai nhiệm vụ: nothing either of them said is lost, and what they disagree on is doubted.</summary>
internal static class AssignmentMerging
{
    public static DraftAssignment Join(DraftAssignment kept, DraftAssignment gone, bool fromFirst)
    {
        var (first, second) = fromFirst ? (gone, kept) : (kept, gone);
        var (lead, leadIds) = Union(first.Lead, first.LeadIds, second.Lead, second.LeadIds);
        var (helping, helpingIds) = Union(
            first.Cooperating,
            first.CooperatingIds,
            second.Cooperating,
            second.CooperatingIds
        );
        var deadline = kept.Deadline.Kind is "none" ? gone.Deadline : kept.Deadline;
        IReadOnlyList<Doubt> doubts =
        [
            .. FieldEditing.Without(kept.Doubts, "text"),
            .. FieldEditing.Without(gone.Doubts, "text"),
            .. Disagreement(kept.Deadline, gone.Deadline),
        ];
        return kept with
        {
            Number = kept.Number ?? gone.Number,
            Text = first.Text + " " + second.Text,
            Lead = lead,
            LeadIds = leadIds,
            Cooperating = helping,
            CooperatingIds = helpingIds,
            Deadline = deadline,
            Deliverables = [.. first.Deliverables.Concat(second.Deliverables).Distinct(StringComparer.Ordinal)],
            Objective = Joined(first.Objective, second.Objective),
            Funding = Joined(first.Funding, second.Funding),
            Doubts = [.. doubts.Distinct()],
            Source = Cover(kept.Source, gone.Source),
            Sources = null,
        };
    }

    private static SourceSpan Cover(SourceSpan one, SourceSpan other) =>
        new(
            Math.Min(one.LineFrom, other.LineFrom),
            Math.Max(one.LineTo, other.LineTo),
            one.LineFrom <= other.LineFrom ? one.Page : other.Page
        );

    private static IEnumerable<Doubt> Disagreement(DraftDeadline kept, DraftDeadline gone)
    {
        if (kept.Kind is "none" || gone.Kind is "none" || kept == gone)
            return [];
        return [new Doubt("deadline", DoubtReasons.SeveralDeadlines, Detail: $"{kept.Raw}; {gone.Raw}")];
    }

    private static (IReadOnlyList<string>, IReadOnlyList<string?>) Union(
        IReadOnlyList<string> names,
        IReadOnlyList<string?> ids,
        IReadOnlyList<string> moreNames,
        IReadOnlyList<string?> moreIds
    )
    {
        var all = names
            .Zip(ids)
            .Concat(moreNames.Zip(moreIds))
            .DistinctBy(agency => agency.First, StringComparer.Ordinal)
            .ToList();
        return ([.. all.Select(agency => agency.First)], [.. all.Select(agency => agency.Second)]);
    }

    private static string? Joined(string? first, string? second) =>
        first is null ? second
        : second is null || string.Equals(first, second, StringComparison.Ordinal) ? first
        : first + "; " + second;
}
