using System.Net;
using System.Text.RegularExpressions;
using TienDo.Accounts;

namespace TienDo.Web.Tests.SubSteps;

/// <summary>The forms of steps as they travel.</summary>
public sealed class StepPagesTests(QuietSite site) : IClassFixture<QuietSite>
{
    private const string Part = "/lam-viec/nhiem-vu/" + QuietSite.Slug + "/II.3/so-khcn";
    private const string Steps = Part + "/buoc";

    [Fact]
    public async Task A_step_is_added_and_finished_from_the_page_of_the_part()
    {
        var focal = await site.Sender(Role.FocalPerson, "so-khcn");
        var past = await Add(focal, "Lập phiếu hỏi", "09/6/2026");
        past.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        past.Html.ShouldContain("Hạn của bước không được trước hôm nay, ngày 10/6/2026.");
        past.Html.ShouldContain("value=\"Lập phiếu hỏi\"");
        (await Add(focal, "Lập phiếu hỏi", "hôm qua")).Html.ShouldContain("ngày/tháng/năm");
        (await Add(focal, "Lập phiếu hỏi", "20/6/2026")).Location.ShouldBe(Part + "?xong=buoc#buoc");
        var page = await focal.Get(Part);
        var step = Regex.Match(page.Html, "name=\"buoc\" value=\"([0-9]+)\"").Groups[1].Value;
        (await focal.Post(Steps + "?handler=Finish", page.Token, ("buoc", step))).Status.ShouldBe(HttpStatusCode.Found);
        var again = await focal.Post(Steps + "?handler=Finish", page.Token, ("buoc", step));
        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.Html.ShouldContain("vừa được người khác đánh dấu xong hoặc bỏ");
        (await focal.Get(Part)).Html.ShouldContain("Xong ngày 10/6/2026");
    }

    [Theory]
    [InlineData("tenBuoc")]
    [InlineData("hanBuoc")]
    [InlineData("nguoi")]
    [InlineData("maPhieu")]
    public async Task Ten_thousand_characters_or_a_script_in_any_field_are_refused_or_harmless(string field)
    {
        const string script = "<script>alert('x')</script>";
        var focal = await site.Sender(Role.FocalPerson, "so-khcn");
        foreach (var bad in (string[])[new('a', 10_000), script])
        {
            var fields = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["tenBuoc"] = "Họp các xã",
                ["hanBuoc"] = "30/6/2026",
                ["nguoi"] = "Đỗ Thị Mai",
                [field] = bad,
            };
            var form = await focal.Get(Steps);
            var sent = await focal.Post(
                Steps + "?handler=Add",
                form.Token,
                [.. fields.Select(one => (one.Key, one.Value))]
            );
            ((int)sent.Status).ShouldBeLessThan(500);
            sent.Html.ShouldNotContain(script);
        }
        (await focal.Get(Part)).Html.ShouldNotContain(script);
    }

    [Fact]
    public async Task Another_agency_and_a_forged_token_change_nothing()
    {
        var focal = await site.Sender(Role.FocalPerson, "so-khcn");
        (
            await focal.Post(Steps + "?handler=Add", "gia-mao", ("tenBuoc", "Giả mạo"), ("hanBuoc", "30/6/2026"))
        ).Status.ShouldBe(HttpStatusCode.BadRequest);
        var stranger = await site.Sender(Role.FocalPerson, "so-y-te");
        (await stranger.Get(Steps)).Status.ShouldBe(HttpStatusCode.NotFound);
        var token = (await stranger.Get("/tai-khoan")).Token;
        (
            await stranger.Post(Steps + "?handler=Add", token, ("tenBuoc", "Giả mạo"), ("hanBuoc", "30/6/2026"))
        ).Status.ShouldBe(HttpStatusCode.NotFound);
        var officer = await site.Sender(Role.StandingOfficer);
        (await officer.Get(Steps)).Status.ShouldBe(HttpStatusCode.NotFound, "who only looks on divides nothing");
        (await officer.Get(Part)).Html.ShouldNotContain("Giả mạo");
    }

    private static async Task<Answered> Add(FormSender visitor, string title, string due)
    {
        var form = await visitor.Get(Steps);
        return await visitor.Post(
            Steps + "?handler=Add",
            form.Token,
            ("tenBuoc", title),
            ("hanBuoc", due),
            ("maPhieu", form.Hidden("maPhieu"))
        );
    }
}
