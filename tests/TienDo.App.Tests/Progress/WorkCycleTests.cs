using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.DeadlineExtensions;
using TienDo.App.Journal;
using TienDo.App.Progress;
using TienDo.Assignments;
using TienDo.DeadlineExtensions;
using TienDo.Documents.Drafting;
using TienDo.Progress;
using TienDo.TestWorld;

namespace TienDo.App.Tests.Progress;

/// <summary>Take up, update, return, correct, accept, extend: what each side may do and what the state says after it.</summary>
public sealed class WorkCycleTests : IDisposable
{
    private readonly Province _province = new();
    private readonly PartKey _part;
    private readonly Person _focal = PersonWith("f1", "Phạm Văn Dũng", Role.FocalPerson, KnownAgencies.Finance.Id);
    private readonly Person _officer = PersonWith("o1", "Nguyễn Thị Lan", Role.StandingOfficer, null);
    private readonly Person _leader = PersonWith("l1", "Trần Quốc Bình", Role.ProvincialLeader, null);
    private readonly Person _stranger = PersonWith("s1", "Lò Văn Phong", Role.FocalPerson, KnownAgencies.MuongTe.Id);

    public WorkCycleTests()
    {
        _province.On("2026-03-20");
        var slug = _province.HasPlan(
            SampleDrafts.Plan(
                assignments: SampleDrafts.Assignment(
                    "A1",
                    "1",
                    "Bố trí kinh phí cho các bản vùng cao",
                    lead: KnownAgencies.Finance,
                    deadline: SampleDrafts.Month(2026, 6, 30)
                )
            )
        );
        var plan = _province.Store.Ask(db => WorkShelf.PlanOf(db, slug))!.Value;
        _part = _province.Store.Ask(db => WorkShelf.OfPlan(db, plan)).Single().Key;
    }

    [Fact]
    public void Adoption_gives_the_lead_agency_its_part_with_its_state()
    {
        Line().State.State.ShouldBe(AssignmentState.InTime);
        Line().Key.Agency.ShouldBe(KnownAgencies.Finance.Id);
    }

    [Fact]
    public void The_whole_way_from_taking_up_to_acceptance()
    {
        TakeUp().ShouldBeOfType<WorkOutcome.Done>();
        _province.On("2026-06-28");
        var sent = Send("Đã ban hành kế hoạch cấp vốn.", claims: true, Document()).ShouldBeOfType<WorkOutcome.Done>();
        Line().State.AwaitsVerification.ShouldBeTrue();
        _province.On("2026-07-05");
        Verify(sent.Id, new Verification.Return("thieu-minh-chung", "Gửi kèm quyết định đã ký."))
            .ShouldBeOfType<WorkOutcome.Done>();
        Line().State.State.ShouldBe(AssignmentState.Overdue, "the claim did not hold, and the day is gone");
        Line().IsReturned.ShouldBeTrue();
        _province.On("2026-07-06");
        var again = Send("Đã bổ sung quyết định.", claims: true, Document()).ShouldBeOfType<WorkOutcome.Done>();
        _province.On("2026-07-10");
        Verify(again.Id, new Verification.Accept(null)).ShouldBeOfType<WorkOutcome.Done>();
        Line().State.State.ShouldBe(AssignmentState.CompletedLate);
        Line().State.CompletedOn.ShouldBe(new DateOnly(2026, 7, 6));
        _province
            .JournalOf(Find().JournalSubject)
            .ShouldBe([
                "Phạm Văn Dũng PartTakenUp",
                "Phạm Văn Dũng CompletionClaimed",
                "Nguyễn Thị Lan UpdateReturned",
                "Phạm Văn Dũng CompletionClaimed",
                "Nguyễn Thị Lan UpdateAccepted",
            ]);
        _province.Store.Ask(JournalChain.Verify).ShouldBeOfType<JournalVerdict.Whole>();
    }

    [Fact]
    public void The_same_form_sent_twice_is_one_update()
    {
        var first = Send("Đang làm.", claims: false, "phiếu-1").ShouldBeOfType<WorkOutcome.Done>();
        var second = Send("Đang làm.", claims: false, "phiếu-1").ShouldBeOfType<WorkOutcome.Done>();
        second.Id.ShouldBe(first.Id);
        Find().Updates.Count.ShouldBe(1);
    }

