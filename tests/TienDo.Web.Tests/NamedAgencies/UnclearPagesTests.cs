using System.Net;
using TienDo.Accounts;

namespace TienDo.Web.Tests.NamedAgencies;

/// <summary>The list of assignments without a clear agency, as its forms travel.</summary>
public sealed class UnclearPagesTests(QuietSite site) : IClassFixture<QuietSite>
{
    private const string List = "/lam-viec/chua-ro-co-quan";

    [Fact]
    public async Task An_officer_names_the_agency_and_a_wrong_name_comes_back_as_typed()
    {
        site.Store.Change(static db =>
        {
            using var name = db.Command(
                """
                INSERT INTO AssignedAgencies (PlanId, Code, Role, Ordinal, Name)
                VALUES (1, 'II.1', 'Cooperating', 90, 'Tổ <b>liên bản</b>')
                """
            );
            return name.ExecuteNonQuery();
        });
        using var officer = await site.As("Nguyễn Thị Lan", Role.StandingOfficer);
        (await officer.Get("/lam-viec")).Text.ShouldContain("Chưa rõ cơ quan thực hiện");
        var page = await officer.Get(List);
        page.Text.ShouldContain("“Tổ <b>liên bản</b>”");
        page.Html.ShouldNotContain("<b>liên bản</b>");

        (string, string)[] which = [("keHoach", "1"), ("ma", "II.1"), ("ten", "Tổ <b>liên bản</b>")];
        var wrong = await officer.Post(List, List + "?handler=Name", [.. which, ("coQuan", "Sở Vũ trụ")]);
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.Text.ShouldContain("tên là “Sở Vũ trụ”");
        wrong.Text.ShouldContain("value=\"Sở Vũ trụ\"");
        var silent = await officer.Post(List, List + "?handler=Leave", [.. which, ("lyDo", " ")]);
        silent.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        silent.Text.ShouldContain("Ghi lý do không giao cơ quan nào");

        var done = await officer.Post(
            List,
            List + "?handler=Name",
            [.. which, ("coQuan", "Sở Y tế"), ("vaiTro", "phoi-hop")]
        );
        done.Path.ShouldBe(List + "?xong=1");
        done.Text.ShouldNotContain("“Tổ <b>liên bản</b>”");
        (await officer.Get("/lam-viec/nhiem-vu/" + QuietSite.Slug + "/II.1/so-y-te")).Status.ShouldBe(
            HttpStatusCode.OK
        );
        var again = await officer.Post(List, List + "?handler=Name", [.. which, ("coQuan", "Sở Y tế")]);
        again.Text.ShouldContain("vừa có người xử lý");
    }

    [Fact]
    public async Task Nobody_else_reaches_it()
    {
        foreach (
            var (role, agency) in (IReadOnlyList<(Role, string?)>)
                [(Role.ProvincialLeader, null), (Role.FocalPerson, "so-khcn"), (Role.StandingOfficer, "so-khcn")]
        )
        {
            using var other = await site.As("Lò Văn Phong", role, agency);
            (await other.Get(List)).Status.ShouldBe(HttpStatusCode.NotFound, $"{role} {agency}");
            (await other.Post(QuietSite.Part, List + "?handler=Name", ("keHoach", "1"))).Status.ShouldBe(
                HttpStatusCode.NotFound
            );
        }
    }
}
