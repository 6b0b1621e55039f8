using System.Net;
using System.Text.RegularExpressions;
using TienDo.Accounts;

namespace TienDo.Web.Tests.RollUps;

/// <summary>The form of the roll-up rule as it travels.</summary>
public sealed class RollUpPagesTests(QuietSite site) : IClassFixture<QuietSite>
{
    private const string Page = "/lam-viec/nhiem-vu/" + QuietSite.Slug + "/II.1/tong-hop";

    [Fact]
    public async Task Where_one_agency_leads_there_is_a_result_and_nothing_to_choose()
    {
        var officer = await site.Sender(Role.StandingOfficer);
        var page = await officer.Get(Page);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Html.ShouldContain("Đã hoàn thành 0 ÷ 1 cơ quan = 0%; cần 100%.");
        page.Token.ShouldBeEmpty();
        var token = (await officer.Get("/tai-khoan")).Token;
        var sent = await officer.Post(Page, token, ("cach", "ty-le"), ("tyLe", "50"), ("daXem", "0"));
        sent.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        sent.Html.ShouldContain("không cần cách tổng hợp");
    }

    [Fact]
    public async Task The_standing_agency_chooses_for_every_commune_and_the_sum_stands_beside_the_figure()
    {
        var page = Page.Replace("II.1", "II.2", StringComparison.Ordinal);
        var officer = await site.Sender(Role.StandingOfficer);
        var form = await officer.Get(page);
        form.Html.ShouldContain("Đã hoàn thành 0 ÷ 38 cơ quan = 0%; cần 100%.");
        var wrong = await officer.Post(page, form.Token, ("cach", "ty-le"), ("tyLe", "tám mươi"), ("daXem", "0"));
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.Html.ShouldContain("Tỷ lệ là số trên 0, tối đa 100.");
        wrong.Html.ShouldContain("value=\"tám mươi\"");
        var sent = await officer.Post(page, form.Token, ("cach", "ty-le"), ("tyLe", "66,7"), ("daXem", "0"));
        sent.Location.ShouldBe(page + "?xong=1");
        (await officer.Get(page)).Html.ShouldContain("0 ÷ 38 cơ quan = 0%; cần 66,7%.");
        var second = await officer.Post(page, form.Token, ("cach", "tat-ca"), ("daXem", "0"));
        second.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        second.Html.ShouldContain("vừa được người khác chọn");
        var commune = await site.Sender(Role.FocalPerson, "03445");
        var seen = await commune.Get(page);
        seen.Html.ShouldContain("cần 66,7%");
        seen.Token.ShouldBeEmpty();
        await officer.Get("/?lang=en");
        var english = (await officer.Get(page)).Html;
        english.ShouldContain("66.7%");
        english.ShouldContain("value=\"66,7\"", customMessage: "a field is read back in the Vietnamese form");
    }

    [Fact]
    public async Task Strangers_find_no_door_and_a_forged_token_opens_none()
    {
        (await (await site.Sender(Role.FocalPerson, "so-y-te")).Get(Page)).Status.ShouldBe(HttpStatusCode.NotFound);
        var officer = await site.Sender(Role.StandingOfficer);
        (await officer.Post(Page, "gia-mao", ("cach", "tat-ca"))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await officer.Get(Page.Replace("II.1", "XX.9", StringComparison.Ordinal))).Status.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Theory]
    [InlineData("cach")]
    [InlineData("tyLe")]
    [InlineData("coQuan")]
    [InlineData("trongSo")]
    [InlineData("daXem")]
    public async Task Ten_thousand_characters_or_a_script_in_any_field_are_refused_or_harmless(string field)
    {
        const string script = "<script>alert('x')</script>";
        var officer = await site.Sender(Role.StandingOfficer);
        var token = (await officer.Get("/tai-khoan")).Token;
        foreach (var bad in (string[])[new('9', 10_000), script])
        {
            var fields = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["cach"] = "trong-so",
                ["tyLe"] = "80",
                ["coQuan"] = "so-khcn",
                ["trongSo"] = "2",
                ["daXem"] = "0",
                [field] = bad,
            };
            var sent = await officer.Post(Page, token, [.. fields.Select(one => (one.Key, one.Value))]);
            ((int)sent.Status).ShouldBeLessThan(500);
            Regex.Count(sent.Html, "<script>").ShouldBe(0);
        }
    }
}
