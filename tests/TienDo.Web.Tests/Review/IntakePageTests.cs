using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using TienDo.Accounts;
using TienDo.App.Intake;
using TienDo.Web.Features.Review;
using static Microsoft.Playwright.Assertions;

namespace TienDo.Web.Tests.Review;

/// <summary>What an officer sees between giving a file and having its draft.</summary>
[Collection(ReviewPages.Name)]
public sealed class IntakePageTests(ReviewSite site)
{
    private const string Hoa = "Lê Thị Hoa";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_long_reading_counts_its_pages_with_and_without_script(bool withScript)
    {
        var page = await site.As(Hoa, withScript, width: 360);
        var ending = new TaskCompletionSource<IntakeOutcome>();
        var job = new IntakeJob("quet.pdf", new Actor(Hoa, Role.StandingOfficer)) { Outcome = ending.Task };
        var key = site.Jobs.Keep(job);
        job.Report(new IntakeProgress(IntakeStage.Reading, 40, 96));
        await page.GotoAsync("/lam-viec/nhap-van-ban/" + key);
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Đã đọc 40 trên 96\u00a0trang");
        await Expect(page.Locator("progress")).ToHaveAttributeAsync("value", "40");
        if (withScript)
        {
            // The page stands still while it is examined: an answer without content leaves it as it is.
            const string Counting = "**/nhap-van-ban/*";
            await page.RouteAsync(Counting, route => route.FulfillAsync(new() { Status = 204 }));
            await page.WaitForTimeoutAsync(1_500);
            (await page.RunAxe()).Violations.Select(one => one.Id).ShouldBeEmpty();
            await page.UnrouteAsync(Counting);
            await page.ReloadAsync();
        }

        job.Report(new IntakeProgress(IntakeStage.Recognising, 96, 96));
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã đọc 96\u00a0trang, đang tìm");
        ending.SetResult(new IntakeOutcome.AlreadyAdopted("ke-hoach-cu"));
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Mở kế hoạch đang theo dõi" }))
            .ToHaveAttributeAsync("href", "/ke-hoach/ke-hoach-cu");
    }

    [Fact]
    public async Task The_same_file_again_opens_its_draft_and_says_so()
    {
        var page = await site.As(Hoa);
        var plan = ReviewSite.Plan.Replace("cho cán bộ thôn", "cho tổ công nghệ số", StringComparison.Ordinal);
        var first = await site.TakeIn(page, plan);
        (await site.TakeIn(page, plan)).ShouldBe(first);
        await Expect(page.Locator(".rv-notice")).ToContainTextAsync("đã được Lê Thị Hoa nhập lúc");
    }

    [Fact]
    public async Task What_was_converted_while_reading_stands_over_the_doubts()
    {
        var page = await site.As(Hoa);
        var review = await site.TakeIn(page, ReviewSite.Plan.Replace("sổ tay số", "sổ tay\u0007 số mới"));
        await Expect(page.Locator(".rv-notes")).ToContainTextAsync("ký tự điều khiển");
        await page.GotoAsync(review + "?lang=en");
        await Expect(page.Locator(".rv-notes")).ToContainTextAsync("control characters");
    }
}
