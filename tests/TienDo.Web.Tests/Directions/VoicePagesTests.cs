using System.Net;
using TienDo.Accounts;

namespace TienDo.Web.Tests.Directions;

/// <summary>Directions, stars and remarks on the pages: who sees them, what is refused, and that nothing typed is lost or run.</summary>
public sealed class VoicePagesTests(QuietSite site) : IClassFixture<QuietSite>
{
    private const string Script = "<script>alert('chỉ đạo')</script>";

    [Fact]
    public async Task A_leader_directs_the_agency_answers_and_the_answer_stands_on_the_home_of_the_leader()
    {
        using var leader = await site.As("Trần Quốc Bình", Role.ProvincialLeader);
        using var focal = await site.As("Đỗ Thị Mai", Role.FocalPerson, "so-khcn");
        using var stranger = await site.As("Lò Văn Phong", Role.FocalPerson, "so-y-te");
        const string words = "Gửi bản thảo sổ tay để xem trước.";
        var given = await leader.Post(
            QuietSite.Part,
            QuietSite.Part + "/chi-dao",
            ("noiDung", words),
            ("han", "20/6/2026")
        );
        given.Path.ShouldBe(QuietSite.Part);
        given.Text.ShouldContain(words);

        (await focal.Get("/lam-viec")).Text.ShouldContain("Có chỉ đạo mới");
        (await focal.Get("/lam-viec/chi-dao")).Text.ShouldContain("1\u00a0chỉ đạo chưa báo cáo kết quả");
        (await stranger.Get("/lam-viec/chi-dao")).Text.ShouldContain("Chưa có chỉ đạo nào");
        (await stranger.Get(QuietSite.Part + "/chi-dao")).Status.ShouldBe(HttpStatusCode.NotFound);

        var number = NumberOf(await focal.Get(QuietSite.Part));
        var empty = await focal.Post(
            QuietSite.Part,
            QuietSite.Part + "/chi-dao?handler=Answer",
            ("chiDao", number),
            ("ketQua", " ")
        );
        (empty.Status, empty.Text.Contains("Chưa ghi kết quả thực hiện.", StringComparison.Ordinal)).ShouldBe(
            (HttpStatusCode.UnprocessableEntity, true)
        );
        var answered = await focal.Post(
            QuietSite.Part,
            QuietSite.Part + "/chi-dao?handler=Answer",
            ("chiDao", number),
            ("ketQua", "Đã gửi bản thảo ngày 10/6.")
        );
        answered.Text.ShouldContain("Đã gửi bản thảo ngày 10/6.");
        var home = await leader.Get("/lam-viec");
        home.Text.ShouldContain("Đã báo cáo ngày 10/6/2026, hạn 20/6/2026");
    }

    [Fact]
    public async Task A_day_in_the_past_too_many_words_and_a_role_that_may_not_are_refused_with_everything_typed()
    {
        using var leader = await site.As("Vũ Đức Long", Role.ProvincialLeader);
        using var focal = await site.As("Vàng A Sinh", Role.FocalPerson, "so-khcn");
        var late = await leader.Post(
            QuietSite.Part,
            QuietSite.Part + "/chi-dao",
            ("noiDung", Script),
            ("han", "09/6/2026")
        );
        late.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        late.Text.ShouldContain("Hạn không được trước hôm nay, ngày 10/6/2026.");
        late.Html.ShouldNotContain("<script>alert", Case.Insensitive, "what was typed is shown, never run");
        late.Text.ShouldContain(Script);
        late.Text.ShouldContain("value=\"09/6/2026\"");

        var noDay = await leader.Post(
            QuietSite.Part,
            QuietSite.Part + "/chi-dao",
            ("noiDung", "x"),
            ("han", "31/02/2027")
        );
        noDay.Text.ShouldContain("Ngày chưa đúng dạng ngày/tháng/năm.");
        var text = new string('ă', 10_000);
        var tooLong = await leader.Post(
            QuietSite.Part,
            QuietSite.Part + "/chi-dao",
            ("noiDung", text),
            ("han", "20/6/2026")
        );
        tooLong.Text.ShouldContain("Nội dung dài quá 5.000 ký tự.");
        tooLong.Text.ShouldContain(text);
        var notLeader = await focal.Post(
            QuietSite.Part,
            QuietSite.Part + "/chi-dao",
            ("noiDung", "Tự chỉ đạo"),
            ("han", "20/6/2026")
        );
        notLeader.Text.ShouldContain("Chỉ lãnh đạo tỉnh ra chỉ đạo.");
        (await leader.Get(QuietSite.Part)).Text.ShouldNotContain("Tự chỉ đạo");
    }

