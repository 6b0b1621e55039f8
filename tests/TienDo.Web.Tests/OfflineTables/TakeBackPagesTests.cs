using System.IO.Compression;
using System.Net;
using System.Text;
using TienDo.Accounts;

namespace TienDo.Web.Tests.OfflineTables;

/// <summary>The table goes out as its filters say, and a file comes back only through the door it is meant for.</summary>
public sealed class TakeBackPagesTests(QuietSite site) : IClassFixture<QuietSite>
{
    private const string Page = "/lam-viec/nhiem-vu/nhan-lai";

    [Fact]
    public async Task An_agency_exports_its_own_parts_only()
    {
        using var focal = await site.As("Đỗ Thị Mai", Role.FocalPerson, "so-khcn");
        using var zip = new ZipArchive(new MemoryStream(await focal.Bytes("/lam-viec/nhiem-vu/xuat/xlsx")));
        using var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        (await sheet.ReadToEndAsync()).ShouldContain("|so-khcn|");
        using var finance = await site.As("Phạm Văn Dũng", Role.FocalPerson, "so-tc");
        var csv = Encoding.UTF8.GetString(await finance.Bytes("/lam-viec/nhiem-vu/xuat/csv?coQuan=so-khcn"));
        csv.Trim('\uFEFF').TrimEnd().Split("\r\n").Length.ShouldBe(1, "only the heads of the columns");
    }

    [Fact]
    public async Task A_file_that_nobody_laid_there_is_not_opened()
    {
        using var focal = await site.As("Vàng A Sinh", Role.FocalPerson, "so-khcn");
        var page = await focal.Get(Page + "/" + Guid.NewGuid());
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("Tệp đã tải lên không còn trên máy chủ");
        (await focal.Get(Page + "/..%2F..%2Ftiendo.db")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await focal.Post(Page, Page)).Text.ShouldContain("Chưa chọn tệp");
    }
}
