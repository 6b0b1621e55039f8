using System.Net;
using System.Text.RegularExpressions;
using TienDo.Accounts;

namespace TienDo.Web.Tests.Directions;

/// <summary>One direction to many agencies, by plain forms.</summary>
public sealed class JointDirectionPagesTests(QuietSite site) : IClassFixture<QuietSite>
{
    private const string Door = QuietSite.Part + "/chi-dao-chung";
    private const string Script = "<script>alert('x')</script>";

    [Fact]
    public async Task A_leader_directs_all_and_sees_how_many_have_answered()
    {
        using var leader = await site.As("Trần Quốc Bình", Role.ProvincialLeader);
        using var science = await site.As("Đỗ Thị Mai", Role.FocalPerson, "so-khcn");
        using var finance = await site.As("Vàng A Sinh", Role.FocalPerson, "so-tai-chinh");
        (await leader.Get(QuietSite.Part)).Html.ShouldContain(Door);
        var page = await leader.Get(Door);
        page.Text.IndexOf("name=\"tatCa\"", StringComparison.Ordinal)
            .ShouldBeLessThan(page.Text.IndexOf("name=\"coQuan\"", StringComparison.Ordinal));
        var refused = await leader.Post(Door, Door, ("noiDung", Script), ("han", "09/6/2026"), ("coQuan", "so-khcn"));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("Hạn không được trước hôm nay");
        refused.Text.ShouldContain(Script);
        refused.Html.ShouldNotContain("<script>alert");
        Regex.IsMatch(refused.Html, "value=\"so-khcn\"[^>]*checked").ShouldBeTrue("what was ticked stays");
        (await leader.Post(Door, Door, ("noiDung", "x"), ("han", "20/6/2026"))).Text.ShouldContain(
            "Chưa chọn cơ quan nhận chỉ đạo."
        );

        var key = Regex.Match(page.Html, "name=\"maPhieu\" value=\"([^\"]+)\"").Groups[1].Value;
        (string, string)[] form =
        [
            ("maPhieu", key),
            ("tatCa", "1"),
            ("noiDung", "Gửi số liệu tháng 5."),
            ("han", "20/6/2026"),
        ];
        var token = await leader.Token(Door);
        var given = await leader.Send(Door, token, form);
        given.Path.ShouldStartWith("/lam-viec/chi-dao/");
        var all = Regex.Count(page.Html, "name=\"coQuan\"");
        all.ShouldBeGreaterThan(1);
        given.Text.Replace('\u00a0', ' ').ShouldContain($"0/{all} cơ quan đã trả lời");
        (await leader.Send(Door, token, form)).Path.ShouldBe(given.Path);

        (await finance.Get(given.Path)).Status.ShouldBe(
            HttpStatusCode.NotFound,
            "others' answers are not theirs to read"
        );
        (await finance.Get("/lam-viec/chi-dao")).Text.ShouldContain("Gửi số liệu tháng 5.");
        var part = await science.Get(QuietSite.Part);
        var number = Regex.Match(part.Html, "name=\"chiDao\" value=\"([0-9]+)\"").Groups[1].Value;
        await science.Post(
            QuietSite.Part,
            QuietSite.Part + "/chi-dao?handler=Answer",
            ("chiDao", number),
            ("ketQua", "Đã gửi.")
        );
        foreach (var list in (string[])["/lam-viec/chi-dao", "/lam-viec"])
            (await leader.Get(list)).Text.Replace('\u00a0', ' ').ShouldContain($"1/{all} đã trả lời");
        (await leader.Get(given.Path)).Text.ShouldContain("Đã gửi.");
        (await leader.Get(given.Path.Replace("chi-dao/", "chi-dao/9", StringComparison.Ordinal))).Status.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task Nobody_but_a_leader_finds_the_form_and_a_forged_one_directs_nobody()
    {
        using var leader = await site.As("Lê Văn Hải", Role.ProvincialLeader);
        using var officer = await site.As("Nguyễn Thị Lan", Role.StandingOfficer);
        using var head = await site.As("Hà Văn Sơn", Role.AgencyHead, "so-khcn");
        foreach (var caller in (Caller[])[officer, head])
        {
            (await caller.Get(Door)).Status.ShouldBe(HttpStatusCode.NotFound);
            var sent = await caller.Send(Door, await caller.Token("/tai-khoan"), [("tatCa", "1"), ("noiDung", "x")]);
            sent.Status.ShouldBe(HttpStatusCode.NotFound);
        }
        (await leader.Send(Door, "gia-mao", [("tatCa", "1")])).Status.ShouldBe(HttpStatusCode.BadRequest);
        var foreign = await leader.Post(
            Door,
            Door,
            ("coQuan", "so-y-te"),
            ("coQuan", new string('a', 10_000)),
            ("noiDung", "x"),
            ("han", "20/6/2026")
        );
        foreign.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }
}
