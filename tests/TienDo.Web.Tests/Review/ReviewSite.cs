using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using TienDo.Accounts;
using TienDo.App.Accounts;
using TienDo.App.Storage;
using TienDo.Web.Features.Review;

namespace TienDo.Web.Tests.Review;

/// <summary>The real server over a folder of its own, and a browser in which officers work.</summary>
public class ReviewSite : IAsyncLifetime
{
    /// <summary>A plan of our own writing whose number was left blank and one of whose agencies nobody knows.</summary>
    public const string Plan = """
        ỦY BAN NHÂN DÂN
        TỈNH LAI CHÂU
        Số:       /KH-UBND

        Lai Châu, ngày 05 tháng 3 năm 2026

        KẾ HOẠCH
        Thử nghiệm sổ tay số cho cán bộ thôn, bản năm 2026

        I. MỤC ĐÍCH, YÊU CẦU
        Giúp cán bộ thôn, bản làm việc thuận tiện hơn.

        II. NHIỆM VỤ
        1. Biên soạn nội dung sổ tay số
        - Đơn vị chủ trì: Sở Khoa học và Công nghệ.
        - Đơn vị phối hợp: Sở Tài chính.
        - Thời gian hoàn thành: trước ngày 30/6/2026.
        2. Tập huấn sử dụng sổ tay cho cán bộ thôn, bản
        - Đơn vị chủ trì: Ban Sổ tay tỉnh.
        - Đơn vị phối hợp: UBND các xã, phường.
        - Thời gian hoàn thành: Quý IV/2026.
        3. Đánh giá kết quả sử dụng. Đề xuất mở rộng sổ tay số
        - Đơn vị chủ trì: Sở Khoa học và Công nghệ.
        - Thời gian hoàn thành: 31/12/2026.

        III. TỔ CHỨC THỰC HIỆN
        1. Sở Khoa học và Công nghệ theo dõi, tổng hợp kết quả thực hiện Kế hoạch.
        2. Sở Tài chính bố trí kinh phí thực hiện Kế hoạch.

        TM. ỦY BAN NHÂN DÂN
        KT. CHỦ TỊCH
        PHÓ CHỦ TỊCH
        Người Ký Mẫu
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tiendo-review-");
    private WebApplication _server = null!;
    private IPlaywright _playwright = null!;
    private IBrowser _chromium = null!;
    private int _plans;

    /// <summary>What day it is in this site; today where nothing else is said.</summary>
    protected virtual TimeProvider? Clock => null;

    /// <summary>Whether each role can be entered with one click, as in a demonstration.</summary>
    protected virtual bool IsDemonstration => false;

    public Store Store { get; private set; } = null!;

    public string Address { get; private set; } = "";

    public IntakeJobs Jobs => _server.Services.GetRequiredService<IntakeJobs>();

    public virtual async Task InitializeAsync()
    {
        await Start();
        _playwright = await Playwright.CreateAsync();
        // A slow machine may take its time; what never comes still fails.
        Assertions.SetDefaultExpectTimeout(60_000);
        _chromium = await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Environment.GetEnvironmentVariable("TIENDO_CHROMIUM") ?? "/usr/bin/chromium",
                Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
            }
        );
    }

    public async Task DisposeAsync()
    {
        await _chromium.DisposeAsync();
        _playwright.Dispose();
        await _server.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    /// <summary>Stops the program and starts it again over the same folder.</summary>
    public async Task Restart()
    {
        await _server.DisposeAsync();
        // A process that ends lets go of its connections; within one process the pool would hand them on.
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await Start();
    }

    /// <summary>A page in which an officer of this name has come in.</summary>
    public async Task<IPage> As(
        string name,
        bool withScript = true,
        int width = 1440,
        string language = "vi",
        string host = "127.0.0.1"
    )
    {
        var context = await _chromium.NewContextAsync(
            new()
            {
                BaseURL = Address.Replace("127.0.0.1", host, StringComparison.Ordinal),
                ViewportSize = new() { Width = width, Height = 900 },
                JavaScriptEnabled = withScript,
                Locale = "vi-VN",
            }
        );
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(60_000);
        await page.GotoAsync("/vao/" + EntryLinks.Create(Store, name, EntryLinks.UsualValidity));
        await page.Locator("main form button").ClickAsync();
        if (language != "vi")
            await page.GotoAsync("/lam-viec?lang=" + language);
        return page;
    }

    /// <summary>A page in which somebody with a grant of their own has come in.</summary>
    public async Task<IPage> WithGrant(string name, Grant grant, int width = 1440, bool withScript = true)
    {
        var token = Store.Change(db =>
        {
            var account = NewAccounts.Make(db, name, null, [grant], new Actor("Thử", Role.Operator));
            return EntryLinks.Make(
                db,
                account,
                name,
                EntryLinks.UsualValidity,
                EntryLinkKind.Entry,
                new Actor("Thử", Role.Operator)
            );
        });
        var context = await _chromium.NewContextAsync(
            new()
            {
                BaseURL = Address,
                ViewportSize = new() { Width = width, Height = 800 },
                JavaScriptEnabled = withScript,
                Locale = "vi-VN",
            }
        );
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(60_000);
        await page.GotoAsync("/vao/" + token);
        await page.Locator("main form button").ClickAsync();
        return page;
    }

    /// <summary>A page of a phone or a desk in which nobody has come in.</summary>
    public async Task<IPage> Empty(int width = 1440)
    {
        var context = await _chromium.NewContextAsync(
            new()
            {
                BaseURL = Address,
                ViewportSize = new() { Width = width, Height = 800 },
                Locale = "vi-VN",
            }
        );
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(60_000);
        return page;
    }

    /// <summary>Pastes a plan, each time another one, and comes to its review.</summary>
    public async Task<string> TakeIn(IPage page, string? plan = null)
    {
        plan ??= Plan.Replace("năm 2026\n\nI.", $"năm 2026, đợt {++_plans}\n\nI.", StringComparison.Ordinal);
        await page.GotoAsync("/lam-viec/nhap-van-ban");
        await page.Locator("#van-ban").FillAsync(plan);
        return await Submit(page);
    }

    /// <summary>Sends the intake form and waits for its review; on a slow machine a page that counts comes between.</summary>
    public static async Task<string> Submit(IPage page)
    {
        await page.Locator("main form button").ClickAsync();
        await Assertions.Expect(page.Locator("[data-review]")).ToBeVisibleAsync();
        return new Uri(page.Url).AbsolutePath;
    }

    private async Task Start()
    {
        var folder = new DataFolder(_folder.FullName);
        Store = Store.Open(folder, Clock);
        _server = TienDoWeb.Build(
            new WebSettings(folder, Port: 0, Demonstration: IsDemonstration, DailyRound: false, Clock: Clock)
        );
        await _server.StartAsync();
        Address = _server.Urls.Single().TrimEnd('/');
    }
}

/// <summary>Review flows share one server and one browser; each takes in a plan of its own.</summary>
[CollectionDefinition(Name)]
public sealed class ReviewPages : ICollectionFixture<ReviewSite>
{
    public const string Name = "Review pages";
}
