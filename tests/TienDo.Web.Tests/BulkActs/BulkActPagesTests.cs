using System.Net;
using System.Text.RegularExpressions;
using TienDo.Accounts;

namespace TienDo.Web.Tests.BulkActs;

/// <summary>Many rows of the table at once, by plain forms: chosen, seen, confirmed, undone.</summary>
public sealed class BulkActPagesTests(QuietSite site) : IClassFixture<QuietSite>
{
    private const string Table = "/lam-viec/nhiem-vu";
    private const string Door = "/lam-viec/nhiem-vu-nhieu";

    [Fact]
    public async Task A_focal_person_takes_up_what_was_chosen_and_undoes_it()
    {
        using var focal = await site.As("Đỗ Thị Mai", Role.FocalPerson, "so-khcn");
        using var stranger = await site.As("Vàng A Sinh", Role.FocalPerson, "so-tai-chinh");
        var own = Rows(await focal.Get(Table));
        var foreign = Rows(await stranger.Get(Table)).Except(own).First();
        var shown = await focal.Post(Table, Door, [("viec", "nhan"), ("dong", foreign), .. Chosen(own)]);
        shown.Status.ShouldBe(HttpStatusCode.OK);
        Plain(shown).ShouldContain($"{own.Count} phần việc sẽ được tiếp nhận");
        Plain(shown).ShouldContain("1 dòng để lại");
        shown.Text.ShouldContain("Cơ quan này không có phần việc trong nhiệm vụ");
        shown.Html.ShouldNotContain(foreign);

        const string script = "<script>alert('x')</script>";
        (string, string)[] form = [("viec", "nhan"), ("nguoi", script), ("maPhieu", Key(shown)), .. Chosen(own)];
        var token = await focal.Token(Table);
        var done = await focal.Send(Door + "?handler=Confirm", token, form);
        done.Path.ShouldStartWith(Table + "?da=");
        done.Text.ShouldContain($"Đã tiếp nhận {own.Count}");
        done.Html.ShouldNotContain(script);
        (await focal.Send(Door + "?handler=Confirm", token, form)).Path.ShouldBe(done.Path);
        (await focal.Get(QuietSite.Part)).Html.ShouldNotContain(script);

        var act = done.Path.Split("da=")[1];
        (await stranger.Get(Table + "?da=" + act)).Text.ShouldNotContain("Đã tiếp nhận");
        var refused = await stranger.Post(Table, Door + "?handler=Undo", ("lan", act));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("Không có lần làm này");
        var undone = await focal.Post(done.Path, Door + "?handler=Undo", ("lan", act), ("ve", "//la.example/x"));
        undone.Path.ShouldBe(Table + "?da=" + act);
        undone.Text.ShouldContain($"Đã hoàn tác việc tiếp nhận {own.Count}");
        undone.Html.ShouldNotContain("alert(");
        (await focal.Get(QuietSite.Part)).Text.ShouldContain("rút lại việc tiếp nhận");
    }

