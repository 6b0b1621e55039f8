using TienDo.Agencies;
using TienDo.Assignments;
using TienDo.Core.Tests.Progress;
using TienDo.Core.Tests.Time;
using TienDo.DeadlineExtensions;
using TienDo.Plans;
using TienDo.Progress;
using TienDo.Time;
using static TienDo.Core.Tests.Progress.Given;

namespace TienDo.Core.Tests.DeadlineExtensions;

public sealed class ExtensionRuleTests
{
    private static readonly ExtensionPolicy s_policy = new(
        MostTimes: 2,
        OnlyUntilTheDueDay: true,
        LongestTotalDays: 180,
        [new(30, ExtensionDecider.StandingAgency), new(180, ExtensionDecider.ProvincialLeader)]
    );

    private static readonly WorkRecord s_work = DueBy("2026-03-31");

    [Theory]
    [InlineData("2026-04-01", ExtensionDecider.StandingAgency, 1)]
    [InlineData("2026-04-30", ExtensionDecider.StandingAgency, 30)]
    [InlineData("2026-05-01", ExtensionDecider.ProvincialLeader, 31)]
    [InlineData("2026-09-27", ExtensionDecider.ProvincialLeader, 180)]
    public void The_policy_names_who_decides_by_length(string newDue, ExtensionDecider decider, int days) =>
        ExtensionRule
            .Ask(Asked(newDue), s_work.On("2026-03-20"), [], s_policy)
            .ShouldBe(new ExtensionAnswer.MayBeDecidedBy(decider, days));

    [Theory]
    [InlineData("2026-03-31", "TheNewDayMustBeAfterThePresentOne")]
    [InlineData("2026-01-01", "TheNewDayMustBeAfterThePresentOne")]
    [InlineData("2026-09-28", "TheNewDayIsBeyondTheLongestExtension")]
    public void The_new_day_must_lie_between_the_present_one_and_the_longest(string newDue, string refusal) =>
        Refusals(Asked(newDue), s_work.On("2026-03-20")).ShouldBe([$"NewDueOn {refusal}"]);

    [Fact]
    public void The_sentence_names_the_day_that_stands_in_the_way()
    {
        var answer = ExtensionRule.Ask(Asked("2026-03-01"), s_work.On("2026-03-20"), [], s_policy);

        answer
            .ShouldBeOfType<ExtensionAnswer.Refused>()
            .Refusals[0]
            .Refusal.Vietnamese.ShouldBe("Hạn mới phải sau hạn đang có, ngày 31/3/2026.");
    }

    [Fact]
    public void All_that_is_wrong_with_a_form_is_said_at_once() =>
        Refusals(Asked("2026-03-01") with { Reason = " " }, s_work.On("2026-03-20"))
            .ShouldBe(["NewDueOn TheNewDayMustBeAfterThePresentOne", "Reason AReasonIsNeeded"]);

    [Fact]
    public void A_reason_has_an_end() =>
        Refusals(Asked("2026-04-10") with { Reason = new string('a', 2_001) }, s_work.On("2026-03-20"))
            .ShouldBe(["Reason TheTextIsTooLong"]);

    [Fact]
    public void Who_cooperates_does_not_ask() =>
        Refusals(Asked("2026-04-10") with { Part = Part(AgencyRole.Cooperating) }, s_work.On("2026-03-20"))
            .ShouldBe([" OnlyTheLeadAgencyMayAsk"]);

    [Theory]
    [InlineData("2026-03-31", null)]
    [InlineData("2026-04-01", " TheDeadlineHasPassed")]
    public void It_is_asked_before_the_day_has_passed(string askedOn, string? refusal) =>
        Refusals(Asked("2026-04-10", askedOn), s_work.On(askedOn)).ShouldBe(refusal is null ? [] : [refusal]);

    [Fact]
    public void A_day_off_leaves_until_the_next_working_day_to_ask() =>
        Refusals(Asked("2026-04-10", "2026-03-02"), DueBy("2026-02-28").On("2026-03-02")).ShouldBeEmpty();

    [Fact]
    public void What_has_no_day_or_is_done_has_nothing_to_extend()
    {
        Refusals(Asked("2026-04-10"), Of(new Deadline.After("có hướng dẫn")).On("2026-03-20"))
            .ShouldBe([" ThereIsNoDeadlineToExtend"]);
        Refusals(Asked("2026-04-10"), s_work.Claim("2026-03-01").Accepted("2026-03-02").On("2026-03-20"))
            .ShouldBe([" TheWorkIsAlreadyCompleted"]);
    }

