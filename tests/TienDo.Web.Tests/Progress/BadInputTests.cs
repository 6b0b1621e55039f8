using System.Net;
using TienDo.Accounts;

namespace TienDo.Web.Tests.Progress;

/// <summary>What is typed badly, or badly meant, on the way of an update: refused by name with every word kept, or harmless.</summary>
public sealed class BadInputTests(QuietSite site) : IClassFixture<QuietSite>
{
    private const string Script = "<script>alert('x')</script>";
    private const string Update = QuietSite.Part + "/cap-nhat";

    [Fact]
    public async Task Script_in_every_field_of_an_update_is_only_words_wherever_it_is_shown()
    {
        var focal = await site.As("Đỗ Thị Mai " + Script, Role.FocalPerson, "so-khcn");
        var officer = await site.As("Nguyễn Thị Hà", Role.StandingOfficer);
        var sent = await focal.Post(
            Update,
            Update,
            ("MaPhieu", "kich-ban-1"),
            ("Xong", "0"),
            ("NoiDung", Script + " đã làm"),
            ("VbSo", "12/BC" + Script),
            ("VbNgay", "08/6/2026"),
            ("SlTen", Script),
            ("SlGia", Script),
            ("SlNguon", Script)
        );
        sent.Text.ShouldContain("Đã gửi cập nhật.");
        var update = Hidden(await officer.Get(QuietSite.Part), "capNhat");
        var accepted = await officer.Post(
            QuietSite.Part,
            QuietSite.Part + "?handler=Verify",
            ("capNhat", update),
            ("nhan", "1"),
            ("loi", Script)
        );
        accepted.Status.ShouldBe(HttpStatusCode.OK);
        foreach (
            var (who, path) in ((Caller, string)[])
                [
                    (focal, QuietSite.Part),
                    (focal, Update),
                    (focal, "/lam-viec"),
                    (officer, QuietSite.Part),
                    (officer, "/lam-viec"),
                    (officer, "/lam-viec/nhiem-vu"),
                    (officer, "/ke-hoach/4242-KH-UBND/nhiem-vu/II.1"),
                ]
        )
        {
            var page = await who.Get(path);
            page.Status.ShouldBe(HttpStatusCode.OK, path);
            page.Html.ShouldNotContain("<script>alert", Case.Insensitive, path);
        }
        (await officer.Get("/ke-hoach/4242-KH-UBND/nhiem-vu/II.1")).Text.ShouldContain("12/BC" + Script);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("không phải địa chỉ")]
    public async Task A_link_that_is_none_is_refused_and_comes_back_as_typed(string address)
    {
        var focal = await site.As("Vàng A Sinh", Role.FocalPerson, "so-khcn");
        var answer = await focal.Post(
            Update,
            Update,
            ("MaPhieu", Guid.NewGuid().ToString("N")),
            ("Xong", "0"),
            ("NoiDung", "Đã công bố trên cổng thông tin."),
            ("LkDiaChi", address)
        );
        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Text.ShouldContain("Đã công bố trên cổng thông tin.");
        answer.Text.ShouldContain(address);
        answer.Html.ShouldNotContain("href=\"javascript:", Case.Insensitive);
    }

    [Fact]
    public async Task An_update_whose_number_was_sent_empty_is_taken_once_like_any_other()
    {
        var focal = await site.As("Lù Văn Chung", Role.FocalPerson, "so-khcn");
        var answer = await focal.Post(Update, Update, ("MaPhieu", ""), ("Xong", "0"), ("NoiDung", "Đã khảo sát bản."));
        answer.Text.ShouldContain("Đã gửi cập nhật.");
    }

    [Fact]
    public async Task Ten_thousand_letters_too_many_are_refused_by_name_and_kept()
    {
        var focal = await site.As("Lò Thị Hoa", Role.FocalPerson, "so-khcn");
        var text = string.Concat(Enumerable.Repeat("ngọt ngào ", 1_100));
        var answer = await focal.Post(
            Update,
            Update,
            ("MaPhieu", Guid.NewGuid().ToString("N")),
            ("Xong", "0"),
            ("NoiDung", text)
        );
        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Text.ShouldContain("10.000");
        answer.Text.ShouldContain(text.Trim());
    }

    [Fact]
    public async Task A_new_day_that_is_past_or_no_day_is_refused_and_the_reason_stays()
    {
        var focal = await site.As("Chang Văn Páo", Role.FocalPerson, "so-khcn");
        var page = QuietSite.Part.Replace("II.1", "II.3", StringComparison.Ordinal);
        foreach (var day in (string[])["01/01/2020", "31/02/2027", "hôm qua", new string('9', 10_000)])
        {
            var answer = await focal.Post(page, page + "?handler=Extend", ("hanMoi", day), ("lyDo", "Chờ nguồn vốn."));
            answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, day[..Math.Min(20, day.Length)]);
            answer.Text.ShouldContain("Chờ nguồn vốn.");
        }
    }

    [Fact]
    public async Task Of_two_officers_on_one_update_the_second_is_told_that_it_is_done()
    {
        var focal = await site.As("Tao Văn Sơn", Role.FocalPerson, "so-khcn");
        var first = await site.As("Nguyễn Thị Lan", Role.StandingOfficer);
        var second = await site.As("Trần Văn Nam", Role.StandingOfficer);
        await focal.Post(
            Update,
            Update,
            ("MaPhieu", Guid.NewGuid().ToString("N")),
            ("Xong", "0"),
            ("NoiDung", "Đã họp với các xã.")
        );
        var seen = Hidden(await first.Get(QuietSite.Part), "capNhat");
        var token = await second.Token(QuietSite.Part);
        var taken = await first.Post(
            QuietSite.Part,
            QuietSite.Part + "?handler=Verify",
            ("capNhat", seen),
            ("nhan", "1")
        );
        taken.Status.ShouldBe(HttpStatusCode.OK);
        var late = await second.Send(
            QuietSite.Part + "?handler=Verify",
            token,
            [("capNhat", seen), ("nhan", "0"), ("lyDo", "thieu-minh-chung"), ("loi", "Gửi bản đã ký.")]
        );
        late.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        late.Text.ShouldContain("Gửi bản đã ký.");
    }

    private static string Hidden(Answer page, string name) =>
        System.Text.RegularExpressions.Regex.Match(page.Html, $"name=\"{name}\" value=\"(\\d+)\"").Groups[1].Value;
}
