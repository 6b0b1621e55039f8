using TienDo.App.Accounts;
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
        EntryLinks
            .Redeem(_province.Store, second)!
            .AccountId.ShouldBe(EntryLinks.Redeem(_province.Store, first)!.AccountId);
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
