using TienDo.Agencies;
using TienDo.Core.Tests.Time;
using TienDo.Language;
using TienDo.Progress;
using TienDo.Time;
using static TienDo.Core.Tests.Progress.Given;

namespace TienDo.Core.Tests.Progress;

public sealed class ActingTests
{
    private static readonly AgencyDirectory s_directory = AgencyDirectory.Parse(
        DataFiles.Read("agencies/lai-chau.json")
    );
    private static readonly DateOnly s_today = Day("2026-03-20");
    private static readonly AgencyId s_own = new("so-y-te");
    private static readonly ReturnReasons s_reasons = ReturnReasons
        .Parse(DataFiles.Read("policies/return-reasons.json"))
        .On(s_today)
        .Policy;

    private static readonly string s_hash = new('a', 64);

    public static TheoryData<Evidence, string> Evidences =>
        new()
        {
            { new Evidence.IssuedDocument("125/QĐ-UBND", Day("2026-03-20")), "" },
            { new Evidence.IssuedDocument(" ", Day("2026-03-20")), "Number TheDocumentNumberIsMissing" },
            { new Evidence.IssuedDocument("125/QĐ-UBND", null), "IssuedOn TheDocumentDayIsMissing" },
            { new Evidence.IssuedDocument("125/QĐ-UBND", Day("2026-03-21")), "IssuedOn TheDocumentDayIsInTheFuture" },
            { new Evidence.IssuedDocument(new string('x', 501), Day("2026-03-20")), "Number TheTextIsTooLong" },
            { new Evidence.File("bao-cao.pdf", s_hash), "" },
            { new Evidence.File("", s_hash), "FileName TheFileHasNoName" },
            { new Evidence.File("bao-cao.pdf", "../../etc/passwd"), "FileName TheFileDidNotArrive" },
            { new Evidence.Photo("anh.jpg", s_hash), "" },
            { new Evidence.Photo("anh.jpg", ""), "FileName TheFileDidNotArrive" },
            { new Evidence.Data("Số hộ đã khảo sát", "1.250 hộ", "Phiếu khảo sát tháng 3"), "" },
            {
                new Evidence.Data("", "", ""),
                "Name TheFigureHasNoName, Value TheFigureHasNoValue, Origin TheFigureHasNoOrigin"
            },
            { new Evidence.Link("https://laichau.gov.vn/tin?id=1"), "" },
            { new Evidence.Link("http://laichau.gov.vn"), "" },
            { new Evidence.Link("javascript:alert(1)"), "Address TheLinkIsNotAWebAddress" },
            { new Evidence.Link("data:text/html,<script>"), "Address TheLinkIsNotAWebAddress" },
            { new Evidence.Link("laichau.gov.vn"), "Address TheLinkIsNotAWebAddress" },
            { new Evidence.Link("https://ai@laichau.gov.vn"), "Address TheLinkIsNotAWebAddress" },
            { new Evidence.Link("ftp://laichau.gov.vn/tep"), "Address TheLinkIsNotAWebAddress" },
            {
                new Evidence.Link("https://laichau.gov.vn/" + new string('a', 2_000)),
                "Address TheLinkIsNotAWebAddress"
            },
            {
                new Evidence.Link("https://laichau.gov.vn") { Covers = "Đề án" },
                "Covers ThereIsNoSuchDeliverable"
            },
            {
                new Evidence.Link("https://laichau.gov.vn") { Covers = "Báo cáo" },
                ""
            },
        };

    [Theory]
    [MemberData(nameof(Evidences))]
    public void Evidence_is_typed_and_checked_by_its_kind(Evidence evidence, string refusals) =>
        Told(EvidenceRule.Check(evidence, ["Báo cáo"], s_today)).ShouldBe(refusals);

