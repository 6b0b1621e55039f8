using TienDo.Documents.Drafting;
using TienDo.Documents.Reading;

namespace TienDo.Web.Features.Review;

/// <summary>Where an entry of the draft stands in the source.</summary>
public sealed record EntryPlace(string Id, EntryKind Kind, string Label, SourceSpan Span);

/// <summary>One line of the source as it is shown.</summary>
/// <param name="Entry">The narrowest entry the line belongs to.</param>
/// <param name="Starts">The entry begins on this line; its label stands beside it.</param>
/// <param name="Pieces">The words, those in doubt marked.</param>
public sealed record ShownLine(
    int Number,
    EntryPlace? Entry,
    bool Starts,
    bool Chosen,
    bool InField,
    IReadOnlyList<(string Text, bool Marked)> Pieces
);

/// <summary>Văn bản nguồn: a window of lines around what is chosen, blank ones left out.</summary>
public sealed record SourcePane(IReadOnlyList<ShownLine> Lines, int First, int Last, int? Before, int? After, int Total)
{
    private const int WindowSize = 140;
    private const int Lead = 6;
    private const int LongestLine = 2_000;

    /// <param name="chosen">The lines of the chosen entry.</param>
    /// <param name="field">Lines of the chosen field within it.</param>
    /// <param name="words">The exact words a doubt is about.</param>
    public static SourcePane Around(
        SourceDocument source,
        IReadOnlyList<EntryPlace> places,
        SourceSpan? chosen,
        SourceSpan? field,
        string? words,
        int? line
    )
    {
        var filled = source.Lines.Where(item => !item.IsBlank).ToList();
        var focus = line ?? field?.LineFrom ?? chosen?.LineFrom ?? 1;
        var at = filled.FindIndex(item => item.Number >= focus);
        if (at < 0)
            at = Math.Max(0, filled.Count - 1);
        var start = Math.Max(0, at - Lead);
        var shown = filled.Skip(start).Take(WindowSize).ToList();
        return new SourcePane(
            [.. shown.Select(item => Show(item, places, chosen, field, words, line))],
            shown.Count == 0 ? 0 : shown[0].Number,
            shown.Count == 0 ? 0 : shown[^1].Number,
            start == 0 ? null : filled[Math.Max(0, start - WindowSize + Lead + 1)].Number,
            start + WindowSize < filled.Count ? filled[Math.Min(filled.Count - 1, start + WindowSize)].Number : null,
            source.Lines.Count == 0 ? 0 : source.Lines[^1].Number
        );
    }

    /// <summary>What came of a line: every entry that has it, the narrowest first.</summary>
    public static IReadOnlyList<EntryPlace> At(IReadOnlyList<EntryPlace> places, int line) =>
        [
            .. places
                .Where(place => place.Span.LineFrom <= line && line <= place.Span.LineTo)
                .OrderBy(place => place.Span.LineTo - place.Span.LineFrom),
        ];

    public static IReadOnlyList<EntryPlace> PlacesIn(PlanDraft draft)
    {
        var codes = EntryFields.Codes(draft);
        return
        [
            .. draft.Document.LegalBases.Select(EntryFields.Of).Select(Place),
            .. draft.Assignments.Select(item => Place(EntryFields.Of(item) with { Label = codes[item.Id] })),
            .. draft.Indicators.Select(EntryFields.Of).Select(Place),
            .. draft.Commitments.Select(EntryFields.Of).Select(Place),
            .. draft.ReportingDuties.Select(EntryFields.Of).Select(Place),
            .. draft.Orientations.Select(EntryFields.Of).Select(Place),
        ];
    }

    private static EntryPlace Place(EntryFields entry) => new(entry.Id, entry.Kind, entry.Label, entry.Source);

    private static ShownLine Show(
        SourceLine line,
        IReadOnlyList<EntryPlace> places,
        SourceSpan? chosen,
        SourceSpan? field,
        string? words,
        int? pointed
    )
    {
        var here = At(places, line.Number);
        var inChosen = Within(chosen, line.Number) || line.Number == pointed;
        var inField = Within(field, line.Number);
        var text = line.Text.Replace("\f", "", StringComparison.Ordinal);
        if (text.Length > LongestLine)
            text = text[..LongestLine] + " …";
        return new ShownLine(
            line.Number,
            here.Count > 0 ? here[0] : null,
            here.Count > 0 && here[0].Span.LineFrom == line.Number,
            inChosen,
            inField,
            inChosen || inField ? Pieces(text, words) : [(text, false)]
        );
    }

    private static bool Within(SourceSpan? span, int line) => span?.LineFrom <= line && line <= span?.LineTo;

    private static IReadOnlyList<(string Text, bool Marked)> Pieces(string text, string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
            return [(text, false)];
        var pieces = new List<(string, bool)>();
        var from = 0;
        foreach (var piece in words.Split([" / ", "; "], StringSplitOptions.RemoveEmptyEntries))
        {
            var at = text.IndexOf(piece, from, StringComparison.Ordinal);
            if (at < 0)
                continue;
            pieces.Add((text[from..at], false));
            pieces.Add((piece, true));
            from = at + piece.Length;
        }
        if (from > 0)
            return [.. pieces, (text[from..], false)];
        // A doubt may be about words torn over several lines: then the whole line is one of their pieces.
        var trimmed = text.Trim();
        return [(text, trimmed.Length > 1 && words.Contains(trimmed, StringComparison.Ordinal))];
    }
}
