namespace TienDo.Documents.Reading.Layout;

/// <summary>Một chữ trên trang: its box in points from the top left, and the printed line the tool put it in.</summary>
/// <param name="Unsure">The tool recognised its letters and was not sure of them.</param>
internal readonly record struct PlacedWord(
    string Text,
    float Left,
    float Top,
    float Right,
    float Bottom,
    int Line,
    bool Unsure = false
)
{
    public float MiddleX => (Left + Right) / 2;
    public float MiddleY => (Top + Bottom) / 2;
    public float Height => Bottom - Top;
}

internal sealed record PlacedPage(int Number, float Width, float Height, IReadOnlyList<PlacedWord> Words);
