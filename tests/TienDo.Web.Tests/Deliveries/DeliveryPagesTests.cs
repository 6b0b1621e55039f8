using System.Net;
using Microsoft.Extensions.Configuration;
using TienDo.Accounts;
using TienDo.App.DailyRounds;
using TienDo.App.Deliveries;
using TienDo.App.Reminders;
using TienDo.Reminders;
using TienDo.Web.Features.Progress;
using TienDo.Web.Wording;

namespace TienDo.Web.Tests.Deliveries;

/// <summary>A site whose mail server is not there and whose gateway takes nothing.</summary>
public sealed class CutOffSite : QuietSite
{
    public const string Secret = "mot-bi-mat-rat-dai-khong-ai-biet";

    protected override IConfiguration Installation { get; } =
        new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["Mail:Host"] = "127.0.0.1",
                    ["Mail:Port"] = "1",
                    ["Mail:From"] = "tiendo@laichau.gov.vn",
                    ["Mail:User"] = "tiendo",
                    ["Mail:Password"] = Secret,
                    ["Gateway:Address"] = "http://127.0.0.1:1/gui",
                    ["Gateway:Secret"] = Secret,
                }
            )
            .Build();
}

/// <summary>People choose where notices reach them; the administrator sees what did not and sends it again.</summary>
public sealed class DeliveryPagesTests(CutOffSite site) : IClassFixture<CutOffSite>
{
    [Fact]
    public async Task A_person_chooses_channels_and_keeps_what_was_typed_when_it_is_refused()
    {
        using var focal = await site.As("Đỗ Thị Mai", Role.FocalPerson, "so-khcn");
        (await focal.Get("/tai-khoan")).Html.ShouldContain("/tai-khoan/nhan-tin");
        var wrong = await focal.Post(
            "/tai-khoan/nhan-tin",
            "/tai-khoan/nhan-tin",
            ("nhan", "true"),
            ("dienThoai", "0912 <b>")
        );
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.Text.ShouldContain("Số điện thoại chưa đúng");
        wrong.Html.ShouldContain("0912 &lt;b&gt;");
        var done = await focal.Post(
            "/tai-khoan/nhan-tin",
            "/tai-khoan/nhan-tin",
            ("nhan", "true"),
            ("dienThoai", "0912 345 678")
        );
        done.Text.ShouldContain("Đã lưu cách nhận tin.");
        done.Text.ShouldContain("+84912345678");
        var choice = site.Store.Ask(db => ChannelChoices.Of(db, focal.Account));
        (choice.Mail, choice.Gateway, choice.Phone).ShouldBe((false, true, "+84912345678"));
    }

    [Fact]
    public async Task What_could_not_be_sent_is_seen_with_its_reason_and_sent_again_by_the_administrator_alone()
    {
        var account = site.Account("Vàng A Sinh", Role.FocalPerson, "so-khcn");
        ChannelChoices
            .Choose(site.Store, account, true, true, "0987654321", new Actor("Vàng A Sinh", Role.FocalPerson, account))
            .ShouldBeNull();
        site.On("2026-06-28");
        new DailyRound(site.Store, site.Rules).Run(new DateOnly(2026, 6, 28)).ShouldBeOfType<RoundOutcome.Held>();
        // The sender of the server tries within seconds; nothing listens there.
        for (var tries = 0; tries < 300 && Unsent().Count == 0; tries++)
            await Task.Delay(100);

        using var administrator = await site.As("Hoàng Minh Tuấn", Role.Administrator);
        var page = await administrator.Get("/quan-tri/gui-tin");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("Vàng A Sinh");
        page.Text.ShouldContain("Không nối được tới máy chủ");
        page.Text.ShouldContain("thử lại lúc");
        page.Html.ShouldNotContain(CutOffSite.Secret);

        var id = Unsent()[0].Id;
        Do("UPDATE Deliveries SET DueAt = NULL");
        page = await administrator.Get("/quan-tri/gui-tin");
        page.Text.ShouldContain("tin chưa gửi được");
        page.Text.ShouldContain("đã thôi gửi");
        var again = await administrator.Post(
            "/quan-tri/gui-tin",
            "/quan-tri/gui-tin",
            ("tin", id.ToString(System.Globalization.CultureInfo.InvariantCulture))
        );
        again.Status.ShouldBe(HttpStatusCode.OK);
        again = await administrator.Post("/tai-khoan", "/quan-tri/gui-tin", ("tin", "999999"));
        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.Text.ShouldContain("đã gửi hoặc đang chờ gửi");

        using var officer = await site.As("Nguyễn Thị Hà", Role.StandingOfficer);
        (await officer.Get("/quan-tri/gui-tin")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public void No_secret_reaches_the_store()
    {
        using var connection = site.Store.OpenConnection();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT group_concat(COALESCE(Before, '') || COALESCE(After, '')) FROM Journal";
        ((string)command.ExecuteScalar()!).ShouldNotContain(CutOffSite.Secret);
    }

    [Fact]
    public void What_leaves_the_house_says_the_same_as_the_page()
    {
        var words = new Words(new Microsoft.AspNetCore.Http.HttpContextAccessor(), EnglishCatalogue.Load());
        foreach (var what in Enum.GetValues<ToDo>())
            NoticeText.Word(what).ShouldBe(NoticeWording.Word(words, what));
        var day = new DateOnly(2026, 6, 28);
        foreach (var kind in Enum.GetValues<NoticeKind>())
        {
            var notice = new Notice(1, kind, day, DateTimeOffset.UnixEpoch, [], 0, null);
            NoticeText
                .Of(notice, "Mai", new Uri("https://tiendo.vn"))
                .Subject.ShouldStartWith("[TienDo] " + NoticeWording.Title(words, notice).Replace('\u00a0', ' '));
        }
    }

    private IReadOnlyList<UnsentDelivery> Unsent() => site.Store.Ask(DeliveryList.Unsent);

    private void Do(string sql)
    {
        using var connection = site.Store.OpenConnection();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the literals above
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
