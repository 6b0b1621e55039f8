namespace TienDo.Web.Features.Review;

/// <summary>Which part of a long list is shown.</summary>
public sealed record Turning(ReviewPlace Place, int First, int Shown, int All, int Size)
{
    public string? Before => First == 0 ? null : At(Math.Max(0, First - Size));

    public string? After => First + Shown >= All ? null : At(First + Shown);

    private string At(int first) =>
        (Place with { Chosen = null, Act = null, Just = null, Line = null, Shelf = (first / Size) + 1 }).Url();
}
