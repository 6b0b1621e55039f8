using TienDo.Language;

namespace TienDo.Progress;

/// <summary>Độ dài: every text people type has an end, told in their language.</summary>
public static class TextLimit
{
    public static IReadOnlyList<FieldRefusal> Check(string field, string? text, int most) =>
        text is not null && text.Length > most
            ? [new(field, ProgressRefusals.TheTextIsTooLong(text.Length, most))]
            : [];
}
