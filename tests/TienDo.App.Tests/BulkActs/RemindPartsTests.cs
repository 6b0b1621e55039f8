using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Accounts;
using TienDo.App.BulkActs;
using TienDo.App.Deliveries;
using TienDo.App.Intake;
using TienDo.App.Journal;
using TienDo.App.Progress;
using TienDo.App.Reminders;
using TienDo.App.Storage;
using TienDo.App.Suspensions;
using TienDo.Documents.Drafting;
using TienDo.Language;
using TienDo.Policies;
using TienDo.Progress;
using TienDo.Reminders;
using TienDo.TestWorld;

namespace TienDo.App.Tests.BulkActs;

/// <summary>Reminding of many parts now: one notice an agency and person, letters held until it cannot be undone any more.</summary>
public sealed class RemindPartsTests : IDisposable
{
    private static readonly PolicyBook<DeliveryPolicy> Policies = DeliveryPolicy.Parse(
        File.ReadAllText(KnowledgeFolder.OfTheProgram.File("policies", "deliveries.json"))
    );

    private readonly Province _province = new();
    private readonly FakeMail _mail = new();
    private readonly IReadOnlyList<PartKey> _parts;
    private readonly Person _focal;
    private readonly Person _head;
    private readonly Person _commune;
    private readonly Person _officer;
    private readonly Person _other;
    private readonly Person _leader;

    public RemindPartsTests()
    {
        _province.On("2026-03-20");
        var slug = _province.HasPlan(
            SampleDrafts.Plan(
                assignments:
                [
                    Given("A1", "1", "Bố trí kinh phí cho bản A", KnownAgencies.Finance),
                    Given("A2", "2", "Bố trí kinh phí cho bản B", KnownAgencies.Finance),
                    Given("A3", "3", "Sửa đường vào bản C", KnownAgencies.MuongTe),
                    Given("A4", "4", "Đo chất lượng nước", KnownAgencies.Science),
                    Given("A5", "5", "Cấp vốn đợt hai", KnownAgencies.Finance) with
                    {
                        Deadline = new DraftDeadline(
                            "Sau khi có hướng dẫn",
                            "event",
                            null,
                            null,
                            Trigger: "có hướng dẫn"
                        ),
                    },
                ]
            )
        );
        _parts =
        [
            .. _province
                .Store.Ask(db => WorkShelf.OfPlan(db, WorkShelf.PlanOf(db, slug)!.Value))
                .Select(static work => work.Key),
        ];
        _focal = Has("Phạm Văn Dũng", Role.FocalPerson, KnownAgencies.Finance.Id);
        _head = Has("Hoàng Thị Nga", Role.AgencyHead, KnownAgencies.Finance.Id);
        _commune = Has("Lò Văn Phong", Role.FocalPerson, KnownAgencies.MuongTe.Id);
        _officer = Has("Nguyễn Thị Lan", Role.StandingOfficer, null);
        _other = Has("Lò Văn Minh", Role.StandingOfficer, null);
        _leader = Has("Trần Quốc Bình", Role.ProvincialLeader, null);
        Do("UPDATE Accounts SET Email = 'dung@laichau.gov.vn' WHERE FullName = 'Phạm Văn Dũng'");
        OpenChannels.Set(_province.Store, [Channel.Mail]);
        _province.On("2026-11-10");
    }