    [Fact]
    public void Completion_without_evidence_is_refused_and_nothing_is_written()
    {
        Send("Xong rồi.", claims: true)
            .ShouldBeOfType<WorkOutcome.Refused>()
            .Refusals.ShouldContain(no => no.Refusal.Name == nameof(ProgressRefusals.CompletionNeedsEvidence));
        Find().Updates.ShouldBeEmpty();
    }

    [Fact]
    public void Another_agency_may_neither_take_up_nor_update_nor_verify()
    {
        new TakeUpPart(_province.Store, Province.Rules)
            .Answer(_part, new TakingUp.Acknowledged("Ai đó"), _stranger, Of(_stranger))
            .ShouldBeOfType<WorkOutcome.Refused>()
            .Refusals.Single()
            .Refusal.ShouldBe(WorkRefusals.OnlyTheAgencyItselfMayDoThis);
        new SendUpdate(_province.Store, Province.Rules)
            .Run(_part, new ProgressUpdate("x", false, null, []), "k", _stranger, Of(_stranger))
            .ShouldBeOfType<WorkOutcome.Refused>();
        var sent = Send("Đang làm.", claims: false).ShouldBeOfType<WorkOutcome.Done>();
        new VerifyUpdate(_province.Store, Province.Rules)
            .Run(_part, sent.Id, new Verification.Accept(null), _focal, Of(_focal))
            .ShouldBeOfType<WorkOutcome.Refused>()
            .Refusals.Single()
            .Refusal.ShouldBe(WorkRefusals.OnlyTheStandingAgencyMayDoThis);
    }

    [Fact]
    public void A_file_that_was_sent_for_another_part_shows_nothing()
    {
        var hash = new string('a', 64);
        Send("Xong.", claims: true, "k", new Evidence.File("bao-cao.pdf", hash))
            .ShouldBeOfType<WorkOutcome.Refused>()
            .Refusals.ShouldContain(no => no.Refusal.Name == nameof(ProgressRefusals.TheFileDidNotArrive));
    }

    [Fact]
    public void An_extension_moves_the_deadline_and_the_original_stays()
    {
        var asked = Extend(new DateOnly(2026, 7, 20)).ShouldBeOfType<WorkOutcome.Done>();
        Line().HasOpenExtension.ShouldBeTrue();
        Decide(asked.Id, _focal).ShouldBeOfType<WorkOutcome.Refused>();
        Decide(asked.Id, _officer).ShouldBeOfType<WorkOutcome.Done>();
        var state = Line().State;
        state.OriginalDueOn.ShouldBe(new DateOnly(2026, 6, 30));
        state.DueOn.ShouldBe(new DateOnly(2026, 7, 20));
        Decide(asked.Id, _officer)
            .ShouldBeOfType<WorkOutcome.Refused>()
            .Refusals.Single()
            .Refusal.Name.ShouldBe(nameof(ExtensionRefusals.TheRequestIsAlreadyDecided));
    }

    [Fact]
    public void A_long_extension_is_for_a_leader_to_decide()
    {
        var asked = Extend(new DateOnly(2026, 9, 30)).ShouldBeOfType<WorkOutcome.Done>();
        Decide(asked.Id, _officer)
            .ShouldBeOfType<WorkOutcome.Refused>()
            .Refusals.Single()
            .Refusal.ShouldBe(WorkRefusals.SomeoneElseDecidesThis);
        Decide(asked.Id, _leader).ShouldBeOfType<WorkOutcome.Done>();
    }

    [Fact]
    public void Not_ours_waits_for_a_decision_and_can_go_to_another_agency()
    {
        var answers = new TakeUpPart(_province.Store, Province.Rules);
        answers
            .Answer(_part, new TakingUp.NotOurs("Việc của Sở KH&CN.", KnownAgencies.Science.Id), _focal, Of(_focal))
            .ShouldBeOfType<WorkOutcome.Done>();
        Line().TakenUp.ShouldBe("NotOurs");
        answers
            .Decide(
                _part,
                new NotOursDecision.GoesTo(KnownAgencies.Science.Id, "Đúng chức năng."),
                _officer,
                Of(_officer)
            )
            .ShouldBeOfType<WorkOutcome.Done>();
        _province
            .Store.Ask(db => WorkShelf.OfAssignment(db, _part.Plan, _part.Code))
            .Select(work => work.Part.Agency)
            .ShouldContain(KnownAgencies.Science.Id);
    }

