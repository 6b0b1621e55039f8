using System.Globalization;
using TienDo.Accounts;
using TienDo.App.Progress;
using TienDo.App.SavedViews;
using TienDo.App.Tests.DailyRounds;
using TienDo.Language;
using TienDo.TestWorld;

namespace TienDo.App.Tests.SavedViews;

/// <summary>Views of the table under a name: kept for oneself, shared with colleagues, withdrawn, never changed.</summary>
public sealed class SavedViewTests : IDisposable
{
    private readonly RoundProvince _province = new();

    [Fact]
    public void A_view_kept_for_oneself_is_seen_by_nobody_else()
    {
        Save(_province.Officer, "Quá hạn", "tinhTrang=Overdue");

        Seen(_province.Officer).ShouldBe(["Quá hạn: tinhTrang=Overdue"]);
        Seen(_province.Leader).ShouldBeEmpty();
        Seen(_province.Focal).ShouldBeEmpty();
    }

    [Fact]
    public void A_shared_view_is_seen_by_colleagues_and_not_by_strangers()
    {
        Save(_province.Focal, "Việc của Sở", "coQuan=so-tc", shared: true);
        Save(_province.Officer, "Cả tỉnh", "gop=co-quan", shared: true);

        Seen(_province.Head).ShouldBe(["Việc của Sở: coQuan=so-tc"]);
        Seen(_province.Leader).ShouldBe(["Cả tỉnh: gop=co-quan"]);
        Seen(_province.Officer).ShouldBe(["Cả tỉnh: gop=co-quan"]);
        Seen(_province.Stranger).ShouldBeEmpty();
    }

    [Fact]
    public void Saving_under_the_same_name_takes_the_place_of_the_view_before()
    {
        var first = Save(_province.Officer, "Quý II", "hanTu=01/4/2026");
        Save(_province.Officer, " Quý  II ", "hanTu=01%2F4%2F2026")
            .ShouldBe(first, "a button pressed twice is one view");
        var second = Save(_province.Officer, "Quý II", "hanTu=01/4/2026&hanDen=30/6/2026");

        Seen(_province.Officer).ShouldBe(["Quý II: hanTu=01%2F4%2F2026&hanDen=30%2F6%2F2026"]);
        _province.World.Count("SavedViews").ShouldBe(2);
        Journal(first).ShouldBe(["Nguyễn Thị Lan ViewSaved", "Nguyễn Thị Lan ViewEnded"]);
        Journal(second).ShouldBe(["Nguyễn Thị Lan ViewSaved"]);
    }

    [Fact]
    public void Only_its_owner_or_an_administrator_withdraws_a_view()
    {
        var shared = Save(_province.Focal, "Việc của Sở", "coQuan=so-tc", shared: true);
        var own = Save(_province.Focal, "Riêng", "sao=1");

        Refused(End(_province.Head, shared)).ShouldBe(SavedViewRefusals.OnlyItsOwnerMayWithdrawAView);
        Refused(End(_province.Head, own)).ShouldBe(SavedViewRefusals.ThereIsNoSuchView);
        Refused(End(_province.Stranger, shared)).ShouldBe(SavedViewRefusals.ThereIsNoSuchView);
        var administrator = new Person(
            _province.Officer.Id,
            "Lò Thị Hoa",
            [new Grant(Role.Administrator, null, true, [], null, null, null)]
        );
        End(administrator, shared).ShouldBeOfType<WorkOutcome.Done>();
        Seen(_province.Head).ShouldBeEmpty();
        End(_province.Focal, own).ShouldBeOfType<WorkOutcome.Done>();
        Seen(_province.Focal).ShouldBeEmpty();
        Refused(End(_province.Focal, own)).ShouldBe(SavedViewRefusals.ThereIsNoSuchView);
        Journal(shared).ShouldBe(["Phạm Văn Dũng ViewShared", "Lò Thị Hoa ViewEnded"]);
    }

