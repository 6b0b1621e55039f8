using TienDo.Agencies;
using TienDo.Assignments;
using TienDo.Progress;

namespace TienDo.Core.Tests.Progress;

public sealed class RollUpTests
{
    private static readonly RollUpRule s_all = new RollUpRule.All();

    [Theory]
    [InlineData("CompletedOnTime CompletedOnTime", AssignmentState.CompletedOnTime)]
    [InlineData("CompletedOnTime CompletedLate", AssignmentState.CompletedLate)]
    [InlineData("CompletedOnTime InTime", AssignmentState.InTime)]
    [InlineData("CompletedOnTime InTime Overdue", AssignmentState.Overdue)]
    [InlineData("DueSoon NoEvidence", AssignmentState.NoEvidence)]
    [InlineData("RoutineAlive RoutineSilent", AssignmentState.RoutineSilent)]
    [InlineData("CompletedOnTime Suspended", AssignmentState.CompletedOnTime)]
    [InlineData("Suspended Suspended", AssignmentState.Suspended)]
    public void Under_all_the_worst_part_decides(string parts, AssignmentState whole) =>
        RollUp.Of(s_all, Parts(parts)).State.ShouldBe(whole);

    [Theory]
    [InlineData(80, AssignmentState.CompletedOnTime)]
    [InlineData(81, AssignmentState.Overdue)]
    [InlineData(100, AssignmentState.Overdue)]
    public void Under_a_share_the_rest_may_be_spared(int percent, AssignmentState whole)
    {
        var rolled = RollUp.Of(
            new RollUpRule.Share(percent),
            Parts("CompletedOnTime CompletedOnTime CompletedOnTime CompletedOnTime Overdue")
        );

        rolled.State.ShouldBe(whole);
        (rolled.PartsDone, rolled.PartsCounted).ShouldBe((4, 5));
    }

    [Fact]
    public void Under_weights_a_heavy_part_holds_up_more()
    {
        var weights = new Dictionary<AgencyId, decimal> { [new("a0")] = 6, [new("a1")] = 3 };
        var rule = new RollUpRule.Weighted(weights, Percent: 60);

        RollUp.Of(rule, Parts("CompletedOnTime Overdue Overdue")).State.ShouldBe(AssignmentState.CompletedOnTime);
        RollUp.Of(rule, Parts("Overdue CompletedOnTime CompletedOnTime")).State.ShouldBe(AssignmentState.Overdue);
        RollUp.Of(rule, Parts("CompletedOnTime Overdue Overdue")).WeightDone.ShouldBe(6);
    }

    [Fact]
    public void A_cooperating_agency_does_not_hold_up_the_whole()
    {
        PartState[] parts =
        [
            .. Parts("CompletedOnTime"),
            new PartState(new("b"), AgencyRole.Cooperating, new ComputedState(AssignmentState.Overdue)),
        ];

        RollUp.Of(s_all, parts).State.ShouldBe(AssignmentState.CompletedOnTime);
        RollUp.Of(s_all, parts[1..]).State.ShouldBe(AssignmentState.Overdue, "unless nobody leads");
    }

    [Fact]
    public void Of_several_late_parts_the_latest_is_shown()
    {
        PartState[] parts =
        [
            new(new("a"), AgencyRole.Lead, new ComputedState(AssignmentState.Overdue) { DaysLate = 3 }),
            new(new("b"), AgencyRole.Lead, new ComputedState(AssignmentState.Overdue) { DaysLate = 30 }),
        ];

        RollUp.Of(s_all, parts).Deciding!.Agency.ShouldBe(new AgencyId("b"));
    }

    [Fact]
    public void Weights_of_nothing_count_every_part_once() =>
        RollUp
            .Of(
                new RollUpRule.Weighted(new Dictionary<AgencyId, decimal> { [new("a0")] = 0, [new("a1")] = -5 }),
                Parts("CompletedOnTime Overdue")
            )
            .State.ShouldBe(AssignmentState.Overdue);

    [Theory]
    [InlineData(100, AssignmentState.Overdue, "2026-Q1", 1, 1)]
    [InlineData(50, AssignmentState.Overdue, "2026-Q2", 0, 0)]
    public void Recurring_work_is_rolled_up_instance_by_instance(
        int percent,
        AssignmentState state,
        string instance,
        int done,
        int also
    )
    {
        // The first has sent every report but the second, the other none but the third.
        var rolled = RollUp.Of(
            new RollUpRule.Share(percent),
            [
                Recurring("a", "CompletedOnTime Overdue CompletedLate InTime"),
                Recurring("b", "Overdue Overdue CompletedOnTime InTime"),
            ]
        );

        (rolled.State, rolled.Instance).ShouldBe((state, instance));
        (rolled.PartsDone, rolled.PartsCounted).ShouldBe((done, 2), "of the instance that is named");
        rolled.Deciding!.Computed.AlsoOverdue.ShouldBe(also, "instances of the whole, not of one agency");
        rolled.Instances.Select(one => one.PartsDone).ShouldBe([1, 0, 2, 0]);
    }

    [Fact]
    public void Recurring_work_that_is_done_until_now_stands_as_its_instance_of_now()
    {
        var rolled = RollUp.Of(
            s_all,
            [Recurring("a", "CompletedOnTime InTime"), Recurring("b", "CompletedLate DueSoon")]
        );
        (rolled.State, rolled.Instance).ShouldBe((AssignmentState.DueSoon, "2026-Q2"));

        var waits = RollUp.Of(
            s_all,
            [
                new PartState(new("a"), AgencyRole.Lead, new ComputedState(AssignmentState.Overdue))
                {
                    Instances =
                    [
                        new(AssignmentState.Overdue) { Instance = "2026-Q1", AwaitsVerification = true },
                        new(AssignmentState.Overdue) { Instance = "2026-Q2" },
                    ],
                },
            ]
        );
        waits.Instance.ShouldBe("2026-Q2", "what waits to be verified is missed after what waits for nobody");
    }

    private static PartState Recurring(string agency, string states)
    {
        ComputedState[] instances =
        [
            .. states
                .Split(' ')
                .Select(
                    (state, at) =>
                        new ComputedState(Enum.Parse<AssignmentState>(state)) { Instance = $"2026-Q{at + 1}" }
                ),
        ];
        return new PartState(new AgencyId(agency), AgencyRole.Lead, instances[^1]) { Instances = instances };
    }

    private static PartState[] Parts(string states) =>
        [
            .. states
                .Split(' ')
                .Select(
                    (state, at) =>
                        new PartState(
                            new AgencyId($"a{at}"),
                            AgencyRole.Lead,
                            new ComputedState(Enum.Parse<AssignmentState>(state))
                        )
                ),
        ];
}