    [Fact]
    public void A_completed_part_is_neither_called_not_ours_nor_moved_away_with_its_completion()
    {
        var answers = new TakeUpPart(_province.Store, Province.Rules);
        var no = new TakingUp.NotOurs("Việc của Sở KH&CN.", KnownAgencies.Science.Id);
        _province.On("2026-06-21");
        // The claim was under way when the agency changed its mind.
        var sent = Send("Đã ban hành kế hoạch cấp vốn.", claims: true, Document()).ShouldBeOfType<WorkOutcome.Done>();
        answers.Answer(_part, no, _focal, Of(_focal)).ShouldBeOfType<WorkOutcome.Done>();
        Verify(sent.Id, new Verification.Accept(null)).ShouldBeOfType<WorkOutcome.Done>();
        RefusalOf(
                answers.Decide(
                    _part,
                    new NotOursDecision.GoesTo(KnownAgencies.Science.Id, null),
                    _officer,
                    Of(_officer)
                )
            )
            .ShouldBe(ProgressRefusals.CompletedWorkStaysWhereItWasCompleted);
        answers
            .Decide(_part, new NotOursDecision.Stays("Đã hoàn thành tại Sở."), _officer, Of(_officer))
            .ShouldBeOfType<WorkOutcome.Done>();
        RefusalOf(answers.Answer(_part, no, _focal, Of(_focal)))
            .ShouldBe(ProgressRefusals.CompletedWorkStaysWhereItWasCompleted);
        Find().Part.Agency.ShouldBe(KnownAgencies.Finance.Id);
    }

    [Fact]
    public void A_new_day_brings_every_state_to_it_once()
    {
        _province.On("2026-07-01");
        PartStates.BringToToday(_province.Store, Province.Rules).ShouldBe(1);
        PartStates.BringToToday(_province.Store, Province.Rules).ShouldBe(0, "the rows are of today already");
        Line().State.State.ShouldBe(AssignmentState.Overdue);
        Line().State.DaysLate.ShouldBe(1);
    }

    [Fact]
    public void A_draft_survives_a_restart_and_goes_when_it_is_sent()
    {
        var account = EntryLinkedAccount();
        UpdateDrafts.Save(_province.Store, account, _part, """{"NoiDung":"đang gõ"}""");
        _province.Restarts();
        _province.Store.Ask(db => UpdateDrafts.Find(db, account, _part))!.Value.Content.ShouldContain("đang gõ");
    }

    [Fact]
    public void A_draft_that_another_device_saved_since_is_neither_written_over_nor_taken_away()
    {
        var account = EntryLinkedAccount();
        var person = _focal with { Id = account };
        DateTimeOffset? SavedAt() => _province.Store.Ask(db => UpdateDrafts.Find(db, account, _part))?.SavedAt;
        UpdateDrafts.Save(_province.Store, account, _part, "một", new DraftBase(null)).ShouldBeTrue();
        var seen = new DraftBase(SavedAt());
        _province.On("2026-03-21");
        UpdateDrafts.Save(_province.Store, account, _part, "hai", seen).ShouldBeTrue();
        var newer = SavedAt();
        UpdateDrafts.Save(_province.Store, account, _part, "ba", seen).ShouldBeFalse();
        UpdateDrafts.Save(_province.Store, account, _part, "bốn", new DraftBase(null)).ShouldBeFalse();

        var update = new ProgressUpdate("Đã họp với các xã.", false, null, []);
        var sending = new SendUpdate(_province.Store, Province.Rules);
        var sent = sending.Run(_part, update, "phiếu", person, Of(person), seen).ShouldBeOfType<WorkOutcome.Done>();
        SavedAt().ShouldBe(newer, "words of the other device are not part of what was sent");

        sending.Run(_part, update, "phiếu", person, Of(person)).ShouldBe(sent, "a bad line sent it twice");
        RefusalOf(sending.Run(_part, update with { Text = "Lời khác." }, "phiếu", person, Of(person)))
            .ShouldBe(WorkRefusals.TheFormWasSentWithOtherWords);

        sending
            .Run(_part, update with { Text = "Lời khác." }, "phiếu-2", person, Of(person), new DraftBase(newer))
            .ShouldBeOfType<WorkOutcome.Done>();
        SavedAt().ShouldBeNull();
    }

