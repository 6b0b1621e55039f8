using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using TienDo.Accounts;
using TienDo.App.Accounts;
using TienDo.App.Demonstration;
using TienDo.App.Intake;
using TienDo.App.Plans;
using TienDo.App.Progress;
using TienDo.App.Storage;

namespace TienDo.Web.Tests;

/// <summary>
/// A province with its samples and two long invented plans adopted, served by the real server on a free loopback port.
/// </summary>
public sealed class PublicProvince : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tiendo-web-tests-");
    private readonly List<(string Pattern, TemplateMatcher Matcher)> _pages = [];
    private WebApplication? _server;

    /// <summary>"http://127.0.0.1:43210", without a slash at its end.</summary>
    public string Address { get; private set; } = "";

    public Store Store { get; private set; } = null!;

    public IReadOnlyList<RouteEndpoint> Routes { get; private set; } = [];

    public async Task InitializeAsync()
    {
        var folder = new DataFolder(_folder.FullName);
        Store = Store.Open(folder);
        Fill(Store);
        _server = TienDoWeb.Build(new WebSettings(folder, Port: 0, DailyRound: false));
        await _server.StartAsync();
        Address = _server.Urls.Single().TrimEnd('/');
        Routes = [.. _server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];
        foreach (var route in Routes.OrderBy(route => route.RoutePattern.InboundPrecedence))
        {
            var pattern = route.RoutePattern.RawText ?? "";
            _pages.Add((pattern, new TemplateMatcher(TemplateParser.Parse(pattern), [])));
        }
    }

    public async Task DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    /// <summary>A client that neither follows redirects nor unpacks bodies: what it counts is what was on the wire.</summary>
    public HttpClient Client() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new(Address) };

    /// <summary>The address that lets one officer in, once.</summary>
    public string EntryAddress(string name) =>
        $"{Address}/vao/{EntryLinks.Create(Store, name, EntryLinks.UsualValidity)}";

    /// <summary>The route that answers a path; null when none does.</summary>
    public string? RouteOf(string path) => _pages.FirstOrDefault(page => page.Matcher.TryMatch(path, [])).Pattern;

    private static void Fill(Store store)
    {
        var knowledge = Knowledge.Load();
        var who = new Actor("Dữ liệu mẫu", Role.Operator);
        var samples = Path.Combine(AppContext.BaseDirectory, "samples");
        foreach (var file in Directory.GetFiles(samples, "ke-hoach-*.*").Order(StringComparer.Ordinal))
        {
            using var content = File.OpenRead(file);
            if (new IntakeDocument(store, knowledge).Run(content, file, who) is IntakeOutcome.Stored(var id, _))
                new AdoptPlan(store, WorkRules.From(knowledge, KnowledgeFolder.OfTheProgram)).Run(
                    id,
                    1,
                    acceptDoubts: true,
                    who
                );
        }
        DemonstrationPlans.Load(store, knowledge, plans: 2, assignmentsEach: 120);
    }
}
