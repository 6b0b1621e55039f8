using TienDo.Accounts;
using TienDo.App.Accounts;
using TienDo.App.Reminders;
using TienDo.TestWorld;

namespace TienDo.App.Tests.Accounts;

public sealed class EntryLinkTests : IDisposable
{
    private readonly Province _province = new();

    [Fact]
    public void A_link_lets_its_person_in_once()
    {
        var token = EntryLinks.Create(_province.Store, "Nguyễn Thị Lan", EntryLinks.UsualValidity);
        var entered = EntryLinks.Redeem(_province.Store, token).ShouldNotBeNull();
        entered.FullName.ShouldBe("Nguyễn Thị Lan");
        EntryLinks.Redeem(_province.Store, token).ShouldBeNull();
        _province
            .JournalOf("account/" + entered.AccountId)
            .ShouldBe([
                "Nguyễn Thị Lan AccountMade",
                "Nguyễn Thị Lan RoleGranted",
                "Nguyễn Thị Lan EntryLinkMade",
                "Nguyễn Thị Lan EntryLinkUsed",
            ]);
    }

    [Fact]
    public void A_second_link_for_the_same_name_is_for_the_same_account()
    {
        var first = EntryLinks.Create(_province.Store, "Nguyễn Thị Lan", EntryLinks.UsualValidity);
        var second = EntryLinks.Create(_province.Store, "Nguyễn  Thị Lan", EntryLinks.UsualValidity);
        EntryLinks.Redeem(_province.Store, first).ShouldBeNull("a new link ends the older ones");
        EntryLinks.Redeem(_province.Store, second)!.FullName.ShouldBe("Nguyễn  Thị Lan");
        _province.Count("Accounts").ShouldBe(1);
    }

    [Fact]
    public void Whoever_has_been_in_is_told_of_a_new_link_and_the_journal_names_their_role()
    {
        var who = new Actor("Thử", Role.Operator);
        string New(string account) =>
            _province.Store.Change(db =>
                EntryLinks.Make(db, account, "Lan", EntryLinks.UsualValidity, EntryLinkKind.Invitation, who)
            );
        var account = EntryLinks
            .Redeem(_province.Store, EntryLinks.Create(_province.Store, "Lan", EntryLinks.UsualValidity))!
            .AccountId;
        New(account);
        _province.Count("Notices").ShouldBe(0, "whoever has never been in waits for the link");
        var manage = new ManageAccounts(_province.Store);
        new Sessions(_province.Store, AccountPolicy.Usual).Open("khóa", account, "", "::1", false, []);
        New(account);
        _province.Store.Ask(db => Notices.Of(db, account, 10)).Single().Kind.ShouldBe(NoticeKind.EntryLinkMade);
        _province
            .Store.Ask(db => db.Journal.Where(line => line.What == "SignedIn" || line.What == "EntryLinkUsed").ToList())
            .Select(line => line.Role)
            .ShouldBe(["StandingOfficer", "StandingOfficer"]);
        manage.AnAdministratorHasBeenIn().ShouldBeFalse("an officer is none");
    }

    [Fact]
    public void The_first_administrators_link_is_wanted_until_one_has_been_in()
    {
        var manage = new ManageAccounts(_province.Store);
        var token = EntryLinks.Create(_province.Store, "Quản trị", EntryLinks.UsualValidity, Role.Administrator);
        manage.AnAdministratorHasBeenIn().ShouldBeFalse();
        var account = EntryLinks.Redeem(_province.Store, token)!.AccountId;
        new Sessions(_province.Store, AccountPolicy.Usual).Open("khóa", account, "", "::1", false, []);
        manage.AnAdministratorHasBeenIn().ShouldBeTrue();
    }

    [Fact]
    public void A_code_of_an_authenticator_is_taken_once_and_no_earlier_one_after_it()
    {
        var account = EntryLinks
            .Redeem(_province.Store, EntryLinks.Create(_province.Store, "Lan", EntryLinks.UsualValidity))!
            .AccountId;
        var used = new UsedCodes(_province.Store);
        foreach (var (step, taken) in ((long, bool)[])[(99, true), (99, false), (98, false), (100, true), (99, false)])
            used.Take(account, step).ShouldBe(taken);
    }

    [Fact]
    public void A_link_ends_when_its_time_is_over()
    {
        var token = EntryLinks.Create(_province.On("2026-03-20").Store, "Lan", TimeSpan.FromHours(24));
        EntryLinks.Redeem(_province.On("2026-03-21").Store, token).ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("không phải mã")]
    [InlineData("' OR 1=1 --")]
    public void What_was_never_given_out_lets_nobody_in(string token)
    {
        EntryLinks.Create(_province.Store, "Lan", EntryLinks.UsualValidity);
        EntryLinks.Redeem(_province.Store, token).ShouldBeNull();
    }

    [Fact]
    public void Only_a_hash_of_the_token_is_kept()
    {
        var token = EntryLinks.Create(_province.Store, "Lan", EntryLinks.UsualValidity);
        var kept = _province.Store.Ask(db => db.EntryLinks.Single());
        kept.TokenHash.ShouldNotContain(token);
        kept.TokenHash.Length.ShouldBe(64);
    }

    public void Dispose() => _province.Dispose();
}
