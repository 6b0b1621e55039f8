using TienDo.Language;

namespace TienDo.App.Plans;

/// <summary>Every reason a draft is not adopted.</summary>
public static class AdoptionRefusals
{
    public static Refusal BlockingDoubtsAreStillOpen(int count) =>
        new(
            nameof(BlockingDoubtsAreStillOpen),
            $"Còn {count} nghi vấn phải xử lý trước khi đưa vào theo dõi.",
            count == 1
                ? "1 doubt must be settled before tracking starts."
                : $"{count} doubts must be settled before tracking starts."
        );

    public static Refusal ThisPlanIsAlreadyAdopted(string number, string slug) =>
        new(
            nameof(ThisPlanIsAlreadyAdopted),
            $"Kế hoạch {number} đã được đưa vào theo dõi, tại /ke-hoach/{slug}.",
            $"Plan {number} is tracked already, at /ke-hoach/{slug}."
        );

    public static Refusal TheDraftHasChangedSince(int version) =>
        new(
            nameof(TheDraftHasChangedSince),
            $"Bản đọc này vừa được người khác sửa (lần {version}). Mở lại để xem rồi đưa vào theo dõi.",
            $"Someone else has just changed this draft (version {version}). Open it again before adopting it."
        );

    public static Refusal TheDraftIsNoLongerOpen { get; } =
        new(
            nameof(TheDraftIsNoLongerOpen),
            "Bản đọc này đã được đưa vào theo dõi hoặc đã bỏ.",
            "This draft has been adopted or discarded already."
        );

    public static Refusal ThereIsNoSuchDraft { get; } =
        new(nameof(ThereIsNoSuchDraft), "Không có bản đọc này.", "There is no such draft.");

    public static Refusal ThereIsNothingToTrack { get; } =
        new(
            nameof(ThereIsNothingToTrack),
            "Bản đọc không có nhiệm vụ và chỉ tiêu nào để theo dõi.",
            "The draft holds no assignment and no indicator to track."
        );
}