    [Fact]
    public void A_name_is_needed_and_is_not_long()
    {
        Refused(Run(_province.Officer, " \u00A0 ", "sao=1")).ShouldBe(SavedViewRefusals.TheViewNeedsAName);
        Refused(Run(_province.Officer, null, "sao=1")).ShouldBe(SavedViewRefusals.TheViewNeedsAName);
        Refused(Run(_province.Officer, new string('a', 81), "sao=1"))
            .ShouldBe(SavedViewRefusals.TheNameOfTheViewIsTooLong);
        Run(_province.Officer, new string('a', 80), "sao=1").ShouldBeOfType<WorkOutcome.Done>();
    }

    [Fact]
    public void Fifty_views_are_enough_for_one_person()
    {
        for (var at = 1; at <= SaveView.MostOfOnePerson; at++)
            Save(_province.Officer, "Bộ lọc " + at.ToString(CultureInfo.InvariantCulture), "sao=1");

        Refused(Run(_province.Officer, "Một bộ nữa", "sao=1")).ShouldBe(SavedViewRefusals.ThereAreEnoughViews);
        Save(_province.Officer, "Bộ lọc 1", "cho=1");
        Save(_province.Leader, "Của người khác", "sao=1");
        End(_province.Officer, Of(_province.Officer)[0].Id).ShouldBeOfType<WorkOutcome.Done>();
        Save(_province.Officer, "Một bộ nữa", "sao=1");
    }

    [Theory]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData("/lam-viec/nhiem-vu?sao=1&trang=7", "sao=1")]
    [InlineData("xep=-han&tinhTrang=Overdue%2CDueSoon", "tinhTrang=Overdue%2CDueSoon&xep=-han")]
    [InlineData("tu=vùng+cao&TU=x&tu=khác", "tu=v%C3%B9ng%20cao")]
    [InlineData("https://la.example/?returnUrl=//la.example&cho=1", "cho=1")]
    [InlineData("//la.example", "")]
    [InlineData("javascript:alert(1)", "")]
    [InlineData("=x&tu&tu=&&gop=thang", "gop=thang")]
    [InlineData("tu=a%0D%0ASet-Cookie%3A+x", "tu=a%20Set-Cookie%3A%20x")]
    [InlineData("tu=%00x&sao=1", "tu=x&sao=1")]
    [InlineData("tu=%22%3E%3Cscript%3E", "tu=%22%3E%3Cscript%3E")]
    [InlineData("nhom=%ZZ", "nhom=%25ZZ")]
    public void Only_what_the_table_knows_is_kept(string? query, string kept)
    {
        ViewQuery.Clean(query).ShouldBe(kept);
        ViewQuery.Clean(kept).ShouldBe(kept, "what is clean stays");
    }

    [Fact]
    public void What_is_too_long_is_left_out()
    {
        ViewQuery.Clean("sao=1&tu=" + new string('a', 201)).ShouldBe("sao=1");
        ViewQuery.Clean("sao=1&x=" + new string('a', 10_000)).ShouldBeEmpty();
    }

    public void Dispose() => _province.Dispose();

    private WorkOutcome Run(Person by, string? name, string query, bool shared = false) =>
        new SaveView(_province.World.Store).Run(name, query, shared, by, ActorOf(by));

    private long Save(Person by, string name, string query, bool shared = false) =>
        Run(by, name, query, shared).ShouldBeOfType<WorkOutcome.Done>().Id;

    private WorkOutcome End(Person by, long id) =>
        new EndView(_province.World.Store, Province.Rules).Run(id, by, ActorOf(by));

    private static Actor ActorOf(Person person) => new(person.Name, person.Grants[0].Role, person.Id);

    private static Refusal Refused(WorkOutcome outcome) =>
        outcome.ShouldBeOfType<WorkOutcome.Refused>().Refusals.Single().Refusal;

    private IReadOnlyList<SavedView> Of(Person person) =>
        _province.World.Store.Ask(db => SavedViewList.For(db, person, Province.Rules.Agencies));

    private IReadOnlyList<string> Seen(Person person) =>
        [.. Of(person).Select(static view => view.Name + ": " + view.Query)];

    private IReadOnlyList<string> Journal(long view) =>
        _province.World.JournalOf("view/" + view.ToString(CultureInfo.InvariantCulture));
}
