using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Accounts;
using TienDo.App.Journal;
using TienDo.App.Progress;
using TienDo.App.Reminders;
using TienDo.TestWorld;

namespace TienDo.App.Tests.Accounts;

public sealed class ManageAccountsTests : IDisposable
{
    private static readonly Actor Admin = new("Hoàng Minh Tuấn", Role.Administrator);

    private readonly Province _province = new();

    private ManageAccounts Manage => new(_province.Store);

    [Fact]
    public void An_invited_person_comes_in_with_the_role_given()
    {
        var (token, refusal) = Invite("Lò Văn Phong", Focal());
        refusal.ShouldBeNull();
        var entered = EntryLinks.Redeem(_province.Store, token!).ShouldNotBeNull();
        entered.Kind.ShouldBe(EntryLinkKind.Invitation);
        var person = PersonOf(entered.AccountId);
        person!.Grants.Single().Role.ShouldBe(Role.FocalPerson);
        person.Grants.Single().Agency.ShouldBe(KnownAgencies.MuongTe.Id);
        _province
            .JournalOf("account/" + entered.AccountId)
            .ShouldBe([
                "Hoàng Minh Tuấn AccountMade",
                "Hoàng Minh Tuấn RoleGranted",
                "Hoàng Minh Tuấn EntryLinkMade",
                "Lò Văn Phong EntryLinkUsed",
            ]);
    }

    [Theory]
    [InlineData("", null, nameof(AccountRefusals.ANameIsNeeded))]
    [InlineData("Lan", "không phải thư", nameof(AccountRefusals.TheEmailAddressIsNotValid))]
    [InlineData("Lan", "<script>@x", nameof(AccountRefusals.TheEmailAddressIsNotValid))]
    public void What_is_missing_is_said_by_name(string name, string? email, string refusal) =>
        Manage.Invite(name, email, Focal(), KnownAgencies.Directory, Admin).Refusal!.Name.ShouldBe(refusal);

    [Theory]
    [InlineData(Role.Operator, "03445", nameof(AccountRefusals.TheRoleCannotBeGranted))]
    [InlineData(Role.Program, "03445", nameof(AccountRefusals.TheRoleCannotBeGranted))]
    [InlineData(Role.FocalPerson, null, nameof(AccountRefusals.TheRoleNeedsAnAgency))]
    [InlineData(Role.AgencyHead, null, nameof(AccountRefusals.TheRoleNeedsAnAgency))]
    [InlineData(Role.Reader, "so-khong-co", nameof(AccountRefusals.ThereIsNoSuchAgency))]
    public void A_grant_that_makes_no_sense_is_refused(Role role, string? agency, string refusal) =>
        Invite("Lan", new Grant(role, agency is null ? null : new AgencyId(agency), true, [], null, null, null))
            .Refusal!.Name.ShouldBe(refusal);

    [Fact]
    public void A_grant_holds_from_its_first_day_to_its_last()
    {
        var grant = Focal() with { From = new(2026, 4, 1), To = new(2026, 4, 30) };
        var account = EntryLinks.Redeem(_province.Store, Invite("Phong", grant).Token!)!.AccountId;
        PersonOf(account, "2026-03-31")!.Grants.ShouldBeEmpty();
        PersonOf(account, "2026-04-01")!.Grants.ShouldNotBeEmpty();
        PersonOf(account, "2026-04-30")!.Grants.ShouldNotBeEmpty();
        PersonOf(account, "2026-05-01")!.Grants.ShouldBeEmpty();
    }

    [Fact]
    public void The_last_administrator_cannot_be_taken_away()
    {
        Invite("Tuấn", new Grant(Role.Administrator, null, true, [], null, null, null)).Refusal.ShouldBeNull();
        var only = Manage.List().Single();
        Manage.TakeBack(only.Grants[0].Id, Admin)!.Name.ShouldBe(nameof(AccountRefusals.TheLastAdministratorStays));
        Manage.Close(only.Id, Admin)!.Name.ShouldBe(nameof(AccountRefusals.TheLastAdministratorStays));
        Invite("Hà", new Grant(Role.Administrator, null, true, [], null, null, null));
        Manage.Close(only.Id, Admin).ShouldBeNull();
        PersonOf(only.Id).ShouldBeNull();
    }

