using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using TienDo.Accounts;
using TienDo.App.Deliveries;
using TienDo.App.Intake;
using TienDo.App.Plans;

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
    public async Task An_officer_reminds_of_what_was_chosen_and_takes_it_back()
    {
        using var focal = await site.As("Phan Thị Hoa", Role.FocalPerson, "so-tai-chinh");
        using var officer = await site.As("Lò Văn Minh", Role.StandingOfficer);
        var all = Rows(await officer.Get(Table));
        var own = Rows(await focal.Get(Table));
        var shown = await officer.Post(Table, Door, [("viec", "don-doc"), .. Chosen(own)]);
        Plain(shown).ShouldContain($"{own.Count} phần việc sẽ được đôn đốc");
        shown.Text.ShouldNotContain("Thư, tin nhắn", customMessage: "no channel is open");
        OpenChannels.Set(site.Store, [Channel.Mail]);
        shown = await officer.Post(Table, Door, [("viec", "don-doc"), .. Chosen(own)]);
        shown.Text.ShouldContain("Thư, tin nhắn gửi đi sau 10 phút");
        OpenChannels.Set(site.Store, []);
        const string words = "Gửi <b>kết quả</b> trong tuần này.";
        var token = await officer.Token(Table);
        var tooLong = await officer.Send(
            Door + "?handler=Confirm",
            token,
            [("viec", "don-doc"), ("loi", words + new string('a', 300)), ("maPhieu", Key(shown)), .. Chosen(own)]
        );
        tooLong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        tooLong.Text.ShouldContain(words + "aaa", customMessage: "what was typed comes back");
        Key(tooLong).ShouldBe(Key(shown));

        var done = await officer.Send(
            Door + "?handler=Confirm",
            token,
            [("viec", "don-doc"), ("loi", words), ("maPhieu", Key(shown)), .. Chosen(own)]
        );
        Plain(done).ShouldContain($"Đã đôn đốc {own.Count} phần việc.");
        var told = await focal.Get("/lam-viec");
        Plain(told).ShouldContain($"Đôn đốc {own.Count} phần việc");
        told.Text.ShouldContain("Lò Văn Minh đôn đốc Sở Tài chính: " + words);
        told.Html.ShouldNotContain("<b>kết quả");
        var part = PartOf(await focal.Get(Table));
        (await focal.Get(part)).Text.ShouldContain("Lò Văn Minh: " + words);

        var again = await officer.Post(Table, Door, [("viec", "don-doc"), .. Chosen(own)]);
        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.Text.ShouldContain("Hôm nay đã đôn đốc (Lò Văn Minh).");

        var undone = await officer.Post(done.Path, Door + "?handler=Undo", ("lan", done.Path.Split("da=")[1]));
        Plain(undone).ShouldContain($"Đã rút lại việc đôn đốc {own.Count} phần việc.");
        (await focal.Get("/lam-viec")).Text.ShouldContain("đã rút lại");
        (await focal.Get(part)).Text.ShouldContain("rút lại lần đôn đốc");
        all.Count.ShouldBeGreaterThan(own.Count);
    }

    [Fact]
    public async Task One_part_is_reminded_of_from_its_own_page_and_leads_back_to_it()
    {
        using var focal = await site.As("Phạm Văn Dũng", Role.FocalPerson, "so-khcn");
        using var officer = await site.As("Vũ Hải Yến", Role.StandingOfficer);
        var page = await officer.Get(QuietSite.Part);
        page.Text.ShouldContain("value=\"don-doc\"");
        var row = Rows(page).ShouldHaveSingleItem();
        var shown = await officer.Post(
            QuietSite.Part,
            Door,
            ("viec", "don-doc"),
            ("dong", row),
            ("ve", QuietSite.Part)
        );
        shown.Text.ShouldContain("Thôi, về phần việc");
        var done = await officer.Post(
            QuietSite.Part,
            Door + "?handler=Confirm",
            ("viec", "don-doc"),
            ("dong", row),
            ("maPhieu", Key(shown)),
            ("ve", QuietSite.Part)
        );
        done.Path.ShouldStartWith(QuietSite.Part + "?da=");
        Plain(done).ShouldContain("Đã đôn đốc 1 phần việc.");
        done.Text.ShouldNotContain("value=\"don-doc\"");
        (await focal.Get(QuietSite.Part)).Text.ShouldContain("Đã đôn đốc lúc");
        (await focal.Get(QuietSite.Part)).Text.ShouldNotContain("value=\"don-doc\"");
        var undone = await officer.Post(
            done.Path,
            Door + "?handler=Undo",
            ("lan", done.Path.Split("da=")[1]),
            ("ve", "/lam-viec/nhiem-vu/a/b/c?x=//la.example")
        );
        undone.Path.ShouldStartWith(Table + "?da=");
    }

    [Fact]
    public async Task An_officer_sees_what_comes_of_a_rule_before_it_is_chosen_for_the_rows()
    {
        using var officer = await site.As("Đặng Thu Hà", Role.StandingOfficer);
        var rows = Rows(await officer.Get(Table)).Where(static row => row.EndsWith("|II.2", StringComparison.Ordinal));
        (string, string)[] chosen = [("viec", "tong-hop"), .. Chosen(rows.Take(3))];
        var shown = await officer.Post(Table, Door, chosen);
        shown.Text.ShouldContain("Đạt khi mọi cơ quan chủ trì hoàn thành");
        shown.Text.ShouldNotContain("Xác nhận: Cách tổng hợp");
        var token = await officer.Token(Table);
        Task<Answer> Send(string handler, string percent, string seen) =>
            officer.Send(
                Door + "?handler=" + handler,
                token,
                [.. chosen, ("cach", "ty-le"), ("tyLe", percent), ("maPhieu", Key(shown)), ("daXem", seen)]
            );
        var wrong = await Send("Preview", "tám mươi", "");
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.Text.ShouldContain("value=\"tám mươi\"");
        var seen = await Send("Preview", "80", "");
        seen.Text.ShouldContain("hoàn thành → Đạt khi 80% cơ quan chủ trì hoàn thành");
        seen.Text.ShouldContain("Xác nhận: Cách tổng hợp");
        seen.Html.ShouldContain("name=\"daXem\" value=\"Share|80\"");
        var otherwise = await Send("Confirm", "60", "Share|80");
        otherwise.Path.ShouldStartWith(Door);
        otherwise.Text.ShouldContain("→ Đạt khi 60%");
        var done = await Send("Confirm", "80", "Share|80");
        Plain(done).ShouldContain("Đã chọn cách tổng hợp cho 1 nhiệm vụ.");
        (await Send("Confirm", "80", "Share|80")).Path.ShouldBe(done.Path);
        (await officer.Get(Table + "/4242-KH-UBND/II.2/tong-hop")).Text.ShouldContain("cần 80%");
        var undone = await officer.Post(done.Path, Door + "?handler=Undo", ("lan", done.Path.Split("da=")[1]));
        Plain(undone).ShouldContain("Đã trả lại cách tổng hợp cũ cho 1 nhiệm vụ.");
        (await officer.Get(Table + "/4242-KH-UBND/II.2/tong-hop")).Text.ShouldContain("cần 100%");
        using var leader = await site.As("Trần Thị Thảo", Role.ProvincialLeader);
        (await leader.Post(Table, Door, chosen)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_officer_registers_one_document_for_what_waits_and_sees_each_deadline_first()
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(WaitingPlan));
        var operatorOf = new Actor("Thử", Role.Operator);
        var stored = new IntakeDocument(site.Store, Knowledge.Load())
            .Run(content, "cho-can-cu.txt", operatorOf)
            .ShouldBeOfType<IntakeOutcome.Stored>();
        new AdoptPlan(site.Store, site.Rules).Run(stored.Id, 1, true, operatorOf);
        using var officer = await site.As("Bùi Thị Xuân", Role.StandingOfficer);
        var rows = Rows(await officer.Get(Table + "?coQuan=so-y-te"));
        (string, string)[] chosen = [("viec", "can-cu"), .. Chosen(rows)];
        var shown = await officer.Post(Table, Door, chosen);
        Plain(shown).ShouldContain("3 nhiệm vụ sẽ được ghi nhận căn cứ");
        shown.Text.ShouldNotContain("Xác nhận: Ghi nhận căn cứ");
        var token = await officer.Token(Table);
        Task<Answer> Send(string handler, string number, string due, string seen) =>
            officer.Send(
                Door + "?handler=" + handler,
                token,
                [
                    .. chosen,
                    ("SoCanCu", number),
                    ("NgayCanCu", "01/6/2026"),
                    ("HanCanCu", due),
                    ("maPhieu", Key(shown)),
                    ("daXem", seen),
                ]
            );
        var wrong = await Send("Preview", "", "cuối năm", "");
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.Text.ShouldContain("Ghi số, ký hiệu của căn cứ");
        wrong.Text.ShouldContain("Ngày chưa đúng dạng ngày/tháng/năm.");
        wrong.Text.ShouldContain("value=\"cuối năm\"");
        wrong.Text.ShouldNotContain("Xác nhận: Ghi nhận căn cứ");

        var seen = await Send("Preview", "12/HD-BYT", "", "");
        Plain(seen).ShouldContain("2 nhiệm vụ sẽ được ghi nhận căn cứ");
        seen.Text.ShouldContain("Hạn 01/7/2026");
        seen.Text.ShouldContain("Hạn 04/6/2026, đã qua");
        Plain(seen).ShouldContain("1 nhiệm vụ có thời hạn đã hết: ghi nhận xong thì quá hạn ngay.");
        seen.Text.ShouldContain("không nêu thời hạn kể từ ngày của căn cứ; ghi ngày đến hạn chung");
        var mark = WebUtility.HtmlDecode(Regex.Match(seen.Html, "name=\"daXem\" value=\"([^\"]*)\"").Groups[1].Value);
        (await Send("Confirm", "12/HD-BYT", "cuối năm", mark)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Send("Confirm", "12/HD-BYT", "31/12/2026", mark)).Text.ShouldContain("Hạn 31/12/2026");
        var done = await Send("Confirm", "12/HD-BYT", "", mark);
        Plain(done).ShouldContain("Đã ghi nhận căn cứ cho 2 nhiệm vụ. Để lại 1 dòng");
        var undone = await officer.Post(done.Path, Door + "?handler=Undo", ("lan", done.Path.Split("da=")[1]));
        Plain(undone).ShouldContain("Đã rút lại căn cứ của 2 nhiệm vụ");
        var (inside, outside) = (new List<string>(), new List<string>());
        foreach (var code in rows.Select(static row => row.Split('|')[2]))
        {
            inside.Add((await officer.Get($"{Table}/4343-KH-UBND/{code}/so-y-te")).Text);
            outside.Add((await officer.Get($"/ke-hoach/4343-KH-UBND/nhiem-vu/{code}")).Text);
        }
        inside.Count(static text => text.Contains("rút lại việc ghi nhận căn cứ 12/HD-BYT")).ShouldBe(2);
        outside.Count(static text => text.Contains("Rút lại căn cứ đã ghi nhận, nhiệm vụ tiếp tục chờ")).ShouldBe(2);
        outside.Count(static text => text.Contains("Đã có căn cứ, thời hạn bắt đầu tính")).ShouldBe(2, "it stays");
    }

    [Fact]
    public async Task Forged_forms_and_those_of_whoever_may_not_do_nothing()
    {
        using var focal = await site.As("Vàng A Sinh", Role.FocalPerson, "so-tai-chinh");
        using var officer = await site.As("Nguyễn Thị Lan", Role.StandingOfficer);
        using var leader = await site.As("Lê Văn Hải", Role.ProvincialLeader);
        using var inspector = await site.As("Mai Thị Thu", Role.Inspector);
        (await inspector.Get(Table)).Html.ShouldNotContain("name=\"dong\"");
        (await inspector.Get(QuietSite.Part)).Html.ShouldNotContain("value=\"don-doc\"");
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

    private const string WaitingPlan = """
        ỦY BAN NHÂN DÂN
        TỈNH LAI CHÂU
        Số: 4343/KH-UBND

        Lai Châu, ngày 05 tháng 3 năm 2026

        KẾ HOẠCH
        Thử nghiệm trạm y tế lưu động năm 2026

        I. MỤC ĐÍCH, YÊU CẦU
        Giúp bà con vùng cao khám bệnh thuận tiện hơn.

        II. NHIỆM VỤ
        1. Mua thiết bị cho trạm lưu động
        - Đơn vị chủ trì: Sở Y tế.
        - Thời gian hoàn thành: Trong 30 ngày sau khi có hướng dẫn của Bộ Y tế.
        2. Tập huấn nhân viên trạm lưu động
        - Đơn vị chủ trì: Sở Y tế.
        - Thời gian hoàn thành: Sau khi có hướng dẫn của Bộ Y tế.
        3. Công bố lịch khám của trạm lưu động
        - Đơn vị chủ trì: Sở Y tế.
        - Thời gian hoàn thành: Trong 03 ngày làm việc sau khi có hướng dẫn của Bộ Y tế.

        TM. ỦY BAN NHÂN DÂN
        KT. CHỦ TỊCH
        PHÓ CHỦ TỊCH
        Người Ký Mẫu
        """;

    private static string PartOf(Answer table) =>
        Regex.Match(table.Html, "href=\"(/lam-viec/nhiem-vu/[^\"/]+/[^\"/]+/[^\"/]+)\"").Groups[1].Value;

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
