using System.Globalization;
using System.Net;
using TienDo.Accounts;

namespace TienDo.Web.Tests.Obstacles;

/// <summary>The forms of obstacles as they travel: what is typed comes back, what is not one's own stays shut.</summary>
public sealed class ObstaclePagesTests(QuietSite site) : IClassFixture<QuietSite>
{
    private const string Part = "/lam-viec/nhiem-vu/" + QuietSite.Slug + "/II.1/so-khcn";
    private const string Script = "<script>alert('x')</script>";

    [Fact]
    public async Task It_is_raised_answered_by_its_owner_and_read_by_whoever_asked()
    {
        var focal = await site.Sender(Role.FocalPerson, "so-khcn", "Đỗ Thị Mai");
        var raised = await Raise(focal, "Chưa có mẫu sổ tay thống nhất cho các bản", "so-noi-vu");
        raised.Location.ShouldBe(Part + "?xong=vuong-mac#vuong-mac");
        (await focal.Get(Part)).Html.ShouldContain("Chưa có mẫu sổ tay thống nhất cho các bản");

        var owner = await site.Sender(Role.FocalPerson, "so-noi-vu", "Vàng A Sinh");
        (await owner.Get("/lam-viec")).Html.ShouldContain("Trả lời vướng mắc, kiến nghị");
        var list = await owner.Get("/lam-viec/vuong-mac");
        list.Html.ShouldContain("Cần trả lời");
        var one = LinkIn(list.Html, "Chưa có mẫu sổ tay");
        var page = await owner.Get(one);
        page.Html.ShouldNotContain(Part, Case.Sensitive, "the part itself is none of the owner's business");
        var empty = await Answer(owner, page, one, " ");
        empty.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        empty.Html.ShouldContain("Chưa ghi nội dung trả lời.");
        (await Answer(owner, page, one, "Mẫu gửi kèm công văn ngày 08/6.")).Location.ShouldBe(one + "?xong=tra-loi");
        (await focal.Get(Part)).Html.ShouldContain("Mẫu gửi kèm công văn ngày 08/6.");
        (await focal.Get("/lam-viec")).Html.ShouldContain("Vướng mắc đã được trả lời");

        var officer = await site.Sender(Role.StandingOfficer, null, "Nguyễn Thị Hà");
        var second = await Answer(officer, page with { Token = (await officer.Get(one)).Token }, one, "Ý kiến khác.");
        second.Status.ShouldBe(HttpStatusCode.BadRequest, "an answered obstacle has no form, and so no token");
        (await officer.Get("/lam-viec/vuong-mac")).Html.ShouldContain("Đã trả lời");
    }

    [Fact]
    public async Task Of_two_who_answer_at_once_the_second_keeps_what_was_typed()
    {
        var focal = await site.Sender(Role.FocalPerson, "so-khcn");
        await Raise(focal, "Đường truyền tới nhà văn hóa bản bị gián đoạn", "so-cong-thuong");
        var (first, second) = (
            await site.Sender(Role.AgencyHead, "so-cong-thuong"),
            await site.Sender(Role.StandingOfficer)
        );
        var one = LinkIn((await first.Get("/lam-viec/vuong-mac")).Html, "Đường truyền");
        var (firstPage, secondPage) = (await first.Get(one), await second.Get(one));
        (await Answer(first, firstPage, one, "Khắc phục xong trong tháng 6.")).Status.ShouldBe(HttpStatusCode.Found);
        var refused = await Answer(second, secondPage, one, "Đề nghị Sở Công Thương khắc phục.");
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Html.ShouldContain("vừa được người khác trả lời");
        refused.Html.ShouldContain("Đề nghị Sở Công Thương khắc phục.");
        refused.Html.ShouldContain("Khắc phục xong trong tháng 6.");
    }

    [Fact]
    public async Task The_standing_agency_answers_all_who_have_the_same_at_once()
    {
        const string words = "Máy tính của cán bộ bản không cài được phần mềm sổ tay";
        var (science, finance) = (
            await site.Sender(Role.FocalPerson, "so-khcn"),
            await site.Sender(Role.AgencyHead, "so-tai-chinh")
        );
        await Raise(science, words, "so-y-te");
        await Raise(
            finance,
            "Hiện nay " + words,
            "so-y-te",
            Part.Replace("so-khcn", "so-tai-chinh", StringComparison.Ordinal)
        );
        var officer = await site.Sender(Role.StandingOfficer);
        var list = await officer.Get("/lam-viec/vuong-mac");
        list.Html.ShouldContain("cơ quan cùng nêu");
        var one = LinkIn(list.Html, words);
        var page = await officer.Get(one);
        var sent = await officer.Post(
            one + "?handler=Answer",
            page.Token,
            [.. Chosen(page.Html).Select(id => ("vuongMac", id)), ("noiDung", "Dùng bản chạy trên trình duyệt.")]
        );
        sent.Status.ShouldBe(HttpStatusCode.Found);
        foreach (var (visitor, agency) in new[] { (science, "so-khcn"), (finance, "so-tai-chinh") })
            (await visitor.Get(Part.Replace("so-khcn", agency, StringComparison.Ordinal))).Html.ShouldContain(
                "Dùng bản chạy trên trình duyệt."
            );
    }

