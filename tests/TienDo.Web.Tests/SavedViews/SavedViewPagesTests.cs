using System.Net;
using System.Text.RegularExpressions;
using TienDo.Accounts;
using TienDo.App.Progress;
using TienDo.Progress;
using TienDo.Web.Features.Progress;
using TienDo.Web.Features.SavedViews;

namespace TienDo.Web.Tests.SavedViews;

/// <summary>The forms above the table as they travel.</summary>
public sealed class SavedViewPagesTests(QuietSite site) : IClassFixture<QuietSite>
{
    private const string Table = "/lam-viec/nhiem-vu";
    private const string Save = ViewDesk.Path + "?handler=Save";
    private const string End = ViewDesk.Path + "?handler=End";

    [Fact]
    public async Task A_view_is_saved_shared_seen_and_withdrawn_from_the_table()
    {
        using var focal = await site.As("Đỗ Thị Mai", Role.FocalPerson, "so-khcn");
        using var head = await site.As("Lý Văn Pao", Role.AgencyHead, "so-khcn");
        using var stranger = await site.As("Vàng A Sinh", Role.FocalPerson, "so-y-te");
        var saved = await focal.Post(
            Table + "?xep=-han&tinhTrang=Overdue",
            Save,
            ("tenBoLoc", "Quá hạn của Sở"),
            ("chiaSe", "1"),
            ("loc", "xep=-han&tinhTrang=Overdue")
        );
        saved.Path.ShouldBe(Table + "?tinhTrang=Overdue&xep=-han");
        saved.Text.ShouldContain(
            "<a href=\"/lam-viec/nhiem-vu?tinhTrang=Overdue&xep=-han\" aria-current=\"true\">Quá hạn của Sở"
        );
        var seen = await head.Get(Table);
        seen.Text.ShouldContain("Quá hạn của Sở<span class=\"quiet\">Đỗ Thị Mai</span>");
        seen.Text.ShouldNotContain("Bỏ bộ lọc Quá hạn của Sở");
        (await stranger.Get(Table)).Text.ShouldNotContain("Quá hạn của Sở");
        (await stranger.Get(ViewDesk.Path)).Text.ShouldContain("Chưa có bộ lọc nào");

        var id = Regex.Match(saved.Html, "name=\"boLoc\" value=\"([0-9]+)\"").Groups[1].Value;
        var refused = await head.Post(Table, End, ("boLoc", id));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("Chỉ người đã lưu hoặc người quản trị");
        var unknown = await stranger.Post(Table, End, ("boLoc", id));
        unknown.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        unknown.Text.ShouldContain("Không có bộ lọc này");
        (await focal.Post(Table, End, ("boLoc", id), ("loc", "sao=1"))).Path.ShouldBe(Table + "?sao=1");
        (await head.Get(Table)).Text.ShouldNotContain("Quá hạn của Sở");
    }

    [Fact]
    public async Task A_form_that_is_refused_comes_back_as_it_was_typed()
    {
        using var officer = await site.As("Nguyễn Thị Lan", Role.StandingOfficer);
        var tooLong = new string('b', 81);
        var back = await officer.Post(Table, Save, ("tenBoLoc", tooLong), ("chiaSe", "1"), ("loc", "gop=thang"));
        back.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        back.Text.ShouldContain("Tên bộ lọc dài quá 80 ký tự");
        back.Text.ShouldContain(tooLong);
        back.Text.ShouldContain("name=\"loc\" value=\"gop=thang\"");
        back.Text.ShouldContain("value=\"1\" checked");
        (await officer.Post(Table, Save, ("loc", "gop=thang"))).Text.ShouldContain("Chưa đặt tên cho bộ lọc");
    }

    [Fact]
    public async Task A_script_or_a_foreign_address_does_no_harm()
    {
        const string script = "<script>alert('x')</script>";
        using var officer = await site.As("Trần Thị Hạnh", Role.StandingOfficer);
        var saved = await officer.Post(
            Table,
            Save,
            ("tenBoLoc", script),
            ("chiaSe", "1"),
            ("loc", "https://la.example/?tu=" + script + "&returnUrl=//la.example&xep=drop")
        );
        saved.Path.ShouldStartWith(Table + "?tu=");
        saved.Html.ShouldNotContain(script);
        saved.Html.ShouldNotContain("la.example");
        saved.Text.ShouldContain(script, Case.Sensitive, "it is shown as the name it is");
        (await officer.Get(ViewDesk.Path)).Html.ShouldNotContain(script);
        (await officer.Post(Table, Save, ("tenBoLoc", "Ra ngoài"), ("loc", "//la.example"))).Path.ShouldBe(Table);
        (await officer.Post(Table, Save, ("tenBoLoc", "Dài"), ("loc", new string('a', 10_000)))).Path.ShouldBe(Table);
    }

    [Fact]
    public async Task A_forged_token_saves_and_withdraws_nothing()
    {
        using var officer = await site.As("Lò Văn Minh", Role.StandingOfficer);
        foreach (var token in (string?[])[null, "gia-mao"])
        {
            (await officer.Send(Save, token, [("tenBoLoc", "Giả mạo"), ("loc", "sao=1")])).Status.ShouldBe(
                HttpStatusCode.BadRequest
            );
            (await officer.Send(End, token, [("boLoc", "1")])).Status.ShouldBe(HttpStatusCode.BadRequest);
        }
        (await officer.Get(Table)).Text.ShouldNotContain("Giả mạo");
    }

    /// <summary>A field the table learns later must be kept by views too.</summary>
    [Fact]
    public void Everything_the_table_can_ask_survives_being_saved()
    {
        var asked = new PartsQuery
        {
            Words = "vùng cao & biên giới",
            Plan = "4242-KH-UBND",
            States = Enum.GetValues<AssignmentState>(),
            Agency = "so-khcn",
            Role = TienDo.Assignments.AgencyRole.Cooperating,
            Section = "II. Nhiệm vụ",
            DueFrom = new DateOnly(2026, 4, 1),
            DueTo = new DateOnly(2026, 6, 30),
            Starred = true,
            Waiting = WaitsFor.Anybody,
            Dated = true,
            How = new App.Progress.PartArrangement(
                App.Progress.PartOrder.Agency,
                true,
                App.Progress.PartGrouping.Month
            ),
        };
        var kept = ViewDesk.QueryOf(asked);
        kept.Split('&')
            .Select(static pair => pair.Split('=')[0])
            .ShouldBe(asked.Fields().Select(static one => one.Key));
        ViewDesk.Understood(kept).ShouldBe(kept);
    }
}
