using System.Globalization;
using TienDo.Documents.Drafting;

namespace TienDo.Documents.Recognising.Prose;

/// <summary>Collects the assignments of the prose as drafts, with doubts beside their fields; agencies get their ids later.</summary>
internal sealed class EntryDrafts
{
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
                new string?[values.Lead.Count],
                values.Cooperating,
                new string?[values.Cooperating.Count],
                values.Deadline ?? DraftDeadline.None,
                values.Deliverables,
                values.Objective,
                values.Funding,
                [.. values.Doubts, .. doubts ?? []],
                source,
                values.Sources
            )
        );
        return id;
    }

    private static string? NumberOf(Marker? marker) =>
        marker switch
        {
            null or { IsBullet: true } => null,
            { Kind: MarkerKind.Number or MarkerKind.Decimal or MarkerKind.Roman } => marker.Ordinal,
            _ => marker.Written,
        };
}
