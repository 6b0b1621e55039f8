using TienDo.Language;
using TienDo.Time;

namespace TienDo.Directions;

/// <summary>Quy tắc chỉ đạo.</summary>
public static class DirectionRule
{
    public const int LongestText = 5_000;

    public static IReadOnlyList<FieldRefusal> Give(string text, DateOnly? dueOn, DateOnly on)
    {
        var refusals = Words(text, DirectionRefusals.TheDirectionNeedsWords);
        if (dueOn is null)
            refusals.Add(new("DueOn", DirectionRefusals.TheDayIsMissing));
        else if (dueOn < on)
            refusals.Add(new("DueOn", DirectionRefusals.TheDayIsInThePast(on)));
        return refusals;
    }

    public static IReadOnlyList<FieldRefusal> Answer(Direction direction, string text) =>
        direction.Answer is not null
            ? [new("", DirectionRefusals.TheDirectionIsAlreadyAnswered)]
            : Words(text, DirectionRefusals.TheAnswerNeedsWords);

    private static List<FieldRefusal> Words(string text, Refusal missing)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [new("Text", missing)];
        return text.Length > LongestText ? [new("Text", DirectionRefusals.TheTextIsTooLong)] : [];
    }
}

/// <summary>Every "no" about directions.</summary>
public static class DirectionRefusals
{
    public static Refusal OnlyALeaderMayDirect { get; } =
        new(nameof(OnlyALeaderMayDirect), "Chỉ lãnh đạo tỉnh ra chỉ đạo.", "Only provincial leaders give directions.");

    public static Refusal ThereIsNoSuchDirection { get; } =
        new(nameof(ThereIsNoSuchDirection), "Không có chỉ đạo này.", "There is no such direction.");

    public static Refusal NoAgencyIsChosen { get; } =
        new(nameof(NoAgencyIsChosen), "Chưa chọn cơ quan nhận chỉ đạo.", "No agency is chosen to be directed.");

    public static Refusal TheDirectionNeedsWords { get; } =
        new(nameof(TheDirectionNeedsWords), "Chưa ghi nội dung chỉ đạo.", "The direction has no words.");

    public static Refusal TheDayIsMissing { get; } =
        new(nameof(TheDayIsMissing), "Chưa ghi hạn thực hiện chỉ đạo.", "The day by which to follow it is missing.");

    public static Refusal TheDirectionIsAlreadyAnswered { get; } =
        new(
            nameof(TheDirectionIsAlreadyAnswered),
            "Chỉ đạo này đã được báo cáo kết quả.",
            "This direction has already been answered."
        );

    public static Refusal TheAnswerNeedsWords { get; } =
        new(nameof(TheAnswerNeedsWords), "Chưa ghi kết quả thực hiện.", "The answer is missing.");

    public static Refusal TheTextIsTooLong { get; } =
        new(nameof(TheTextIsTooLong), "Nội dung dài quá 5.000 ký tự.", "The text is longer than 5,000 characters.");

    public static Refusal TheDayIsInThePast(DateOnly today) =>
        new(
            nameof(TheDayIsInThePast),
            $"Hạn không được trước hôm nay, ngày {VietnameseDay.Write(today)}.",
            $"The day must not be before today, {VietnameseDay.Write(today)}."
        );
}
