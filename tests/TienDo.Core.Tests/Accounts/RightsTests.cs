using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.Assignments;
using TienDo.Core.Tests.Time;
using TienDo.DeadlineExtensions;
using TienDo.Plans;

namespace TienDo.Core.Tests.Accounts;

public sealed class RightsTests
{
    private static readonly AgencyDirectory s_directory = AgencyDirectory.Parse(
        DataFiles.Read("agencies/lai-chau.json")
    );
    private static readonly DateOnly s_day = new(2026, 3, 20);
    private static readonly AssignmentPart s_part = PartOf("so-tai-chinh");

    /// <summary>One question per row; the letters are the roles that may: Administrator, Officer, Head, Focal person, Leader, Inspector, Reader.</summary>
    [Theory]
    [InlineData("review plans", "O")]
    [InlineData("see work", "OHFLIR")]
    [InlineData("comment", "OHFLI")]
    [InlineData("take up", "HF")]
    [InlineData("update", "HF")]
    [InlineData("ask extension", "HF")]
    [InlineData("raise obstacle", "HF")]
    [InlineData("answer obstacle", "OHFL")]
    [InlineData("verify", "O")]
    [InlineData("settle", "O")]
    [InlineData("remind", "OL")]
    [InlineData("decide short extension", "OL")]
    [InlineData("decide long extension", "L")]
    [InlineData("direct", "L")]
    [InlineData("star", "L")]
    [InlineData("answer direction", "HF")]
    [InlineData("hand over", "AOH")]
    [InlineData("see samples", "OLI")]
    [InlineData("draw samples", "OI")]
    [InlineData("see journal", "AI")]
    [InlineData("manage accounts", "A")]
    [InlineData("manage deliveries", "A")]
    [InlineData("manage feeds", "AHF")]
    [InlineData("withdraw views of others", "A")]
    public void Each_role_may_do_what_the_table_says(string right, string roles)
    {
        var allowed = string.Concat(
            "AOHFLIR".Where((_, at) => May(right, With(new Grant((Role)at, null, false, [], null, null, null))))
        );

        allowed.ShouldBe(string.Concat(roles.OrderBy(letter => "AOHFLIR".IndexOf(letter, StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("so-khcn", null, false)]
    [InlineData("ubnd-tinh", null, false)]
    [InlineData(null, 2, false)]
    public void Plans_are_taken_in_by_officers_of_the_whole_province_only(string? agency, int? plan, bool may)
    {
        PlanId[] plans = plan is { } one ? [new PlanId(one)] : [];
        var officer = With(
            new Grant(Role.StandingOfficer, agency is null ? null : new AgencyId(agency), true, plans, null, null, null)
        );

        Rights.MayReviewPlans(officer, plan: null, s_day).ShouldBe(may);
    }

    [Fact]
    public void Nobody_is_granted_the_role_of_the_machine_or_the_program() =>
        Enum.GetValues<Right>()
            .Where(right => RightsOfRoles.Has(Role.Operator, right) || RightsOfRoles.Has(Role.Program, right))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("so-tai-chinh", false, "so-tai-chinh", true)]
    [InlineData("so-tai-chinh", false, "so-khcn", false)]
    [InlineData("so-khcn", false, "so-khcn-vp", false)]
    [InlineData("so-khcn", true, "so-khcn-vp", true)]
    [InlineData("ubnd-tinh", true, "so-khcn-vp", true)]
    [InlineData("so-khcn-vp", true, "so-khcn", false)]
    [InlineData("so-khcn", false, "so-tttt", true)]
    [InlineData("so-tttt", false, "so-tttt", false)]
    [InlineData("huyen-tam-duong", false, "huyen-tam-duong", true)]
    [InlineData("so-khcn", true, "no-such-agency", false)]
    public void A_grant_reaches_its_agency_and_what_it_took_over(string granted, bool below, string worker, bool may)
    {
        var person = With(new Grant(Role.FocalPerson, new AgencyId(granted), below, [], null, null, null));

        Rights.MayUpdate(person, PartOf(worker), s_directory, s_day).ShouldBe(may);
    }

    [Theory]
    [InlineData("so-khcn", "so-khcn", true)]
    [InlineData("so-khcn", "so-tai-chinh", false)]
    [InlineData(null, null, true)]
    [InlineData(null, "so-khcn", false)]
    public void Colleagues_work_for_the_same_agency_or_both_for_the_province(string? one, string? other, bool are)
    {
        static Person In(string? agency) =>
            With(new Grant(Role.Reader, agency is null ? null : new AgencyId(agency), true, [], null, null, null));

        Rights.AreColleagues(In(one), In(other), s_day).ShouldBe(are);
        Rights
            .AreColleagues(
                In(one),
                With(new Grant(Role.Reader, In(one).Grants[0].Agency, true, [], null, s_day.AddDays(-1), null)),
                s_day
            )
            .ShouldBeFalse("a role that has ended makes no colleague");
    }

    [Fact]
    public void A_grant_for_some_plans_does_not_reach_others_nor_the_whole()
    {
        var inspector = With(new Grant(Role.Inspector, null, false, [new PlanId(2)], null, null, null));

        Rights
            .MaySeeWork(inspector, PartOf("so-khcn") with { PlanId = new PlanId(2) }, s_directory, s_day)
            .ShouldBeTrue();
        Rights.MaySeeWork(inspector, PartOf("so-khcn"), s_directory, s_day).ShouldBeFalse();
        Rights.MaySeeJournal(inspector, s_directory, s_day).ShouldBeFalse();
    }

    [Fact]
    public void An_administrator_of_one_agency_does_not_manage_the_whole_province()
    {
        var person = With(new Grant(Role.Administrator, new AgencyId("so-khcn"), true, [], null, null, null));

        Rights.MayManageAccounts(person, new AgencyId("so-khcn-vp"), s_directory, s_day).ShouldBeTrue();
        Rights.MayManageAccounts(person, new AgencyId("so-tai-chinh"), s_directory, s_day).ShouldBeFalse();
        Rights.MayManageAccounts(person, agency: null, s_directory, s_day).ShouldBeFalse();
    }

    [Theory]
    [InlineData("2026-03-19", false)]
    [InlineData("2026-03-20", true)]
    [InlineData("2026-04-03", true)]
    [InlineData("2026-04-04", false)]
    public void A_grant_holds_in_its_time_only(string day, bool may)
    {
        var grant = new Grant(
            Role.FocalPerson,
            new AgencyId("so-tai-chinh"),
            false,
            [],
            new(2026, 3, 20),
            new(2026, 4, 3),
            OnBehalfOf: "huong"
        );

        Rights
            .MayUpdate(
                With(grant),
                s_part,
                s_directory,
                DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)
            )
            .ShouldBe(may);
    }

    [Fact]
    public void Ones_own_grant_is_used_before_the_one_of_a_colleague_on_leave()
    {
        var borrowed = new Grant(Role.AgencyHead, new AgencyId("so-tai-chinh"), false, [], null, null, "huong");
        var own = borrowed with { Role = Role.FocalPerson, OnBehalfOf = null };

        Used(With(borrowed, own), Right.Update).ShouldBe(own);
        Used(With(borrowed), Right.Update)!.OnBehalfOf.ShouldBe("huong");
        Used(With(own), Right.Verify).ShouldBeNull();
    }

    [Fact]
    public void A_person_without_grants_may_do_nothing() =>
        Enum.GetValues<Right>().Where(right => Used(With(), right) is not null).ShouldBeEmpty();

    private static Grant? Used(Person person, Right right) =>
        Rights.GrantFor(person, right, s_part.Agency, s_part.PlanId, s_directory, s_day);

    private static bool May(string right, Person person) =>
        right switch
        {
            "review plans" => Rights.MayReviewPlans(person, plan: null, s_day),
            "see work" => Rights.MaySeeWork(person, s_part, s_directory, s_day),
            "comment" => Rights.MayComment(person, s_part, s_directory, s_day),
            "take up" => Rights.MayTakeUp(person, s_part, s_directory, s_day),
            "update" => Rights.MayUpdate(person, s_part, s_directory, s_day),
            "ask extension" => Rights.MayAskExtension(person, s_part, s_directory, s_day),
            "raise obstacle" => Rights.MayRaiseObstacle(person, s_part, s_directory, s_day),
            "answer obstacle" => Rights.MayAnswerObstacle(person, s_part.Agency, s_part.PlanId, s_directory, s_day),
            "verify" => Rights.MayVerify(person, s_part, s_directory, s_day),
            "settle" => Rights.MaySettle(person, s_part, s_directory, s_day),
            "remind" => Rights.MayRemind(person, s_part, s_directory, s_day),
            "decide short extension" => Decides(person, ExtensionDecider.StandingAgency),
            "decide long extension" => Decides(person, ExtensionDecider.ProvincialLeader),
            "direct" => Rights.MayDirect(person, s_part, s_directory, s_day),
            "star" => Rights.MayStar(person, s_part, s_directory, s_day),
            "answer direction" => Rights.MayAnswerDirection(person, s_part, s_directory, s_day),
            "see samples" => Rights.MaySeeSamples(person, s_directory, s_day),
            "hand over" => Rights.MayHandOver(person, s_part.Agency, s_directory, s_day),
            "draw samples" => Rights.MayDrawSamples(person, s_directory, s_day),
            "see journal" => Rights.MaySeeJournal(person, s_directory, s_day),
            "manage deliveries" => Rights.MayManageDeliveries(person, s_directory, s_day),
            "manage feeds" => Rights.MayManageFeeds(person, s_part.Agency, s_directory, s_day),
            "withdraw views of others" => Rights.MayWithdrawView(person, "another", s_directory, s_day),
            "manage accounts" => Rights.MayManageAccounts(person, agency: null, s_directory, s_day),
            _ => throw new ArgumentOutOfRangeException(nameof(right), right, "no such right"),
        };

    private static bool Decides(Person person, ExtensionDecider decider) =>
        Rights.MayDecideExtension(person, s_part, decider, s_directory, s_day);

    private static Person With(params Grant[] grants) => new("lan", "Nguyễn Thị Lan", grants);

    private static AssignmentPart PartOf(string agency) =>
        new(new PlanId(1), new AssignmentCode("II.2"), new AgencyId(agency), AgencyRole.Lead, FromGroup: null);
}
