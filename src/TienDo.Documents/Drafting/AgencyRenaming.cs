using TienDo.Documents.Recognising;

namespace TienDo.Documents.Drafting;

/// <summary>
/// Một tên, một cơ quan: a name is doubted where it first stands, so what a person decides there may hold for every
/// other place that has it.
/// </summary>
public static class AgencyRenaming
{
    internal static bool IsAgencies(string field) => field is "lead" or "cooperating" or "reporters";

    /// <summary>The names stay as the document writes them; the agency beside the doubted one becomes the proposed one.</summary>
    internal static PlanDraft Accept(
        PlanDraft settled,
        OpenDoubt open,
        string field,
        DraftEdit.AcceptDoubt accept,
        ReadingKnowledge knowledge
    )
    {
        var proposed = accept.Pick ?? Single(open.Doubt.Proposal);
        if (proposed is null || TypedAgencies.IdOf(proposed, EditingContext.Of(settled, knowledge)) is not { } id)
            return settled;
        NamedAgencies Known(string entry, string at, NamedAgencies agencies)
        {
            var here = string.Equals(entry, open.Entry, StringComparison.Ordinal) && at == field;
            if (!here && !accept.Everywhere)
                return agencies;
            var only = here && agencies.Names.Count == 1;
            return agencies with
            {
                Ids =
                [
                    .. agencies.Ids.Select(
                        (known, i) =>
                            only || string.Equals(agencies.Names[i], open.Doubt.Detail, StringComparison.Ordinal)
                                ? id
                                : known
                    ),
                ],
            };
        }
        return AgencyFields.Map(settled, Known);
    }

    /// <summary>One name put in place of the doubted one takes its place everywhere; anything less clear stays local.</summary>
    internal static PlanDraft Everywhere(PlanDraft before, PlanDraft corrected, OpenDoubt open)
    {
        var field = DoubtKey.FieldOf(open.Doubt);
        if (open.Doubt.Detail is not { Length: > 0 } old || !IsAgencies(field))
            return corrected;
        var was = Find(before, open.Entry, field);
        var isNow = Find(corrected, open.Entry, field);
        if (was is null || isNow is null || isNow.Names.Contains(old, StringComparer.Ordinal))
            return corrected;
        var added = isNow.Names.Except(was.Names, StringComparer.Ordinal).ToList();
        if (added is not [var fresh])
            return corrected;
        var id = isNow.Ids[isNow.Names.ToList().IndexOf(fresh)];
        return AgencyFields.Map(
            corrected,
            (_, _, agencies) =>
            {
                var pairs = agencies
                    .Names.Zip(agencies.Ids)
                    .Select(pair => string.Equals(pair.First, old, StringComparison.Ordinal) ? (fresh, id) : pair)
                    .DistinctBy(pair => pair.Item1, StringComparer.Ordinal)
                    .ToList();
                return new NamedAgencies([.. pairs.Select(pair => pair.Item1)], [.. pairs.Select(pair => pair.Item2)]);
            }
        );
    }

    /// <summary>How many places of a draft have a name.</summary>
    public static int Count(PlanDraft draft, string name)
    {
        var count = 0;
        AgencyFields.Map(
            draft,
            (_, _, agencies) =>
            {
                count += agencies.Names.Count(other => string.Equals(other, name, StringComparison.Ordinal));
                return agencies;
            }
        );
        return count;
    }

    private static string? Single(string? proposal) =>
        string.IsNullOrEmpty(proposal) || proposal.Contains(';', StringComparison.Ordinal) ? null : proposal;

    private static NamedAgencies? Find(PlanDraft draft, string entry, string field)
    {
        NamedAgencies? found = null;
        AgencyFields.Map(
            draft,
            (id, at, agencies) =>
            {
                if (string.Equals(id, entry, StringComparison.Ordinal) && at == field)
                    found = agencies;
                return agencies;
            }
        );
        return found;
    }
}