    [Fact]
    public void One_request_at_a_time_and_no_more_than_the_policy_allows()
    {
        var granted = Asked("2026-04-10") with { Decision = Decision(granted: true) };
        var refused = granted with { Decision = Decision(granted: false) };
        var now = s_work.On("2026-03-20");

        Refusals(Asked("2026-04-10"), now, Asked("2026-04-05")).ShouldBe([" AnotherRequestIsOpen"]);
        Refusals(Asked("2026-04-10"), now, granted, refused, refused).ShouldBeEmpty();
        Refusals(Asked("2026-04-10"), now, granted, granted).ShouldBe([" NoMoreExtensionsAreAllowed"]);
    }

    [Fact]
    public void The_whole_length_counts_from_the_original_day()
    {
        var now = s_work.Extended("2026-03-01", "2026-09-01").On("2026-08-20");

        Refusals(Asked("2026-09-28", "2026-08-20"), now).ShouldBe(["NewDueOn TheNewDayIsBeyondTheLongestExtension"]);
    }

    [Theory]
    [InlineData(true, "dung", "2026-03-22", null, null)]
    [InlineData(false, "dung", "2026-03-22", "Còn đủ thời gian", null)]
    [InlineData(false, "dung", "2026-03-22", " ", "ARefusalNeedsAReason")]
    [InlineData(true, "huong", "2026-03-22", null, "NobodyDecidesTheirOwnRequest")]
    [InlineData(true, "dung", "2026-03-19", null, "NothingIsDecidedBeforeItIsAsked")]
    public void A_decision_is_made_once_by_somebody_else(
        bool granted,
        string by,
        string on,
        string? words,
        string? refusal
    ) =>
        (ExtensionRule.Decide(Asked("2026-04-10"), new ExtensionDecision(granted, Day(on), by, words))?.Name).ShouldBe(
            refusal
        );

    [Fact]
    public void What_is_decided_stays_decided() =>
        ExtensionRule
            .Decide(Asked("2026-04-10") with { Decision = Decision(granted: false) }, Decision(granted: true))
            .ShouldBe(ExtensionRefusals.TheRequestIsAlreadyDecided);

    [Fact]
    public void The_policy_shipped_is_in_its_form()
    {
        var policy = ExtensionPolicy
            .Parse(DataFiles.Read("policies/deadline-extensions.json"))
            .On(Day("2026-11-22"))
            .Policy;

        policy.MostTimes.ShouldBe(2);
        policy.DeciderOf(30).ShouldBe(ExtensionDecider.StandingAgency);
        policy.DeciderOf(31).ShouldBe(ExtensionDecider.ProvincialLeader);
    }

    [Theory]
    [InlineData("\"decider\": \"Nobody\"")]
    [InlineData("\"decider\": \"7\"")]
    public void A_policy_that_names_an_unknown_decider_is_refused(string decider) =>
        Should.Throw<FormatException>(() =>
            ExtensionPolicy.Parse(
                DataFiles
                    .Read("policies/deadline-extensions.json")
                    .Replace("\"decider\": \"StandingAgency\"", decider, StringComparison.Ordinal)
            )
        );

    private static string[] Refusals(DeadlineExtension asked, ComputedState now, params DeadlineExtension[] earlier) =>
        ExtensionRule.Ask(asked, now, earlier, s_policy) is ExtensionAnswer.Refused refused
            ? [.. refused.Refusals.Select(refusal => $"{refusal.Field} {refusal.Refusal.Name}")]
            : [];

    private static DeadlineExtension Asked(string newDue, string on = "2026-03-20") =>
        new(
            Part(AgencyRole.Lead),
            Instance: null,
            AskedBy: "huong",
            Day(on),
            Day(newDue),
            "Kết quả khảo sát của hai xã về chậm do mưa lũ; còn phần tổng hợp",
            Decision: null
        );

    private static ExtensionDecision Decision(bool granted) => new(granted, Day("2026-03-21"), "dung", "Có lý do");

    private static AssignmentPart Part(AgencyRole role) =>
        new(new PlanId(1), new AssignmentCode("II.2"), new AgencyId("so-tai-chinh"), role, FromGroup: null);
}