    [Theory]
    [InlineData("noiDung")]
    [InlineData("coQuan")]
    [InlineData("maPhieu")]
    [InlineData("loai")]
    public async Task Ten_thousand_characters_or_a_script_in_any_field_are_refused_or_harmless(string field)
    {
        var focal = await site.Sender(Role.FocalPerson, "so-khcn");
        foreach (var bad in (string[])[new('a', 10_000), Script + field])
        {
            var form = await focal.Get(Part + "/vuong-mac");
            var fields = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["loai"] = "kien-nghi",
                ["noiDung"] = "Cho phép gửi báo cáo theo quý",
                ["coQuan"] = "so-noi-vu",
                ["maPhieu"] = form.Hidden("maPhieu"),
                [field] = bad,
            };
            var answer = await focal.Post(
                Part + "/vuong-mac",
                form.Token,
                [.. fields.Select(one => (one.Key, one.Value))]
            );
            ((int)answer.Status).ShouldBeLessThan(500);
            if (answer.Status == HttpStatusCode.UnprocessableEntity)
                answer.Html.ShouldContain(fields["noiDung"]);
            answer.Html.ShouldNotContain(Script);
        }
        (await focal.Get(Part)).Html.ShouldNotContain(Script);
        (await focal.Get("/lam-viec/vuong-mac")).Html.ShouldNotContain(Script);
    }

    [Theory]
    [InlineData("")]
    [InlineData("gia-mao")]
    [InlineData("of-another")]
    public async Task A_form_without_its_own_token_changes_nothing(string token)
    {
        var focal = await site.Sender(Role.FocalPerson, "so-khcn");
        await focal.Get(Part + "/vuong-mac");
        if (token == "of-another")
            token = (await (await site.Sender(Role.FocalPerson, "so-khcn")).Get(Part + "/vuong-mac")).Token;
        var words = "Không có mã phiếu hợp lệ " + token.Length.ToString(CultureInfo.InvariantCulture);
        (await focal.Post(Part + "/vuong-mac", token, ("noiDung", words))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await focal.Get(Part)).Html.ShouldNotContain(words);
    }

    [Fact]
    public async Task An_agency_that_is_not_ones_own_has_no_door()
    {
        var stranger = await site.Sender(Role.FocalPerson, "so-y-te");
        (await stranger.Get(Part + "/vuong-mac")).Status.ShouldBe(HttpStatusCode.NotFound);
        var token = (await stranger.Get("/tai-khoan")).Token;
        (await stranger.Post(Part + "/vuong-mac", token, ("noiDung", "Thử"))).Status.ShouldBe(HttpStatusCode.NotFound);
        var focal = await site.Sender(Role.FocalPerson, "so-khcn");
        await Raise(focal, "Cần danh sách cán bộ bản đã tập huấn", "so-noi-vu");
        var one = LinkIn((await focal.Get("/lam-viec/vuong-mac")).Html, "Cần danh sách");
        (await stranger.Get(one)).Status.ShouldBe(HttpStatusCode.NotFound);
        (
            await stranger.Post(one + "?handler=Answer", token, ("noiDung", "x"), ("vuongMac", one.Split('/')[^1]))
        ).Status.ShouldBe(HttpStatusCode.NotFound);
        (await focal.Get("/lam-viec/vuong-mac/999999")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await focal.Get("/lam-viec/vuong-mac/99999999999999999999")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<Answered> Raise(FormSender visitor, string words, string owner, string part = Part)
    {
        var form = await visitor.Get(part + "/vuong-mac");
        return await visitor.Post(
            part + "/vuong-mac",
            form.Token,
            ("noiDung", words),
            ("coQuan", owner),
            ("maPhieu", form.Hidden("maPhieu"))
        );
    }

    private static Task<Answered> Answer(FormSender visitor, Answered page, string one, string words) =>
        visitor.Post(one + "?handler=Answer", page.Token, ("noiDung", words), ("vuongMac", one.Split('/')[^1]));

    private static string LinkIn(string html, string words)
    {
        var before = html[..html.IndexOf(words, StringComparison.Ordinal)];
        var from = before.LastIndexOf("href=\"", StringComparison.Ordinal) + 6;
        return before[from..before.IndexOf('"', from)];
    }

    private static IEnumerable<string> Chosen(string html) =>
        System
            .Text.RegularExpressions.Regex.Matches(html, "name=\"vuongMac\" value=\"([0-9]+)\"")
            .Select(match => match.Groups[1].Value);
}