    [Fact]
    public async Task A_script_in_a_remark_is_words_and_a_stranger_cannot_be_named()
    {
        using var officer = await site.As("Nguyễn Thị Hà", Role.StandingOfficer);
        using var focal = await site.As("Chang Thị Sua", Role.FocalPerson, "so-khcn");
        using var stranger = await site.As("Giàng A Tủa", Role.FocalPerson, "so-y-te");
        var said = await officer.Post(
            QuietSite.Part,
            QuietSite.Part + "/trao-doi",
            ("noiDung", Script + " nhờ @sua.changthi xem")
        );
        said.Status.ShouldBe(HttpStatusCode.OK);
        said.Html.ShouldNotContain("<script>alert", Case.Insensitive);
        said.Text.ShouldContain(Script);
        (await focal.Get("/lam-viec")).Text.ShouldContain("Được nhắc tên trong trao đổi");
        var unknown = await officer.Post(QuietSite.Part, QuietSite.Part + "/trao-doi", ("noiDung", "Gửi @tua.gianga"));
        unknown.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        unknown.Text.ShouldContain("Không có người dùng @tua.gianga xem được nhiệm vụ này.");
        unknown.Text.ShouldContain("Gửi @tua.gianga</textarea>");
        var token = await stranger.Token("/tai-khoan");
        (await stranger.Send(QuietSite.Part + "/trao-doi", token, [("noiDung", "Của tôi")])).Status.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task A_star_stands_on_the_home_of_its_leader_and_in_the_filter_of_all()
    {
        using var leader = await site.As("Lù Thị Pà", Role.ProvincialLeader);
        using var officer = await site.As("Lê Thị Thu", Role.StandingOfficer);
        var starred = await leader.Post(QuietSite.Part, QuietSite.Part + "/gan-sao", ("sao", "1"));
        starred.Text.ShouldContain("Lù Thị Pà, từ 10/6/2026");
        (await leader.Get("/lam-viec")).Text.ShouldContain("2\u00a0phần việc: 0\u00a0đã hoàn thành, 0\u00a0quá hạn");
        (await officer.Get("/lam-viec/nhiem-vu?sao=1")).Text.ShouldContain("Biên soạn nội dung sổ tay số");
        var refused = await officer.Post(QuietSite.Part, QuietSite.Part + "/gan-sao", ("sao", "1"));
        refused.Text.ShouldContain("Chỉ lãnh đạo tỉnh gắn sao, bỏ sao nhiệm vụ.");
        var off = await leader.Post(QuietSite.Part, QuietSite.Part + "/gan-sao", ("sao", "0"));
        off.Text.ShouldNotContain("Lù Thị Pà, từ");
    }

    [Theory]
    [InlineData("/chi-dao")]
    [InlineData("/chi-dao?handler=Answer")]
    [InlineData("/gan-sao")]
    [InlineData("/trao-doi")]
    public async Task A_form_with_no_token_or_the_token_of_another_is_refused(string door)
    {
        using var leader = await site.As("Phùng Văn Nam", Role.ProvincialLeader);
        using var other = await site.As("Tao Thị In", Role.ProvincialLeader);
        (string, string)[] fields = [("noiDung", "Giả mạo"), ("han", "20/6/2026"), ("sao", "1"), ("chiDao", "1")];
        (await leader.Send(QuietSite.Part + door, null, fields)).Status.ShouldBe(HttpStatusCode.BadRequest);
        var foreign = await other.Token(QuietSite.Part);
        (await leader.Send(QuietSite.Part + door, foreign, fields)).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await leader.Get(QuietSite.Part)).Text.ShouldNotContain("Giả mạo");
    }

    private static string NumberOf(Answer page) => page.Html.Split("name=\"chiDao\" value=\"")[1].Split('"')[0];
}
