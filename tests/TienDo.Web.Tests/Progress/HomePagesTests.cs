using System.Net;
using System.Text;
using TienDo.Accounts;
using TienDo.App.Intake;
using TienDo.App.Plans;

namespace TienDo.Web.Tests.Progress;

/// <summary>What stands first on the page that everybody opens first.</summary>
public sealed class HomePagesTests(QuietSite site) : IClassFixture<QuietSite>
{
    private const string Plan = """
        ỦY BAN NHÂN DÂN
        TỈNH LAI CHÂU
        Số: 4444/KH-UBND

        Lai Châu, ngày 05 tháng 01 năm 2026

        KẾ HOẠCH
        Sửa mái nhà văn hóa bản năm 2026

        I. MỤC ĐÍCH, YÊU CẦU
        Giữ nhà văn hóa dùng được trong mùa mưa.

        II. NHIỆM VỤ
        1. Lập danh sách mái hỏng của từng bản
        - Đơn vị chủ trì: UBND các xã, phường.
        - Thời gian hoàn thành: trước ngày 31/3/2026.

        TM. ỦY BAN NHÂN DÂN
        KT. CHỦ TỊCH
        PHÓ CHỦ TỊCH
        Người Ký Mẫu
        """;

    [Fact]
    public async Task One_agency_that_waits_is_named_though_many_are_late_with_the_same_assignment()
    {
        var who = new Actor("Thử", Role.Operator);
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(Plan));
        new IntakeDocument(site.Store, Knowledge.Load())
            .Run(content, "ke-hoach.txt", who)
            .ShouldBeOfType<IntakeOutcome.Stored>()
            .ShouldSatisfyAllConditions(stored =>
                new AdoptPlan(site.Store, site.Rules)
                    .Run(stored.Id, 1, true, who)
                    .ShouldBeOfType<AdoptOutcome.Adopted>()
            );
        const string part = "/lam-viec/nhiem-vu/4444-KH-UBND/II.1/03433";
        using var focal = await site.As("Lò Thị Hoa", Role.FocalPerson, "03433");
        (
            await focal.Post(part + "/cap-nhat", part + "/cap-nhat", ("NoiDung", "Đã đi ba bản."), ("Xong", "0"))
        ).Status.ShouldBe(HttpStatusCode.OK);

        using var officer = await site.As("Nguyễn Thị Hà", Role.StandingOfficer);
        var home = (await officer.Get("/lam-viec")).Html;
        var waiting = Section(home, "xac-nhan");
        waiting.ShouldContain($"href=\"{part}\"");
        WebUtility.HtmlDecode(waiting).ShouldNotMatch(@"\d+\scơ quan");
        WebUtility.HtmlDecode(Section(home, "lam-ngay")).ShouldMatch(@"\d\d\scơ quan");
        home.IndexOf("id=\"xac-nhan\"", StringComparison.Ordinal)
            .ShouldBeLessThan(home.IndexOf("id=\"lam-ngay\"", StringComparison.Ordinal), "to verify is hers to do");

        var own = (await focal.Get("/lam-viec")).Html;
        own.ShouldContain("id=\"dang-cho\"", Case.Sensitive, "it lies with the standing agency");

        const string other = "/lam-viec/nhiem-vu/4444-KH-UBND/II.1/03390";
        using var second = await site.As("Tao Thị Phương", Role.FocalPerson, "03390");
        await second.Post(other + "/cap-nhat", other + "/cap-nhat", ("NoiDung", "Đã đi một bản."), ("Xong", "0"));
        var both = Section((await officer.Get("/lam-viec")).Html, "xac-nhan");
        both.ShouldContain($"href=\"{part}\"");
        both.ShouldContain($"href=\"{other}\"");
        WebUtility
            .HtmlDecode(both)
            .Split("Lập danh sách mái hỏng của từng bản")
            .Length.ShouldBe(2, "what two agencies answer for is written once");
    }

    private static string Section(string html, string id)
    {
        var from = html.IndexOf($"aria-labelledby=\"{id}\"", StringComparison.Ordinal);
        from.ShouldBeGreaterThan(0, id);
        return html[from..html.IndexOf("</section>", from, StringComparison.Ordinal)];
    }
}
