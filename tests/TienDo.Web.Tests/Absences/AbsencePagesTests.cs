using System.Net;
using TienDo.Accounts;

namespace TienDo.Web.Tests.Absences;

/// <summary>Standing in for a colleague on the pages: named, seen in both homes, acting, ended.</summary>
public sealed class AbsencePagesTests(QuietSite site) : IClassFixture<QuietSite>
{
    [Fact]
    public async Task A_colleague_stands_in_for_the_focal_person_and_both_see_it_until_it_ends()
    {
        using var reader = await site.As("Sùng A Chứ", Role.Reader, "so-khcn");
        using var focal = await site.As("Đỗ Thị Mai", Role.FocalPerson, "so-khcn");
        (await reader.Get(QuietSite.Part)).Text.ShouldNotContain("Người phụ trách</label>");
        var named = await focal.Post(
            "/lam-viec/vang-mat",
            "/lam-viec/vang-mat",
            ("NguoiVang", focal.Account),
            ("NguoiThay", reader.Account),
            ("Tu", "10/6/2026"),
            ("Den", "12/6/2026")
        );
        named.Text.ShouldContain("Sùng A Chứ thay Đỗ Thị Mai");
        (await reader.Get("/lam-viec")).Text.ShouldContain("Đang làm thay Đỗ Thị Mai đến hết 12/6/2026");
        (await focal.Get("/lam-viec")).Text.ShouldContain("Sùng A Chứ đang làm thay đến hết 12/6/2026");

        var taken = await reader.Post(QuietSite.Part, QuietSite.Part + "?handler=TakeUp", ("nguoi", "Đỗ Thị Mai"));
        taken.Text.ShouldContain("Sùng A Chứ thay Đỗ Thị Mai");
        var number = named.Html.Split("name=\"so\" value=\"")[1].Split('"')[0];
        var notMine = await reader.Post("/lam-viec/vang-mat", "/lam-viec/vang-mat?handler=End", ("so", number));
        notMine.Text.ShouldContain("Chỉ chính người vắng, thủ trưởng cơ quan hoặc người quản trị");
        (await focal.Post("/lam-viec/vang-mat", "/lam-viec/vang-mat?handler=End", ("so", number))).Text.ShouldContain(
            "Đã kết thúc làm thay."
        );
        (await reader.Get("/lam-viec")).Text.ShouldNotContain("Đang làm thay");
    }

    [Fact]
    public async Task What_cannot_be_is_refused_and_what_was_typed_stays()
    {
        using var focal = await site.As("Vàng A Sinh", Role.FocalPerson, "so-khcn");
        using var other = await site.As("Lò Văn Phong", Role.FocalPerson, "so-y-te");
        var past = await focal.Post(
            "/lam-viec/vang-mat",
            "/lam-viec/vang-mat",
            ("NguoiVang", focal.Account),
            ("NguoiThay", other.Account),
            ("Tu", "01/6/2026"),
            ("Den", "<script>alert(1)</script>")
        );
        past.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        past.Text.ShouldContain("Ngày chưa đúng dạng");
        past.Text.ShouldContain("value=\"01/6/2026\"");
        past.Html.ShouldNotContain("<script>alert", Case.Insensitive);
        var foreign = await focal.Post(
            "/lam-viec/vang-mat",
            "/lam-viec/vang-mat",
            ("NguoiVang", other.Account),
            ("NguoiThay", focal.Account),
            ("Tu", "10/6/2026"),
            ("Den", "12/6/2026")
        );
        foreign.Text.ShouldContain("Chỉ chính người vắng, thủ trưởng cơ quan hoặc người quản trị");
        var fields = new[] { ("NguoiVang", focal.Account), ("NguoiThay", other.Account) };
        (await focal.Send("/lam-viec/vang-mat", null, fields)).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await focal.Send("/lam-viec/vang-mat?handler=End", await other.Token("/tai-khoan"), fields)).Status.ShouldBe(
            HttpStatusCode.BadRequest
        );
    }
}
