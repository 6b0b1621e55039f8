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

    public static Refusal NobodyAnswersTheirOwn { get; } =
        new(
            nameof(NobodyAnswersTheirOwn),
            "Cơ quan nêu vướng mắc không tự trả lời. Chọn cơ quan khác.",
            "An agency does not answer what it raises itself. Choose another."
        );

    public static Refusal ThereIsNoSuchObstacle { get; } =
        new(
            nameof(ThereIsNoSuchObstacle),
            "Không có vướng mắc này trong danh sách được xem.",
            "There is no such obstacle among those that may be seen."
        );

    public static Refusal OnlyTheOwnerMayAnswer { get; } =
        new(
            nameof(OnlyTheOwnerMayAnswer),
            "Chỉ cơ quan được hỏi, cơ quan thường trực hoặc lãnh đạo tỉnh trả lời vướng mắc này.",
            "Only the agency it was put to, the standing agency or a leader may answer this."
        );

    public static Refusal ThereAreTooManyAtOnce { get; } =
        new(
            nameof(ThereAreTooManyAtOnce),
            "Trả lời tối đa 200 vướng mắc một lần.",
            "At most 200 may be answered at once."
        );

    public static Refusal TheObstacleIsAlreadyAnswered { get; } =
        new(
            nameof(TheObstacleIsAlreadyAnswered),
            "Vướng mắc này vừa được người khác trả lời; nội dung vừa nhập còn nguyên.",
            "Somebody else has already answered this; what was typed is kept."
        );

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
