using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.Core.Tests.Time;

namespace TienDo.Core.Tests.Accounts;

public sealed class AbsenceTests
{
    private static readonly AgencyDirectory s_directory = AgencyDirectory.Parse(
        DataFiles.Read("agencies/lai-chau.json")
    );
    private static readonly DateOnly s_day = new(2026, 3, 20);
    private static readonly Absence s_week = new("a", "d", s_day, s_day.AddDays(6), IsEnded: false);

    [Theory]
    [InlineData("a head passes to the focal person", Role.AgencyHead, "so-y-te", Role.FocalPerson, "so-y-te", true)]
    [InlineData("not to another agency", Role.AgencyHead, "so-y-te", Role.FocalPerson, "so-khcn", false)]
    [InlineData("nor to somebody of the whole province", Role.AgencyHead, "so-y-te", Role.Inspector, null, false)]
    [InlineData("a leader to another leader", Role.ProvincialLeader, null, Role.ProvincialLeader, null, true)]
    [InlineData("not to an inspector", Role.ProvincialLeader, null, Role.Inspector, null, false)]
    [InlineData("administration never", Role.Administrator, null, Role.Administrator, null, false)]
    public void What_passes_to_whom(
        string why,
        Role role,
        string? agency,
        Role deputyRole,
        string? deputyAgency,
        bool passes
    ) =>
        ActingForAnother
            .PassedOn(s_week, [Of(role, agency)], [Of(deputyRole, deputyAgency)], s_day)
            .Count.ShouldBe(passes ? 1 : 0, why);

    [Fact]
    public void It_holds_on_its_days_alone_and_not_when_it_was_ended()
    {
        Holds(s_week, -1).ShouldBe(0);
        Holds(s_week, 0).ShouldBe(1);
        Holds(s_week, 6).ShouldBe(1);
        Holds(s_week, 7).ShouldBe(0);
        Holds(s_week with { IsEnded = true }, 3).ShouldBe(0);
    }

    [Fact]
    public void What_one_does_for_another_is_not_passed_on()
    {
        var borrowed = Of(Role.AgencyHead, "so-y-te") with { OnBehalfOf = "x" };
        Grant[] colleague = [Of(Role.FocalPerson, "so-y-te")];
        ActingForAnother.PassedOn(s_week, [borrowed], colleague, s_day).ShouldBeEmpty();
        ActingForAnother.PassedOn(s_week, colleague, [borrowed], s_day).ShouldBeEmpty();
    }

    [Fact]
    public void Oneself_the_head_and_administrators_name_a_deputy_and_a_deputy_of_the_head_does_not()
    {
        var focal = With("f", Of(Role.FocalPerson, "so-y-te"));
        MayName(focal, focal).ShouldBeTrue();
        MayName(With("h", Of(Role.AgencyHead, "so-y-te")), focal).ShouldBeTrue();
        MayName(With("k", Of(Role.Administrator, null)), focal).ShouldBeTrue();
        MayName(With("h2", Of(Role.AgencyHead, "so-khcn")), focal).ShouldBeFalse();
        MayName(With("o", Of(Role.StandingOfficer, null)), focal).ShouldBeFalse();
        MayName(With("d", Of(Role.AgencyHead, "so-y-te") with { OnBehalfOf = "h" }), focal).ShouldBeFalse();
    }

    [Theory]
    [InlineData(0, 6, nameof(AbsenceRefusals.SomebodyStandsInOnTheseDaysAlready), "a")]
    [InlineData(6, 9, nameof(AbsenceRefusals.SomebodyStandsInOnTheseDaysAlready), "a")]
    [InlineData(7, 9, null, "a")]
    [InlineData(0, 6, nameof(AbsenceRefusals.TheDeputyIsAwayToo), "d")]
    [InlineData(-1, 6, nameof(AbsenceRefusals.TheFirstDayIsInThePast), "x")]
    [InlineData(3, 2, nameof(AbsenceRefusals.TheLastDayOfAbsenceIsBeforeTheFirst), "x")]
    [InlineData(0, 180, nameof(AbsenceRefusals.TheAbsenceIsTooLong), "x")]
    [InlineData(0, 179, null, "x")]
    public void Days_that_cannot_be_are_refused(int from, int to, string? refusal, string whoIsAwayAlready)
    {
        var known = s_week with { Absent = whoIsAwayAlready, Deputy = "y" };
        var asked = s_week with { From = s_day.AddDays(from), To = s_day.AddDays(to) };
        AbsenceRule
            .Check(
                asked,
                With("a", Of(Role.AgencyHead, "so-y-te")),
                With("d", Of(Role.FocalPerson, "so-y-te")),
                [known],
                s_day
            )
            .Select(no => no.Refusal.Name)
            .SingleOrDefault()
            .ShouldBe(refusal);
    }

    private static int Holds(Absence absence, int days) =>
        ActingForAnother
            .PassedOn(absence, [Of(Role.AgencyHead, "so-y-te")], [Of(Role.FocalPerson, "so-y-te")], s_day.AddDays(days))
            .Count;

    private static bool MayName(Person by, Person absent) => AbsenceRule.MayName(by, absent, s_directory, s_day);

    private static Person With(string id, Grant grant) => new(id, id, [grant]);

    private static Grant Of(Role role, string? agency) =>
        new(role, agency is null ? null : new AgencyId(agency), true, [], null, null, null);
}
