using TienDo.Language;

namespace TienDo.Obstacles;

/// <summary>Every "no" about obstacles.</summary>
public static class ObstacleRefusals
{
    public static Refusal TheObstacleNeedsWords { get; } =
        new(
            nameof(TheObstacleNeedsWords),
            "Chưa ghi vướng mắc gì, cần ai làm gì.",
            "Say what stands in the way and what is needed from whom."
        );

    public static Refusal TheOwnerMustExistToday { get; } =
        new(
            nameof(TheOwnerMustExistToday),
            "Chọn cơ quan trả lời, đang hoạt động trong danh bạ.",
            "Choose who is to answer: an agency of the directory that exists today."
        );

    public static Refusal TheObstacleIsAlreadyAnswered { get; } =
        new(nameof(TheObstacleIsAlreadyAnswered), "Vướng mắc này đã được trả lời.", "This has already been answered.");

    public static Refusal TheObstacleIsAlreadyThere { get; } =
        new(nameof(TheObstacleIsAlreadyThere), "Vướng mắc đang ở cơ quan này.", "This agency already has it.");

    public static Refusal TheAnswerNeedsWords { get; } =
        new(nameof(TheAnswerNeedsWords), "Chưa ghi nội dung trả lời.", "The answer is missing.");

    public static Refusal TheTextIsTooLong { get; } =
        new(
            nameof(TheTextIsTooLong),
            "Nội dung dài quá 5.000 ký tự. Tóm tắt, kèm tệp nếu cần.",
            "The text is longer than 5,000 characters. Shorten it; attach a file if needed."
        );
}
