using TienDo.Agencies;
using TienDo.Assignments;
using TienDo.Directions;
using TienDo.Language;
using TienDo.Plans;
using static TienDo.Core.Tests.Progress.Given;

namespace TienDo.Core.Tests.Directions;

public sealed class DirectionTests
{
    private static readonly Direction s_direction = new(
        new AssignmentPart(new PlanId(1), new AssignmentCode("II.2"), new AgencyId("so-khcn"), AgencyRole.Lead, null),
        "Báo cáo nguyên nhân chậm",
        "leader",
        Day("2026-03-20"),
        Day("2026-03-27"),
        Answer: null
    );

    [Theory]
    [InlineData("Báo cáo nguyên nhân chậm", "2026-03-20", "")]
    [InlineData(" ", "2026-03-27", "Text TheDirectionNeedsWords")]
    [InlineData("Báo cáo", "2026-03-19", "DueOn TheDayIsInThePast")]
    [InlineData("", null, "Text TheDirectionNeedsWords, DueOn TheDayIsMissing")]
    public void A_direction_has_words_and_a_day_to_come(string text, string? due, string refusals) =>
        Told(DirectionRule.Give(text, due is null ? null : Day(due), Day("2026-03-20"))).ShouldBe(refusals);

    [Fact]
    public void It_is_answered_once_and_overdue_until_then()
    {
        var answered = s_direction with { Answer = new DirectionAnswer("Đã báo cáo", "huong", Day("2026-04-01")) };

        s_direction.IsOverdue(Day("2026-03-27")).ShouldBeFalse();
        s_direction.IsOverdue(Day("2026-03-28")).ShouldBeTrue();
        answered.IsOverdue(Day("2026-04-02")).ShouldBeFalse();
        Told(DirectionRule.Answer(s_direction, "Đã báo cáo")).ShouldBe("");
        Told(DirectionRule.Answer(s_direction, "")).ShouldBe("Text TheAnswerNeedsWords");
        Told(DirectionRule.Answer(s_direction, new string('a', 5_001))).ShouldBe("Text TheTextIsTooLong");
        Told(DirectionRule.Answer(answered, "Thêm")).ShouldBe(" TheDirectionIsAlreadyAnswered");
    }

    private static string Told(IReadOnlyList<FieldRefusal> refusals) =>
        string.Join(", ", refusals.Select(refusal => $"{refusal.Field} {refusal.Refusal.Name}"));
}
