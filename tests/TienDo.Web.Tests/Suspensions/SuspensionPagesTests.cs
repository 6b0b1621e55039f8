using System.Net;
using System.Text.RegularExpressions;
using TienDo.Accounts;

namespace TienDo.Web.Tests.Suspensions;

/// <summary>The forms of suspending as they travel.</summary>
public sealed class SuspensionPagesTests(QuietSite site) : IClassFixture<QuietSite>
{
    private const string Root = "/lam-viec/nhiem-vu/" + QuietSite.Slug + "/";

    [Fact]
    public async Task The_standing_agency_suspends_every_part_of_an_assignment_and_lets_one_go_on()
    {
        const string part = Root + "II.1/so-khcn";
        var officer = await site.Sender(Role.StandingOfficer);
        var head = await site.Sender(Role.AgencyHead, "so-tai-chinh", "Hoàng Thị Nga");
        var page = await officer.Get(part + "/tam-dung");
        var refused = await officer.Post(
            part + "/tam-dung?handler=Suspend",
            page.Token,
            ("lyDo", "Chờ điều chỉnh kế hoạch vốn."),
            ("soVanBan", "315/UBND-KTN"),
            ("ngayVanBan", "11/6/2026"),
            ("phamVi", "ca")
        );
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Html.ShouldContain("không được sau hôm nay, ngày 10/6/2026");
        refused.Html.ShouldContain("Chờ điều chỉnh kế hoạch vốn.");
        refused.Html.ShouldContain("value=\"315/UBND-KTN\"");
        (await Suspend(officer, part, "ca")).Location.ShouldBe(part + "?xong=tam-dung#tam-dung");
        foreach (var agency in new[] { "so-khcn", "so-tai-chinh" })
        {
            var shown = (await officer.Get(Root + "II.1/" + agency)).Html;
            shown.ShouldContain("Tạm dừng từ 10/6/2026");
            shown.ShouldContain("tạm dừng theo văn bản 315/UBND-KTN");
        }
        (await officer.Get("/ke-hoach/" + QuietSite.Slug + "/nhiem-vu/II.1")).Html.ShouldContain(
            "Tạm dừng phần việc của Sở Tài chính theo văn bản số 315/UBND-KTN ngày 05/6/2026"
        );
        var reader = await site.Sender(Role.Reader);
        await reader.Get("/?lang=en");
        (await reader.Get("/ke-hoach/" + QuietSite.Slug + "/nhiem-vu/II.1")).Html.ShouldContain(
            "The part of Sở Tài chính was suspended by document 315/UBND-KTN of 05/6/2026"
        );
        Regex
            .Replace((await reader.Get("/ke-hoach/" + QuietSite.Slug + "/nhiem-vu/II.1.json")).Html, @"\s", "")
            .ShouldContain("\"document\":{\"number\":\"315/UBND-KTN\",\"issuedOn\":\"2026-06-05\"}");
        (await head.Get("/lam-viec")).Html.ShouldContain("Phần việc được tạm dừng");
        (await Suspend(officer, part, "mot")).Status.ShouldBe(
            HttpStatusCode.UnprocessableEntity,
            "somebody else has done it already"
        );
        page = await officer.Get(part + "/tam-dung");
        var resumed = await officer.Post(part + "/tam-dung?handler=Resume", page.Token, ("phamVi", "mot"));
        resumed.Status.ShouldBe(HttpStatusCode.Found);
        (await officer.Get(part)).Html.ShouldContain("Tiếp tục thực hiện từ 10/6/2026");
        (await officer.Get("/ke-hoach/" + QuietSite.Slug + "/nhiem-vu/II.1")).Html.ShouldContain(
            "tiếp tục thực hiện sau tạm dừng theo văn bản số 315/UBND-KTN ngày 05/6/2026"
        );
        (await officer.Get(Root + "II.1/so-tai-chinh")).Html.ShouldNotContain("Tiếp tục thực hiện từ");
    }

    [Theory]
    [InlineData("lyDo")]
    [InlineData("soVanBan")]
    [InlineData("ngayVanBan")]
    [InlineData("phamVi")]
    public async Task Ten_thousand_characters_or_a_script_in_any_field_are_refused_or_harmless(string field)
    {
        const string part = Root + "II.3/so-khcn";
        const string script = "<script>alert('x')</script>";
        var officer = await site.Sender(Role.StandingOfficer);
        foreach (var bad in (string[])[new('a', 10_000), script])
        {
            var fields = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["lyDo"] = "Chờ vốn.",
                ["soVanBan"] = "316/UBND-KTN",
                ["ngayVanBan"] = "05/6/2026",
                [field] = bad,
            };
            var token = (await officer.Get(part + "/tam-dung")).Token;
            var sent = await officer.Post(
                part + "/tam-dung?handler=Suspend",
                token,
                [.. fields.Select(one => (one.Key, one.Value))]
            );
            ((int)sent.Status).ShouldBeLessThan(500);
            sent.Html.ShouldNotContain(script);
        }
        (await officer.Get(part)).Html.ShouldNotContain(script);
    }

    [Fact]
    public async Task Nobody_else_finds_the_door_and_a_forged_token_opens_none()
    {
        const string part = Root + "III.2/so-tai-chinh";
        foreach (var role in (Role[])[Role.FocalPerson, Role.AgencyHead])
            (await (await site.Sender(role, "so-tai-chinh")).Get(part + "/tam-dung")).Status.ShouldBe(
                HttpStatusCode.NotFound
            );
        (await (await site.Sender(Role.ProvincialLeader)).Get(part + "/tam-dung")).Status.ShouldBe(
            HttpStatusCode.NotFound
        );
        var officer = await site.Sender(Role.StandingOfficer);
        (await officer.Get(part + "/tam-dung")).Status.ShouldBe(HttpStatusCode.OK);
        var forged = await officer.Post(part + "/tam-dung?handler=Suspend", "gia-mao", ("lyDo", "x"));
        forged.Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task<Answered> Suspend(FormSender officer, string part, string scope) =>
        await officer.Post(
            part + "/tam-dung?handler=Suspend",
            (await officer.Get(part + "/tam-dung")).Token,
            ("lyDo", "Chờ điều chỉnh kế hoạch vốn."),
            ("soVanBan", "315/UBND-KTN"),
            ("ngayVanBan", "05/6/2026"),
            ("phamVi", scope)
        );
}