    [Fact]
    public void An_update_says_what_was_done()
    {
        var work = DueBy("2026-06-30");

        Told(Update(" "), work).ShouldBe("Text TheUpdateNeedsWords");
        Told(Update("Đã khảo sát 5 xã"), work).ShouldBe("");
        Told(Update(new string('a', 10_000)), work).ShouldBe("");
        Told(Update(new string('a', 10_001)), work).ShouldBe("Text TheTextIsTooLong");
    }

    [Fact]
    public void The_limit_is_told_in_figures_as_each_language_writes_them() =>
        ProgressRefusals
            .TheTextIsTooLong(10_001, 10_000)
            .ShouldBe(
                new Refusal(
                    "TheTextIsTooLong",
                    "Nội dung dài 10.001 ký tự, tối đa 10.000 ký tự.",
                    "The text has 10,001 characters; the limit is 10,000."
                )
            );

    [Fact]
    public void Completion_is_claimed_once_and_with_evidence()
    {
        var work = DueBy("2026-06-30");
        var claim = Update("Đã xong") with { ClaimsCompletion = true };
        var shown = claim with { Evidences = [new Evidence.Link("https://laichau.gov.vn")] };

        Told(claim, work).ShouldBe("Evidences CompletionNeedsEvidence");
        Told(shown, work).ShouldBe("");
        Told(shown, work.Claim("2026-03-19")).ShouldBe("ClaimsCompletion AClaimIsAlreadyBeingVerified");
        Told(shown, work.Claim("2026-03-18").Returned("2026-03-19")).ShouldBe("");
        Told(shown, work.Claim("2026-03-18").Accepted("2026-03-19"))
            .ShouldBe("ClaimsCompletion TheWorkIsAlreadyCompleted");
        Told(shown, Of(new Deadline.Continuous(null, null)))
            .ShouldBe("ClaimsCompletion ContinuousWorkIsNeverCompleted");
        Told(shown, Recurring("weekly")).ShouldBe("ClaimsCompletion ContinuousWorkIsNeverCompleted");
        Told(shown, Recurring("monthly")).ShouldBe("");
    }

    [Fact]
    public void Several_deliverables_each_need_evidence_now_or_accepted_before()
    {
        var work = DueBy("2026-06-30") with { Deliverables = ["Báo cáo", "Quyết định"] };
        var claim = Update("Đã xong") with
        {
            ClaimsCompletion = true,
            Evidences = [new Evidence.Link("https://laichau.gov.vn") { Covers = "Quyết định" }],
        };

        Told(claim, work).ShouldBe("Evidences DeliverablesAreNotShown");
        Told(claim, work.Claim("2026-03-01", "Báo cáo").Accepted("2026-03-02")).ShouldBe("");
        Told(claim, work.Claim("2026-03-01", "Báo cáo").Returned("2026-03-02"))
            .ShouldBe("Evidences DeliverablesAreNotShown");
    }

    [Theory]
    [InlineData("2026-Q1", "")]
    [InlineData("2026-Q2", "Instance ThereIsNoSuchInstance")]
    [InlineData("2025-Q4", "Instance ThereIsNoSuchInstance")]
    [InlineData("'; DROP TABLE updates; --", "Instance ThereIsNoSuchInstance")]
    public void An_update_names_an_instance_that_has_begun(string instance, string refusals) =>
        Told(Update("Đã làm") with { Instance = instance }, Recurring("quarterly")).ShouldBe(refusals);

    [Fact]
    public void Evidence_is_counted_and_each_fault_has_its_place()
    {
        var many = Enumerable.Repeat<Evidence>(new Evidence.Link("https://laichau.gov.vn"), 21).ToArray();
        var wrong = new Evidence[] { new Evidence.Link("https://laichau.gov.vn"), new Evidence.Link("x") };

        Told(Update("Đã làm") with { Evidences = many }, DueBy("2026-06-30"))
            .ShouldBe("Evidences ThereIsTooMuchEvidence");
        Told(Update("Đã làm") with { Evidences = wrong }, DueBy("2026-06-30"))
            .ShouldBe("Evidences[1].Address TheLinkIsNotAWebAddress");
    }

