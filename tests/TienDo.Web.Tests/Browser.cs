using Microsoft.Playwright;

namespace TienDo.Web.Tests;

/// <summary>One Debian chromium for all tests; each test takes its own clean page of it.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _chromium;

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        // A slow machine may take its time; what never comes still fails.
        Assertions.SetDefaultExpectTimeout(60_000);
        _chromium = await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Environment.GetEnvironmentVariable("TIENDO_CHROMIUM") ?? "/usr/bin/chromium",
                Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--font-render-hinting=none"],
            }
        );
    }

    public async Task DisposeAsync()
    {
        if (_chromium is not null)
            await _chromium.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>A page without cookies of any other test; its context closes with it.</summary>
    public async Task<IPage> Page(int width = 1440, int height = 900, bool withScript = true)
    {
        var context = await _chromium!.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = height },
                JavaScriptEnabled = withScript,
                Locale = "vi-VN",
            }
        );
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(60_000);
        page.Close += (_, _) => _ = context.CloseAsync();
        return page;
    }
}

/// <summary>Tests that look at the pages of one served province share the server and the browser.</summary>
[CollectionDefinition(Name)]
public sealed class WebPages : ICollectionFixture<PublicProvince>, ICollectionFixture<Browser>
{
    public const string Name = "Web pages";
}
