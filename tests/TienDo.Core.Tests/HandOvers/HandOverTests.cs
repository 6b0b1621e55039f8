using TienDo.Agencies;
using TienDo.Assignments;
using TienDo.Core.Tests.Progress;
using TienDo.Core.Tests.Time;
using TienDo.HandOvers;
using TienDo.Plans;
using static TienDo.Core.Tests.Progress.Given;

namespace TienDo.Core.Tests.HandOvers;

public sealed class HandOverTests
{
    private static readonly AgencyDirectory s_directory = AgencyDirectory.Parse(
        DataFiles.Read("agencies/lai-chau.json")
    );

    private static readonly HandOver s_agency = new(
        new AgencyId("so-tttt"),
        FromPerson: null,
        new AgencyId("so-khcn"),
        ToPerson: null,
        Day("2026-03-20"),
        "Hợp nhất hai sở",
        By: "quan-tri"
    );

    private static readonly HandOver s_person = s_agency with
    {
        FromAgency = new AgencyId("so-khcn"),
        FromPerson = "huong",
        ToPerson = "dung",
        Reason = "Nghỉ chế độ",
    };

    [Fact]
    public void All_open_work_of_an_agency_moves_and_what_is_done_stays()
    {
        var content = HandOverRule.ContentOf(
            s_agency,
            [
                Held("so-tttt", "II.1", "2026-06-30"),
                Held("so-tttt", "II.2", "2026-01-31"),
                Held("so-tttt", "II.3", "2026-06-30", completed: true),
                Held("so-tttt", "II.4", "2026-06-30"),
                Held("so-y-te", "II.1", "2026-06-30"),
            ],
            [Held("so-khcn", "II.4", "2026-06-30").Part]
        );

        Codes(content.Moving).ShouldBe("II.1 II.2");
        Codes(content.AlreadyThere).ShouldBe("II.4");
        Codes(content.Completed).ShouldBe("II.3");
        Told(s_agency, content).ShouldBe("");
    }

    [Fact]
    public void Work_of_a_person_stays_with_the_agency()
    {
        var content = HandOverRule.ContentOf(
            s_person,
            [Held("so-khcn", "II.1", "2026-06-30", "huong"), Held("so-khcn", "II.2", "2026-06-30", "mai")],
            [Held("so-khcn", "II.1", "2026-06-30").Part]
        );

        Codes(content.Moving).ShouldBe("II.1");
        content.AlreadyThere.ShouldBeEmpty("it is the same part");
        Told(s_person, content).ShouldBe("");
    }

    [Fact]
    public void Says_what_is_wrong_with_it()
    {
        var content = new HandOverContent([Held("so-khcn", "II.1", "2026-06-30")], [], []);

        Told(s_agency with { ToAgency = s_agency.FromAgency }, content).ShouldBe("ToAgency TheReceiverMustExistToday");
        Told(s_person with { FromPerson = null }, content).ShouldBe("ToAgency NobodyHandsOverToThemselves");
        Told(s_person with { ToPerson = "huong" }, content).ShouldBe("ToPerson NobodyHandsOverToThemselves");
        Told(s_person with { ToPerson = " " }, content).ShouldBe("ToPerson ThePersonWhoReceivesIsMissing");
        Told(s_person with { Reason = "" }, content).ShouldBe("Reason AReasonIsNeeded");
        Told(s_person with { Reason = new string('a', 2_001) }, content).ShouldBe("Reason TheTextIsTooLong");
        Told(s_person, new HandOverContent([], [], content.Moving)).ShouldBe(" ThereIsNothingToHandOver");
    }

    private static HeldPart Held(
        string agency,
        string code,
        string due,
        string? inCharge = null,
        bool completed = false
    )
    {
        var work = DueBy(due);
        return new HeldPart(
            new AssignmentPart(new PlanId(1), new AssignmentCode(code), new AgencyId(agency), AgencyRole.Lead, null),
            inCharge,
            (completed ? work.Claim("2026-02-01").Accepted("2026-02-02") : work).On("2026-03-20")
        );
    }

    private static string Codes(IEnumerable<HeldPart> parts) => string.Join(' ', parts.Select(part => part.Part.Code));

    private static string Told(HandOver handOver, HandOverContent content) =>
        string.Join(
            ", ",
            HandOverRule
                .Check(handOver, content, s_directory)
                .Select(refusal => $"{refusal.Field} {refusal.Refusal.Name}")
        );
}
