using TienDo.Agencies;
using TienDo.Assignments;
using TienDo.Core.Tests.Progress;
using TienDo.Core.Tests.Time;
using TienDo.Language;
using TienDo.Obstacles;
using TienDo.Plans;
using static TienDo.Core.Tests.Progress.Given;

namespace TienDo.Core.Tests.Obstacles;

public sealed class ObstacleTests
{
    private static readonly AgencyDirectory s_directory = AgencyDirectory.Parse(
        DataFiles.Read("agencies/lai-chau.json")
    );
    private static readonly AgencyId s_asker = new("so-khcn");
    private static readonly ObstaclePolicy s_policy = ObstaclePolicy
        .Parse(DataFiles.Read("policies/obstacles.json"))
        .On(Day("2026-03-20"))
        .Policy;

    [Theory]
    [InlineData("2026-03-20", "2026-03-31")]
    [InlineData("2026-04-22", "2026-05-06")]
    public void The_answer_is_due_in_working_days(string raised, string due) =>
        ObstacleRule.AnswerDueOn(Day(raised), s_policy, Calendar).ShouldBe(Day(due));

    [Theory]
    [InlineData("2026-03-31", ObstacleStanding.WithOwner, false)]
    [InlineData("2026-04-01", ObstacleStanding.WithStandingAgency, true)]
    [InlineData("2026-04-07", ObstacleStanding.WithStandingAgency, true)]
    [InlineData("2026-04-08", ObstacleStanding.WithProvincialLeader, true)]
    public void An_answer_that_does_not_come_is_asked_of_the_next_above(
        string day,
        ObstacleStanding standing,
        bool overdue
    )
    {
        var obstacle = Raised("Chưa có kinh phí");

        obstacle.StandingOn(Day(day), s_policy, Calendar).ShouldBe(standing);
        obstacle.IsOverdue(Day(day)).ShouldBe(overdue);
    }

    [Fact]
    public void An_answer_settles_it_from_its_day_on()
    {
        var answered = Raised("Chưa có kinh phí") with
        {
            Answer = new ObstacleAnswer("Đã bố trí trong dự toán quý II", "dung", Day("2026-04-20")),
        };

        answered.StandingOn(Day("2026-04-19"), s_policy, Calendar).ShouldBe(ObstacleStanding.WithProvincialLeader);
        answered.StandingOn(Day("2026-04-20"), s_policy, Calendar).ShouldBe(ObstacleStanding.Answered);
        Told(ObstacleRule.Answer(answered, "Thêm")).ShouldBe(" TheObstacleIsAlreadyAnswered");
    }

    [Theory]
    [InlineData("Chưa có kinh phí", "so-tai-chinh", "")]
    [InlineData(" ", "so-tai-chinh", "Text TheObstacleNeedsWords")]
    [InlineData("Chưa có kinh phí", "so-tttt", "Owner TheOwnerMustExistToday")]
    [InlineData("Chưa có kinh phí", "so-khcn", "Owner NobodyAnswersTheirOwn")]
    [InlineData("", null, "Text TheObstacleNeedsWords, Owner TheOwnerMustExistToday")]
    public void It_is_put_to_an_agency_that_exists(string text, string? owner, string refusals) =>
        Told(
                ObstacleRule.Raise(
                    text,
                    owner is null ? null : new AgencyId(owner),
                    s_asker,
                    s_directory,
                    Day("2026-03-20")
                )
            )
            .ShouldBe(refusals);

