using TienDo.App.Plans;
using TienDo.Documents.Drafting;
using TienDo.TestWorld;
using static TienDo.TestWorld.SampleDrafts;

namespace TienDo.App.Tests.Plans;

public sealed class AdoptPlanTests : IDisposable
{
    private readonly Province _province = new();

    [Fact]
    public void An_adopted_plan_has_its_parts_and_says_who_and_when()
    {
        var draft = Plan() with { Indicators = [Indicator("C1", "Tỷ lệ hộ dùng nước sạch", 95, 2030)] };
        var outcome = _province.On("2026-03-23").As(Officers.Minh).Adopts(_province.HasDraft(draft));
        outcome.ShouldBe(new AdoptOutcome.Adopted("715-KH-UBND", 1, 1));
        _province.Store.Ask(db =>
        {
            var plan = db.Plans.Single();
            (plan.AdoptedBy, plan.AdoptedAt.UtcDateTime).ShouldBe((Officers.Minh.Name, new(2026, 3, 23, 2, 0, 0)));
            (plan.Number, plan.Issuer, plan.PeriodTo).ShouldBe(("715/KH-UBND", "Ủy ban nhân dân tỉnh Lai Châu", 2030));
            db.PlanSections.Select(s => s.Path).ToList().ShouldBe(["I", "II", "II.1"]);
            db.LegalBases.Single().Number.ShouldBe("12/NQ-HĐND");
            var assignment = db.Assignments.Single();
            assignment.Code.Value.ShouldBe("II.1.1");
            assignment.Deadline.DueOn.ShouldBe(new DateOnly(2026, 10, 31));
            assignment.Deadline.EffectiveOn.ShouldBe(new DateOnly(2026, 11, 2));
            assignment.Source.LineFrom.ShouldBe(6);
            db.AssignedAgencies.Single().AgencyId.ShouldBe("so-khcn");
            db.Indicators.Single().Value.ShouldBe(95m);
            return true;
        });
        _province.JournalOf("plan/715-KH-UBND").ShouldBe(["Lò Văn Minh PlanAdopted"]);
    }

    [Fact]
    public void Open_blocking_doubts_refuse_by_name_and_number_and_nothing_is_stored()
    {
        var id = _province.HasDraft(
            Plan(assignments: Assignment("A1", "1", "Khoan giếng", doubts: [Blocking("deadline"), Blocking("lead")]))
        );
        var refused = _province.Adopts(id).ShouldBeOfType<AdoptOutcome.Refused>().Refusal;
        refused.Name.ShouldBe("BlockingDoubtsAreStillOpen");
        refused.Vietnamese.ShouldBe("Còn 2 nghi vấn phải xử lý trước khi đưa vào theo dõi.");
        refused.English.ShouldBe("2 doubts must be settled before tracking starts.");
        _province.Count("Plans").ShouldBe(0);
        _province.Count("PublishedAssignments").ShouldBe(0);
    }

    [Fact]
    public void Accepted_doubts_are_recorded_with_who_took_them_over()
    {
        var doubted = Assignment("A1", "1", "Khoan giếng", doubts: [Blocking("deadline")]);
        _province.As(Officers.Minh).Adopts(_province.HasDraft(Plan(assignments: doubted)), acceptDoubts: true);
        var kept = _province.Store.Ask(db => db.AcceptedDoubts.Single());
        (kept.Subject, kept.Field, kept.Blocking).ShouldBe(("assignment II.1.1", "deadline", true));
        kept.AcceptedBy.ShouldBe(Officers.Minh.Name);
    }

    [Theory]
    [InlineData("715/KH-UBND")]
    [InlineData("0715 /kh-ubnd")]
    public void The_same_number_and_issuer_is_adopted_once(string again)
    {
        _province.HasPlan(Plan());
        var refused = _province.Adopts(_province.HasDraft(Plan(again))).ShouldBeOfType<AdoptOutcome.Refused>();
        refused.Refusal.Name.ShouldBe("ThisPlanIsAlreadyAdopted");
        refused.Refusal.Vietnamese.ShouldContain("/ke-hoach/715-KH-UBND");
    }

    [Fact]
    public void The_same_number_of_another_issuer_is_another_plan_at_another_address()
    {
        _province.HasPlan(Plan());
        _province.HasPlan(Plan(issuer: "Ủy ban nhân dân tỉnh Lào Cai")).ShouldBe("715-KH-UBND-2026");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("/KH-UBND")]
    public void A_plan_without_number_is_found_by_its_subject(string? number)
    {
        _province.HasPlan(Plan(number)).ShouldBe("cap-nuoc-sach-cho-cac-ban-vung-cao");
        _province.Store.Ask(db => db.Plans.Single().Number).ShouldBeNull();
    }

    [Fact]
    public void Nothing_to_track_is_refused()
    {
        var refused = _province.Adopts(_province.HasDraft(Plan() with { Assignments = [] }));
        refused.ShouldBeOfType<AdoptOutcome.Refused>().Refusal.Name.ShouldBe("ThereIsNothingToTrack");
    }

    [Fact]
    public void A_draft_that_changed_since_it_was_seen_is_not_adopted_unseen()
    {
        var refused = _province.Adopts(_province.HasDraft(Plan()), version: 7);
        refused.ShouldBeOfType<AdoptOutcome.Refused>().Refusal.Name.ShouldBe("TheDraftHasChangedSince");
    }

    [Fact]
    public void Of_two_who_adopt_at_once_one_wins_and_the_other_is_told()
    {
        var id = _province.HasDraft(Plan());
        using var start = new Barrier(2);
        var outcomes = new AdoptOutcome[2];
        var threads = new[] { Officers.Lan, Officers.Minh }
            .Select(
                (who, at) =>
                    new Thread(() =>
                    {
                        start.SignalAndWait();
                        outcomes[at] = new AdoptPlan(_province.Store, Province.Rules).Run(id, 1, false, who);
                    })
            )
            .ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        outcomes.OfType<AdoptOutcome.Adopted>().Count().ShouldBe(1);
        outcomes.OfType<AdoptOutcome.Refused>().Single().Refusal.Name.ShouldBe("TheDraftIsNoLongerOpen");
        _province.Count("Plans").ShouldBe(1);
        _province.Count("Assignments").ShouldBe(1);
    }

    [Fact]
    public void An_adoption_that_fails_on_its_way_leaves_nothing_behind()
    {
        var id = _province.HasDraft(Plan());
        _province.Store.Change(db =>
        {
            using var full = db.Command(
                "CREATE TRIGGER Full BEFORE INSERT ON PublishedRoles BEGIN SELECT RAISE(ABORT, 'full'); END"
            );
            full.ExecuteNonQuery();
            return true;
        });
        Should.Throw<Microsoft.Data.Sqlite.SqliteException>(() => _province.Adopts(id));
        foreach (var table in new[] { "Plans", "Assignments", "PublishedPlans", "PublishedLines", "Journal" })
            _province.Count(table).ShouldBe(0, table);
    }

    public void Dispose() => _province.Dispose();
}
