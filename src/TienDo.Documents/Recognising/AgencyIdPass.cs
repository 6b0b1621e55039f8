using TienDo.Agencies;
using TienDo.Documents.Drafting;

namespace TienDo.Documents.Recognising;

/// <summary>
/// Puts ids beside all names once the issuer and date of the document are known: a table may stand before the words
/// that say whose plan it is. A name that is unsure is doubted where it first stands and not again.
/// </summary>
public sealed class AgencyIdPass(AgencyDirectory directory, string? issuerId, DateOnly? on)
{
    private readonly HashSet<string> _doubted = new(StringComparer.Ordinal);

    public IReadOnlyList<DraftAssignment> Over(IReadOnlyList<DraftAssignment> assignments) =>
        [
            .. assignments.Select(assignment =>
            {
                var (lead, leadDoubts) = Ids(assignment.Lead, "lead");
                var (cooperating, otherDoubts) = Ids(assignment.Cooperating, "cooperating");
                return assignment with
                {
                    LeadIds = lead,
                    CooperatingIds = cooperating,
                    Doubts = [.. assignment.Doubts.Where(IsNotOfIds), .. leadDoubts, .. otherDoubts],
                };
            }),
        ];

    public IReadOnlyList<DraftIndicator> Over(IReadOnlyList<DraftIndicator> indicators) =>
        [
            .. indicators.Select(indicator =>
            {
                var (lead, leadDoubts) = Ids(indicator.Lead, "lead");
                var (cooperating, otherDoubts) = Ids(indicator.Cooperating, "cooperating");
                return indicator with
                {
                    LeadIds = lead,
                    CooperatingIds = cooperating,
                    Doubts = [.. indicator.Doubts.Where(IsNotOfIds), .. leadDoubts, .. otherDoubts],
                };
            }),
        ];

    private (IReadOnlyList<string?> Ids, IReadOnlyList<Doubt> Doubts) Ids(IReadOnlyList<string> names, string field) =>
        AgencyIds.Resolve(names, issuerId, on, directory, field, _doubted);

    private static bool IsNotOfIds(Doubt doubt) =>
        doubt
            is not {
                Field: "lead" or "cooperating",
                Reason: DoubtReasons.AgencyUnknown or DoubtReasons.AgencyAmbiguous or DoubtReasons.AgencyReorganised
            };
}