    [Theory]
    [InlineData("03445", AgencyRole.Cooperating, "so-tai-chinh", "so-tai-chinh")]
    [InlineData("so-y-te", AgencyRole.Lead, "so-y-te", "so-khcn")]
    [InlineData("so-khcn", AgencyRole.Lead, "so-khcn", "ubnd-tinh")]
    [InlineData("so-khcn", AgencyRole.Cooperating, "so-khdt", "ubnd-tinh")]
    public void It_goes_to_the_next_above_where_nobody_is_named(
        string asker,
        AgencyRole role,
        string lead,
        string owner
    ) =>
        ObstacleRule
            .UsualOwner(
                new AssignmentPart(new PlanId(1), new AssignmentCode("II.2"), new AgencyId(asker), role, null),
                [new AgencyId(lead)],
                s_policy,
                s_directory,
                Day("2026-03-20")
            )
            .ShouldBe(new AgencyId(owner));

    [Fact]
    public void Texts_have_an_end()
    {
        var tooLong = new string('a', 5_001);

        Told(ObstacleRule.Raise(tooLong, new AgencyId("so-y-te"), s_asker, s_directory, Day("2026-03-20")))
            .ShouldBe("Text TheTextIsTooLong");
        Told(ObstacleRule.Answer(Raised("Chưa có kinh phí"), tooLong)).ShouldBe("Text TheTextIsTooLong");
        Told(ObstacleRule.Answer(Raised("Chưa có kinh phí"), " ")).ShouldBe("Text TheAnswerNeedsWords");
    }

    [Theory]
    [InlineData("so-noi-vu", "")]
    [InlineData("so-tai-chinh", "Owner TheObstacleIsAlreadyThere")]
    [InlineData("so-khdt", "Owner TheOwnerMustExistToday")]
    [InlineData("so-khcn", "Owner NobodyAnswersTheirOwn")]
    public void It_can_be_put_to_another_owner(string owner, string refusals) =>
        Told(ObstacleRule.Route(Raised("Chưa có kinh phí"), new AgencyId(owner), s_directory, Day("2026-03-20")))
            .ShouldBe(refusals);

    [Fact]
    public void The_same_obstacle_of_several_agencies_stands_together()
    {
        Obstacle[] raised =
        [
            Raised("Phần mềm báo cáo không mở được trên điện thoại", "2026-03-24"),
            Raised("Chưa được cấp kinh phí khảo sát trình độ công nghệ", "2026-03-20"),
            Raised("Đến nay chưa được cấp kinh phí khảo sát trình độ công nghệ.", "2026-03-22"),
            Raised("CHUA DUOC CAP KINH PHI KHAO SAT TRINH DO CONG NGHE", "2026-03-23"),
        ];

        var groups = AlikeObstacles.Of(raised, s_policy.AlikePercent);

        groups.Count.ShouldBe(2);
        groups[0].First.ShouldBe(raised[1]);
        groups[0].Members.Select(member => member.Obstacle).ShouldBe([raised[1], raised[2], raised[3]]);
        groups[0].Members[2].Percent.ShouldBe(100);
        groups[1].Members.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("\"answerWorkingDays\": 7", "\"answerWorkingDays\": 0")]
    [InlineData("\"toProvincialLeaderAfterWorkingDays\": 5", "\"toProvincialLeaderAfterWorkingDays\": -1")]
    public void A_policy_without_time_to_answer_is_refused(string was, string becomes) =>
        Should.Throw<FormatException>(() =>
            ObstaclePolicy.Parse(
                DataFiles.Read("policies/obstacles.json").Replace(was, becomes, StringComparison.Ordinal)
            )
        );

    private static Obstacle Raised(string text, string on = "2026-03-20") =>
        new(
            ObstacleKind.Obstacle,
            new AssignmentPart(
                new PlanId(1),
                new AssignmentCode("II.2"),
                new AgencyId("so-khcn"),
                AgencyRole.Lead,
                null
            ),
            text,
            "huong",
            Day(on),
            new AgencyId("so-tai-chinh"),
            ObstacleRule.AnswerDueOn(Day(on), s_policy, Calendar),
            Answer: null
        );

    private static string Told(IReadOnlyList<FieldRefusal> refusals) =>
        string.Join(", ", refusals.Select(refusal => $"{refusal.Field} {refusal.Refusal.Name}"));
}
