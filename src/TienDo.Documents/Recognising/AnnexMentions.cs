using System.Text.RegularExpressions;
using TienDo.Documents.Drafting;

namespace TienDo.Documents.Recognising;

/// <summary>Phụ lục kèm theo: a plan that points at an annex which the file does not hold is doubted.</summary>
internal static partial class AnnexMentions
{
    public static DocumentHead Doubted(DocumentHead head, IReadOnlyList<PlacedParagraph> placed)
    {
        if (placed.Any(paragraph => paragraph.Marker?.Kind == MarkerKind.Annex && paragraph.IsHeading))
            return head;
        var mention = placed.FirstOrDefault(paragraph => Mention().IsMatch(paragraph.Paragraph.Text));
        if (mention is null)
            return head;
        var words = Mention().Match(mention.Paragraph.Text).Value.Trim();
        var sources = new Dictionary<string, SourceSpan>(
            head.Sources ?? new Dictionary<string, SourceSpan>(),
            StringComparer.Ordinal
        )
        {
            ["annex"] = mention.Paragraph.Span,
        };
        return head with
        {
            Doubts = [.. head.Doubts ?? [], new Doubt("annex", DoubtReasons.AnnexMissing, Detail: words)],
            Sources = sources,
        };
    }

    [GeneratedRegex(
        @"([Cc]ó |[Tt]heo |[Tt]ại )?([Pp]hụ lục|[Dd]anh mục|[Pp]hục lục|[Bb]iểu)[^.;()]{0,60}(kèm theo|đính kèm)",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex Mention();
}
