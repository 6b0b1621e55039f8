using TienDo.Language;

namespace TienDo.App.Review;

/// <summary>Every "no" to a reviewer beyond those of the editing itself.</summary>
public static class ReviewRefusals
{
    public static Refusal LaterEditsBuildOnThisOne { get; } =
        new(
            nameof(LaterEditsBuildOnThisOne),
            "Có lần sửa sau dựa trên lần sửa này. Hoàn tác lần sửa sau trước.",
            "A later edit builds on this one. Undo the later edit first."
        );

    public static Refusal TheEditIsAlreadyUndone { get; } =
        new(nameof(TheEditIsAlreadyUndone), "Lần sửa này đã được hoàn tác.", "This edit has already been undone.");

    public static Refusal ThereIsNoSuchEdit { get; } =
        new(nameof(ThereIsNoSuchEdit), "Không tìm thấy lần sửa này.", "There is no such edit.");

    public static Refusal TheDraftIsNoLongerOpen { get; } =
        new(
            nameof(TheDraftIsNoLongerOpen),
            "Bản đọc này đã được đưa vào theo dõi hoặc đã bỏ, không sửa được nữa.",
            "This draft has been adopted or discarded and can no longer be edited."
        );
}
