using TienDo.Documents.Drafting;
using TienDo.Web.Wording;

namespace TienDo.Web.Features.Review;

/// <summary>One field of a form with everything beside it.</summary>
/// <param name="Shown">What the page put there; what differs from it was typed by a person.</param>
public sealed record FieldView(
    string Name,
    string Label,
    string Hint,
    string Value,
    string Shown,
    string? Error,
    SourceSpan? Lines,
    bool IsLong,
    IReadOnlyList<(string Value, string Name)> Choices
)
{
    private const int FewestRows = 2;
    private const int MostRows = 12;
    private const int LettersARow = 70;

    public int Rows => Math.Clamp(Value.Split('\n').Sum(line => 1 + (line.Length / LettersARow)), FewestRows, MostRows);

    public string? Described =>
        (Hint.Length > 0, Error is not null) switch
        {
            (true, true) => $"h-{Name} e-{Name}",
            (true, false) => "h-" + Name,
            (false, true) => "e-" + Name,
            _ => null,
        };

    /// <param name="put">What the page puts into the field unless something was typed and refused.</param>
    public static FieldView Of(Words words, ReviewView view, EntryFields entry, string name, string put) =>
        new(
            name,
            EntryWording.Field(words, entry.Kind, name),
            EntryWording.Hint(words, name),
            view.Value(name, put),
            put,
            view.Refusal is { } refusal && view.RefusedField == name ? words.Say(refusal) : null,
            entry.Sources.GetValueOrDefault(name) ?? (entry.Kind == EntryKind.Document ? null : entry.Source),
            EntryWording.IsLong(name),
            EntryWording.Choices(words, entry.Kind, name)
        );

    /// <summary>A field of an entry that does not exist yet.</summary>
    public static FieldView New(Words words, ReviewView view, EntryKind kind, string name, string put) =>
        new(
            name,
            EntryWording.Field(words, kind, name),
            EntryWording.Hint(words, name),
            view.Value(name, put),
            put,
            view.Refusal is { } refusal && view.RefusedField == name ? words.Say(refusal) : null,
            null,
            EntryWording.IsLong(name),
            EntryWording.Choices(words, kind, name)
        );
}