    [Fact]
    public void Each_person_of_an_agency_reads_one_notice_of_all_its_parts()
    {
        var id = Done(Remind(_parts, "  Gửi  kết quả trong tuần này. "));
        var notice = NoticesOf(_focal).ShouldHaveSingleItem();
        notice.Kind.ShouldBe(NoticeKind.Urged);
        notice.Voice.ShouldBe(new NoticeVoice("Nguyễn Thị Lan", "Sở Tài chính", "Gửi kết quả trong tuần này."));
        notice
            .Items.Select(static item => (item.What, item.Code, item.Days))
            .ShouldBe([(ToDo.FinishOverdue, _parts[0].Code.Value, 8), (ToDo.FinishOverdue, _parts[1].Code.Value, 8)]);
        NoticesOf(_head).ShouldHaveSingleItem().Items.Count.ShouldBe(2);
        NoticesOf(_commune).ShouldHaveSingleItem().Items.ShouldHaveSingleItem().Code.ShouldBe(_parts[2].Code.Value);
        foreach (var nobody in (Person[])[_officer, _other, _leader])
            NoticesOf(nobody).ShouldBeEmpty();
        Made(id).ShouldBe(new MadeBulkAct(id, BulkActKind.Remind, 3, 2, Made(id).At, _officer.Id, IsUndone: false));
        _province.JournalOf(Find(_parts[1]).JournalSubject).ShouldBe(["Nguyễn Thị Lan RemindedByHand"]);
        Last(_parts[0]).ShouldBe(new HandReminder("Gửi kết quả trong tuần này.", Made(id).At, _officer.Name, false));
    }

    [Fact]
    public void What_need_not_or_cannot_be_reminded_of_is_left_out_by_name()
    {
        new SuspendWork(_province.Store, Province.Rules)
            .Suspend(
                _parts[1],
                new SuspensionOrder("Chờ điều chỉnh", "12/QĐ-UBND", new DateOnly(2026, 11, 1)),
                false,
                _officer,
                Of(_officer)
            )
            .ShouldBeOfType<WorkOutcome.Done>();
        Claims(_parts[2], _commune);
        var view = See(_officer);
        view.Meant.Select(static work => work.Key).ShouldBe([_parts[0]]);
        view.LeftOut.Select(static left => (left.Key, left.Reason))
            .ShouldBe([
                (_parts[1], BulkActRefusals.ThePartIsSuspended),
                (_parts[2], BulkActRefusals.TheClaimWaitsForVerification),
                (_parts[3], BulkActRefusals.NobodyOfTheAgencyCanBeTold),
                (_parts[4], BulkActRefusals.ThePartWaitsForItsTrigger),
            ]);
        Accepts(_parts[2]);
        Disputes(_parts[0]);
        See(_officer).LeftOut[0].Reason.ShouldBe(ProgressRefusals.ThePartAwaitsADecision);
        See(_officer).LeftOut[2].Reason.ShouldBe(BulkActRefusals.ThePartIsCompleted);
        See(_focal)
            .LeftOut.Where(static left => left.Work is not null)
            .ShouldAllBe(left => left.Reason == BulkActRefusals.OnlyTheStandingAgencyOrALeaderMayRemind);
    }

    [Fact]
    public void Two_officers_at_once_remind_once_a_day_and_again_the_next()
    {
        Done(Remind(_parts, ""));
        Refused(Remind(_parts, "", _other, "phiếu-2")).ShouldBe(BulkActRefusals.NothingIsLeftToDo);
        See(_other).LeftOut[0].Reason.ShouldBe(BulkActRefusals.ThePartWasRemindedToday("Nguyễn Thị Lan"));
        NoticesOf(_focal).Count.ShouldBe(1);
        _province.On("2026-11-11");
        Done(Remind([_parts[0]], "", _leader, "phiếu-3"));
        NoticesOf(_focal).Count.ShouldBe(2);
        Last(_parts[0])!.ByName.ShouldBe("Trần Quốc Bình");
    }

    [Fact]
    public void The_same_form_sent_twice_reminds_once()
    {
        var first = Done(Remind(_parts, "Gửi kết quả."));
        Done(Remind(_parts, "Gửi kết quả.")).ShouldBe(first);
        NoticesOf(_focal).Count.ShouldBe(1);
        _province.Count("HandReminders").ShouldBe(3);
    }