    [Fact]
    public async Task A_leader_stars_the_whole_page_and_comes_back_to_the_table_as_it_was_filtered()
    {
        using var leader = await site.As("Trần Quốc Bình", Role.ProvincialLeader);
        var page = await leader.Get(Table + "?coQuan=so-khcn");
        var all = WebUtility.HtmlDecode(Regex.Match(page.Html, "name=\"caTrang\" value=\"([^\"]+)\"").Groups[1].Value);
        var shown = await leader.Post(
            Table,
            Door,
            ("viec", "sao"),
            ("tatCa", "1"),
            ("caTrang", all),
            ("ve", Table + "?coQuan=so-khcn")
        );
        var rows = Rows(shown);
        rows.Count.ShouldBe(Rows(page).Count);
        var done = await leader.Post(
            Table,
            Door + "?handler=Confirm",
            [("viec", "sao"), ("maPhieu", Key(shown)), ("ve", Table + "?coQuan=so-khcn"), .. Chosen(rows)]
        );
        done.Path.ShouldStartWith(Table + "?coQuan=so-khcn&da=");
        done.Text.ShouldContain($"Đã gắn sao {rows.Count}");
        (await leader.Post(Table, Door, [("viec", "nhan"), .. Chosen(rows)])).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_was_built_on_a_taking_up_is_named_where_undoing_is_refused()
    {
        using var head = await site.As("Hà Văn Sơn", Role.AgencyHead, "so-tai-chinh");
        var page = await head.Get(Table);
        var own = Rows(page)[^1];
        var shown = await head.Post(Table, Door, [("viec", "nhan"), ("dong", own)]);
        (string, string)[] form = [("viec", "nhan"), ("nguoi", "Hà Văn Sơn"), ("maPhieu", Key(shown)), ("dong", own)];
        var done = await head.Send(Door + "?handler=Confirm", await head.Token(Table), form);
        site.Later(TimeSpan.FromMinutes(1));
        var code = own.Split('|')[2];
        var steps = $"/lam-viec/nhiem-vu/4242-KH-UBND/{code}/so-tai-chinh/buoc";
        await head.Post(steps, steps + "?handler=Add", ("tenBuoc", "Lập dự toán"), ("hanBuoc", "19/6/2026"));
        var refused = await head.Post(Table, Door + "?handler=Undo", ("lan", done.Path.Split("da=")[1]));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain($"Nhiệm vụ {code}: đã chia hoặc khép bước thực hiện sau khi tiếp nhận");
    }

    [Fact]
    public async Task Forged_forms_and_those_of_whoever_may_not_do_nothing()
    {
        using var focal = await site.As("Vàng A Sinh", Role.FocalPerson, "so-tai-chinh");
        using var officer = await site.As("Nguyễn Thị Lan", Role.StandingOfficer);
        using var leader = await site.As("Lê Văn Hải", Role.ProvincialLeader);
        (await officer.Get(Table)).Html.ShouldNotContain("name=\"dong\"");
        var rows = Rows(await focal.Get(Table));
        var token = await focal.Token(Table);
        foreach (var path in (string[])[Door, Door + "?handler=Confirm", Door + "?handler=Undo"])
        {
            (string, string)[] form = [("viec", "nhan"), ("nguoi", "x"), ("lan", "1"), .. Chosen(rows)];
            (await focal.Send(path, null, form)).Status.ShouldBe(HttpStatusCode.BadRequest);
            (await focal.Send(path, await leader.Token(Table), form)).Status.ShouldBe(HttpStatusCode.BadRequest);
            ((int)(await officer.Send(path, await officer.Token("/tai-khoan"), form)).Status).ShouldBeInRange(404, 422);
        }
        foreach (var dong in (string[])["", "|", "x|y|z", "1|so-y-te", new('a', 10_000), "99999999999|a|b"])
        {
            var answer = await focal.Send(Door, token, [("viec", "nhan"), ("dong", dong)]);
            answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            answer.Text.ShouldContain("Chưa chọn phần việc nào.");
        }
        (await focal.Send(Door, token, [("viec", "xoa"), .. Chosen(rows)])).Status.ShouldBe(HttpStatusCode.NotFound);
        Rows(await focal.Get(Table)).ShouldBe(rows);
        (await focal.Get(Door)).Path.ShouldBe(Table);
    }

    private static List<string> Rows(Answer page) =>
        [
            .. Regex
                .Matches(page.Html, "name=\"dong\" value=\"([^\"]+)\"")
                .Select(static match => WebUtility.HtmlDecode(match.Groups[1].Value)),
        ];

    private static IEnumerable<(string, string)> Chosen(IEnumerable<string> rows) =>
        rows.Select(static row => ("dong", row));

    /// <summary>Numbers stay on one line with their noun; here that does not matter.</summary>
    private static string Plain(Answer page) => page.Text.Replace('\u00a0', ' ');

    private static string Key(Answer shown) =>
        Regex.Match(shown.Html, "name=\"maPhieu\" value=\"([^\"]+)\"").Groups[1].Value;
}
