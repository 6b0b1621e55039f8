using TienDo.Agencies;
using TienDo.Language;
using TienDo.Time;

namespace TienDo.Obstacles;

/// <summary>Quy tắc nêu và trả lời vướng mắc.</summary>
public static class ObstacleRule
{
    public const int LongestText = 5_000;

    /// <summary>The day by which the owner answers.</summary>
    public static DateOnly AnswerDueOn(DateOnly raisedOn, ObstaclePolicy policy, WorkingCalendar calendar) =>
        calendar.AddWorkingDays(raisedOn, policy.AnswerWorkingDays);

    public static IReadOnlyList<FieldRefusal> Raise(
        string text,
        AgencyId? owner,
        AgencyDirectory directory,
        DateOnly on
    )
    {
        var refusals = Words(text, ObstacleRefusals.TheObstacleNeedsWords);
        if (owner is not { } agency || directory.Find(agency)?.ExistsOn(on) is not true)
            refusals.Add(new("Owner", ObstacleRefusals.TheOwnerMustExistToday));
        return refusals;
    }

    public static IReadOnlyList<FieldRefusal> Answer(Obstacle obstacle, string text)
    {
        if (obstacle.Answer is not null)
            return [new("", ObstacleRefusals.TheObstacleIsAlreadyAnswered)];
        return Words(text, ObstacleRefusals.TheAnswerNeedsWords);
    }

    /// <summary>Puts an obstacle to another owner; the day of the answer stays, since the asker waits as long as before.</summary>
    public static IReadOnlyList<FieldRefusal> Route(
        Obstacle obstacle,
        AgencyId owner,
        AgencyDirectory directory,
        DateOnly on
    )
    {
        if (obstacle.Answer is not null)
            return [new("", ObstacleRefusals.TheObstacleIsAlreadyAnswered)];
        if (directory.Find(owner)?.ExistsOn(on) is not true)
            return [new("Owner", ObstacleRefusals.TheOwnerMustExistToday)];
        return obstacle.Owner == owner ? [new("Owner", ObstacleRefusals.TheObstacleIsAlreadyThere)] : [];
    }

    private static List<FieldRefusal> Words(string text, Refusal missing)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [new("Text", missing)];
        return text.Length > LongestText ? [new("Text", ObstacleRefusals.TheTextIsTooLong)] : [];
    }
}

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
