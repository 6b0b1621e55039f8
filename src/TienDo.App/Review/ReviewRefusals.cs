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

    public static Refusal ReadingAgainWouldLoseEdits { get; } =
        new(
            nameof(ReadingAgainWouldLoseEdits),
            "Bản đọc đã có lần sửa; đọc lại sẽ làm mất. Hoàn tác các lần sửa rồi đọc lại.",
            "The draft has edits that reading again would lose. Undo them first."
        );

    public static Refusal TheColumnsGiveNoPlan { get; } =
        new(
            nameof(TheColumnsGiveNoPlan),
            "Với các cột đã chọn không đọc ra nhiệm vụ, chỉ tiêu nào. Chọn cột ghi nhiệm vụ hoặc tên chỉ tiêu.",
            "These columns yield no assignment and no indicator. Choose the column that holds them."
        );

    public static Refusal TheDraftIsNoLongerOpen { get; } =
        new(
            nameof(TheDraftIsNoLongerOpen),
            "Bản đọc này đã được đưa vào theo dõi hoặc đã bỏ, không sửa được nữa.",
            "This draft has been adopted or discarded and can no longer be edited."
        );
}