    [Fact]
    public async Task Letters_wait_until_it_cannot_be_undone_any_more()
    {
        var id = Done(Remind(_parts, "Gửi kết quả trong tuần này."));
        (await Send()).ShouldBe((0, 0));
        _province.Later(UndoBulkAct.Within);
        (await Send()).ShouldBe((0, 0), "it may still be undone");
        _province.Later(TimeSpan.FromSeconds(1));
        (await Send()).ShouldBe((1, 0));
        Refused(Undo(id)).ShouldBe(BulkActRefusals.ItIsTooLateToUndo);
        var text = NoticeText.Of(_mail.Sent.Single().Notice, "Phạm Văn Dũng", new Uri("https://tiendo.vn"));
        text.Subject.ShouldBe("[TienDo] Đôn đốc 2 phần việc");
        text.Short.ShouldBe("Đôn đốc 2 phần việc của Sở Tài chính. Gửi kết quả trong tuần này.");
        text.Body.ShouldContain("Nguyễn Thị Lan đôn đốc Sở Tài chính: Gửi kết quả trong tuần này.");
        text.Body.ShouldContain("2. Hoàn thành việc quá hạn, quá hạn 8 ngày");
    }

    [Fact]
    public async Task Undone_in_time_no_letter_ever_goes_and_the_notice_stands_as_withdrawn()
    {
        var id = Done(Remind(_parts, ""));
        _province.Later(UndoBulkAct.Within);
        Done(Undo(id));
        Done(Undo(id));
        _province.Later(TimeSpan.FromDays(1));
        (await Send()).ShouldBe((0, 0));
        var notice = NoticesOf(_focal).ShouldHaveSingleItem();
        (notice.IsWithdrawn, notice.IsUnread).ShouldBe((true, false));
        Made(id).IsUndone.ShouldBeTrue();
        Last(_parts[0]).ShouldBeNull();
        _province
            .JournalOf(Find(_parts[0]).JournalSubject)
            .ShouldBe(["Nguyễn Thị Lan RemindedByHand", "Nguyễn Thị Lan ReminderWithdrawn"]);
        _province.JournalOf("delivery/1").ShouldBe(["Nguyễn Thị Lan DeliveryWithdrawn"]);
        _province.Store.Ask(DeliveryList.Unsent).ShouldBeEmpty("nothing was given up");
        var administrator = new Person(
            "x",
            "Hoàng Minh Tuấn",
            [new(Role.Administrator, null, true, [], null, null, null)]
        );
        new SendAgain(_province.Store)
            .Run(null, administrator, Of(administrator), Province.Rules.Agencies)!
            .Name.ShouldBe(nameof(SendAgain.NothingIsLeftToSendAgain));
        _province.Store.Ask(JournalChain.Verify).ShouldBeOfType<JournalVerdict.Whole>();
    }

    [Fact]
    public void What_was_undone_may_be_reminded_of_again_the_same_day()
    {
        Done(Undo(Done(Remind(_parts, "Gửi bản chụp."))));
        Done(Remind(_parts, "Gửi bản chính.", formKey: "phiếu-2"));
        NoticesOf(_focal)
            .Select(static notice => (notice.Voice!.Words, notice.IsWithdrawn))
            .ShouldBe([("Gửi bản chính.", false), ("Gửi bản chụp.", true)]);
    }

    [Fact]
    public async Task A_letter_that_went_under_a_clock_set_back_stands_against_undoing()
    {
        var id = Done(Remind(_parts, ""));
        _province.On("2026-01-05");
        (await Send()).ShouldBe((1, 0));
        Refused(Undo(id)).ShouldBe(BulkActRefusals.TheLettersHaveGoneOut);
        NoticesOf(_focal).Single().IsWithdrawn.ShouldBeFalse();
    }

    [Fact]
    public void Only_whoever_did_it_undoes_it_and_words_have_an_end()
    {
        var id = Done(Remind(_parts, ""));
        Refused(Undo(id, _other)).ShouldBe(BulkActRefusals.ThereIsNoSuchAct);
        Refused(Undo(id, _focal)).ShouldBe(BulkActRefusals.ThereIsNoSuchAct);
        _province.On("2026-11-11");
        Refused(Remind(_parts, new string('a', 301), formKey: "phiếu-2")).Name.ShouldBe("TheTextIsTooLong");
        Refused(Remind(_parts, "", _focal, "phiếu-3")).ShouldBe(BulkActRefusals.NothingIsLeftToDo);
        _province.Count("BulkActs").ShouldBe(1);
    }