    [Fact]
    public void A_form_that_has_gone_and_says_more_now_is_refused_and_not_taken_for_the_one_that_went()
    {
        var document = new Evidence.IssuedDocument("45/BB-UBND", new DateOnly(2026, 3, 19));
        var sent = Send("Đã họp.", false, "phiếu", document).ShouldBeOfType<WorkOutcome.Done>();
        Send(" Đã họp. ", false, "phiếu", document).ShouldBe(sent);
        WorkOutcome[] more =
        [
            Send("Đã họp.", true, "phiếu", document),
            Send("Đã họp.", false, "phiếu"),
            Send("Đã họp.", false, "phiếu", document, new Evidence.Link("https://la.example/bien-ban")),
            Send("Đã họp.", false, "phiếu", document with { IssuedOn = new DateOnly(2026, 3, 18) }),
            Send("Đã họp.", false, "phiếu", document with { Covers = "Biên bản" }),
        ];
        foreach (var outcome in more)
            RefusalOf(outcome).ShouldBe(WorkRefusals.TheFormWasSentWithOtherWords);
        var head = PersonWith("h1", "Hoàng Thị Nga", Role.AgencyHead, KnownAgencies.Finance.Id);
        RefusalOf(
                new SendUpdate(_province.Store, Province.Rules).Run(
                    _part,
                    new ProgressUpdate("Đã họp.", false, null, [document]),
                    "phiếu",
                    head,
                    Of(head)
                )
            )
            .ShouldBe(WorkRefusals.TheFormWasSentWithOtherWords, "the number of another person's form");
        _province.Count("Updates").ShouldBe(1);
    }

    public void Dispose() => _province.Dispose();

    private static TienDo.Language.Refusal RefusalOf(WorkOutcome outcome) =>
        outcome.ShouldBeOfType<WorkOutcome.Refused>().Refusals.Single().Refusal;

    private string EntryLinkedAccount() =>
        _province.Store.Change(db =>
            TienDo.App.Accounts.NewAccounts.Make(db, "Phạm Văn Dũng", null, _focal.Grants, Of(_officer))
        );

    private Work Find() => _province.Store.Ask(db => WorkShelf.Find(db, _part))!;

    private PartLine Line()
    {
        PartStates.BringToToday(_province.Store, Province.Rules);
        return _province.Store.Ask(db => WorkLists.List(db, new PartFilter(), 0, 10)).Single(line => line.Key == _part);
    }

    private WorkOutcome TakeUp() =>
        new TakeUpPart(_province.Store, Province.Rules).Answer(
            _part,
            new TakingUp.Acknowledged("Phạm Văn Dũng"),
            _focal,
            Of(_focal)
        );

    private WorkOutcome Send(string text, bool claims, params Evidence[] evidences) =>
        Send(text, claims, Guid.NewGuid().ToString("N"), evidences);

    private WorkOutcome Send(string text, bool claims, string formKey, params Evidence[] evidences) =>
        new SendUpdate(_province.Store, Province.Rules).Run(
            _part,
            new ProgressUpdate(text, claims, null, evidences),
            formKey,
            _focal,
            Of(_focal)
        );

    private WorkOutcome Verify(long id, Verification verification) =>
        new VerifyUpdate(_province.Store, Province.Rules).Run(_part, id, verification, _officer, Of(_officer));

    private WorkOutcome Extend(DateOnly to) =>
        new RequestDeadlineExtension(_province.Store, Province.Rules).Ask(
            _part,
            to,
            "Chờ vốn sự nghiệp được phân bổ.",
            _focal,
            Of(_focal)
        );

    private WorkOutcome Decide(long id, Person by) =>
        new RequestDeadlineExtension(_province.Store, Province.Rules).Decide(_part, id, true, null, by, Of(by));

    private static Evidence.IssuedDocument Document() =>
        new Evidence.IssuedDocument("86/QĐ-STC", new DateOnly(2026, 6, 20));

    private static Actor Of(Person person) => new(person.Name, person.Grants[0].Role, person.Id);

    private static Person PersonWith(string id, string name, Role role, AgencyId? agency) =>
        new(id, name, [new Grant(role, agency, true, [], null, null, null)]);
}
