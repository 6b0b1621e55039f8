using System.Text;
using Microsoft.Playwright;
using TienDo.Accounts;
using TienDo.App.Intake;
using TienDo.App.Plans;
using TienDo.App.Storage;

namespace TienDo.Web.Tests.Progress;

/// <summary>The table by keys and boxes, over its pages and back again, as an officer works in it.</summary>
public sealed class TableKeysTests(WorkSite site) : IClassFixture<WorkSite>
{
    private const string Table = "/lam-viec/nhiem-vu";

    [Fact]
    public async Task Rows_are_walked_chosen_and_opened_by_keys_and_are_still_chosen_after_coming_back()
    {
        HasASecondPage();
        var page = await site.WithGrant("Nguyễn Thị Hà", new(Role.StandingOfficer, null, true, [], null, null, null));
        await page.GotoAsync(Table);
        (await page.Locator("[data-row]").CountAsync()).ShouldBe(50);

        await Press(page, "k");
        (await Cursor(page)).ShouldBe(0, "there is nothing above the first row");
        await Press(page, "j", "j", "ArrowDown", "k");
        (await Cursor(page)).ShouldBe(2);
        await Press(page, "x", "j", "X");
        (await Chosen(page)).ShouldBe([2, 3]);
        (await Said(page)).ShouldBe("Đã chọn 2");
        await Press(page, "x");
        (await Chosen(page)).ShouldBe([2]);

        var help = page.Locator("[data-help]");
        await Press(page, "?");
        (await help.GetAttributeAsync("open")).ShouldNotBeNull();
        await Press(page, "?");
        (await help.GetAttributeAsync("open")).ShouldBeNull();
        await Press(page, "/", "x", "j");
        (await page.InputValueAsync("[data-search]")).ShouldBe("xj", "a field takes letters for itself");
        await Press(page, "Escape", "j");
        (await Cursor(page)).ShouldBe(4);

        var all = page.Locator("[data-choose-all]");
        await all.ClickAsync();
        (await Said(page)).ShouldBe("Đã chọn 50");
        await Press(page, "x");
        (await Said(page)).ShouldBe("Đã chọn 49");
        (await all.IsCheckedAsync()).ShouldBeFalse("the whole page is no longer meant");
        await Press(page, "x");
        (await all.IsCheckedAsync()).ShouldBeTrue();
        await all.ClickAsync();
        (await Chosen(page)).ShouldBeEmpty();
        (await Said(page)).ShouldBeEmpty();

        await Press(page, "x", "j", "x");
        await Press(page, "Enter");
        await page.WaitForURLAsync("**/nhiem-vu/4*/**");
        await page.GoBackAsync();
        (await Chosen(page)).ShouldBe([4, 5]);
        (await Said(page)).ShouldBe("Đã chọn 2");
        (await Cursor(page)).ShouldBe(5, "one goes on where one left");

        await page.ClickAsync("a[rel=next]");
        await page.WaitForURLAsync("**trang=2");
        (await Chosen(page)).ShouldBeEmpty();
        await Press(page, "j", "x");
        (await Said(page)).ShouldBe("Đã chọn 1");
        await page.GoBackAsync();
        (await Chosen(page)).ShouldBe([4, 5]);
        var sent = await page.RunAndWaitForRequestAsync(
            () => page.ClickAsync("#nhieu button >> nth=0"),
            static request => request.Method == "POST"
        );
        sent.PostData!.Split('&')
            .Count(static field => field.StartsWith("dong=", StringComparison.Ordinal))
            .ShouldBe(2);
        sent.PostData.ShouldNotContain("tatCa=", Case.Sensitive, "the whole page was not meant");
        await page.GotoAsync(Table);
        (await Chosen(page)).ShouldBeEmpty("whoever opens the table anew begins anew");
    }

    private void HasASecondPage()
    {
        var text = WorkSite
            .Plan.Replace("Số:       /KH-UBND", "Số: 4243/KH-UBND", StringComparison.Ordinal)
            .Replace("sổ tay số", "bản tin số", StringComparison.Ordinal);
        var knowledge = Knowledge.Load();
        var who = new Actor("Thử", Role.Operator);
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var stored = new IntakeDocument(site.Store, knowledge)
            .Run(content, "ke-hoach-2.txt", who)
            .ShouldBeOfType<IntakeOutcome.Stored>();
        new AdoptPlan(site.Store, App.Progress.WorkRules.From(knowledge, KnowledgeFolder.OfTheProgram))
            .Run(stored.Id, 1, true, who)
            .ShouldBeOfType<AdoptOutcome.Adopted>();
    }

    private static async Task Press(IPage page, params string[] keys)
    {
        foreach (var key in keys)
            await page.Keyboard.PressAsync(key);
    }

    private static Task<int> Cursor(IPage page) =>
        page.EvaluateAsync<int>(
            "[...document.querySelectorAll('[data-row]')].findIndex(row => row.classList.contains('cursor'))"
        );

    private static Task<int[]> Chosen(IPage page) =>
        page.EvaluateAsync<int[]>(
            "[...document.querySelectorAll('[data-choose]')].flatMap((box, at) => box.checked ? [at] : [])"
        );

    private static Task<string> Said(IPage page) => page.InnerTextAsync("#nhieu output");
}