    [Fact]
    public void An_update_sent_since_does_not_keep_a_reminder_from_being_withdrawn()
    {
        var id = Done(Remind(_parts, ""));
        Claims(_parts[0], _focal);
        Done(Undo(id));
        Find(_parts[0]).Updates.Count.ShouldBe(1);
    }

    public void Dispose() => _province.Dispose();

    private ActOnParts Acts => new(_province.Store, Province.Rules);

    private BulkActView See(Person by) => Acts.See(new BulkAct.Remind(""), _parts, by);

    private WorkOutcome Remind(
        IReadOnlyList<PartKey> parts,
        string words,
        Person? by = null,
        string formKey = "phiếu-1"
    ) => Acts.Run(new BulkAct.Remind(words), parts, formKey, by ?? _officer, Of(by ?? _officer));

    private WorkOutcome Undo(long id, Person? by = null) =>
        new UndoBulkAct(_province.Store, Province.Rules).Run(id, by ?? _officer, Of(by ?? _officer));

    private void Claims(PartKey part, Person by) =>
        new SendUpdate(_province.Store, Province.Rules)
            .Run(
                part,
                new ProgressUpdate(
                    "Đã làm xong.",
                    true,
                    null,
                    [new Evidence.IssuedDocument("86/BC-UBND", new DateOnly(2026, 11, 2))]
                ),
                Guid.NewGuid().ToString("N"),
                by,
                Of(by)
            )
            .ShouldBeOfType<WorkOutcome.Done>();

    private void Accepts(PartKey part) =>
        new VerifyUpdate(_province.Store, Province.Rules)
            .Run(part, Find(part).LastUpdate!.Id, new Verification.Accept(null), _officer, Of(_officer))
            .ShouldBeOfType<WorkOutcome.Done>();

    private void Disputes(PartKey part) =>
        new TakeUpPart(_province.Store, Province.Rules)
            .Answer(part, new TakingUp.NotOurs("Thuộc cơ quan khác.", null), _focal, Of(_focal))
            .ShouldBeOfType<WorkOutcome.Done>();

    private Task<(int Went, int Failed)> Send() => new SendDeliveries(_province.Store, [_mail], Policies).Run(default);

    private static long Done(WorkOutcome outcome) => outcome.ShouldBeOfType<WorkOutcome.Done>().Id;

    private static Refusal Refused(WorkOutcome outcome) =>
        outcome.ShouldBeOfType<WorkOutcome.Refused>().Refusals.Single().Refusal;

    private Work Find(PartKey key) => _province.Store.Ask(db => WorkShelf.Find(db, key))!;

    private MadeBulkAct Made(long id) => _province.Store.Ask(db => BulkActShelf.Find(db, id))!;

    private HandReminder? Last(PartKey key) => _province.Store.Ask(db => HandReminders.Last(db, key));

    private IReadOnlyList<Notice> NoticesOf(Person person) => _province.Store.Ask(db => Notices.Of(db, person.Id, 100));

    private Person Has(string name, Role role, AgencyId? agency)
    {
        Grant[] grants = [new(role, agency, true, [], null, null, null)];
        var id = _province.Store.Change(db => NewAccounts.Make(db, name, null, grants, Officers.Lan));
        return new Person(id, name, grants);
    }

    private static DraftAssignment Given(string id, string number, string text, Agency lead) =>
        SampleDrafts.Assignment(id, number, text, lead: lead);

    private static Actor Of(Person person) => new(person.Name, person.Grants[0].Role, person.Id);

    private void Do(string sql)
    {
        using var connection = _province.Store.OpenConnection();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the literals above
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private sealed class FakeMail : IDeliveryChannel
    {
        public List<Delivery> Sent { get; } = [];

        public Channel Channel => Channel.Mail;

        public Task<DeliveryAnswer> Send(Delivery delivery, CancellationToken stop)
        {
            Sent.Add(delivery);
            return Task.FromResult<DeliveryAnswer>(new DeliveryAnswer.Went());
        }
    }
}