    [Fact]
    public void Nobody_verifies_their_own_update_and_nothing_is_verified_twice()
    {
        var sent = DueBy("2026-06-30").Claim("2026-03-19").Updates[0];
        var accept = new Verification.Accept(null);

        Told(VerificationRule.Check(accept, sent, "huong", "dung", s_reasons)).ShouldBe("");
        Told(VerificationRule.Check(accept, sent, "dung", "dung", s_reasons)).ShouldBe(" NobodyVerifiesTheirOwnUpdate");
        Told(VerificationRule.Check(accept, sent with { Verdict = new(false, s_today) }, "huong", "dung", s_reasons))
            .ShouldBe(" TheUpdateIsAlreadyVerified");
        Told(VerificationRule.Check(accept, sent with { Evidences = [] }, "huong", "dung", s_reasons))
            .ShouldBe(" CompletionWithoutEvidenceIsNotAccepted");
    }

    [Theory]
    [InlineData("thieu-minh-chung", "Bổ sung quyết định đã ký", "")]
    [InlineData("khong-thich", "Bổ sung quyết định đã ký", "Reason TheReasonIsNotOnTheList")]
    [InlineData("thieu-minh-chung", "", "Words ReturningNeedsWords")]
    [InlineData("", " ", "Reason TheReasonIsNotOnTheList, Words ReturningNeedsWords")]
    public void Returning_gives_a_reason_from_the_list_and_words(string reason, string words, string refusals) =>
        Told(
                VerificationRule.Check(
                    new Verification.Return(reason, words),
                    DueBy("2026-06-30").Claim("2026-03-19").Updates[0],
                    "huong",
                    "dung",
                    s_reasons
                )
            )
            .ShouldBe(refusals);

    [Fact]
    public void A_part_is_taken_up_or_answered_not_ours_and_then_somebody_decides()
    {
        var yes = new TakingUp.Acknowledged("Trần Văn Dũng");
        var no = new TakingUp.NotOurs("Việc này thuộc chức năng của Sở Tài chính", new AgencyId("so-tai-chinh"));
        var stays = new NotOursDecision.Stays("Đúng chức năng theo quyết định thành lập");

        Told(TakingUpRule.Check(yes, null, null)).ShouldBe("");
        Told(TakingUpRule.Check(yes, yes, null)).ShouldBe("", "another person in charge");
        Told(TakingUpRule.Check(new TakingUp.Acknowledged(""), null, null))
            .ShouldBe("PersonInCharge ThePersonInChargeIsMissing");
        Told(TakingUpRule.Check(no, null, null)).ShouldBe("");
        Told(TakingUpRule.Check(no with { Reason = "" }, null, null)).ShouldBe("Reason AReasonIsNeeded");
        Told(TakingUpRule.Check(no, yes, null)).ShouldBe(" ThePartIsAlreadyTakenUp");
        Told(TakingUpRule.Check(yes, no, null)).ShouldBe(" ThePartAwaitsADecision");
        Told(TakingUpRule.Check(yes, no, stays)).ShouldBe("");
        Told(TakingUpRule.Check(no, no, stays)).ShouldBe(" TheAssignmentWasUpheld");
    }

    [Fact]
    public void What_is_completed_stays_with_whoever_completed_it()
    {
        var no = new TakingUp.NotOurs("Không thuộc chức năng", null);

        Told(TakingUpRule.Check(no, null, null, isCompleted: true)).ShouldBe(" CompletedWorkStaysWhereItWasCompleted");
        Told(Decide(new NotOursDecision.GoesTo(new AgencyId("so-tai-chinh"), null)))
            .ShouldBe(" CompletedWorkStaysWhereItWasCompleted");
        Told(Decide(new NotOursDecision.Stays("Đúng chức năng"))).ShouldBe("");

        IReadOnlyList<FieldRefusal> Decide(NotOursDecision decision) =>
            TakingUpRule.Decide(decision, no, before: null, s_own, s_directory, s_today, isCompleted: true);
    }