    [Fact]
    public void A_closed_account_is_out_at_once_and_its_links_are_dead()
    {
        var (token, _) = Invite("Phong", Focal());
        var account = Manage.List().Single().Id;
        var sessions = new Sessions(_province.Store, AccountPolicy.Usual);
        sessions.Open("khóa", account, "Firefox", "127.0.0.1", false, [1, 2, 3]);
        sessions.Find("khóa").ShouldBe([1, 2, 3]);
        Manage.Close(account, Admin).ShouldBeNull();
        sessions.Find("khóa").ShouldBeNull();
        EntryLinks.Redeem(_province.Store, token!).ShouldBeNull();
        Manage.Reopen(account, Admin).ShouldBeNull();
        sessions.Find("khóa").ShouldBeNull();
    }

    [Fact]
    public void A_session_ends_when_it_is_idle_and_when_it_is_old()
    {
        Invite("Phong", Focal());
        var account = Manage.List().Single().Id;
        var policy = AccountPolicy.Usual with { IdleMinutes = 60 * 30, LongestHours = 40 };
        var sessions = new Sessions(_province.On("2026-03-20").Store, policy);
        sessions.Open("một", account, "", "", false, [1]);
        _province.On("2026-03-21");
        sessions.Find("một").ShouldNotBeNull("a day later it is within both limits, and seen again");
        _province.On("2026-03-22");
        sessions.Find("một").ShouldBeNull("two days later it is too old, however lately it was seen");
        sessions.Open("hai", account, "", "", false, [1]);
        _province.On("2026-03-24");
        sessions.Find("hai").ShouldBeNull();
    }

    [Fact]
    public void A_lost_second_step_is_taken_off_by_the_administrator_and_its_person_hears_of_it()
    {
        Invite("Phong", Focal());
        var account = Manage.List().Single().Id;
        Manage.TakeSecondStepOff(account, Admin).ShouldBe(AccountRefusals.TheAccountHasNoSecondStep);
        Manage.TakeSecondStepOff("khong-co", Admin).ShouldBe(AccountRefusals.ThereIsNoSuchAccount);
        _province.Store.Change(db =>
        {
            using var accounts = new AccountsDb(db, Admin);
            accounts.Users.Single().TwoFactorEnabled = true;
            accounts.UserTokens.Add(
                new()
                {
                    UserId = account,
                    LoginProvider = "[AspNetUserStore]",
                    Name = "AuthenticatorKey",
                    Value = "khóa",
                }
            );
            return accounts.SaveChanges();
        });
        var sessions = new Sessions(_province.Store, AccountPolicy.Usual);
        sessions.Open("kẻ trộm", account, "Firefox", "127.0.0.1", true, [1]);

        Manage.TakeSecondStepOff(account, Admin).ShouldBeNull();

        Manage.List().Single().HasSecondStep.ShouldBeFalse();
        sessions.Find("kẻ trộm").ShouldBeNull("whoever came in with the lost telephone is out");
        _province.Count("AccountTokens").ShouldBe(0);
        _province.Store.Ask(db => Notices.Of(db, account, 10)).Single().Kind.ShouldBe(NoticeKind.SecondStepTakenOff);
        _province.JournalOf("account/" + account).ShouldContain("Hoàng Minh Tuấn SecondStepTurnedOff");
    }

    [Fact]
    public void An_agency_with_open_work_and_nobody_to_answer_for_it_is_named()
    {
        var slug = _province.HasPlan(
            SampleDrafts.Plan(
                assignments:
                [
                    SampleDrafts.Assignment("A1", "1", "Cấp nước cho bản", lead: KnownAgencies.Finance),
                    SampleDrafts.Assignment("A2", "2", "Sửa đường vào bản", lead: KnownAgencies.Finance),
                    SampleDrafts.Assignment("A3", "3", "Lắp trạm đo mưa", lead: KnownAgencies.Science),
                ]
            )
        );
        var plan = _province.Store.Ask(db => WorkShelf.PlanOf(db, slug))!.Value;
        string[] Unattended() =>
            [
                .. _province
                    .Store.Ask(db => UnattendedAgencies.All(db, KnownAgencies.Directory))
                    .Select(static one => $"{one.Agency} {one.OpenParts}"),
            ];
        Unattended().ShouldBe(["so-tc 2", "so-khcn 1"]);
        Invite("Nga", new Grant(Role.AgencyHead, KnownAgencies.Science.Id, true, [], null, null, null));
        Unattended().ShouldBe(["so-tc 2"]);
        Invite("Đọc", new Grant(Role.Reader, KnownAgencies.Finance.Id, true, [], null, null, null));
        Unattended().ShouldBe(["so-tc 2"], "who only reads answers for nothing");
        Invite("Khác", new Grant(Role.FocalPerson, KnownAgencies.Finance.Id, true, [new(99)], null, null, null));
        Unattended().ShouldBe(["so-tc 2"], "whoever has another plan does not answer for this one");
        Invite("Dũng", new Grant(Role.FocalPerson, KnownAgencies.Finance.Id, true, [plan], null, null, null));
        Unattended().ShouldBeEmpty();
    }

