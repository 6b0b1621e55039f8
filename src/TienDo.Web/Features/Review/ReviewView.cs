using TienDo.App.Drafts;
using TienDo.App.Review;
using TienDo.Documents.Drafting;
using TienDo.Documents.Recognising;
using TienDo.Language;

namespace TienDo.Web.Features.Review;

/// <summary>What the page of a review shows at one place.</summary>
public sealed record ReviewView(DraftUnderReview Review, ReviewPlace Place, ReadingKnowledge Knowledge)
{
    /// <summary>What was typed into a form that did not go through.</summary>
    public ReviewForm? Form { get; init; }

    public Refusal? Refusal { get; init; }

    public string? RefusedField { get; init; }

    public EditDraftOutcome.SomeoneElseHasJustChangedThis? Conflict { get; init; }

    /// <summary>The file was given a second time and led here.</summary>
    public bool CameAgain { get; init; }

    public PlanDraft Draft => Review.Draft;

    public bool IsOpen => Review.Summary.Status == DraftStatus.Open;

    public IReadOnlyList<EntryPlace> Places { get; } = SourcePane.PlacesIn(Review.Draft);

    /// <summary>What each assignment will be called once adopted.</summary>
    public IReadOnlyDictionary<string, string> Codes { get; } = EntryFields.Codes(Review.Draft);

    /// <summary>The open doubt that stands unfolded: the chosen one, else the first.</summary>
    public OpenDoubt? Doubt { get; } = DoubtAt(Review, Place);

    /// <summary>The entry that stands unfolded.</summary>
    public EntryFields? Entry { get; } = EntryAt(Review, Place);

    public DraftAssignment? Assignment =>
        Entry is null ? null : Draft.Assignments.FirstOrDefault(a => a.Id == Entry.Id);

    /// <summary>What came of the chosen line.</summary>
    public IReadOnlyList<EntryPlace> OnLine => Place.Line is { } line ? SourcePane.At(Places, line) : [];

    public SourcePane Source { get; } = SourceOf(Review, Place);

    /// <summary>What stands in a field of a form: what was typed and refused, else the value given.</summary>
    public string Value(string field, string value) => Form is { } form && form.Has(field) ? form[field] : value;

    public string UrlOf(EntryPlace place) => new ReviewPlace(Place.Draft, TabOf(place.Kind), place.Id).Url();

    public string UrlOfDoubt(OpenDoubt open) => new ReviewPlace(Place.Draft, ReviewPlace.Doubts, open.Key).Url();

    public static string TabOf(EntryKind kind) =>
        kind switch
        {
            EntryKind.Assignment => ReviewPlace.Assignments,
            EntryKind.Indicator => ReviewPlace.Indicators,
            _ => ReviewPlace.Document,
        };

    /// <summary>The tab an entry is found on; ids of entries added since are told by their mark.</summary>
    public static string TabOf(string entry, PlanDraft draft, string otherwise)
    {
        if (EntryFields.Of(draft, entry) is { } known)
            return TabOf(known.Kind);
        return entry.StartsWith("AN", StringComparison.Ordinal) ? ReviewPlace.Assignments
            : entry.StartsWith("IN", StringComparison.Ordinal) ? ReviewPlace.Indicators
            : entry.StartsWith('B') ? ReviewPlace.Document
            : otherwise;
    }

    private static OpenDoubt? DoubtAt(DraftUnderReview review, ReviewPlace place) =>
        place.Tab != ReviewPlace.Doubts ? null
        : place.Chosen is null
            ? review.Doubts is [var first, ..] ? first
                : null
        : review.Doubts.FirstOrDefault(open => open.Key == place.Chosen);

    private static SourcePane SourceOf(DraftUnderReview review, ReviewPlace place)
    {
        var doubt = DoubtAt(review, place);
        var entry = EntryAt(review, place);
        var closer = doubt is null ? null : entry?.Sources.GetValueOrDefault(DoubtKey.FieldOf(doubt.Doubt));
        // The head of a document has no lines of its own: only the field in doubt is lit.
        var whole = entry is null or { Kind: EntryKind.Document } ? closer : entry.Source;
        var places = SourcePane.PlacesIn(review.Draft);
        return SourcePane.Around(review.Source, places, whole, closer, doubt?.Doubt.Detail, place.Line);
    }

    private static EntryFields? EntryAt(DraftUnderReview review, ReviewPlace place)
    {
        var entry = place.Tab switch
        {
            ReviewPlace.Doubts when place.Chosen is null => review.Doubts is [var first, ..] ? first.Entry : null,
            ReviewPlace.Doubts => DraftEditing.EntryOf(place.Chosen!),
            ReviewPlace.Document => place.Chosen ?? DraftEntries.Document,
            _ => place.Chosen,
        };
        return entry is null ? null : EntryFields.Of(review.Draft, entry);
    }
}
