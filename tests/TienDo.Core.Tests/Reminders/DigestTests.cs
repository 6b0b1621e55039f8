using TienDo.Agencies;
using TienDo.Assignments;
using TienDo.Core.Tests.Progress;
using TienDo.Plans;
using TienDo.Progress;
using TienDo.Reminders;
using TienDo.Time;
using static TienDo.Core.Tests.Progress.Given;

namespace TienDo.Core.Tests.Reminders;

public sealed class DigestTests
{
    private static readonly DateOnly s_today = Day("2026-04-20");

    [Fact]
    public void Begins_with_what_to_do_next()
    {
        var digest = Digest
            .Of(
                "huong",
                s_today,
                [
                    Item("II.1", DueBy("2026-05-05")),
                    Item("II.2", DueBy("2026-04-10")),
                    Item("II.3", DueBy("2026-03-31")),
                    new DigestItem(ToDo.CorrectReturned, Part("II.4"), null, "Trả lại", null, null),
                    Item("II.5", Of(new Deadline.Continuous(null, null), "2025-07-01")),
                ]
            )
            .ShouldNotBeNull();

        digest
            .Items.Select(item => $"{item.Part.Code} {item.What} {item.Days}")
            .ShouldBe([
                "II.4 CorrectReturned ",
                "II.3 FinishOverdue 20",
                "II.2 FinishOverdue 10",
                "II.1 FinishSoon -15",
                "II.5 GiveSign ",
            ]);
    }

    [Fact]
    public void A_day_with_nothing_to_do_has_none() => Digest.Of("huong", s_today, []).ShouldBeNull();

    [Fact]
    public void One_thing_is_said_once() =>
        Digest
            .Of("huong", s_today, [Item("II.2", DueBy("2026-04-10")), Item("II.2", DueBy("2026-04-10"))])
            .ShouldNotBeNull()
            .Items.Count.ShouldBe(1);

    [Fact]
    public void The_same_thing_asked_of_many_agencies_is_one_line_that_speaks_of_the_latest()
    {
        DigestItem Of(string agency, int days) =>
            new(
                ToDo.FinishOverdue,
                Part("II.2") with
                {
                    Agency = new AgencyId(agency),
                },
                null,
                "Lập danh mục",
                null,
                days,
                WaitsForExtension: agency == "a"
            );

        var item = Digest
            .Of("ha", s_today, [Of("a", 3), Of("b", 9), Of("c", 5), Item("II.3", DueBy("2026-04-10"))])
            .ShouldNotBeNull()
            .Items.Single(static one => one.Others is not null);

        (item.Part.Agency.Value, item.Days, item.WaitsForExtension).ShouldBe(("b", 9, false));
        item.Others!.Select(static one => one.Value).ShouldBe(["c", "a"]);
    }

    [Fact]
    public void Asks_for_what_the_state_asks_for()
    {
        What(DueBy("2026-12-31"), isTakenUp: false).ShouldBe(ToDo.TakeUp);
        What(DueBy("2026-12-31"), isTakenUp: true).ShouldBeNull();
        What(DueBy("2026-12-31").ClaimWithoutEvidence("2026-04-01"), isTakenUp: true).ShouldBe(ToDo.ShowEvidence);
        What(DueBy("2026-04-10").Claim("2026-04-12"), isTakenUp: true).ShouldBeNull("it is the standing agency's turn");
        What(DueBy("2026-04-10").Claim("2026-04-02").Accepted("2026-04-03"), isTakenUp: false).ShouldBeNull();
        What(DueBy("2026-04-10").Suspended("2026-04-01"), isTakenUp: false).ShouldBeNull();
    }

    [Fact]
    public void Only_returns_answers_directions_suspensions_and_documents_do_not_wait_for_the_digest() =>
        Enum.GetValues<ToDo>()
            .Where(Digest.IsImmediate)
            .ShouldBe([
                ToDo.CorrectReturned,
                ToDo.FollowDirection,
                ToDo.ReadAnswer,
                ToDo.ReadSuspension,
                ToDo.GoOn,
                ToDo.WorkToTheTrigger,
                ToDo.WaitForTrigger,
            ]);

    private static ToDo? What(WorkRecord work, bool isTakenUp) =>
        DigestItem.Of(Part("II.1"), "Nhiệm vụ", work.On("2026-04-20"), isTakenUp)?.What;

    private static DigestItem Item(string code, WorkRecord work) =>
        DigestItem.Of(Part(code), "Nhiệm vụ " + code, work.On("2026-04-20"), isTakenUp: true).ShouldNotBeNull();

    private static AssignmentPart Part(string code) =>
        new(new PlanId(1), new AssignmentCode(code), new AgencyId("so-tai-chinh"), AgencyRole.Lead, null);
}
