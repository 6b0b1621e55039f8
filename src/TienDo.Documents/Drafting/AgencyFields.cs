namespace TienDo.Documents.Drafting;

/// <summary>Every field of a draft that names agencies, in reading order.</summary>
internal static class AgencyFields
{
    /// <param name="change">Given the entry's id, the field and what it holds.</param>
    public static PlanDraft Map(PlanDraft draft, Func<string, string, NamedAgencies, NamedAgencies> change)
    {
        NamedAgencies Changed(string entry, string field, NamedAgencies agencies) =>
            agencies.Names.Count == 0 ? agencies : change(entry, field, agencies);
        return draft with
        {
            Assignments =
            [
                .. draft.Assignments.Select(item =>
                {
                    var lead = Changed(item.Id, "lead", Of(item, "lead"));
                    var helping = Changed(item.Id, "cooperating", Of(item, "cooperating"));
                    var changed = With(With(item, "lead", lead), "cooperating", helping);
                    return changed with { Doubts = Joined(item.Doubts, lead, helping) };
                }),
            ],
            Indicators =
            [
                .. draft.Indicators.Select(item =>
                {
                    var lead = Changed(item.Id, "lead", Of(item, "lead"));
                    var helping = Changed(item.Id, "cooperating", Of(item, "cooperating"));
                    var changed = With(With(item, "lead", lead), "cooperating", helping);
                    return changed with { Doubts = Joined(item.Doubts, lead, helping) };
                }),
            ],
            ReportingDuties =
            [
                .. draft.ReportingDuties.Select(item =>
                {
                    var reporters = Changed(item.Id, "reporters", new(item.Reporters, item.ReporterIds));
                    var to = Changed(item.Id, "to", item.To is null ? NamedAgencies.None : new([item.To], [item.ToId]));
                    return item with
                    {
                        Reporters = reporters.Names,
                        ReporterIds = reporters.Ids,
                        To = to.Names.Count > 0 ? to.Names[0] : null,
                        ToId = to.Ids.Count > 0 ? to.Ids[0] : null,
                        Doubts = Joined(item.Doubts, reporters, to),
                    };
                }),
            ],
        };
    }

    public static NamedAgencies Of(DraftAssignment entry, string field) =>
        field is "lead" ? new(entry.Lead, entry.LeadIds) : new(entry.Cooperating, entry.CooperatingIds);

    public static NamedAgencies Of(DraftIndicator entry, string field) =>
        field is "lead" ? new(entry.Lead, entry.LeadIds) : new(entry.Cooperating, entry.CooperatingIds);

    public static DraftAssignment With(DraftAssignment entry, string field, NamedAgencies agencies) =>
        field is "lead"
            ? entry with
            {
                Lead = agencies.Names,
                LeadIds = agencies.Ids,
            }
            : entry with
            {
                Cooperating = agencies.Names,
                CooperatingIds = agencies.Ids,
            };

    public static DraftIndicator With(DraftIndicator entry, string field, NamedAgencies agencies) =>
        field is "lead"
            ? entry with
            {
                Lead = agencies.Names,
                LeadIds = agencies.Ids,
            }
            : entry with
            {
                Cooperating = agencies.Names,
                CooperatingIds = agencies.Ids,
            };

    private static IReadOnlyList<Doubt> Joined(IReadOnlyList<Doubt> doubts, NamedAgencies one, NamedAgencies other) =>
        one.Doubts.Count + other.Doubts.Count == 0 ? doubts : [.. doubts, .. one.Doubts, .. other.Doubts];
}
