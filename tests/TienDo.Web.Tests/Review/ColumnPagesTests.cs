using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TienDo.Web.Tests.Review;

/// <summary>What the columns of a table mean: proposed, corrected by a person, remembered for the layout.</summary>
[Collection(ReviewPages.Name)]
public sealed class ColumnPagesTests(ReviewSite site)
{
    private static string Table(int round) =>
        $"""
            STT,Nội dung công việc,Nơi lo liệu,Hạn xong
            1,Lắp đặt điểm truy cập đợt {round},Sở Khoa học và Công nghệ,30/6/2026
            2,Hướng dẫn người dân đợt {round},Sở Nội vụ,Quý IV/2026
            3,Tổng kết mô hình đợt {round},Sở Tài chính,31/12/2026

            """;

    [Fact]
    public async Task A_corrected_column_is_read_again_and_known_in_the_next_file_of_the_layout()
    {
        var hoa = await site.As("Lê Thị Hoa", withScript: false, width: 360);
        var first = await Give(hoa, Table(1));
        await hoa.GotoAsync(first + "?the=van-ban");
        var form = hoa.Locator(".rv-columns form");
        await Expect(form).ToBeVisibleAsync();
        await form.GetByLabel("Nơi lo liệu").SelectOptionAsync(new SelectOptionValue { Label = "Đơn vị phối hợp" });
        await form.GetByRole(AriaRole.Button, new() { Name = "Đọc lại theo các cột này" }).ClickAsync();
        await hoa.GotoAsync(first + "?the=van-ban");
        await Expect(form).ToContainTextAsync("đã nhớ cho các tệp cùng bố cục");
        await hoa.GotoAsync(first + "?the=nhiem-vu&chon=A1");
        await Expect(hoa.Locator("#f-cooperating")).ToHaveValueAsync("Sở Khoa học và Công nghệ");
        await Expect(hoa.Locator("#f-lead")).ToHaveValueAsync("");

        var second = await Give(hoa, Table(2));
        second.ShouldNotBe(first);
        await hoa.GotoAsync(second + "?the=nhiem-vu&chon=A1");
        await Expect(hoa.Locator("#f-cooperating")).ToHaveValueAsync("Sở Khoa học và Công nghệ");
    }

    [Fact]
    public async Task Reading_again_while_another_edits_shows_both_readings_of_the_columns()
    {
        var hoa = await site.As("Lê Thị Hoa");
        var nam = await site.As("Trần Văn Nam");
        var review = await Give(hoa, Table(3).Replace("Hạn xong", "Hạn phải xong"));
        await hoa.GotoAsync(review + "?the=van-ban");
        await nam.GotoAsync(review + "?the=nhiem-vu&chon=A1");
        await nam.Locator("#f-funding").FillAsync("Ngân sách tỉnh");
        await nam.GetByRole(AriaRole.Button, new() { Name = "Lưu mục này" }).ClickAsync();
        await Expect(nam.Locator(".rv-notice.done")).ToBeVisibleAsync();

        var form = hoa.Locator(".rv-columns form");
        if (!await form.IsVisibleAsync())
            await hoa.Locator(".rv-columns summary").ClickAsync();
        await form.GetByLabel("Nơi lo liệu").SelectOptionAsync(new SelectOptionValue { Label = "Ghi chú" });
        await form.GetByRole(AriaRole.Button, new() { Name = "Đọc lại theo các cột này" }).ClickAsync();
        var conflict = hoa.Locator(".rv-conflict");
        await Expect(conflict).ToContainTextAsync("Trần Văn Nam");
        await Expect(conflict.Locator("ins")).ToContainTextAsync("Ngân sách tỉnh");
        await Expect(conflict).ToContainTextAsync("Ghi chú");
        (await hoa.RunAxe()).Violations.Select(one => one.Id).ShouldBeEmpty();
    }

    private static async Task<string> Give(IPage page, string table)
    {
        await page.GotoAsync("/lam-viec/nhap-van-ban");
        await page.Locator("#tep")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "bang.csv",
                    MimeType = "text/csv",
                    Buffer = System.Text.Encoding.UTF8.GetBytes(table),
                }
            );
        return await ReviewSite.Submit(page);
    }
}