    [Theory]
    [InlineData("so-tai-chinh", "")]
    [InlineData("so-tttt", "Agency TheAgencyMustExistToday")]
    [InlineData("khong-co", "Agency TheAgencyMustExistToday")]
    [InlineData("so-y-te", "Agency ThePartLiesThereAlready")]
    public void A_part_goes_to_another_agency_that_exists(string agency, string refusals) =>
        Told(
                TakingUpRule.Decide(
                    new NotOursDecision.GoesTo(new AgencyId(agency), null),
                    new TakingUp.NotOurs("Không thuộc chức năng", null),
                    before: null,
                    s_own,
                    s_directory,
                    s_today
                )
            )
            .ShouldBe(refusals);

    [Fact]
    public void Where_nobody_said_not_ours_there_is_nothing_to_decide() =>
        Told(
                TakingUpRule.Decide(
                    new NotOursDecision.Stays("Đúng"),
                    new TakingUp.Acknowledged("A"),
                    null,
                    s_own,
                    s_directory,
                    s_today
                )
            )
            .ShouldBe(" ThereIsNothingToDecide");

    [Theory]
    [InlineData("Khảo sát", "2026-06-30", 0, "")]
    [InlineData("", "2026-07-01", 0, "Title TheStepNeedsATitle, DueOn TheStepEndsAfterTheAssignment")]
    [InlineData("Khảo sát", "2026-01-04", 0, "DueOn TheStepEndsBeforeTheWorkBegins")]
    [InlineData("Khảo sát", "2026-03-20", 0, "")]
    [InlineData("Khảo sát", "2026-03-19", 0, "DueOn TheStepEndsInThePast")]
    [InlineData("Khảo sát", "2026-05-05", 50, " ThereAreTooManySteps")]
    public void A_step_ends_within_the_assignment(string title, string due, int others, string refusals)
    {
        var work = DueBy("2026-06-30");

        Told(
                SubStepRule.Check(
                    new SubStep(title, Day(due), null, null),
                    work.StartsOn,
                    work.On("2026-03-20"),
                    Day("2026-03-20"),
                    others
                )
            )
            .ShouldBe(refusals);
    }

    [Fact]
    public void Late_work_is_still_divided_into_steps()
    {
        var work = DueBy("2026-06-30");
        var step = new SubStep("Khảo sát bù", Day("2026-07-20"), null, null);

        SubStepRule.Check(step, work.StartsOn, work.On("2026-07-10"), Day("2026-07-10"), 0).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false, false, null, "")]
    [InlineData(false, true, "Gộp vào bước khảo sát", "")]
    [InlineData(false, true, " ", "Reason AReasonIsNeeded")]
    [InlineData(true, false, null, " TheStepIsAlreadyEnded")]
    public void A_step_ends_once_and_is_not_dropped_in_silence(
        bool isEnded,
        bool isDropped,
        string? reason,
        string refusals
    ) => Told(SubStepRule.End(isEnded, isDropped, reason)).ShouldBe(refusals);

    [Fact]
    public void A_step_is_overdue_until_it_is_ticked()
    {
        var step = new SubStep("Khảo sát", Day("2026-03-19"), null, null);

        step.IsOverdue(s_today).ShouldBeTrue();
        (step with { DoneOn = s_today }).IsOverdue(s_today).ShouldBeFalse();
        step.IsOverdue(Day("2026-03-19")).ShouldBeFalse();
    }

    private static ProgressUpdate Update(string text) => new(text, ClaimsCompletion: false, Instance: null, []);

    private static string Told(ProgressUpdate update, WorkRecord work) =>
        Told(UpdateRule.Check(update, work, StateRule.AsOf(work, s_today, Calendar, Policy), s_today));

    private static string Told(IReadOnlyList<FieldRefusal> refusals) =>
        string.Join(", ", refusals.Select(refusal => $"{refusal.Field} {refusal.Refusal.Name}"));
}
