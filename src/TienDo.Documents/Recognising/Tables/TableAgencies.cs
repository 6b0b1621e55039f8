using TienDo.Agencies;
using TienDo.Documents.Drafting;

namespace TienDo.Documents.Recognising.Tables;

/// <summary>Puts the ids of the directory beside the agencies of table rows, once it is known whose document it is.</summary>
public static class TableAgencies
{
    /// <param name="issuerId">The agency whose document it is; "Văn phòng Sở" is its own.</param>
    /// <param name="doubted">Names already doubted in this document; a name is doubted where it first stands.</param>
    public static TableReading Resolve(
        TableReading reading,
        string? issuerId,
        DateOnly? on,
        AgencyDirectory directory,
        ISet<string> doubted
    )
    {
        // Without a directory every name would be unknown, which says nothing.
        if (directory.Agencies.Count == 0)
            return reading;
        (IReadOnlyList<string?> Ids, IReadOnlyList<Doubt> Doubts) Of(IReadOnlyList<string> names, string field) =>
            AgencyIds.Resolve(names, issuerId, on, directory, field, doubted);

        return reading with
        {
            Assignments =
            [
                .. reading.Assignments.Select(row =>
                {
                    var (lead, cooperating) = (Of(row.Lead, "lead"), Of(row.Cooperating, "cooperating"));
                    return row with
                    {
                        LeadIds = lead.Ids,
                        CooperatingIds = cooperating.Ids,
                        Doubts = [.. row.Doubts, .. lead.Doubts, .. cooperating.Doubts],
                    };
                }),
            ],
            Indicators =
            [
                .. reading.Indicators.Select(row =>
                {
                    var (lead, cooperating) = (Of(row.Lead, "lead"), Of(row.Cooperating, "cooperating"));
                    return row with
                    {
                        LeadIds = lead.Ids,
                        CooperatingIds = cooperating.Ids,
                        Doubts = [.. row.Doubts, .. lead.Doubts, .. cooperating.Doubts],
                    };
                }),
            ],
        };
    }
}
