using System.Globalization;
using TienDo.Documents.Drafting;

namespace TienDo.Documents.Recognising.Prose;

/// <summary>Collects the assignments of the prose as drafts, with agencies resolved and doubts beside their fields.</summary>
internal sealed class EntryDrafts(ProseContext context)
{
    private readonly HashSet<string> _doubtedNames = new(StringComparer.Ordinal);
    private readonly List<DraftAssignment> _drafts = [];

    public IReadOnlyList<DraftAssignment> Drafts => _drafts;

    /// <returns>The id of the new entry.</returns>
    public string Add(
        TextNode node,
        string kind,
        string text,
        string? parent,
        FieldValues values,
        SourceSpan source,
        IEnumerable<Doubt>? doubts = null
    )
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"P{_drafts.Count + 1}");
        var (leadIds, leadDoubts) = Resolve(values.Lead, "lead");
        var (cooperatingIds, cooperatingDoubts) = Resolve(values.Cooperating, "cooperating");
        values.Place("text", node.Span);
        _drafts.Add(
            new DraftAssignment(
                id,
                NumberOf(node.Own?.Marker),
                node.Own?.Section,
                text,
                kind,
                parent,
                values.Lead,
                leadIds,
                values.Cooperating,
                cooperatingIds,
                values.Deadline ?? DraftDeadline.None,
                values.Deliverables,
                values.Objective,
                values.Funding,
                [.. values.Doubts, .. leadDoubts, .. cooperatingDoubts, .. doubts ?? []],
                source,
                values.Sources
            )
        );
        return id;
    }

    private (IReadOnlyList<string?> Ids, IReadOnlyList<Doubt> Doubts) Resolve(List<string> names, string field) =>
        AgencyIds.Resolve(names, context.IssuerId, context.Date, context.Knowledge.Agencies, field, _doubtedNames);

    private static string? NumberOf(Marker? marker) =>
        marker switch
        {
            null or { IsBullet: true } => null,
            { Kind: MarkerKind.Number or MarkerKind.Decimal or MarkerKind.Roman } => marker.Ordinal,
            _ => marker.Written,
        };
}