    [Fact]
    public void Signing_out_everywhere_else_leaves_this_session()
    {
        Invite("Phong", Focal());
        var account = Manage.List().Single().Id;
        var sessions = new Sessions(_province.Store, AccountPolicy.Usual);
        foreach (var key in new[] { "một", "hai", "ba" })
            sessions.Open(key, account, "", "", false, [1]);
        sessions.EndAll(account, Admin, Sessions.HashOf("hai"));
        sessions.Of(account).Single().Key.ShouldBe(Sessions.HashOf("hai"));
        sessions.Find("một").ShouldBeNull();
        sessions.Find("hai").ShouldNotBeNull();
    }

    [Fact]
    public void Lines_with_and_without_an_account_stand_in_one_chain()
    {
        var (token, _) = Invite("Phong", Focal());
        EntryLinks.Redeem(_province.Store, token!, "127.0.0.1");
        _province.Store.Ask(JournalChain.Verify).ShouldBeOfType<JournalVerdict.Whole>().Lines.ShouldBe(4);
        _province.Store.Ask(db => db.Journal.OrderBy(line => line.Seq).Last().Origin).ShouldBe("127.0.0.1");
    }

    [Fact]
    public void An_address_belongs_to_one_open_account_and_the_administrator_keeps_it()
    {
        Manage.Invite("Lan", "lan@laichau.gov.vn", Focal(), KnownAgencies.Directory, Admin).Refusal.ShouldBeNull();
        Manage
            .Invite("Mai", "LAN@laichau.gov.vn", Focal(), KnownAgencies.Directory, Admin)
            .Refusal!.Name.ShouldBe(nameof(AccountRefusals.TheAddressBelongsToAnother));
        Invite("Mai", Focal());
        var (lan, mai) = (IdOf("Lan"), IdOf("Mai"));
        string? Changed(string id, string? email) => Manage.ChangeEmail(id, email, Admin)?.Name;
        Changed(mai, "lan@laichau.gov.vn").ShouldBe(nameof(AccountRefusals.TheAddressBelongsToAnother));
        Changed(mai, "Mai <mai@laichau.gov.vn>").ShouldBe(nameof(AccountRefusals.TheEmailAddressIsNotValid));
        Changed(mai, "đỗmai@laichau.gov.vn").ShouldBe(nameof(AccountRefusals.TheEmailAddressIsNotValid));
        Changed("khong-co", "mai@laichau.gov.vn").ShouldBe(nameof(AccountRefusals.ThereIsNoSuchAccount));
        Changed(lan, "").ShouldBeNull();
        Changed(mai, "lan@laichau.gov.vn").ShouldBeNull();
        Manage.List().Single(account => account.Id == mai).Email.ShouldBe("lan@laichau.gov.vn");

        Manage.Close(mai, Admin).ShouldBeNull();
        Changed(lan, "lan@laichau.gov.vn").ShouldBeNull();
        Manage.Reopen(mai, Admin)!.Name.ShouldBe(nameof(AccountRefusals.TheAddressBelongsToAnother));
        _province
            .JournalOf("account/" + lan)
            .Count(line => line.EndsWith(" EmailChanged", StringComparison.Ordinal))
            .ShouldBe(2);
    }

    [Fact]
    public void Names_alike_get_sign_in_names_that_differ()
    {
        Invite("Nguyễn Thị Lan", Focal());
        Invite("Nguyễn Thi Lan", Focal());
        Manage.List().Select(account => account.UserName).Order().ShouldBe(["lan.nguyenthi", "lan.nguyenthi2"]);
    }

    public void Dispose() => _province.Dispose();

    private (string? Token, TienDo.Language.Refusal? Refusal) Invite(string name, Grant grant) =>
        Manage.Invite(name, null, grant, KnownAgencies.Directory, Admin);

    private string IdOf(string name) => Manage.List().Single(account => account.FullName == name).Id;

    private Person? PersonOf(string account, string day = "2026-03-20") =>
        _province.Store.Ask(db =>
            StoredGrants.PersonOf(
                db,
                account,
                DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
            )
        );

    private static Grant Focal() => new(Role.FocalPerson, KnownAgencies.MuongTe.Id, true, [], null, null, null);
}
