using System.IO.Compression;
using System.Net;
using TienDo.Accounts;

namespace TienDo.Web.Tests.HandOvers;

/// <summary>Handing over on the pages: seen, confirmed once, printed; old addresses lead to where the work lies.</summary>
public sealed class HandOverPagesTests(QuietSite site) : IClassFixture<QuietSite>
{
    private const string Door = "/lam-viec/ban-giao";

    [Fact]
    public async Task An_administrator_sees_what_goes_confirms_once_and_gets_a_minute()
    {
        using var administrator = await site.As("Hoàng Minh Tuấn", Role.Administrator);
        using var giver = await site.As("Đỗ Thị Mai", Role.FocalPerson, "so-khcn");
        using var receiver = await site.As("Phạm Văn Dũng", Role.FocalPerson, "so-tai-chinh");
        var chosen = await administrator.Get(Door + "?TuCoQuan=so-khcn");
        chosen.Text.ShouldContain("Cơ quan nhận");
        var list = Door + "?TuCoQuan=so-khcn&DenCoQuan=so-tai-chinh&LyDo=" + Uri.EscapeDataString("Hợp nhất hai sở");
        var seen = await administrator.Get(list);
        seen.Text.ShouldContain("Biên soạn nội dung sổ tay số");
        seen.Text.ShouldContain("nhập vào phần bên nhận đang có");
        (string, string)[] form =
        [
            ("TuCoQuan", "so-khcn"),
            ("DenCoQuan", "so-tai-chinh"),
            ("LyDo", "Hợp nhất hai sở"),
            ("DaXem", Between(seen.Html, "name=\"DaXem\" value=\"")),
        ];
        var token = await administrator.Token(list);
        var minute = await administrator.Send(Door, token, form);
        minute.Path.ShouldStartWith(Door + "/");
        minute.Text.ShouldContain("Biên bản bàn giao");
        minute.Text.ShouldContain("Hợp nhất hai sở");

        using var word = new ZipArchive(new MemoryStream(await administrator.Bytes(minute.Path + "?dang=docx")));
        using var text = new StreamReader(word.GetEntry("word/document.xml")!.Open());
        var written = await text.ReadToEndAsync();
        written.ShouldContain("BIÊN BẢN");
        written.ShouldContain("BB-SKHCN");
        written.ShouldContain("Biên soạn nội dung sổ tay số");

        (await giver.Get(QuietSite.Part)).Status.ShouldBe(HttpStatusCode.NotFound, "it is theirs no more");
        var moved = await receiver.Get(QuietSite.Part);
        moved.Text.ShouldContain("Chuyển từ Sở Khoa học và Công nghệ sang Sở Tài chính ngày 10/6/2026");
        (await receiver.Get("/lam-viec")).Text.ShouldContain("Biên soạn nội dung sổ tay số");

        var again = await administrator.Send(Door, token, form);
        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.Text.ShouldContain("Không còn nhiệm vụ đang thực hiện để bàn giao.");
        (await receiver.Get(minute.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Whoever_may_not_finds_no_door_and_a_forged_form_hands_over_nothing()
    {
        using var focal = await site.As("Vàng A Sinh", Role.FocalPerson, "so-y-te");
        using var head = await site.As("Lê Thu Hương", Role.AgencyHead, "so-y-te");
        (await focal.Get(Door)).Status.ShouldBe(HttpStatusCode.NotFound);
        (string, string)[] foreign =
        [
            ("TuCoQuan", "so-tai-chinh"),
            ("DenCoQuan", "so-y-te"),
            ("LyDo", "<script>alert(1)</script>"),
            ("DaXem", "0123"),
        ];
        var token = await head.Token("/tai-khoan");
        var refused = await head.Send(Door, token, foreign);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("Thủ trưởng chỉ bàn giao trong cơ quan của mình");
        refused.Html.ShouldNotContain("<script>alert", Case.Insensitive);
        (await focal.Send(Door, await focal.Token("/tai-khoan"), foreign)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await head.Send(Door, null, foreign)).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await head.Send(Door, await focal.Token("/tai-khoan"), foreign)).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await head.Get(Door)).Text.ShouldNotContain("Sở Tài chính");
    }

    private static string Between(string html, string start) => html.Split(start)[1].Split('"')[0];
}
